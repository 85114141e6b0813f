/**
 * Decisions of the first recipe → the places that they were taken on. `v1-` hashed the rule with the passage, so each file's fingerprint is
 * computed again with its own rule, over the passages where its quotes stand. FROZEN: these files are in people's repositories.
 */
import { createHash } from 'node:crypto';
import type { BlockChange, Comparison, PassageChange, SectionChange } from '../model/comparison.js';
import type { FormerDecision } from '../model/decision.js';
import type { Cleared, Finding } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import type { FormerName } from '../model/report.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

const HEX_DIGITS = 32;

/** How a passage ends that says something by itself; the others mean what their lead-in or heading makes of them. */
const FULL_STOP = /[。！？!?.；;]["'”’」』)）]?$/u;
const LEAD_IN = /[:：]$/u;
/** Items after which a list is no longer told apart by its lead-in (its heading serves): the search stays linear. */
const LEAD_IN_REACH = 500;
const LONGEST_QUOTE = 300;

/** Where a decision was taken: a passage of a block, or the notice as a whole. */
export interface FormerPlace extends FormerName {
  /** As its file names it. */
  readonly rule: string;
  readonly block: string | null;
  readonly before: Span | null;
  readonly after: Span | null;
}

interface Candidate extends Pick<FormerPlace, 'block' | 'before' | 'after'> {
  readonly beforeKey: string | null;
  readonly afterKey: string | null;
  /** Of its fingerprint, all but the rule and the twin. */
  readonly parts: readonly unknown[];
  readonly twin: number;
}

/** Those that match something here. */
export function placeFormer(decisions: readonly FormerDecision[], comparison: Comparison): readonly FormerPlace[] {
  if (decisions.length === 0) return [];
  const candidates = listCandidates(comparison);
  const byRule = new Map<string, ReadonlyMap<string, Candidate>>();
  return decisions.flatMap(({ fingerprint, rule, before, after }): readonly FormerPlace[] => {
    const named = byRule.get(rule) ?? nameAll(candidates, rule);
    byRule.set(rule, named);
    const found = named.get(fingerprint);
    if (found === undefined) return [];
    const { block, before: from, after: to, beforeKey, afterKey } = found;
    return [
      {
        block,
        before: from,
        after: to,
        rule,
        fingerprint,
        quoted: holds(beforeKey, keyOfQuote(before)) && holds(afterKey, keyOfQuote(after)),
      },
    ];
  });
}

const nameAll = (candidates: readonly Candidate[], rule: string): ReadonlyMap<string, Candidate> =>
  new Map(candidates.map((one) => [hash([rule, ...one.parts, one.twin]), one]));

/** Of a finding or what was cleared, those that were taken on its passage. */
export const formerOn = (
  { before, after, ...told }: Cleared | Finding,
  places: readonly FormerPlace[],
): readonly FormerName[] =>
  places
    .filter((place) => {
      if (place.block === null) return before === null && after === null && 'rule' in told && told.rule === place.rule;
      return (
        [
          [before, place.before],
          [after, place.after],
        ] as const
      ).some(
        ([quote, span]) => quote?.block === place.block && span !== null && meets(quote.whole ?? quote.span, span),
      );
    })
    .map(({ fingerprint, quoted }) => ({ fingerprint, quoted }));

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const keyOfQuote = (quote: string | null): string | null => (quote === null ? null : keyOf(quote));

/** A long passage was quoted about its evidence. */
const holds = (passage: string | null, quote: string | null): boolean =>
  passage === null || quote === null ? passage === quote : passage.includes(quote);

function listCandidates(comparison: Comparison): readonly Candidate[] {
  const found: Candidate[] = [];
  const seen = new Map<string, number>();
  const add = (
    place: Pick<FormerPlace, 'block' | 'before' | 'after'>,
    texts: Record<'before' | 'after', string | null>,
    rest: readonly unknown[],
  ): void => {
    const [beforeKey, afterKey] = [keyOfQuote(texts.before), keyOfQuote(texts.after)];
    const parts = [beforeKey, afterKey, ...rest];
    const name = JSON.stringify(parts);
    const twin = seen.get(name) ?? 0;
    seen.set(name, twin + 1);
    found.push({ ...place, beforeKey, afterKey, parts, twin });
  };
  for (const section of comparison.sections)
    for (const [index, block] of section.blocks.entries())
      for (const { before, after } of passagesOf(block)) {
        const side = after === null ? 'before' : 'after';
        const texts = { before: cut(block.beforeText, before), after: cut(block.afterText, after) };
        add({ block: block.id, before, after }, texts, [
          marksIn(block, { before, after }),
          contextOf(texts[side] ?? '', section, index, side),
        ]);
      }
  const changed = { before: changedText(comparison, 'before'), after: changedText(comparison, 'after') };
  const whole = { block: null, before: null, after: null };
  found.push({ ...whole, beforeKey: null, afterKey: null, parts: [changed.before, changed.after, [], null], twin: 0 });
  return found;
}

const cut = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);

type Sides = Pick<PassageChange, 'before' | 'after'>;

/** What a finding could quote: changed sentences, or those with changed marks; runs of them that came or went; and, in languages without rules, the whole block. */
function passagesOf(block: BlockChange): readonly Sides[] {
  if (block.status === 'unchanged') return [];
  const changed = block.passages.filter(({ status }) => status !== 'unchanged');
  const marked = block.marks.length === 0 ? [] : block.passages.filter((passage) => marksIn(block, passage).length > 0);
  const whole = {
    before: changed[0]?.before ? { start: 0, end: block.beforeText.length } : null,
    after: changed[0]?.after ? { start: 0, end: block.afterText.length } : null,
  };
  const joined = [...joinRuns(changed, 'before'), ...joinRuns(changed, 'after')];
  const all = [...changed, ...marked, ...marked.map((one) => cutLong(one, block)), ...joined, whole];
  return [...new Map(all.map(({ before, after }) => [JSON.stringify([before, after]), { before, after }])).values()];
}

/** Findings about marks were bound to as much as they quoted. */
function cutLong({ before, after }: Sides, { beforeText, afterText }: BlockChange): Sides {
  const cutSpan = (text: string, span: Span | null): Span | null => {
    if (span === null || span.end - span.start <= LONGEST_QUOTE) return span;
    const end = span.start + LONGEST_QUOTE;
    return { start: span.start, end: /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end };
  };
  return { before: cutSpan(beforeText, before), after: cutSpan(afterText, after) };
}

/** Every run of two and more neighbours that came or went together, as long as one quote: they were one finding. */
function joinRuns(passages: readonly PassageChange[], side: 'before' | 'after'): readonly Sides[] {
  const other = side === 'before' ? 'after' : 'before';
  const lone = passages.flatMap((passage) =>
    passage[side] !== null && passage[other] === null ? [passage[side]] : [],
  );
  const runs: Sides[] = [];
  for (const [index, first] of lone.entries())
    for (let at = index + 1; at < lone.length; at++) {
      const [last, next] = [lone[at - 1] as Span, lone[at] as Span];
      if (next.start < last.end || next.start - last.end > 1 || next.end - first.start > LONGEST_QUOTE) break;
      const span = { start: first.start, end: next.end };
      runs.push(side === 'before' ? { before: span, after: null } : { before: null, after: span });
    }
  return runs;
}

function marksIn(block: BlockChange, spans: Sides): readonly string[] {
  return block.marks
    .flatMap(({ kind, change, span }) => {
      const side = change === 'lost' ? 'before' : 'after';
      const [within, text] = [spans[side], side === 'before' ? block.beforeText : block.afterText];
      return within !== null && meets(span, within)
        ? [`${change} ${kind} ${keyOf(text.slice(span.start, span.end))}`]
        : [];
    })
    .sort();
}

/** The key of the lead-in or heading of what does not stand by itself: list items, table rows, fragments; null for sentences. */
function contextOf(text: string, section: SectionChange, index: number, side: 'before' | 'after'): string | null {
  const kind = section.blocks[index]?.kind ?? 'paragraph';
  if (kind === 'paragraph' && FULL_STOP.test(text.trimEnd())) return null;
  return leadInKey(section, index, side) ?? headingKey(section, side);
}

function leadInKey({ blocks }: SectionChange, index: number, side: 'before' | 'after'): string | null {
  const kind = blocks[index]?.kind ?? 'paragraph';
  if (kind === 'paragraph') return null;
  for (let i = index - 1; i >= Math.max(0, index - LEAD_IN_REACH); i--) {
    const above = blocks[i];
    if (above === undefined || above[side].length === 0 || above.kind === kind) continue;
    const text = (side === 'before' ? above.beforeText : above.afterText).trimEnd();
    return LEAD_IN.test(text) ? keyOf(text) : null;
  }
  return null;
}

const headingKey = (section: SectionChange, side: 'before' | 'after'): string | null => {
  const heading = section[side]?.heading ?? section.after?.heading ?? section.before?.heading ?? null;
  return heading === null ? null : keyOf(withoutNumbering(heading));
};

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
const hash = (parts: readonly unknown[]): string =>
  `v1-${createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, HEX_DIGITS)}`;
