/**
 * Text → the same text, unit for unit, with letters that only look like those of their word replaced by them: Cyrillic and Greek ones in
 * a Latin word (and Latin ones in a Cyrillic word), enclosed letters; and without overlays, which strike a letter out and leave it there.
 * Mathematical and full-width letters are left to the compatibility forms of Unicode, which the key takes anyway.
 */

const pairs = (foreign: string, latin: string): readonly (readonly [string, string])[] =>
  [...foreign].map((letter, index) => [letter, latin.charAt(index)] as const);

/** Confusables of Unicode's security tables, of those that print alike in the common fonts. */
const CYRILLIC = pairs('асеорхуіјѕһԁԛԝѵАВСЕНІЈКМОРЅТХУԌҮ', 'aceopxyijshdqwvABCEHIJKMOPSTXYGY');
const GREEK = pairs('αινορυχϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aivopuxjABEZHIKMNOPTYX');
const TO_LATIN: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK]);
/** Folded for reading only. */
const SMALL_CAPITALS: ReadonlyMap<string, string> = new Map(
  pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
);
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(CYRILLIC.map(([cyrillic, latin]) => [latin, cyrillic]));

/** The Latin letter that a Cyrillic or Greek one, or a small capital, looks like; any other character is itself. */
export const toLatin = (letter: string): string => TO_LATIN.get(letter) ?? SMALL_CAPITALS.get(letter) ?? letter;

/** Ranges of enclosed capitals that have no compatibility form: what comes first in each is an A. */
const ENCLOSED_CAPITALS: readonly number[] = [0x1f130, 0x1f150, 0x1f170];
const ENCLOSED = /[\u24b6-\u24e9\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
/** Bars and rings over a letter. */
const OVERLAYS = /[\u0335-\u0338]|[\u20d2\u20d3\u20d8-\u20da]|[\u20dd-\u20e0]|[\u20e2\u20e4-\u20e6]/g;
/** What may be folded at all: most texts have none of it. */
const SUSPECT = /[\u0370-\u03ff\u0400-\u052f\u24b6-\u24e9]|[\u0335-\u0338]|[\u20d2-\u20e6]|\ud83c[\udd30-\udd89]/;
const WORD = /[\p{L}\p{M}\p{N}\u24b6-\u24e9\u{1f130}-\u{1f189}]{2,}/gu;

export function withoutLookalikes(text: string): string {
  if (!SUSPECT.test(text)) return text;
  // The place of an overlay is kept by a character that no key has.
  return text.replace(OVERLAYS, '\u200b').replace(WORD, foldWord);
}

export function foldWord(word: string): string {
  const letters = word.replace(ENCLOSED, openLetter);
  if (!/[A-Za-z]/.test(letters) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters)) return letters;
  // A word is Cyrillic where it has letters that no Latin word could be given.
  const own = [...letters].some((letter) => /\p{Script=Cyrillic}/u.test(letter) && !TO_LATIN.has(letter));
  const table = own ? TO_CYRILLIC : TO_LATIN;
  return [...letters].map((letter) => table.get(letter) ?? letter).join('');
}

/** As many units as the enclosed letter has. */
function openLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x24d0) return String.fromCharCode(code - 0x24b6 + 0x41);
  if (code < 0x10000) return String.fromCharCode(code - 0x24d0 + 0x61);
  const first = ENCLOSED_CAPITALS.findLast((start) => start <= code) ?? code;
  return `${String.fromCharCode(code - first + 0x41)}\u200b`;
}

/** Compatibility letters that stand for plain ones: mathematical, and full-width. */
const DISGUISED = /[\u{1d400}-\u{1d7ff}]/u;
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/;
const PRIVATE = /\p{Co}/u;
/** So much of a text is shown. */
const LONGEST_SHOWN = 60;

/** The first word of the text that deceives the eye or a reader by rules, as printed; null where none does. */
export function lookalikeIn(text: string): string | null {
  if (!SUSPECT_PRINT.test(text)) return null;
  if (PRIVATE.test(text)) return shownPrivate(text);
  for (const [word] of text.matchAll(WORD)) {
    const mixed = /[A-Za-z]/.test(word) && FULL_WIDTH.test(word);
    if (mixed || DISGUISED.test(word) || withoutLookalikes(word) !== word) return word.slice(0, LONGEST_SHOWN);
  }
  return null;
}

const SUSPECT_PRINT = new RegExp(`${SUSPECT.source}|[\\ue000-\\uf8ff\\uff21-\\uff5a]|[\\ud835\\udb80-\\udbff]`);

function shownPrivate(text: string): string {
  const code = PRIVATE.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase()}`;
}
