/** Two notices in Markdown → their comparison, and on it findings with the evidence that a test says. */
import { align } from '../../src/align/align.js';
import { diff } from '../../src/diff/diff.js';
import { extract } from '../../src/extract/extract.js';
import type { BlockChange, Comparison } from '../../src/model/comparison.js';
import type { Finding, Quote } from '../../src/model/finding.js';
import { captureOf } from '../report/sample.js';

export const compareTexts = (before: string, after: string): Comparison =>
  diff(align(extract(captureOf(before)), extract(captureOf(after))));

/** A finding on the changed passage in which the words of the evidence stand. */
export function findingIn(comparison: Comparison, evidence: string, parts: Partial<Finding> = {}): Finding {
  for (const section of comparison.sections)
    for (const block of section.blocks)
      for (const passage of block.passages) {
        if (passage.status === 'unchanged' && block.status === 'unchanged') continue;
        const sides = {
          before: quoteOf(block, block.beforeText, passage.before, evidence),
          after: quoteOf(block, block.afterText, passage.after, evidence),
        };
        if ([sides.before, sides.after].some((quote) => quote !== null && quote.evidence.length > 0))
          return { ...FINDING, section: section.id, ...sides, ...parts };
      }
  throw new Error(`no changed passage has “${evidence}”`);
}

const FINDING: Omit<Finding, 'section' | 'before' | 'after'> = {
  rule: 'sale-allowed',
  category: 'sharing',
  direction: 'lowers',
  severity: 'high',
  scope: 'passage',
  values: {},
};

function quoteOf({ id }: BlockChange, text: string, span: Quote['span'] | null, evidence: string): Quote | null {
  if (span === null) return null;
  const quote = text.slice(span.start, span.end);
  const at = quote.indexOf(evidence);
  const found = at < 0 ? [] : [{ start: span.start + at, end: span.start + at + evidence.length }];
  return { block: id, span, quote, evidence: found };
}
