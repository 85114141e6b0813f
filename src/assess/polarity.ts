/** Where a text denies: negated stretches of a sentence, and headings that turn what stands under them. Text in, spans out. */
import type { Span } from '../model/notice.js';
import { EXPRESSIONS } from './words/lexicon.js';
import type { Lexicon } from './words/lexicons.js';

/** So far back, at most, a clause begins. */
const LONGEST_CLAUSE = 160;

function startOf(m: RegExpExecArray, text: string, least: number, language: Lexicon): number {
  const before = text.slice(Math.max(least, m.index - LONGEST_CLAUSE), m.index);
  const behind = text.slice(m.index + m[0].length, m.index + m[0].length + 40);
  const { passive, reachesBack, clauseStart } = EXPRESSIONS[language];
  const isPassive = passive !== null && (passive.form.test(m[0]) || passive.behind.test(behind));
  if (!isPassive && !(reachesBack.before.test(before) && reachesBack.behind.test(behind))) return m.index;
  const last = [...before.matchAll(clauseStart)].at(-1);
  return m.index - before.length + (last ? last.index + last[0].length : 0);
}

/** Stretches of the sentence that stand under a negation, in order, without overlap. */
export function findNegations(text: string, language: Lexicon): readonly Span[] {
  const negators = [...text.matchAll(EXPRESSIONS[language].negators)];
  const spans: Span[] = [];
  if (negators.length === 0) return spans;
  const breaks = [...text.matchAll(EXPRESSIONS[language].breakers)].map((m) => m.index);
  let b = 0;
  for (const m of negators) {
    const after = m.index + m[0].length;
    const last = spans.at(-1);
    while (b < breaks.length && (breaks[b] as number) < after) b++;
    const end = breaks[b] ?? text.length;
    const start = startOf(m, text, last?.end ?? 0, language);
    if (last && last.end >= start) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

/** "Not only" limits nothing, and denies nothing. */
const NOT_ONLY = /\bnot (?:only|just)\b|不[仅只]/gi;
export const findNotOnly = (text: string): readonly Span[] =>
  [...text.matchAll(NOT_ONLY)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** Which of spans in order, without overlap, a place is in; -1 for none. By halves, for there may be many. */
export function indexWithin(at: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  return at >= (spans[low]?.start ?? Number.POSITIVE_INFINITY) ? low : -1;
}
export const isWithin = (at: number, spans: readonly Span[]): boolean => indexWithin(at, spans) >= 0;

export type HeadingTurn = 'none' | 'denies' | 'no-consent';

/** What a heading or lead-in does to everything under it. */
export function turnOf(heading: string, language: Lexicon): HeadingTurn {
  const { needsNoConsent, denies } = EXPRESSIONS[language];
  if (needsNoConsent.test(heading)) return 'no-consent';
  return denies.test(heading) ? 'denies' : 'none';
}
