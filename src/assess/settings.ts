/** Settings of rules, as a person wrote them → by the rules' own ids. An id that no rule has is an error that names the nearest. */
import { Fault } from '../model/fault.js';
import { SEVERITIES, type Severity } from '../model/finding.js';
import { nearestName } from '../model/nearest.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import { NOTICE_RULES, type NoticeRule } from './rules/notice-rules.js';

/** By rule id: not to be used, or to be weighed so. */
export type RuleSettings = Readonly<Record<string, 'off' | Severity>>;

const HINT = '`noticediff rules` lists them.';

/** Either face of a rule, or an id that it had before, names it. */
export function findRule(id: string): Rule | NoticeRule {
  const rule =
    RULES.find((r) => r.id === id || r.mirror === id || r.formerly?.includes(id)) ??
    NOTICE_RULES.find((r) => r.id === id || r.formerly?.includes(id));
  if (rule) return rule;
  throw new Fault({
    code: 'unknown-rule',
    exit: 'usage',
    message: `there is no rule '${printable(id)}'; the nearest is '${nearestRule(id)}'`,
    hint: HINT,
  });
}

/** The same, where a setting may name it. */
export function findSettable(id: string): Rule | NoticeRule {
  const rule = findRule(id);
  if (!('isFixed' in rule)) return rule;
  throw new Fault({
    code: 'fixed-rule',
    exit: 'usage',
    message: `the rule '${rule.id}' has no setting: it is always on`,
    hint: HINT,
  });
}

/** The settings by the ids that rules have now; throws where one names no rule or no severity. */
export function checkSettings(settings: RuleSettings): RuleSettings {
  return Object.fromEntries(
    Object.entries(settings).map(([id, setting]) => {
      if (setting !== 'off' && !SEVERITIES.includes(setting)) throw unknownSetting(id, setting);
      return [findSettable(id).id, setting];
    }),
  );
}

/** `sale-allowed=off`, as written on a command line, one a rule; the last one counts. */
export function parseSettings(written: readonly string[]): RuleSettings {
  const settings = new Map<string, RuleSettings[string]>();
  for (const item of written) {
    const at = item.indexOf('=');
    const [id, setting] = at < 0 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)];
    settings.set(id, setting as RuleSettings[string]);
  }
  return checkSettings(Object.fromEntries(settings));
}

const unknownSetting = (id: string, setting: string): Fault =>
  new Fault({
    code: 'unknown-severity',
    exit: 'usage',
    message: `the rule '${printable(id)}' is set to '${printable(setting)}'; expected off, ${SEVERITIES.join(', ')}`,
    hint: `For example: ${RULES[0]?.id}=off`,
  });

/** Longer than any id: the rest is cut in messages. */
const LONGEST_ID = 64;

/** Controls made visible: what a caller wrote may be anything. */
const printable = (text: string): string =>
  text
    .slice(0, LONGEST_ID)
    .replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** The id that takes the fewest edits to reach, of a lowering face before a raising one. */
export const nearestRule = (id: string): string =>
  nearestName(id, [
    ...RULES.map((rule) => rule.id),
    ...NOTICE_RULES.map((rule) => rule.id),
    ...RULES.map((rule) => rule.mirror),
  ]) ?? '';
