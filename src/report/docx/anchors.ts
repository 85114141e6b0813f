/** Lines and findings → the lines cut where emphasis or a quotation begins or ends, and the stretch on which each finding's comment stands. */
import type { Report, ReportFinding, ReportMark, ReportQuote } from '../../model/report.js';
import { type Line, slicePiece } from './lines.js';
import { openable } from './links.js';
import type { Piece } from './pieces.js';

export interface Emphasis {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly link: boolean;
  /** Where the link leads; null where nothing should open it. */
  readonly href: string | null;
}

/** A piece of one look. */
export interface Run extends Piece {
  readonly look: Emphasis;
  /** As it was in the earlier text, where the piece was kept and the emphasis was not. */
  readonly was: Emphasis | null;
}

export interface RunLine extends Omit<Line, 'pieces'> {
  readonly runs: readonly Run[];
}

/** From before the first run to after the last one, both by line and run. */
export interface Anchor {
  readonly finding: ReportFinding;
  readonly from: readonly [line: number, run: number];
  readonly to: readonly [line: number, run: number];
}

type Side = 'before' | 'after';
interface Marked {
  readonly cuts: Readonly<Record<Side, readonly number[]>>;
  readonly marks: Readonly<Record<Side, readonly Span[]>>;
}
interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: ReportMark['kind'];
  readonly href: string | null;
}

export function cutRuns(lines: readonly Line[], report: Report): readonly RunLine[] {
  const marked = markBlocks(report);
  return lines.map(({ pieces, ...line }) => {
    const known = line.block === null ? undefined : marked.get(line.block);
    const cut = known === undefined ? pieces : pieces.flatMap((piece) => cutPiece(piece, known));
    return { ...line, runs: cut.map((piece) => dress(piece, known)) };
  });
}

function markBlocks(report: Report): ReadonlyMap<string, Marked> {
  const quotes = new Map<string, Record<Side, number[]>>();
  for (const finding of report.findings) {
    for (const side of ['before', 'after'] as const) {
      const quote = finding[side];
      if (quote === null || quote.block === null) continue;
      const there = quotes.get(quote.block) ?? { before: [], after: [] };
      there[side].push(quote.start, quote.end);
      quotes.set(quote.block, there);
    }
  }
  const blocks = new Map<string, Marked>();
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    const marks = { before: joinMarks(block.before), after: joinMarks(block.after) };
    const quoted = quotes.get(block.id);
    if (quoted === undefined && marks.before.length + marks.after.length === 0) continue;
    const cutsOf = (side: Side): readonly number[] => [
      ...marks[side].flatMap(({ start, end }) => [start, end]),
      ...(quoted?.[side] ?? []),
    ];
    blocks.set(block.id, { marks, cuts: { before: cutsOf('before'), after: cutsOf('after') } });
  }
  return blocks;
}

function joinMarks(side: Report['sections'][number]['blocks'][number]['before']): readonly Span[] {
  let offset = 0;
  return side.flatMap(({ text, marks }) => {
    const from = offset;
    offset += text.length + 1;
    return marks.map(({ kind, start, end, href }) => ({
      kind,
      start: from + start,
      end: from + end,
      href: href === undefined ? null : openable(href),
    }));
  });
}

function cutPiece(piece: Piece, { cuts }: Marked): readonly Piece[] {
  const at = new Set<number>([piece.text.length]);
  const add = (from: number, places: readonly number[]): void => {
    for (const place of places) if (place > from && place < from + piece.text.length) at.add(place - from);
  };
  if (piece.op !== 'insert') add(piece.before, cuts.before);
  if (piece.op !== 'delete') add(piece.after, cuts.after);
  let start = 0;
  return [...at]
    .sort((one, other) => one - other)
    .map((end) => {
      const part = slicePiece(piece, start, end);
      start = end;
      return part;
    });
}

const PLAIN: Emphasis = { bold: false, underline: false, link: false, href: null };

function dress(piece: Piece, known: Marked | undefined): Run {
  if (known === undefined) return { ...piece, look: PLAIN, was: null };
  const earlier = lookAt(known.marks.before, piece.before);
  const later = lookAt(known.marks.after, piece.after);
  if (piece.op !== 'equal') return { ...piece, look: piece.op === 'delete' ? earlier : later, was: null };
  const same = earlier.bold === later.bold && earlier.underline === later.underline;
  return { ...piece, look: later, was: same ? null : earlier };
}

function lookAt(marks: readonly Span[], at: number): Emphasis {
  if (marks.length === 0) return PLAIN;
  const find = (kind: Span['kind']): Span | undefined =>
    marks.find((mark) => mark.kind === kind && mark.start <= at && at < mark.end);
  const link = find('link');
  return {
    bold: find('bold') !== undefined,
    underline: find('underline') !== undefined,
    link: link !== undefined,
    href: link?.href ?? null,
  };
}

/** Every finding has a place: its passage, else the heading of its section, else the first line of the notice. */
export function anchorFindings(lines: readonly RunLine[], findings: readonly ReportFinding[]): readonly Anchor[] {
  const byPlace = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const place = line.block ?? `heading ${line.section}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
  }
  const linesOf = (finding: ReportFinding, quote: ReportQuote | null): readonly number[] =>
    quote === null ? [] : (byPlace.get(quote.block ?? `heading ${finding.section?.id}`) ?? []);
  return findings.flatMap((finding) => {
    const later = covered(lines, linesOf(finding, finding.after), finding.after, 'after');
    const earlier = covered(lines, linesOf(finding, finding.before), finding.before, 'before');
    const unit = lines[(later[0] ?? earlier[0])?.[0] ?? -1]?.unit;
    const places = [...later, ...earlier]
      .filter(([line]) => lines[line]?.unit === unit)
      .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    const whole = byPlace.get(`heading ${finding.section?.id}`)?.at(-1) ?? 0;
    const from = places[0] ?? ([whole, 0] as const);
    const to = places.at(-1) ?? ([whole, Math.max(0, (lines[whole]?.runs.length ?? 1) - 1)] as const);
    return lines.length === 0 ? [] : [{ finding, from, to }];
  });
}

function covered(
  lines: readonly RunLine[],
  indexes: readonly number[],
  quote: ReportQuote | null,
  side: Side,
): readonly (readonly [number, number])[] {
  if (quote === null) return [];
  const other = side === 'before' ? 'insert' : 'delete';
  return indexes.flatMap((index) => {
    const line = lines[index];
    if (line === undefined || (line.move !== null && line.end === other)) return [];
    return line.runs.flatMap((run, at) => {
      if (run.op === other) return [];
      return run[side] < quote.end && run[side] + run.text.length > quote.start ? [[index, at] as const] : [];
    });
  });
}
