/** A sentence in the same words in another order → whether one act stands before another there, or what limits reaches something else. */
import type { Passage } from './passages.js';
import { findMentions } from './words/lexicon.js';
import { type Token, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

/** "We cut out the names before we pass them on", "we pass them on before we cut out the names"; "with your consent, we film and send", "we film and, with your consent, send". */
export function reachesOtherwise({ kind, beforeText, afterText }: Passage): boolean {
  if (kind !== 'pair') return false;
  const [then, now] = [tokenize(beforeText), tokenize(afterText)].map((tokens) => tokens.filter(isSaid));
  if (!then || !now || bagOf(then) !== bagOf(now)) return false;
  return sequenceOf(then) !== sequenceOf(now) || limitsOf(beforeText) !== limitsOf(afterText);
}

const isSaid = ({ kind }: Token): boolean => kind !== 'mark';
const bagOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ stem }) => stem)
    .sort()
    .join(' ');

/** Words that say what comes first. */
const SEQUENCE = /^(?:before|after|then|until|先|再|前|后)$/;
/** What stands on each side of the first of them; a clause that it opens stands behind the other as well. */
function sequenceOf(tokens: readonly Token[]): string {
  const at = tokens.findLastIndex(({ word }) => SEQUENCE.test(word));
  if (at < 0) return '';
  const first = tokens.findIndex(({ word }) => SEQUENCE.test(word));
  const word = tokens[at]?.word ?? '';
  // "before we pass it on, we cut out the names" has its order from its marks alone
  if (first === 0 && at === 0 && /^[a-z]/.test(word)) return '';
  return `${bagOf(tokens.slice(0, at))} ${word} ${bagOf(tokens.slice(at + 1))}`;
}

const JOINS = /^(?:and|or|nor|[和与及或并且,，、;；])$/;
/** Which consents, conditions and periods stand within what a sentence joins: before a later part alone, and not before all of it. */
function limitsOf(text: string): string {
  const tokens = tokenize(text);
  const mentions = findMentions(tokens);
  const ofTerm = new Set(mentions.flatMap(({ from, to }) => tokens.slice(from, to)));
  let part = 0;
  // marks and words that join, in no term, and with words between them
  const parts = tokens.map((token, at) => {
    const joins = JOINS.test(token.word) && !ofTerm.has(token);
    if (joins && at > 0 && isSaid(tokens[at - 1] as Token)) part++;
    return part;
  });
  const last = parts.at(-1) ?? 0;
  const limits = [
    ...mentions.filter(({ classes }) => classes.some((id) => hasTrait(id, 'limits'))),
    ...tokens.flatMap(({ stem }, at) => (/^\d/.test(stem) ? [{ from: at, key: stem }] : [])),
  ];
  return limits
    .filter(({ from }) => (parts[from] ?? 0) > 0 && (parts[from] ?? 0) < last)
    .map(({ key }) => key)
    .sort()
    .join('|');
}
