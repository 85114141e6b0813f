/**
 * Changed passages in which a template token changed, came or went → findings, which are unclear: what the token shows stands elsewhere.
 * They stand in the place of what else is unclear about the same passage.
 */
import type { BlockChange, Comparison, Edit, PassageChange, SectionChange } from '../model/comparison.js';
import type { Finding, Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { findTokens } from '../normalise/template-tokens.js';
import { quoteOf } from './quote.js';

const MOST_NAMED = 4;

export function withTemplateFindings(comparison: Comparison, found: readonly Finding[]): readonly Finding[] {
  const findings = comparison.sections.flatMap((section) => [
    ...inHeading(section),
    ...section.blocks.flatMap((block) => block.passages.flatMap((passage) => inPassage(section, block, passage))),
  ]);
  if (findings.length === 0) return found;
  const isSaid = (one: Finding): boolean =>
    one.direction === 'unclear' &&
    findings.some(
      (other) =>
        one.section === other.section && (isWithin(one.before, other.before) || isWithin(one.after, other.after)),
    );
  return [...found.filter((one) => !isSaid(one)), ...findings];
}

const isWithin = (one: Quote | null, other: Quote | null): boolean =>
  one !== null &&
  other !== null &&
  one.block === other.block &&
  one.span.start < other.span.end &&
  other.span.start < one.span.end;

function inHeading(section: SectionChange): readonly Finding[] {
  const [before, after] = [section.before?.heading ?? '', section.after?.heading ?? ''];
  const edits = section.headingEdits;
  const tokens = changedTokens(edits, before, after);
  if (tokens.before.length + tokens.after.length === 0) return [];
  const quote = (text: string, evidence: readonly Span[]): Quote | null =>
    text === '' ? null : { block: null, span: { start: 0, end: text.length }, quote: text, evidence };
  return [findingOf(section, quote(before, tokens.before), quote(after, tokens.after), tokens.names)];
}

function inPassage(section: SectionChange, block: BlockChange, passage: PassageChange): readonly Finding[] {
  if (block.kind === 'contents' || passage.status === 'unchanged' || passage.elsewhere) return [];
  const text = (side: 'before' | 'after'): string => {
    const whole = side === 'before' ? block.beforeText : block.afterText;
    return passage[side] === null ? '' : whole.slice(passage[side].start, passage[side].end);
  };
  const tokens = changedTokens(passage.edits, text('before'), text('after'));
  if (tokens.before.length + tokens.after.length === 0) return [];
  return [
    findingOf(
      section,
      passage.before && quoteOf(block.id, block.beforeText, passage.before, tokens.before),
      passage.after && quoteOf(block.id, block.afterText, passage.after, tokens.after),
      tokens.names,
    ),
  ];
}

interface ChangedTokens {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  readonly names: readonly string[];
}

/** Tokens of which an edit takes a part or all. */
function changedTokens(edits: readonly Edit[], before: string, after: string): ChangedTokens {
  const [gone, came] = [findTokens(before), findTokens(after)];
  if (gone.length + came.length === 0) return { before: [], after: [], names: [] };
  const edited: Record<'before' | 'after', Span[]> = { before: [], after: [] };
  let [at, place] = [0, 0];
  for (const edit of edits) {
    if (edit.op === 'delete') edited.before.push({ start: at, end: at + edit.before.length });
    if (edit.op === 'insert') edited.after.push({ start: place, end: place + edit.after.length });
    at += edit.op === 'insert' ? 0 : edit.before.length;
    place += edit.op === 'delete' ? 0 : edit.after.length;
  }
  const touched = (tokens: readonly Span[], spans: readonly Span[]): readonly Span[] =>
    tokens.filter((token) => spans.some((span) => span.start < token.end && token.start < span.end));
  const [lost, gained] = [touched(gone, edited.before), touched(came, edited.after)];
  const names = [
    ...lost.map(({ start, end }) => before.slice(start, end)),
    ...gained.map(({ start, end }) => after.slice(start, end)),
  ];
  return { before: lost, after: gained, names: [...new Set(names)].slice(0, MOST_NAMED) };
}

const findingOf = (
  section: SectionChange,
  before: Quote | null,
  after: Quote | null,
  names: readonly string[],
): Finding => ({
  rule: 'unrendered-template',
  category: 'transparency',
  direction: 'unclear',
  severity: null,
  scope: 'passage',
  section: section.id,
  before,
  after,
  values: { quoted: names.join('\n') },
});
