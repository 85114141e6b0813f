/** Edits of a text → styled runs: what was deleted and inserted, with as much of what stayed as is needed to read it. */
import type { Edit } from '../model/comparison.js';
import type { ReportBlock, ReportQuote } from '../model/report.js';
import { cutText } from './cut-text.js';
import type { Blocks, PlacedBlock } from './places.js';
import { type ChangedCell, changedCells } from './table-rows.js';
import { MARKS } from './width.js';
import { type Run, run, type Style } from './wrap.js';

/** A passage as a finding, or what was cleared, quotes it. */
export interface Quoted {
  readonly before: ReportQuote | null;
  readonly after: ReportQuote | null;
}

export interface RedlineOptions {
  /** Edits between brackets: where there is no colour. */
  readonly brackets: boolean;
  /** About how many UTF-16 units of what stayed are kept on each side of an edit; null keeps all. */
  readonly context: number | null;
}

/** A stretch of the redline: text of one kind, with the ranges in it that are evidence. */
interface Stretch {
  readonly op: Edit['op'];
  readonly text: string;
  readonly evidence: readonly (readonly [number, number])[];
  /** Stands around the passage that a finding quotes. */
  readonly outside?: true;
}

export function redlineEdits(edits: readonly Edit[], options: RedlineOptions): readonly Run[] {
  return print(
    shorten(
      edits.map((edit) => ({ op: edit.op, text: textOf(edit), evidence: [] })),
      options.context,
    ),
    options.brackets,
  );
}

/** The same in two texts: what the earlier version says, what the later one says. */
export function redlineSides(
  edits: readonly Edit[],
  { brackets, context }: RedlineOptions,
): readonly [readonly Run[], readonly Run[]] {
  const stretches = shorten(
    edits.map((edit) => ({ op: edit.op, text: textOf(edit), evidence: [] })),
    context,
  );
  const without = (op: Edit['op']): readonly Run[] =>
    print(
      stretches.filter((stretch) => stretch.op !== op),
      brackets,
    );
  return [without('insert'), without('delete')];
}

const textOf = (edit: Edit): string => (edit.op === 'delete' ? edit.before : edit.after);

/** The passage that a finding quotes, as one redline where both sides stand in one block, else one after the other. */
export function redlineFinding(
  { before, after }: Quoted,
  blocks: Blocks,
  options: RedlineOptions,
): readonly (readonly Run[])[] {
  const blockOf = (quote: ReportQuote | null): PlacedBlock | undefined =>
    quote?.block == null ? undefined : blocks.get(quote.block);
  const [earlier, later] = [blockOf(before), blockOf(after)];
  if ((earlier ?? later) !== undefined && (earlier === later || before === null || after === null)) {
    const block = (later ?? earlier) as PlacedBlock;
    const cells = redlineCells(block, block.columns, options);
    if (cells !== null) return cells;
    const stretches = shorten(clip(block.edits, before, after), options.context);
    return [print(withEllipses(stretches, block, { before, after }), options.brackets)];
  }
  const whole = (quote: ReportQuote, op: 'delete' | 'insert'): readonly Run[] =>
    print(
      [
        {
          op,
          text: quote.quote,
          evidence: quote.evidence.map(([start, end]) => [start - quote.start, end - quote.start] as const),
        },
      ],
      options.brackets,
    );
  return [...(before === null ? [] : [whole(before, 'delete')]), ...(after === null ? [] : [whole(after, 'insert')])];
}

/** The block in which a finding quotes a passage on one side or both: the passage whole, what stands around it dim and shortened. */
export function redlineAround(
  { before, after }: Quoted,
  block: ReportBlock,
  { brackets, context }: RedlineOptions,
): readonly Run[] {
  const quoteIn = (quote: ReportQuote | null): ReportQuote | null => (quote?.block === block.id ? quote : null);
  return print(shorten(clip(block.edits, quoteIn(before), quoteIn(after), true), context), brackets);
}

/** The part of a block's edits that two quotes span; what stayed is taken from the later side where it is quoted. */
function clip(
  edits: readonly Edit[],
  before: ReportQuote | null,
  after: ReportQuote | null,
  around = false,
): readonly Stretch[] {
  const clipped: Stretch[] = [];
  let [at, to] = [0, 0];
  const leave = (op: Edit['op'], text: string): void => {
    if (around && text !== '') clipped.push({ op, text, evidence: [], outside: true });
  };
  const take = (op: Edit['op'], text: string, offset: number, quote: ReportQuote | null): void => {
    const start = quote === null ? 0 : Math.max(0, quote.start - offset);
    const end = quote === null ? 0 : Math.min(text.length, quote.end - offset);
    if (quote === null || start >= end) {
      leave(op, text);
      return;
    }
    leave(op, text.slice(0, start));
    const evidence = quote.evidence.map(([from, until]) => [from - offset - start, until - offset - start] as const);
    clipped.push({ op, text: text.slice(start, end), evidence });
    leave(op, text.slice(end));
  };
  for (const edit of edits) {
    if (edit.op === 'delete') take('delete', edit.before, at, before);
    else if (edit.op === 'insert') take('insert', edit.after, to, after);
    else if (after === null) take('equal', edit.before, at, before);
    else take('equal', edit.after, to, after);
    if (edit.op !== 'insert') at += edit.before.length;
    if (edit.op !== 'delete') to += edit.after.length;
  }
  return clipped;
}

/** Names of rows and columns are cut to what they are known by. */
const CELL_NAME = 60;

/** Cell by cell; null where the block is no row of which single cells changed. */
export function redlineCells(
  block: ReportBlock,
  columns: readonly string[] | undefined,
  options: RedlineOptions,
): readonly (readonly Run[])[] | null {
  const cells = changedCells(block, columns);
  return cells === null || cells.length === 0 ? null : cells.map((cell) => printCell(cell, options));
}

function printCell({ names, before, after }: ChangedCell, { brackets }: RedlineOptions): readonly Run[] {
  const stretch = (op: 'delete' | 'insert', text: string): readonly Run[] =>
    text === '' ? [run('∅', 'dim')] : print([{ op, text, evidence: [] }], brackets);
  const name = names.length === 0 ? [] : [run(`${names.map((one) => cutText(one, CELL_NAME)).join(' — ')}: `)];
  return [...name, ...stretch('delete', before), run(' → '), ...stretch('insert', after)];
}

const ELLIPSIS = ' … ';

/** What begins or ends inside of a sentence says so. */
function withEllipses(
  stretches: readonly Stretch[],
  block: ReportBlock,
  { before, after }: Quoted,
): readonly Stretch[] {
  const side = after === null ? 'before' : 'after';
  const quote = after ?? before;
  if (quote === null) return stretches;
  const text = block[side].map((entry) => entry.text).join('\n');
  const cut: Stretch = { op: 'equal', text: ELLIPSIS, evidence: [] };
  return [
    ...(STARTS_INSIDE.test(text.slice(Math.max(0, quote.start - 8), quote.start)) ? [cut] : []),
    ...stretches,
    ...(quote.end < text.length && !SENTENCE_ENDED.test(text.slice(Math.max(0, quote.end - 8), quote.end))
      ? [cut]
      : []),
  ];
}

/** The text before it ends no sentence and no clause; a colon, and a bar between cells, do. */
const STARTS_INSIDE = /[^\s。！？；!?;.:：|\n"'”’」』）)\]}][\s]*$/u;
const SENTENCE_ENDED = /[。！？；!?;.:：|\n]["'”’」』）)\]]*\s*$/u;

/** Leaves out the middle of long stretches that stayed, at the end of a sentence or word where there is one near. */
function shorten(stretches: readonly Stretch[], context: number | null): readonly Stretch[] {
  if (context === null) return stretches;
  const isAround = stretches.some(({ outside }) => outside === true);
  return stretches.flatMap((stretch, index) => {
    if (isAround && stretch.outside !== true) return [stretch];
    const isFirst = index === 0;
    const isLast = index === stretches.length - 1;
    const { op, text } = stretch;
    if (op !== 'equal' || (isFirst && isLast)) return [stretch];
    const head = isFirst ? 0 : cutAfter(text, context);
    const tail = isLast ? text.length : cutBefore(text, text.length - context);
    if (tail - head < context) return [stretch];
    const part = (start: number, end: number): Stretch => ({
      op,
      text: text.slice(start, end),
      evidence: stretch.evidence.map(([from, to]) => [from - start, to - start] as const),
      ...(stretch.outside && { outside: stretch.outside }),
    });
    return [part(0, head), { op, text: ELLIPSIS, evidence: [] }, part(tail, text.length)].filter(
      (one) => one.text !== '',
    );
  });
}

const SENTENCE_END = /[。！？；!?;\n]|\. /g;
/** How far a cut may wander to find a good place. */
const REACH = 40;

/** The first end of a sentence after `from`, near it; else the next space; else `from` itself. */
function cutAfter(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const near = text.slice(from, from + REACH);
  SENTENCE_END.lastIndex = 0;
  const end = SENTENCE_END.exec(near);
  if (end !== null) return from + end.index + 1;
  const space = near.indexOf(' ');
  return inside(text, space < 0 ? from : from + space);
}

/** The last end of a sentence before `to`, near it; else the space before; else `to` itself. */
function cutBefore(text: string, to: number): number {
  if (to <= 0) return 0;
  const from = Math.max(0, to - REACH);
  const near = text.slice(from, to);
  let last = -1;
  for (const end of near.matchAll(SENTENCE_END)) last = end.index + end[0].length;
  if (last >= 0) return from + last;
  const space = near.lastIndexOf(' ');
  return inside(text, space < 0 ? to : from + space + 1);
}

/** Never between the halves of a surrogate pair. */
const inside = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

function print(stretches: readonly Stretch[], brackets: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, stretch] of stretches.entries()) {
    // `12` struck out and `36` underlined are 1236 to whoever copies them, or sees neither line.
    const touching = stretch.op === 'insert' && stretches[index - 1]?.op === 'delete';
    if (touching && !brackets && !/\s$/.test(stretches[index - 1]?.text ?? '') && !/^\s/.test(stretch.text))
      runs.push(run(' '));
    if (stretch.text === ELLIPSIS) {
      runs.push(run(ELLIPSIS, 'dim'));
      continue;
    }
    const [open, close] = stretch.op === 'equal' ? [] : MARKS[stretch.op];
    const style = stretch.op === 'equal' ? 'plain' : stretch.op === 'delete' ? 'deleted' : 'inserted';
    if (brackets && open !== undefined) runs.push({ text: open, style, solid: true });
    if (style === 'plain' && stretch.outside) runs.push(run(onOneLine(stretch.text), 'dim'));
    else runs.push(...emphasise(stretch, style));
    if (brackets && close !== undefined) runs.push({ text: close, style, solid: true });
  }
  return runs;
}

/** Paragraphs that were joined, or one that was split. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' / ');

const EMPHASISED = { plain: 'evidence', deleted: 'deleted-evidence', inserted: 'inserted-evidence' } as const;

function emphasise({ text, evidence }: Stretch, style: 'plain' | 'deleted' | 'inserted'): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, as: Style): void => {
    if (end > at) runs.push(run(onOneLine(text.slice(at, end)), as));
    at = Math.max(at, end);
  };
  for (const [start, end] of [...evidence].sort((one, other) => one[0] - other[0])) {
    push(Math.min(Math.max(start, 0), text.length), style);
    push(Math.min(Math.max(end, 0), text.length), EMPHASISED[style]);
  }
  push(text.length, style);
  return runs;
}
