/** Lines → paragraphs, by the distance between lines, their indentation, their size and how they begin and end; a paragraph runs on over a page. */
import { BULLET, type Line, NUMBER, WIDE } from './lines.js';

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its first line. */
  readonly page: number;
  readonly lastPage: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Times the usual distance between lines. Word processors leave a fifth more between paragraphs, browsers twice as much. */
const APART = 1.18;
/** Letters' heights that a line may end before the margin and still be full: a long word did not fit, or one Han character. */
const SHORT = { words: 4, wide: 1.8 };
const SAME_SIZE = 0.06;
/** Before the next number of a list. */
const GOES_ON = /(?:[,，、]|\b(?:and|or)|[及和或])\s*$/;
const SENTENCE_END = /[.!?:;。！？：；]["'”’)）》」』]*$/;

export function readParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const pitch = usualPitch(lines);
  const margins = rightMargins(lines);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (open.length > 0 && !continues(open, line, pitch, margins)) {
      paragraphs.push(toParagraph(open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) paragraphs.push(toParagraph(open));
  return paragraphs;
}

export function toParagraph(lines: readonly Line[]): Paragraph {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('This is a bug: a paragraph without lines.');
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: first.y,
    bottom: last.y,
    page: first.page,
    lastPage: last.page,
    size: first.size,
    bold: lines.every(({ bold }) => bold),
  };
}

/** Distance of neighbouring lines of one size in letters' heights: the most frequent, in steps of a twentieth. */
function usualPitch(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || !isSameSize(before, line)) continue;
    const pitch = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (pitch > 0.8 && pitch < 3) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

/** By page, where its lines end at the right. */
function rightMargins(lines: readonly Line[]): ReadonlyMap<number, number> {
  const margins = new Map<number, number>();
  for (const { page, right } of lines) margins.set(page, Math.max(right, margins.get(page) ?? 0));
  return margins;
}

const isSameSize = (before: Line, line: Line): boolean => Math.abs(before.size - line.size) <= before.size * SAME_SIZE;

function continues(open: readonly Line[], line: Line, pitch: number, margins: ReadonlyMap<number, number>): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined || !isSameSize(last, line)) return false;
  const margin = margins.get(last.page) ?? 0;
  const isFull = last.right > margin - (WIDE.test(last.text) ? SHORT.wide : SHORT.words) * last.size;
  const ends = SENTENCE_END.test(last.text.trim());
  if (BULLET.test(line.text)) return false;
  if (NUMBER.test(line.text) && (ends || NUMBER.test(first.text) || GOES_ON.test(last.text))) return false;
  if (first.bold !== line.bold && (!isFull || last.bold !== (line.pieces[0]?.bold ?? false))) return false;
  if (last.page !== line.page)
    return !ends && last.page + 1 === line.page && Math.abs(line.left - last.left) <= 2 * line.size;
  const distance = line.y - last.y;
  if (distance <= 0.4 * line.size || distance > pitch * APART * line.size) return false;
  if (ends && !isFull) return false;
  return fitsIndent(open, first, last, line);
}

/** The second line may stand further in (behind a marker) or out (after an indented first one); from then on all stand alike. */
function fitsIndent(open: readonly Line[], first: Line, last: Line, line: Line): boolean {
  const step = line.left - last.left;
  if (Math.abs(step) <= line.size * 0.6) return true;
  if (open.length > 1) return false;
  const hangs = step > 0 && step <= 4 * line.size && (BULLET.test(first.text) || NUMBER.test(first.text));
  return hangs || (step < 0 && -step <= 4.5 * line.size);
}
