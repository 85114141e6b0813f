/**
 * Printed text → comparison key: two texts have the same key when only typography, white space or letter case differ.
 * Keys never depend on ICU segmentation: fingerprints are built on them.
 */
import { apart, remember } from '../language/remember.js';
import { scan } from '../language/scan.js';
import { withoutLookalikes } from './lookalikes.js';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

const SMALL = 1;
const CAPITAL = 2;
const HAN = 4;
const ASCII_MARK = 8;
const APOSTROPHE = 16;
const OTHER = 32;

function kindOf(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return SMALL;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  if (code >= 0x4e00 && code <= 0x9fff) return HAN;
  if (code > 0x20 && code < 0x7f && code !== 0x2c) return ASCII_MARK;
  return code === 0x2018 || code === 0x2019 ? APOSTROPHE : OTHER;
}

/** Key of one word or symbol as printed. Most are plain Latin or Han, which need no folding but that of case. */
function keyOfPiece(printed: string): string {
  let kinds = 0;
  for (let at = 0; at < printed.length && kinds < OTHER; at += 1) kinds |= kindOf(printed.charCodeAt(at));
  if (kinds <= SMALL || kinds === HAN) return printed;
  if (kinds < HAN) return printed.toLowerCase();
  if (kinds < OTHER && (kinds & HAN) === 0) {
    const lower = printed.toLowerCase();
    return (kinds & APOSTROPHE) === 0 ? lower : lower.replace(/[\u2018\u2019]/g, "'");
  }
  const folded = printed.normalize('NFKC').toLowerCase().replace(HIDDEN, '');
  return folded
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(THOUSANDS, '');
}

/**
 * The comparison key. Punctuation, quotes and decoration vanish, also where one side lacks them; words of other scripts
 * than Han are parted by one space, so that a space gained or lost between two letters or digits is a change.
 */
export const keyOf = remember((printed) => {
  const text = withoutLookalikes(printed);
  let key = '';
  let afterWord = false;
  scan(text, (kind, start, end) => {
    if (kind === 'space' || kind === 'mark') return;
    const piece = keyOfPiece(text.slice(start, end));
    if (piece === '') return;
    key += afterWord && kind === 'word' ? ` ${piece}` : piece;
    afterWord = kind === 'word';
  });
  return apart(key);
});

/** Whether the text has words: its key is not empty. */
export const hasWords = (text: string): boolean => /[A-Za-z0-9\p{Script=Han}]/u.test(text) || keyOf(text) !== '';

/** The key of texts that stand one after another. */
export function joinKeys(keys: readonly string[]): string {
  let joined = '';
  // Not asked of what is joined so far: it would be copied for each key.
  let last = '';
  for (const key of keys) {
    if (key === '') continue;
    joined += last !== '' && isWordEnd(last) && isWordEnd(key.charAt(0)) ? ` ${key}` : key;
    last = key.charAt(key.length - 1);
  }
  return joined;
}

const isWordEnd = (character: string): boolean => {
  let word = false;
  scan(character, (kind) => {
    word = kind === 'word';
  });
  return word;
};

/** For every UTF-16 unit of the key (spaces left out), where its word starts in the text, and where it ends. */
export interface KeyPlaces {
  readonly key: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The key without its spaces, with the place of every character; a word that folds to another length is one place. */
export function placesOf(text: string): KeyPlaces {
  const plain = withoutLookalikes(text);
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  scan(plain, (kind, start, end) => {
    if (kind === 'space' || kind === 'mark') return;
    const printed = plain.slice(start, end);
    const piece = keyOfPiece(printed);
    key += piece;
    for (let at = 0; at < piece.length; at += 1) {
      const exact = piece.length === printed.length;
      starts.push(exact ? start + at : start);
      ends.push(exact ? start + at + 1 : end);
    }
  });
  return { key, starts, ends };
}
