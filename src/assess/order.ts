/** A sentence in the same words in another order → whether one act stands before another there, or what limits reaches something else. */
import type { Passage } from './passages.js';
import { findMentions } from './words/lexicon.js';
import { type Token, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

/** "We cut out the names before we pass them on", "we pass them on before we cut out the names"; "with your consent, we film and send", "we film and, with your consent, send". */
export function reachesOtherwise({ kind, beforeText, afterText }: Passage): boolean {
  if (kind !== 'pair') return false;
  const [then, now] = [tokenize(beforeText), tokenize(afterText)].map((tokens) => tokens.filter(isSaid));
  if (!then || !now) return false;
  if (isTurnedAbout(stepsOf(beforeText), stepsOf(afterText))) return true;
  return (
    bagOf(then) === bagOf(now) &&
    (sequenceOf(then) !== sequenceOf(now) ||
      limitsOf(beforeText) !== limitsOf(afterText) ||
      openedOf(beforeText) !== openedOf(afterText))
  );
}

/** "And" may join what two sentences said. */
const isSaid = ({ kind, word }: Token): boolean => kind !== 'mark' && !/^(?:and|并|we|they|我|们)$/.test(word);
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

/** Asked first, for few sentences do. */
const SAYS_STEPS = /再|\bthen\b/i;
const LATER = /^(?:then|再)$/;
const FIRST = /^(?:first|先)$/;
const UNTOLD = new Set('we you your our us the it them this that then first and 我 们 您 你 的 先 再 其 该'.split(' '));
/** Where a sentence says in steps what is done: "first we ask you, then we send it". */
function stepsOf(text: string): readonly [Words, Words] | null {
  if (!SAYS_STEPS.test(text)) return null;
  const tokens = tokenize(text).filter(isSaid);
  const at = tokens.findIndex(({ word }) => LATER.test(word));
  if (at < 0 || !tokens.slice(0, at).some(({ word }) => FIRST.test(word))) return null;
  const told = (side: readonly Token[]): Words =>
    new Set(side.filter(({ word }) => !UNTOLD.has(word)).map(({ stem }) => stem));
  return [told(tokens.slice(0, at)), told(tokens.slice(at))];
}
type Words = ReadonlySet<string>;

/** What one does first is done later by the other. */
function isTurnedAbout(one: ReturnType<typeof stepsOf>, other: ReturnType<typeof stepsOf>): boolean {
  if (!one || !other) return false;
  const shared = (some: Words, others: Words): number => [...some].filter((word) => others.has(word)).length;
  return shared(one[0], other[1]) + shared(one[1], other[0]) > shared(one[0], other[0]) + shared(one[1], other[1]);
}

const STOPS = /^[.!?;。！？；]$/;
/** Of each sentence that a consent or a condition opens, what stands in it: "with your consent, we film and send" and "…, we film. We send". */
function openedOf(text: string): string {
  const tokens = tokenize(text);
  const limits = findMentions(tokens).filter(({ classes }) => classes.some((id) => hasTrait(id, 'opens')));
  let from = 0;
  const opened: string[] = [];
  tokens.forEach(({ word }, at) => {
    if (!STOPS.test(word) && at < tokens.length - 1) return;
    if (limits.some((limit) => limit.from >= from && limit.from <= from + LONGEST_OPENING && limit.to <= at))
      opened.push(bagOf(tokens.slice(from, at + 1).filter(isSaid)));
    from = at + 1;
  });
  return opened.join('|');
}
/** Words before it at most: "only with", 在征得您. */
const LONGEST_OPENING = 3;
