/** Lines and comments → the paragraphs and tables of the notice, every change tracked. */
import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  HeadingLevel,
  InsertedTextRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { CELL } from '../table-rows.js';
import { columnsOf } from '../width.js';
import type { Anchor, Run, RunLine } from './anchors.js';
import { bookmarkOf, type Stamp } from './comments.js';
import { slicePiece } from './lines.js';
import type { Links } from './links.js';
import type { Lists } from './lists.js';
import { movedRun, moveParagraph, moveRange } from './moves.js';
import type { Op } from './pieces.js';
import { INK, STYLE } from './styles.js';
import { legal, splitPlaceholders } from './text.js';

export interface Body {
  readonly lines: readonly RunLine[];
  readonly anchors: readonly Anchor[];
  /** Of each line that says how it moved: the id of the comment. */
  readonly noteIds: ReadonlyMap<RunLine, number>;
  readonly stamp: Stamp;
  readonly links: Links;
  readonly lists: Lists;
}
type Context = Pick<Body, 'stamp' | 'links' | 'lists'>;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
/** Twentieths of a point between the margins of A4. */
export const TEXT_WIDTH = 9_638;

export function printBody(body: Body): readonly (Paragraph | Table)[] {
  const marks = placeMarks(body);
  const parts: (Paragraph | Table)[] = [];
  let rows: RunLine[] = [];
  const endTable = (): void => {
    if (rows.length > 0) parts.push(printTable(rows, marks, body));
    rows = [];
  };
  let range: ReturnType<typeof moveRange> | null = null;
  for (const [index, line] of body.lines.entries()) {
    if (line.kind === 'table-row') rows.push(line);
    else {
      endTable();
      const paragraph = printParagraph(line, marks.get(line) ?? [], body);
      const isFirst = body.lines[index - 1]?.unit !== line.unit;
      const isLast = body.lines[index + 1]?.unit !== line.unit;
      if (line.move !== null && isFirst) {
        range = moveRange(line.end, line.move, body.stamp);
        parts.push(range.start);
      }
      parts.push(paragraph);
      if (isLast && range !== null) {
        parts.push(range.end);
        range = null;
      }
    }
  }
  endTable();
  // A document cannot end with a table, and a last paragraph cannot be taken away whole.
  parts.push(new Paragraph({}));
  return parts;
}

/** What opens before, and what closes after, a run of a line. */
interface Mark {
  readonly run: number;
  readonly at: 'before' | 'after';
  readonly id: number;
  readonly bookmark: string | null;
}
type Marks = ReadonlyMap<RunLine, readonly Mark[]>;

function placeMarks({ lines, anchors, noteIds }: Body): Marks {
  const marks = new Map<RunLine, Mark[]>();
  const add = (line: RunLine | undefined, mark: Mark): void => {
    if (line !== undefined) marks.set(line, [...(marks.get(line) ?? []), mark]);
  };
  for (const [id, { finding, from, to }] of anchors.entries()) {
    const bookmark = bookmarkOf(finding.id);
    add(lines[from[0]], { run: from[1], at: 'before', id, bookmark });
    add(lines[to[0]], { run: to[1], at: 'after', id, bookmark });
  }
  for (const [line, id] of noteIds) {
    add(line, { run: 0, at: 'before', id, bookmark: null });
    add(line, { run: Math.max(0, line.runs.length - 1), at: 'after', id, bookmark: null });
  }
  return marks;
}

function printParagraph(line: RunLine, marks: readonly Mark[], context: Context): Paragraph {
  const { stamp, lists } = context;
  const paragraph = new Paragraph({
    ...(line.end !== 'equal' && line.move === null && { run: trackEnd(line.end, stamp) }),
    ...(line.kind === 'heading' && { heading: HEADINGS[line.level - 1] ?? HeadingLevel.HEADING_6 }),
    ...(line.kind === 'list-item' && { numbering: { reference: lists.referenceOf(line.number), level: 0 } }),
    ...(line.kind === 'contents' && { style: STYLE.contents }),
    children: printRuns(line.runs, marks, { ...context, end: line.end, isMoved: line.move !== null }),
  });
  return line.move === null ? paragraph : moveParagraph(paragraph, line.end, stamp);
}

/** Of a paragraph's mark, or of a row. */
const trackEnd = (end: Op, stamp: Stamp) =>
  end === 'equal' ? {} : end === 'delete' ? { deletion: stamp() } : { insertion: stamp() };

interface RunContext extends Context {
  readonly end: Op;
  readonly isMoved: boolean;
}

function printRuns(runs: readonly Run[], marks: readonly Mark[], context: RunContext): readonly ParagraphChild[] {
  const children: ParagraphChild[] = [];
  const marksAt = (at: Mark['at'], run: number): readonly Mark[] => marks.filter((m) => m.at === at && m.run === run);
  const open = (run: number): void => {
    for (const { id, bookmark } of marksAt('before', run)) {
      children.push(new CommentRangeStart(id));
      if (bookmark !== null) children.push(new BookmarkStart(bookmark, id) as unknown as ParagraphChild);
    }
  };
  const close = (run: number): void => {
    for (const { id, bookmark } of marksAt('after', run)) {
      if (bookmark !== null) children.push(new BookmarkEnd(id) as unknown as ParagraphChild);
      children.push(
        new CommentRangeEnd(id),
        track(context.isMoved ? 'equal' : context.end, { children: [new CommentReference(id)] }, context),
      );
    }
  };
  for (const [index, run] of runs.entries()) {
    open(index);
    const words = splitPlaceholders(legal(run.text))
      .filter((text) => text !== '')
      .map((text) => track(run.op, { ...lookOf(run, context.stamp), text }, context));
    const { href } = run.look;
    children.push(...(href === null || words.length === 0 ? words : [context.links.link(href, words)]));
    close(index);
  }
  // A comment on a line without words: on a row whose cells are all empty.
  if (runs.length === 0) {
    open(0);
    close(0);
  }
  return children;
}

function track(op: Op, options: IRunOptions, { end, isMoved, stamp }: RunContext): ParagraphChild {
  if (op === 'equal') return isMoved ? movedRun(end, new TextRun(options), stamp) : new TextRun(options);
  return op === 'delete'
    ? new DeletedTextRun({ ...options, ...stamp() })
    : new InsertedTextRun({ ...options, ...stamp() });
}

function lookOf({ look, was }: Run, stamp: Stamp): IRunOptions {
  const emphasis = (one: Run['look']): IRunOptions => ({
    ...(one.bold && { bold: true }),
    ...(one.underline && { underline: {} }),
  });
  return {
    ...emphasis(look),
    ...(look.link && { color: INK.link }),
    ...(was !== null && { revision: { ...emphasis(was), ...stamp() } }),
  };
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule } as const;
export const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
export const CELL_MARGINS = { top: 50, bottom: 50, left: 90, right: 90 } as const;

function printTable(lines: readonly RunLine[], marks: Marks, context: Context): Table {
  const rows = lines.map((line) => ({ line, cells: cutCells(line.runs) }));
  const widths = shareWidth(rows.map(({ cells }) => cells.map((cell) => cell.runs.map(({ text }) => text).join(''))));
  const columns = widths.length;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: RULES,
    margins: CELL_MARGINS,
    rows: rows.map(({ line, cells }, index) =>
      printRow(line, cells, { columns, marks: marks.get(line) ?? [], context, isFirst: index === 0 }),
    ),
  });
}

/** Twentieths of a point that a letter of the text takes, a wide one twice. */
const LETTER = 125;
const NO_BREAK = /[^\s\u2e80-\u9fff\uf900-\uffef]+/g;
/** A cell that holds more letters than this takes more lines, not a wider column. */
const LONGEST_LINE = 60;

/** Each column has the room of its longest word, and of what is left the share of its longest cell. */
function shareWidth(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const texts = Array.from({ length: columns }, (_, column) => rows.map((cells) => cells[column] ?? ''));
  // One by one: a column can have more words than a call takes arguments.
  const longest = (lengths: readonly number[]): number => lengths.reduce((most, length) => Math.max(most, length), 1);
  const words = texts.map((cells) =>
    longest(cells.flatMap((text) => (text.match(NO_BREAK) ?? []).map((word) => word.length))),
  );
  const needed = words.map(
    (length) => Math.min(length * LETTER, TEXT_WIDTH / columns) + CELL_MARGINS.left + CELL_MARGINS.right,
  );
  const shares = texts.map((cells) => longest(cells.map((text) => Math.min(LONGEST_LINE, columnsOf(text)))));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const left = Math.max(0, TEXT_WIDTH - sum(needed));
  const scale = Math.min(1, TEXT_WIDTH / sum(needed));
  return needed.map((width, column) => Math.floor(width * scale + (left * (shares[column] ?? 1)) / sum(shares)));
}

interface Cell {
  readonly runs: readonly Run[];
  /** Places of the runs in the line, one each. */
  readonly places: readonly number[];
}

/** Runs of a row between its bars. */
function cutCells(runs: readonly Run[]): readonly Cell[] {
  const cells: { runs: Run[]; places: number[] }[] = [{ runs: [], places: [] }];
  for (const [place, run] of runs.entries()) {
    let offset = 0;
    for (const [index, text] of run.text.split(CELL).entries()) {
      if (index > 0) cells.push({ runs: [], places: [] });
      const cell = cells[cells.length - 1];
      if (text !== '') {
        cell?.runs.push({ ...run, ...slicePiece(run, offset, offset + text.length) });
        cell?.places.push(place);
      }
      offset += text.length + CELL.length;
    }
  }
  return cells;
}

function printRow(
  line: RunLine,
  cells: readonly Cell[],
  {
    columns,
    marks,
    context,
    isFirst,
  }: {
    readonly columns: number;
    readonly marks: readonly Mark[];
    readonly context: Context;
    readonly isFirst: boolean;
  },
): TableRow {
  const left = new Set(marks);
  return new TableRow({
    ...trackEnd(line.end, context.stamp),
    cantSplit: true,
    ...(line.isHead && isFirst && { tableHeader: true }),
    children: cells.map((cell, index) => {
      const isLast = index === cells.length - 1;
      const mine = takeMarks(left, cell, isLast);
      return new TableCell({
        ...(isLast && columns > cells.length && { columnSpan: columns - index }),
        children: [
          new Paragraph({
            spacing: { after: 0 },
            ...(line.isHead && { keepNext: true }),
            children: printRuns(cell.runs, mine, { ...context, end: line.end, isMoved: false }),
          }),
        ],
      });
    }),
  });
}

/** The marks that fall into a cell, by its own runs; what found no run stands in the last cell. */
function takeMarks(left: Set<Mark>, { runs, places }: Cell, isLast: boolean): readonly Mark[] {
  const mine: Mark[] = [];
  const end = places.at(-1) ?? -1;
  for (const mark of left) {
    if (mark.run > end && !isLast) continue;
    left.delete(mark);
    const index =
      mark.at === 'before'
        ? places.findIndex((place) => place >= mark.run)
        : places.findLastIndex((place) => place <= mark.run);
    mine.push({ ...mark, run: index >= 0 ? index : mark.at === 'before' ? 0 : Math.max(0, runs.length - 1) });
  }
  return mine;
}
