/** The number that a clause begins with (一、 （二） 第三条 1.2 §5 (a)) and how deep in the order of numbers it stands. */

export interface Numbering {
  readonly kind: string;
  /** 1 is the outermost; numbers of one notice are compared by this. */
  readonly rank: number;
  /** What follows the number. */
  readonly rest: string;
}

const HAN = '[〇零一二三四五六七八九十百]{1,5}';
const PATTERNS: readonly (readonly [kind: string, rank: number, pattern: RegExp])[] = [
  ['chapter', 1, new RegExp(`^第(?:${HAN}|\\d{1,3})[章编篇部]分?[\\s:：、.．]{0,3}`)],
  ['article', 2, new RegExp(`^第(?:${HAN}|\\d{1,3})[条节款项][\\s:：、.．]{0,3}`)],
  ['han', 2, new RegExp(`^${HAN}(?:[、.．]|\\s)\\s{0,3}`)],
  ['han-bracketed', 3, new RegExp(`^[（(]${HAN}[）)]\\s{0,3}[、.．]?\\s{0,3}`)],
  [
    'section',
    1,
    /^(?:(?:section|article|clause|part|chapter|abschnitt|artikel|teil|annex|appendix)\s+(?:\d{1,3}|[ivxlc]{1,6}|[a-z])\b|§{1,2}\s{0,2}\d{1,3}[a-z]?)[\s.:：)–—-]{0,4}/i,
  ],
  ['decimal', 3, /^\d{1,3}[.．]\d{1,3}(?:[.．]\d{1,3}){0,4}[.．、)）:]?(?:\s{1,3}|(?=[\u3400-\u9fffA-Z]))/],
  ['arabic', 2, /^\d{1,3}(?:[.．](?!\d)|[、)）]|(?=\s+\p{Lu}))\s{0,3}/u],
  ['arabic-bracketed', 4, /^[（(]\d{1,3}[）)]\s{0,3}/],
  ['circled', 5, /^[①-⑳]\s{0,3}/],
  ['roman', 1, /^[IVXLC]{1,6}[.)]\s{1,3}/],
  ['letter-bracketed', 4, /^[（(][a-z]{1,3}[）)]\s{0,3}/i],
  ['letter', 2, /^[A-Z][.)]\s{1,3}/],
];

export function readNumbering(text: string): Numbering | null {
  const head = text.slice(0, 40);
  for (const [kind, rank, pattern] of PATTERNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const dots = kind === 'decimal' ? (match[0].match(/[.．](?=\d)/g)?.length ?? 1) - 1 : 0;
    return { kind, rank: rank + dots, rest: text.slice(match[0].length) };
  }
  return null;
}
