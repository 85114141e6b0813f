/** The lines of a paragraph → its text in pieces: with a space between words, none between Han characters, and the hyphens of line ends mended. */
import { type Line, type Piece, WIDE } from './lines.js';

/** Words of the whole document as they stand inside of lines, in lower case: whether a word has a hyphen of its own is seen there. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;
const LAST_PART = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u;
const FIRST_PART = /^[\p{L}\p{M}]+/u;

export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  let wasCut = false;
  for (const { text } of lines) {
    const found = text.toLowerCase().match(WORD) ?? [];
    const isCut = /[-\u2010\u00ad]\s*$/.test(text);
    // The two parts around a line's end are what has to be decided.
    for (const word of found.slice(wasCut ? 1 : 0, isCut ? -1 : undefined)) words.add(word);
    wasCut = isCut;
  }
  return words;
}

export function joinLines(lines: readonly Line[], words: Vocabulary): readonly Piece[] {
  const joined: Piece[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const [first, ...rest] = line.pieces;
    if (first === undefined) continue;
    if (last === undefined) {
      joined.push(first, ...rest);
      continue;
    }
    const begins = first.text.trimStart();
    const { text, space } = endBefore(last.text, begins, words);
    const next = (space ? ' ' : '') + begins;
    // A link, or bold words, that run on.
    if (last.bold === first.bold && last.href === first.href)
      joined[joined.length - 1] = { ...last, text: text + next };
    else joined.splice(-1, 1, { ...last, text }, { ...first, text: next });
    joined.push(...rest);
  }
  return joined;
}

function endBefore(
  ended: string,
  begins: string,
  words: Vocabulary,
): { readonly text: string; readonly space: boolean } {
  const text = ended.trimEnd();
  if (text.endsWith('\u00ad')) return { text: text.slice(0, -1), space: false };
  const [, part] = LAST_PART.exec(text) ?? [];
  const [follows] = FIRST_PART.exec(begins) ?? [];
  if (part !== undefined && follows !== undefined)
    return { text: isBroken(part.toLowerCase(), follows, words) ? text.slice(0, -1) : text, space: false };
  if (/[/\u2013\u2014]$/.test(text) && /^\S/.test(begins) && text.length !== ended.length)
    return { text, space: false };
  return { text, space: !(WIDE.test(text.slice(-2)) && WIDE.test(begins.slice(0, 2))) };
}

/** The document says how it writes the word; where it does not, whether it breaks words at all. Only small letters follow a broken one. */
function isBroken(part: string, follows: string, words: Vocabulary): boolean {
  const rest = follows.toLowerCase();
  if (rest !== follows || words.has(`${part}-${rest}`)) return false;
  return words.has(part + rest) || !(WHOLE.has(part) || (words.has(part) && words.has(rest)));
}

/** First parts of compounds that are no syllables of other words. */
const WHOLE: ReadonlySet<string> = new Set(
  'cross cyber double first full half high long low mid multi non one opt real second self semi short single third two well'.split(
    ' ',
  ),
);
