/** A passage of a block → the quote that a finding shows: as printed, cut about its evidence where it is long. */
import type { Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import type { Place, Side } from './places.js';

/** "At most about 300 characters." */
const LONGEST_QUOTE = 300;

/** The words that show something, from the start of the passage on either side. */
export type Evidence = Readonly<Record<Side, readonly Span[]>>;

export const quotesOf = (
  { block, texts, before, after }: Place,
  evidence: Evidence,
): Readonly<Record<Side, Quote | null>> => ({
  before: before && quoteOf(block?.id ?? null, texts.before, before, evidence.before),
  after: after && quoteOf(block?.id ?? null, texts.after, after, evidence.after),
});

/** `evidence` counts from the passage's start; in the quote it counts in the block's text. */
export function quoteOf(block: string | null, text: string, span: Span, evidence: readonly Span[]): Quote {
  const at = evidence
    .map((e) => ({ start: span.start + e.start, end: span.start + e.end }))
    .sort((a, b) => a.start - b.start);
  let { start, end } = span;
  const isCut = end - start > LONGEST_QUOTE;
  if (isCut) {
    const first = at[0]?.start ?? start;
    start = Math.max(start, Math.min(first - 80, end - LONGEST_QUOTE));
    start = wholeWord(text, start, span.start);
    end = wholeWord(text, Math.min(end, start + LONGEST_QUOTE), start);
  }
  const merged: Span[] = [];
  for (const e of at.filter((e) => e.start >= start && e.end <= end)) {
    const last = merged.at(-1);
    if (last && e.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, e.end) };
    else merged.push(e);
  }
  const quote = { block, span: { start, end }, quote: text.slice(start, end), evidence: merged };
  return isCut ? { ...quote, whole: span } : quote;
}

/** Steps back to the start of a word (never into a surrogate pair), not before `least`. */
function wholeWord(text: string, at: number, least: number): number {
  let i = at;
  while (
    i > least &&
    i < text.length &&
    at - i < 20 &&
    /[\p{Script=Latin}\d]/u.test(text.charAt(i)) &&
    /[\p{Script=Latin}\d]/u.test(text.charAt(i - 1))
  )
    i--;
  return i > least && /[\uDC00-\uDFFF]/.test(text.charAt(i)) ? i - 1 : i;
}
