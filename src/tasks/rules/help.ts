/** A rule's id → what the catalogue says of it, for formats that carry the catalogue. */
import { tellRule } from '../../assess/messages.js';
import { RULES } from '../../assess/rules/catalogue.js';
import { NOTICE_RULES } from '../../assess/rules/notice-rules.js';
import type { UiLanguage } from '../../model/finding.js';
import type { RuleHelp } from '../../report/check-options.js';

export function explainForFormats(id: string, lang: UiLanguage): RuleHelp | null {
  const rule = RULES.find((each) => each.id === id || each.mirror === id);
  if (rule !== undefined) {
    const face = rule.id === id ? 'lowers' : 'raises';
    const { why, basis, severity } = rule;
    return {
      short: tellRule(rule.message[face], lang),
      why: why[lang],
      basis,
      severity: face === 'lowers' ? severity : null,
    };
  }
  const whole = NOTICE_RULES.find((each) => each.id === id);
  return whole === undefined
    ? null
    : { short: tellRule(whole.message, lang), why: whole.why[lang], basis: [], severity: null };
}
