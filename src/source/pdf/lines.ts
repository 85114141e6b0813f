/** The runs of a page as they are drawn → its lines: what stands beside each other on one line, parted where a gap is wider than words leave. */
import type { PdfPage, PdfRun } from './page.js';
import { mendRadicals } from './radicals.js';

export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | null;
}

export interface Line {
  readonly page: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** All of it. */
  readonly bold: boolean;
}

/** In letters' heights: what may part two cells of a table. Words of justified lines stand as far apart, so the lines around have to leave the gap free too. */
const GAP = 0.55;
/** In letters' heights: what is free between two columns. */
const STRIPE = 0.35;
/** Justified words do not stand as far apart. */
const WIDE_GAP = 4;
/** In letters' heights, how far above and below. */
const AROUND = 4.2;
/** Programs that place each letter by itself leave a fifth between words. */
const SPACE = 0.18;
/** How far up or down a letter stands on the same line: the height of a raised number. */
const RAISED = 0.45;

export const BULLET = /^(?:[•‣◦▪■●○∙⁃►▶◆◇·]|[\uf0a0-\uf0ff]|[-–—*]|o)(?:\s+|$)|^[•‣◦▪■●○∙⁃►▶◆◇\uf0a0-\uf0ff]/u;
export const NUMBER =
  /^(?:[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,4})[)）.、．]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|第[\d一二三四五六七八九十百]{1,5}[条章节條章節]|[①-⑳])/i;
const MARKER_ALONE = new RegExp(`^(?:${BULLET.source}|${NUMBER.source})\\s*$`, 'iu');

/** Of a few runs at most. */
const isMarker = (open: readonly PdfRun[]): boolean =>
  open.length <= 6 && MARKER_ALONE.test(open.map(({ text }) => text).join(''));

/** Han, kana and their punctuation: no space parts them where a line ends. */
export const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f][\udc00-\udfff]/;

export function readLines({ runs }: PdfPage, page: number): readonly Line[] {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const byHeight = [...shown].sort((a, b) => a.y - b.y);
  const lines: Line[] = [];
  let open: PdfRun[] = [];
  for (const run of shown) {
    if (open.length > 0 && !continues(open, run, byHeight)) {
      lines.push(toLine(open, page));
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) lines.push(toLine(open, page));
  return lines;
}

function continues(open: readonly PdfRun[], run: PdfRun, byHeight: readonly PdfRun[]): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  const size = Math.max(last.size, run.size);
  const gap = run.x - endOf(last);
  if (Math.abs(run.y - last.y) > size * RAISED || gap < -size * 0.6) return false;
  if (gap <= size * GAP || isMarker(open)) return true;
  return !isBetweenCells(endOf(last), run, byHeight);
}

/**
 * Whether a gap parts cells: the lines above, or those below, leave a stripe of it free, with text on both of its sides where it is not a
 * wide one and no column of lines begins behind it; and it is no gap of a justified line, where all are alike and no other line begins behind one.
 */
function isBetweenCells(start: number, run: PdfRun, byHeight: readonly PdfRun[]): boolean {
  const above: PdfRun[] = [];
  const below: PdfRun[] = [];
  const beside: PdfRun[] = [];
  for (let at = firstBelow(byHeight, run.y - run.size * AROUND); at < byHeight.length; at++) {
    const other = byHeight[at];
    if (other === undefined || other.y > run.y + run.size * AROUND) break;
    const isBeside = Math.abs(other.y - run.y) <= run.size * RAISED;
    (isBeside ? beside : other.y < run.y ? above : below).push(other);
  }
  const gap = { start, end: run.x };
  const isWide = run.x - start >= run.size * WIDE_GAP;
  if (!isWide && (countAlike(beside, run.x - start) > 1 || ![...above, ...below].some((one) => isAligned(one, run))))
    return false;
  const isColumn = (others: readonly PdfRun[]): boolean =>
    others.filter((other) => Math.abs(other.x - run.x) <= ALIKE).length >= COLUMN;
  return [above, below].some((others) => leavesFree(others, gap, run.size * STRIPE, isWide || isColumn(others)));
}

/** Lines that begin at one place: of a cell beside which the row's first one is empty. */
const COLUMN = 2;

const isAligned = (other: PdfRun, run: PdfRun): boolean =>
  Math.abs(other.x - run.x) <= ALIKE || Math.abs(centreOf(other) - centreOf(run)) <= ALIKE;

function leavesFree(
  others: readonly PdfRun[],
  gap: { readonly start: number; readonly end: number },
  width: number,
  oneSide: boolean,
): boolean {
  let free = gap.start;
  const inGap = others.filter((run) => endOf(run) > gap.start && run.x < gap.end).sort((a, b) => a.x - b.x);
  for (const run of inGap) {
    if (run.x - free >= width) break;
    free = Math.max(free, endOf(run));
  }
  if (gap.end - free < width) return false;
  const left = others.some((run) => endOf(run) <= free + 1);
  const right = others.some((run) => run.x >= free);
  return oneSide ? left || right : left && right;
}

/** Points by which the gaps of a justified line differ, or the cells of a column. */
const ALIKE = 1;
const centreOf = (run: PdfRun): number => run.x + run.width / 2;

function countAlike(beside: readonly PdfRun[], gap: number): number {
  const inOrder = [...beside].sort((a, b) => a.x - b.x);
  return inOrder.filter((run, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && Math.abs(run.x - endOf(before) - gap) <= ALIKE;
  }).length;
}

function firstBelow(byHeight: readonly PdfRun[], y: number): number {
  let [low, high] = [0, byHeight.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((byHeight[half]?.y ?? 0) < y) low = half + 1;
    else high = half;
  }
  return low;
}

const endOf = (run: PdfRun): number => run.x + run.width;

function toLine(runs: readonly PdfRun[], page: number): Line {
  const pieces: Piece[] = [];
  let before: PdfRun | null = null;
  for (const run of runs) {
    const apart: boolean = before !== null && isApart(before, run);
    const text = (apart ? ' ' : '') + mendRadicals(run.text);
    const last = pieces.at(-1);
    if (last !== undefined && last.bold === run.bold && last.href === run.href)
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, bold: run.bold, href: run.href });
    before = run;
  }
  const main = runs.reduce((largest, run) => (run.text.length > largest.text.length ? run : largest));
  return {
    page,
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(endOf)),
    y: main.y,
    size: main.size,
    bold: runs.every(({ bold }) => bold),
  };
}

function isApart(before: PdfRun, run: PdfRun): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return false;
  return run.x - endOf(before) > Math.min(before.size, run.size) * SPACE;
}
