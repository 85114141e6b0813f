/** What can only be said of the whole notice: its dates, and what it promises about its own changes. */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { foldForReading } from '../normalise/reading.js';
import { placesIn, printed } from './places.js';
import { unclearFinding } from './unclear.js';
import { EXPRESSIONS, lexiconOf } from './words/lexicon.js';

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

const MOST = 3;
const LONGEST = 600;

export function findPromises(comparison: Comparison): readonly string[] {
  const { aboutChanges, promises } = EXPRESSIONS[lexiconOf(comparison.before.language) ?? 'en'];
  const isPromise = (sentence: string): boolean => {
    const text = sentence.length < LONGEST ? foldForReading(sentence) : '';
    return aboutChanges.test(text) && promises.test(text);
  };
  return placesIn(comparison.sections)
    .filter(({ block }) => block !== null)
    .map((place) => printed(place, 'before'))
    .filter(isPromise)
    .slice(0, MOST)
    .map((sentence) => sentence.trim());
}
