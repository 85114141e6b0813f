/**
 * Text → pieces: words, Han characters, meaningful symbols, punctuation, white space. What comes out covers the text;
 * no dictionary and no ICU segmentation, so that keys built on it are the same everywhere.
 */

/** `han`: a run of Han or kana. `word`: letters and digits of other scripts, inner joiners included (`opt-out`, `1.5`, `example.com`). */
export type PieceKind = 'han' | 'word' | 'symbol' | 'mark' | 'space';

const SPACE = 1;
const IGNORED = 2;
const LETTER = 3;
const DIGIT = 4;
const HAN = 5;
const SYMBOL = 6;
const PUNCTUATION = 7;

// Symbols that are words: a price, a share, "and/or", a tick in a table. Every other symbol is decoration.
const MEANINGFUL = /[\p{Sc}+=<>%‰&@#/§°×÷±≥≤✓✔✗✘√☑☐☒]/u;
const HAN_LIKE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164]|\u034f/u;

/** Filled as characters are met; the commonest are there from the start. */
const classes = new Uint8Array(0x10000).fill(HAN, 0x4e00, 0xa000).fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b);
classes.fill(DIGIT, 0x30, 0x3a)[0x20] = SPACE;

function classify(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (HIDDEN.test(character)) return IGNORED;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (HAN_LIKE.test(character)) return HAN;
  if (MEANINGFUL.test(character)) return SYMBOL;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return LETTER;
  return PUNCTUATION;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    const point = text.codePointAt(at) ?? code;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : IGNORED;
  }
  let known = classes[code] ?? 0;
  if (known === 0) {
    known = classify(text.charAt(at));
    classes[code] = known;
  }
  return known;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Whether a character inside a word belongs to it: `don't`, `opt-out`, `example.com`, `1.5`, `1,000`, `12:30`. */
function joins(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = at + 1 < text.length ? classAt(text, at + 1) : SPACE;
  switch (text.charCodeAt(at)) {
    case 0x27:
    case 0x2019:
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x5f:
    case 0x2e:
    case 0xff0e:
      return (after === LETTER || after === DIGIT) && (before === LETTER || before === DIGIT);
    case 0x2c:
    case 0xff0c:
    case 0x3a:
    case 0xff1a:
      return after === DIGIT && before === DIGIT;
    default:
      return false;
  }
}

/** Calls `visit` for every piece in order; hidden characters go with the piece that they follow. */
export function scan(text: string, visit: (kind: PieceKind, start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    const kind = classAt(text, at);
    at += widthAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at = endOfWord(text, at);
      visit('word', start, at);
    } else if (kind === HAN || kind === SPACE || kind === IGNORED) {
      while (at < length && classAt(text, at) === kind) at += widthAt(text, at);
      while (at < length && classAt(text, at) === IGNORED) at += widthAt(text, at);
      visit(kind === HAN ? 'han' : 'space', start, at);
    } else {
      while (at < length && classAt(text, at) === IGNORED) at += widthAt(text, at);
      if (negates(text, start)) at = endOfWord(text, at);
      visit(kind === SYMBOL ? 'symbol' : negates(text, start) ? 'word' : 'mark', start, at);
    }
  }
}

/** `!eu` in what a template fills in: before a name and behind none, the mark says "not", and belongs to the name. */
const negates = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x21 && /^[A-Za-z]$/.test(text.charAt(at + 1)) && /^[ "'({]?$/.test(text.charAt(at - 1));

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== DIGIT && kind !== IGNORED && !joins(text, at)) break;
    at += widthAt(text, at);
  }
  return at;
}

/** Whether the character at `at` is Han or kana. */
export const isHanAt = (text: string, at: number): boolean => at >= 0 && at < text.length && classAt(text, at) === HAN;

/** Whether the character at `at` is white space, as `\s` has it. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code < 0x4e00 ? /\s/u.test(text.charAt(at)) : code === 0xfeff;
}
