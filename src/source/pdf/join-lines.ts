/** The lines of a paragraph → its text in pieces: with a space between words, none between Han characters, and the hyphens of line ends mended. */
import { type Line, type Piece, WIDE } from './lines.js';

/** Words of the whole document as they stand inside of lines, in lower case: whether a word has a hyphen of its own is seen there. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;
const LAST_PART = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u;
const FIRST_PART = /^[\p{L}\p{M}]+/u;

export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.toLowerCase().match(WORD) ?? [];
    // A hyphen at the line's end is what has to be decided.
    for (const word of /[-\u2010]\s*$/.test(text) ? found.slice(0, -1) : found) words.add(word);
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
  return words.has(part + rest) || !(words.has(part) || OWN_WORDS.has(part)) || !words.has(rest);
}

/** First parts of compounds that stand alone in no other place of a short notice. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  'anti co cross cyber de e end ex first full high in inter intra long low multi mid no non off on one opt out over part post pre pro real re self semi short sign single sub super third two ultra un under up well'.split(
    ' ',
  ),
);
