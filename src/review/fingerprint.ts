/** A finding → the name under which it is approved: a hash of the rule and of the exact text, nothing that wording of ours, dates or ICU could alter. */
import { createHash } from 'node:crypto';
import type { BlockChange, Comparison, SectionChange } from '../model/comparison.js';
import type { Finding, Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import type { FormerFingerprint } from '../model/report.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

/** Bumped when the recipe alters; approvals of another recipe match nothing. */
const RECIPE = 'v1';
const HEX_DIGITS = 32;

/** How a passage ends that says something by itself; the others mean what their lead-in or heading makes of them. */
const FULL_STOP = /[。！？!?.；;]["'”’」』)）]?$/u;
const LEAD_IN = /[:：]$/u;
/** Items after which a list is no longer told apart by its lead-in (its heading serves): the search stays linear. */
const LEAD_IN_REACH = 500;

/** One fingerprint a finding, in the order given; equal findings are told apart by a counter in that order. */
export function fingerprintAll(findings: readonly Finding[], comparison: Comparison): readonly string[] {
  const places = locateBlocks(comparison);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const parts = describe(finding, comparison, places);
    const twins = JSON.stringify(parts);
    const twin = seen.get(twins) ?? 0;
    seen.set(twins, twin + 1);
    return hash([...parts, twin]);
  });
}

/** Of a finding about the check itself: its rule, and the keys of what it is about. */
export const fingerprintParts = (rule: string, parts: readonly string[]): string => hash([rule, parts]);

/** For each finding the fingerprints that it had under the former ids of its rule; most rules have none. */
export function fingerprintFormer(
  findings: readonly Finding[],
  comparison: Comparison,
  formerIdsOf: (rule: string) => readonly string[],
): readonly (readonly FormerFingerprint[])[] {
  const former = findings.map((finding) => formerIdsOf(finding.rule));
  const most = Math.max(0, ...former.map((ids) => ids.length));
  const found: FormerFingerprint[][] = findings.map(() => []);
  for (let round = 0; round < most; round++) {
    // All of them again, so that twins are counted as they were under that id.
    const renamed = findings.map((finding, index) => ({ ...finding, rule: former[index]?.[round] ?? finding.rule }));
    for (const [index, fingerprint] of fingerprintAll(renamed, comparison).entries()) {
      const rule = former[index]?.[round];
      if (rule !== undefined) found[index]?.push({ rule, fingerprint });
    }
  }
  return found;
}

interface Place {
  readonly section: SectionChange;
  readonly index: number;
  readonly block: BlockChange;
}

type Part = string | null | readonly string[];

function describe(finding: Finding, comparison: Comparison, places: ReadonlyMap<string, Place>): readonly Part[] {
  if (finding.scope === 'notice')
    return [finding.rule, changedText(comparison, 'before'), changedText(comparison, 'after'), [], null];
  const passage = (quote: Quote | null, side: 'before' | 'after'): string | null =>
    quote === null ? null : keyOf(textOf(quote, side, places));
  return [
    finding.rule,
    passage(finding.before, 'before'),
    passage(finding.after, 'after'),
    marksOf(finding, places),
    contextOf(finding, comparison, places),
  ];
}

/** The whole passage, also where the quote of it is shortened: an approval is bound to the exact text. */
function textOf(quote: Quote, side: 'before' | 'after', places: ReadonlyMap<string, Place>): string {
  const block = quote.block === null ? undefined : places.get(quote.block)?.block;
  if (block === undefined) return quote.quote;
  const { start, end } = quote.whole ?? quote.span;
  return (side === 'before' ? block.beforeText : block.afterText).slice(start, end);
}

function marksOf(finding: Finding, places: ReadonlyMap<string, Place>): readonly string[] {
  const marks: string[] = [];
  for (const [side, change] of [
    ['before', 'lost'],
    ['after', 'gained'],
  ] as const) {
    const quote = finding[side];
    const block = quote?.block == null ? undefined : places.get(quote.block)?.block;
    if (quote === null || block === undefined) continue;
    const text = side === 'before' ? block.beforeText : block.afterText;
    for (const mark of block.marks) {
      if (mark.change === change && overlaps(mark.span, quote.whole ?? quote.span)) {
        marks.push(`${change} ${mark.kind} ${keyOf(text.slice(mark.span.start, mark.span.end))}`);
      }
    }
    for (const link of block.retargets)
      if (side === 'after' && overlaps(link.after, quote.whole ?? quote.span))
        marks.push(`led ${link.from} to ${link.to}`);
  }
  return marks.sort();
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The key of the lead-in or heading of what does not stand by itself: list items, table rows, fragments; null for sentences. */
function contextOf(finding: Finding, comparison: Comparison, places: ReadonlyMap<string, Place>): string | null {
  const side = finding.after === null ? 'before' : 'after';
  const quote = finding[side];
  if (quote === null) return null;
  const place = quote.block === null ? undefined : places.get(quote.block);
  if (place === undefined)
    return headingKey(
      [...comparison.sections, ...comparison.leftOut].find((s) => s.id === finding.section),
      side,
    );
  const whole = textOf(quote, side, places).trimEnd();
  if (place.block.kind === 'paragraph' && FULL_STOP.test(whole)) return null;
  return leadInKey(place, side) ?? headingKey(place.section, side);
}

function leadInKey({ section, index, block }: Place, side: 'before' | 'after'): string | null {
  if (block.kind === 'paragraph') return null;
  for (let i = index - 1; i >= Math.max(0, index - LEAD_IN_REACH); i--) {
    const above = section.blocks[i];
    if (above === undefined || above[side].length === 0 || above.kind === block.kind) continue;
    const text = (side === 'before' ? above.beforeText : above.afterText).trimEnd();
    return LEAD_IN.test(text) ? keyOf(text) : null;
  }
  return null;
}

const headingKey = (section: SectionChange | undefined, side: 'before' | 'after'): string | null => {
  const heading = section?.[side]?.heading ?? section?.after?.heading ?? section?.before?.heading ?? null;
  return heading === null ? null : keyOf(withoutNumbering(heading));
};

function locateBlocks(comparison: Comparison): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const section of [...comparison.sections, ...comparison.leftOut]) {
    for (const [index, block] of section.blocks.entries()) places.set(block.id, { section, index, block });
  }
  return places;
}

/** Findings about the whole notice are bound to everything that changed in it. */
function changedText(comparison: Comparison, side: 'before' | 'after'): string {
  const texts: string[] = [];
  for (const section of comparison.sections) {
    for (const block of section.blocks) {
      if (block.status !== 'unchanged') texts.push(keyOf(side === 'before' ? block.beforeText : block.afterText));
    }
  }
  return hash(texts);
}

/** Arrays of strings, numbers and nulls have one JSON form: that is the canonical one. */
const hash = (parts: readonly (Part | number)[]): string =>
  `${RECIPE}-${createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, HEX_DIGITS)}`;
