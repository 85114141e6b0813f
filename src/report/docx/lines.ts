/**
 * A report → the lines of one document with tracked changes: taking all changes gives the later notice in its order, taking none the
 * earlier one in its own. What moved out of the common order is a deletion and an insertion, with a note on both that says so.
 */
import type { BlockKind } from '../../model/notice.js';
import type { Report, ReportBlock, ReportSection } from '../../model/report.js';
import { placeBlocks } from '../section-notes.js';
import { CELL } from '../table-rows.js';
import type { Words } from '../worded.js';
import { keepInOrder } from './kept-order.js';
import { compareHeadings, cutPieces, type Op, type Piece } from './pieces.js';

/** One paragraph or table row. */
export interface Line {
  readonly kind: 'heading' | BlockKind;
  /** Of a heading. */
  readonly level: number;
  readonly pieces: readonly Piece[];
  /** Of the end of the paragraph itself, or of the row. */
  readonly end: Op;
  readonly section: string;
  /** Null for a heading. Places of the pieces count in the joined texts of this block. */
  readonly block: string | null;
  /** Lines of one heading or block that stand together have the same number. */
  readonly unit: number;
  /** What a reader is told of a move. */
  readonly note: string | null;
  /** The same on both sides of what moved; null elsewhere, and for rows, which the format cannot move. */
  readonly move: string | null;
  /** A row whose cells are the heads of the columns below. */
  readonly isHead: boolean;
  /** What the list prints before the item: as in the later text, where it stands there. */
  readonly number: string | null;
}

type Side = 'before' | 'after';

/** A heading, or the paragraphs of one block that stand together, on one side. */
interface Unit {
  /** The same on both sides; null where the parts of a block stand apart, so that they cannot be one place. */
  readonly key: string | null;
  readonly section: ReportSection;
  readonly block: ReportBlock | null;
  readonly text: string;
  /** Of `text` in the block's joined text. */
  readonly offset: number;
}

export function listLines(report: Report, words: Words): readonly Line[] {
  const before = listUnits(report.sections, 'before');
  const after = listUnits(report.sections, 'after');
  const placeOf = new Map(after.flatMap(({ key }, place) => (key === null ? [] : [[key, place] as const])));
  const shared = before.flatMap((unit, from) => {
    const to = unit.key === null ? undefined : placeOf.get(unit.key);
    return to === undefined ? [] : [{ from, to, weight: unit.block?.moved === true ? 1 : unit.text.length + 1 }];
  });
  const inOrder = new Set(keepInOrder(shared));
  const kept = shared.filter((_, index) => inOrder.has(index));
  const inBoth = new Set(shared.map(({ from }) => before[from]?.key));
  const moves = listMoves(
    shared.flatMap(({ from, to }, index) => (inOrder.has(index) ? [] : [[before[from] as Unit, after[to] as Unit]])),
  );
  const notes = noteMoves(report, words);
  const lines: Line[] = [];
  let unit = 0;
  const write = (one: Unit, end: Op, edited: readonly Piece[] | null = null): void => {
    const told = one.block === null ? end !== 'equal' && inBoth.has(one.key) : one.block.moved && inBoth.has(one.key);
    const all = [told ? notes(one, end) : null, end === 'delete' ? null : noteStruck(one, words)];
    const note = all.filter((text) => text !== null).join('; ');
    const move = end === 'equal' || one.key === null ? null : (moves.get(one.key) ?? null);
    const pieces = edited ?? (move === null ? wholly(end, one) : atPlace(end, move));
    lines.push(
      ...breakLines(one, pieces, { end, unit: unit++, note: note === '' ? null : note, move: move?.name ?? null }),
    );
  };
  let [i, j] = [0, 0];
  for (const { from, to } of [...kept, { from: before.length, to: after.length }]) {
    for (; i < from; i++) write(before[i] as Unit, 'delete');
    for (; j < to; j++) write(after[j] as Unit, 'insert');
    const [earlier, later] = [before[i++], after[j++]];
    if (earlier === undefined || later === undefined) break;
    const pieces = piecesOf(earlier, later);
    if (isKept(later, pieces, earlier.text)) write(later, 'equal', pieces);
    else {
      write(earlier, 'delete');
      write(later, 'insert');
    }
  }
  return lines;
}

const piecesOf = (earlier: Unit, later: Unit): readonly Piece[] =>
  cutPieces(later.block?.edits ?? compareHeadings(earlier.text, later.text));

interface Move {
  readonly name: string;
  /** What was kept is what moved. */
  readonly pieces: readonly Piece[];
}

/** What went is deleted at the earlier place, what came inserted at the later one: LibreOffice takes no deletion inside of a place moved to. */
const atPlace = (end: Op, { pieces }: Move): readonly Piece[] =>
  pieces.filter(({ op }) => op === 'equal' || op === end);

/** A place on both sides → its move. Paragraphs that were also split or joined are deleted and inserted. */
function listMoves(pairs: readonly (readonly Unit[])[]): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  for (const [earlier, later] of pairs) {
    if (earlier === undefined || later === undefined || earlier.key === null || later.block?.kind === 'table-row')
      continue;
    const pieces = piecesOf(earlier, later);
    const isEdited = earlier.text !== later.text;
    if (isEdited && (`${earlier.text}${later.text}`.includes('\n') || !isKept(later, pieces, earlier.text))) continue;
    moves.set(earlier.key, { name: `move${moves.size + 1}`, pieces });
  }
  return moves;
}

const wholly = (op: Op, { text, offset }: Unit): readonly Piece[] => [{ op, text, before: offset, after: offset }];

/** Headings and blocks of one side in that side's own order. */
function listUnits(sections: readonly ReportSection[], side: Side): readonly Unit[] {
  const entries = listEntries(sections, side);
  const ordered = sections
    .flatMap((section) => (section[side] === null ? [] : [{ section, index: section[side].index }]))
    .sort((one, other) => one.index - other.index);
  const units: Unit[] = [];
  const groups = new Map<string, number>();
  for (const { section } of ordered) {
    const heading = section[side]?.heading ?? null;
    if (heading !== null) units.push({ key: `heading ${section.id}`, section, block: null, text: heading, offset: 0 });
    let last = null as Unit | null;
    for (const { block, text, offset } of entries.get(section.id) ?? []) {
      if (last?.block === block && last.offset + last.text.length + 1 === offset) {
        last = { ...last, text: `${last.text}\n${text}` };
        units[units.length - 1] = last;
        continue;
      }
      last = { key: `block ${block.id}`, section, block, text, offset };
      groups.set(block.id, (groups.get(block.id) ?? 0) + 1);
      units.push(last);
    }
  }
  return units.map((unit) => (unit.block !== null && groups.get(unit.block.id) !== 1 ? { ...unit, key: null } : unit));
}

interface Entry {
  readonly block: ReportBlock;
  readonly text: string;
  readonly offset: number;
  readonly index: number;
}

function listEntries(sections: readonly ReportSection[], side: Side): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const { blocks } of sections) {
    for (const block of blocks) {
      let offset = 0;
      for (const { section, index, text } of block[side]) {
        const there = entries.get(section) ?? [];
        there.push({ block, text, offset, index });
        entries.set(section, there);
        offset += text.length + 1;
      }
    }
  }
  for (const there of entries.values()) there.sort((one, other) => one.index - other.index);
  return entries;
}

const countCells = (text: string): number => text.split(CELL).length;

/** What shares no letter is another paragraph, not the same one with all its words changed. */
function isKept({ block, text }: Unit, pieces: readonly Piece[], before: string): boolean {
  if (block?.kind === 'table-row') return isRowKept(pieces, before, text);
  return pieces.some(({ op, text: kept }) => op === 'equal' && /[\p{L}\p{N}]/u.test(kept));
}

/** A row stays one where the bars between its cells all stayed; else it is deleted and inserted as a whole. */
function isRowKept(pieces: readonly Piece[], before: string, after: string): boolean {
  if (before.includes('\n') || after.includes('\n')) return false;
  const bars = pieces.reduce((sum, { op, text }) => (op === 'equal' ? sum + countCells(text) - 1 : sum), 0);
  return bars === countCells(before) - 1 && bars === countCells(after) - 1;
}

/** A line end among the pieces ends a paragraph, and is kept, deleted or inserted like any letter. */
function breakLines(
  { section, block }: Unit,
  pieces: readonly Piece[],
  { end, unit, note, move }: Pick<Line, 'end' | 'unit' | 'note' | 'move'>,
): readonly Line[] {
  const level = Math.min(6, Math.max(1, (section.after ?? section.before)?.level ?? 1));
  const lines: Line[] = [];
  let open: Piece[] = [];
  const close = (op: Op): void => {
    const kind = block?.kind ?? 'heading';
    lines.push({
      kind,
      level,
      pieces: open,
      end: op,
      section: section.id,
      block: block?.id ?? null,
      unit,
      note: lines.length === 0 ? note : null,
      move,
      isHead: (block?.after[0] ?? block?.before[0])?.head === true,
      number: block?.kind === 'list-item' ? numberOf(block, open, op, move !== null) : null,
    });
    open = [];
  };
  for (const piece of pieces) {
    let offset = 0;
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) close(move === null ? piece.op : end);
      if (text !== '') open.push(slicePiece(piece, offset, offset + text.length));
      offset += text.length + 1;
    }
  }
  close(end);
  return lines;
}

/** A paragraph that the later text has not keeps the number that it had. */
function numberOf(block: ReportBlock, pieces: readonly Piece[], end: Op, isMoved: boolean): string | null {
  const first = pieces[0];
  if (first === undefined) return null;
  const isGone = end === 'delete' && (isMoved || pieces.every(({ op }) => op === 'delete'));
  const later = isGone ? undefined : numberAt(block.after, first.after);
  return (later === undefined ? numberAt(block.before, first.before) : later) ?? null;
}

/** Null for an item without a number; undefined where none begins. */
function numberAt(entries: ReportBlock[Side], place: number): string | null | undefined {
  let at = 0;
  for (const { text, number } of entries) {
    if (at === place) return number ?? null;
    at += text.length + 1;
  }
  return undefined;
}

export const slicePiece = ({ op, text, before, after }: Piece, start: number, end: number): Piece => ({
  op,
  text: text.slice(start, end),
  before: op === 'insert' ? before : before + start,
  after: op === 'delete' ? after : after + start,
});

/** Words that the later text prints struck through are no part of it. */
function noteStruck({ block, offset }: Unit, words: Words): string | null {
  let at = 0;
  for (const { text, struck } of block?.after ?? []) {
    if (at === offset && struck !== undefined) return words.struck(struck.map((one) => one.text));
    at += text.length + 1;
  }
  return null;
}

function noteMoves(report: Report, words: Words): (unit: Unit, end: Op) => string | null {
  const { headings } = placeBlocks(report);
  const name = (section: string): string => headings.get(section) ?? words.opening;
  return ({ section, block }, end) => {
    if (block === null) {
      const { before, after } = section;
      if (before === null || after === null) return null;
      if (section.renamed && !section.moved) return words.renamed(before.heading ?? words.opening);
      return words.sectionMoved(before.index + 1, after.index + 1);
    }
    if (!block.moved) return null;
    const [from, to] = [block.before[0]?.section ?? section.id, block.after[0]?.section ?? section.id];
    if (from === to) return words.movedWithin;
    return end === 'delete' ? words.movedTo(1, name(to)) : words.movedFrom(name(from));
  };
}
