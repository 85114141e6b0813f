/** A sentence in the same words in another order → whether one act stands before another there, or what limits reaches something else. */
import type { Passage } from './passages.js';
import { classesIn } from './words/lexicon.js';
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

const JOINS = /^(?:and|or|nor|[和与及或并且])$/;
/** Where a consent, a condition or a period stands among what a sentence joins: before all of it, or before a later part alone. */
function limitsOf(text: string): string {
  const parts: Token[][] = [[]];
  for (const token of tokenize(text))
    if (JOINS.test(token.word) || /^[,，、;；]$/.test(token.word)) parts.push([]);
    else parts.at(-1)?.push(token);
  const spoken = parts.filter((part) => part.some(isSaid));
  const isLimit = (part: readonly Token[]): boolean =>
    [...classesIn(part)].some((id) => hasTrait(id, 'limits')) || part.some(({ stem }) => /^\d/.test(stem));
  return spoken
    .slice(1, -1)
    .filter(isLimit)
    .map((part) => bagOf(part.filter(isSaid)))
    .join('|');
}
