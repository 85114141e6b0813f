/** How many terminal columns a character takes, and where a line of mixed Chinese and Latin text may break. */

/** Wide and full-width ranges of Unicode's East Asian Width (W and F), joined where only unassigned characters lie between. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;
/** Terminals disagree on these: counted as wide, a line is never too long. */
const AMBIGUOUS =
  /^[\u00a7\u00b7\u00d7\u00f7\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2025\u2026\u2030\u203b\u2160-\u2179\u2190-\u2199\u2460-\u24ff\u2500-\u257f\u25a0-\u25ef\u2605\u2606]$/;

export function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return 1;
  if (code < 0xa1) return code === 0xad ? 0 : 1;
  // Han, most of what is wide: no need to ask the expressions.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (AMBIGUOUS.test(character)) return 2;
  if (ZERO_WIDTH.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

/** Of a text on one line. */
export const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = WIDE[middle] ?? [0, 0];
    if (code < start) high = middle - 1;
    else if (code > end) low = middle + 1;
    else return true;
  }
  return false;
}

/** Brackets around edits, where there is no colour: each stays with the words that it marks. */
export const MARKS = { delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;

/** May not begin a line (kinsoku): closing punctuation, marks of a pause, small kana, units after a number. */
const NEVER_FIRST = new Set(
  '，。、；：？！）》」』】〕〉〗｝］”’%‰％℃…—～·・々ー〜〻ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]}»›'
    .split('')
    .concat('-]', '+}'),
);
/** May not end a line: opening punctuation, currency signs before a number. */
const NEVER_LAST = new Set('（《「『【〔〈〖｛［“‘([{«‹$¥￥£€#＃'.split('').concat('[-', '{+'));

/** Whether a line may break between two characters that stand together, no space between them. */
export function mayBreak(left: string, right: string): boolean {
  // Asked first what is false of nearly all pairs: it is asked for every character of a page.
  const isPlace =
    isWide(left.codePointAt(0) ?? 0) ||
    isWide(right.codePointAt(0) ?? 0) ||
    left === '—' ||
    left === '/' ||
    (left === '-]' && right === '{+');
  return isPlace && !NEVER_FIRST.has(right) && !NEVER_LAST.has(left);
}
