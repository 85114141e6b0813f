/** Text that came or changed and speaks to a machine that reads it → findings, which are unclear: no rule, no setting and no reading clears them. */
import { findAddress } from '../language/addressed.js';
import type { Comparison } from '../model/comparison.js';
import type { Finding, FindingScope, Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { quoteOf } from './quote.js';

export const findAddressed = (comparison: Comparison): readonly Finding[] => [
  ...findIn(comparison.sections, 'passage'),
  ...findIn(comparison.leftOut, 'left-out'),
];

const findIn = (sections: Comparison['sections'], scope: FindingScope): readonly Finding[] =>
  sections.flatMap((section) => {
    const find = (block: string | null, texts: Texts, before: Span | null, after: Span | null): readonly Finding[] => {
      const now = after === null ? '' : texts.after.slice(after.start, after.end);
      if (before !== null && texts.before.slice(before.start, before.end) === now) return [];
      const spoken = findAddress(now);
      if (after === null || spoken === null) return [];
      const terms = now.slice(spoken.start, spoken.end);
      const quotes = {
        before: before && quoteOf(block, texts.before, before, []),
        after: quoteOf(block, texts.after, after, [spoken]),
      };
      return [findingOf(section.id, scope, quotes, terms)];
    };
    const headings = { before: section.before?.heading ?? '', after: section.after?.heading ?? '' };
    return [
      ...find(null, headings, section.before && wholeOf(headings.before), section.after && wholeOf(headings.after)),
      ...section.blocks.flatMap(({ id, beforeText, afterText, passages }) =>
        passages
          .filter((passage) => passage.elsewhere !== true)
          .flatMap(({ before, after }) => find(id, { before: beforeText, after: afterText }, before, after)),
      ),
    ];
  });

interface Texts {
  readonly before: string;
  readonly after: string;
}

const wholeOf = ({ length }: string): Span => ({ start: 0, end: length });

const findingOf = (
  section: string,
  scope: FindingScope,
  quotes: { readonly before: Quote | null; readonly after: Quote },
  terms: string,
): Finding => ({
  rule: 'addresses-a-reader',
  category: 'transparency',
  direction: 'unclear',
  severity: null,
  scope,
  section,
  ...quotes,
  values: { terms },
});
