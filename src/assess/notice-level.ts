/** What can only be said of the whole notice: its dates, and what it promises about its own changes. */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { foldForReading } from '../normalise/reading.js';
import type { RuleSettings } from './settings.js';
import type { Lexicon } from './words/lexicons.js';

export function findNoticeFindings(
  comparison: Comparison,
  findings: readonly Finding[],
  settings: RuleSettings,
): readonly Finding[] {
  return noticeFindings(comparison, findings).filter((f) => settings[f.rule] !== 'off');
}

function noticeFindings(comparison: Comparison, findings: readonly Finding[]): readonly Finding[] {
  const { statedDate: then } = comparison.before;
  const { statedDate: now } = comparison.after;
  if (then === null || now === null) return [];
  if (now < then) return [noticeFinding('stated-date-went-back', { terms: `${then} → ${now}` })];
  if (now === then && findings.some((f) => f.direction === 'lowers'))
    return [noticeFinding('changed-silently', { terms: now })];
  return [];
}

/** The text is again that of a version older than the one before. */
export const findReturn = (to: string | null, settings: RuleSettings = {}): readonly Finding[] =>
  to === null || settings['returned-to-earlier-version'] === 'off'
    ? []
    : [noticeFinding('returned-to-earlier-version', { terms: to })];

const noticeFinding = (rule: string, values: Finding['values']): Finding => ({
  rule,
  category: 'notification',
  direction: 'unclear',
  severity: null,
  scope: 'notice',
  section: null,
  before: null,
  after: null,
  values,
});

/** A sentence about changes of the notice itself … */
const ABOUT_CHANGES: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:chang(?:e|es)|updat(?:e|es)|amend(?:ments?)?|modif(?:y|ications?)|revis(?:e|ions?))\b[^.;]{0,80}\b(?:policy|notice|statement|practices|rights)\b|\bmaterial(?:ly)? (?:change|different)/i,
  zh: /(?:修改|变更|更新|修订|调整|削减|减少).{0,30}(?:政策|声明|权利|内容)|(?:政策|声明).{0,20}(?:修改|变更|更新|修订|调整)/,
};
/** … that promises to tell, to ask, or not to do it. */
const PROMISES: Readonly<Record<Lexicon, RegExp>> = {
  en: /\bwe (?:will|shall|promise|undertake)\b[^.;]{0,120}\b(?:notify|notice|inform|tell|e-?mail|consent|never|not)\b|\bwithout your (?:explicit |express |prior )?consent\b|\bwill not reduce\b/i,
  zh: /(?:会|将).{0,40}(?:通知|告知|征得|提示|公示)|未经您.{0,12}同意|不会(?:削减|减少|降低)/,
};
const MOST = 3;

export function findPromises(comparison: Comparison): readonly string[] {
  const language: Lexicon = comparison.before.language.startsWith('zh') ? 'zh' : 'en';
  const found: string[] = [];
  for (const section of comparison.sections) {
    for (const block of section.blocks) {
      for (const passage of block.passages) {
        if (!passage.before || found.length >= MOST) continue;
        const printed = block.beforeText.slice(passage.before.start, passage.before.end);
        if (printed.length >= 600) continue;
        const text = foldForReading(printed);
        if (ABOUT_CHANGES[language].test(text) && PROMISES[language].test(text)) found.push(printed.trim());
      }
    }
  }
  return found;
}
