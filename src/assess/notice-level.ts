/** What can only be said of the whole notice: its dates, and what it promises about its own changes. */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { foldForReading } from '../normalise/reading.js';
import { placesIn, printed } from './places.js';
import { unclearFinding } from './unclear.js';
import type { Lexicon } from './words/lexicon.js';

/** `returnsTo`: the version older than the one before, whose text this is again. */
export function findNoticeFindings(
  { before, after }: Comparison,
  findings: readonly Finding[],
  returnsTo: string | null,
): readonly Finding[] {
  const found: Finding[] = [];
  const [then, now] = [before.statedDate, after.statedDate];
  if (then !== null && now !== null) {
    if (now < then) found.push(ofNotice('stated-date-went-back', `${then} → ${now}`));
    if (now === then && findings.some((f) => f.direction === 'lowers')) found.push(ofNotice('changed-silently', now));
  }
  return returnsTo === null ? found : [...found, returnTo(returnsTo)];
}

export const returnTo = (version: string): Finding => ofNotice('returned-to-earlier-version', version);

const ofNotice = (rule: string, terms: string): Finding =>
  unclearFinding(rule, { scope: 'notice', section: null, before: null, after: null }, { terms });

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
const LONGEST = 600;

export function findPromises(comparison: Comparison): readonly string[] {
  const language: Lexicon = comparison.before.language.startsWith('zh') ? 'zh' : 'en';
  const isPromise = (sentence: string): boolean => {
    const text = sentence.length < LONGEST ? foldForReading(sentence) : '';
    return ABOUT_CHANGES[language].test(text) && PROMISES[language].test(text);
  };
  return placesIn(comparison.sections)
    .filter(({ block }) => block !== null)
    .map((place) => printed(place, 'before'))
    .filter(isPromise)
    .slice(0, MOST)
    .map((sentence) => sentence.trim());
}
