/** The words of a passage that show a finding, told as they are printed. */
import type { ReportFinding, ReportQuote } from '../model/report.js';
import type { Blocks } from './places.js';
import type { Words } from './worded.js';

type Side = 'before' | 'after';

/** What stands at the ends of a term and is no part of it. */
const EDGES = /^[\s,;:，；：、。]+|[\s.,;:。，；：、—–-]+$/gu;

/** Each once, whatever its case, without the stops at its ends. */
export function evidenceOf(quote: ReportQuote | null, side: Side, blocks: Blocks): readonly string[] {
  if (quote === null) return [];
  const block = quote.block === null ? undefined : blocks.get(quote.block);
  const text = block?.[side].map((entry) => entry.text).join('\n');
  const terms = new Map<string, string>();
  for (const [start, end] of quote.evidence) {
    const said =
      text === undefined ? quote.quote.slice(start - quote.start, end - quote.start) : text.slice(start, end);
    const term = said.replaceAll('\n', ' / ').replace(EDGES, '');
    if (term !== '' && !terms.has(term.toLowerCase())) terms.set(term.toLowerCase(), term);
  }
  return [...terms.values()];
}

/** `“12 months” → “24 months”`; what both sides say once; empty where no words show it. */
export function tellEvidence({ before, after }: Pick<ReportFinding, Side>, blocks: Blocks, words: Words): string {
  const tell = (quote: ReportQuote | null, side: Side): string =>
    evidenceOf(quote, side, blocks)
      .map((term) => `“${term}”`)
      .join(words.summary.and);
  const [earlier, later] = [tell(before, 'before'), tell(after, 'after')];
  return earlier === later || earlier === '' || later === '' ? earlier || later : `${earlier} → ${later}`;
}
