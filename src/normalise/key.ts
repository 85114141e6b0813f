/**
 * Printed text → comparison key: two texts have the same key when only typography, white space or letter case differ.
 * Keys never depend on ICU segmentation: fingerprints are built on them.
 */
import { scan } from '../language/scan.js';

const PLAIN = /^[a-z0-9]*$/;
const ASCII_WORD = /^[A-Za-z0-9]*$/;
const HAN_ONLY = /^[\u4e00-\u9fff]*$/;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** Key of one word or symbol as printed. */
function keyOfPiece(printed: string): string {
  if (PLAIN.test(printed) || HAN_ONLY.test(printed)) return printed;
  if (ASCII_WORD.test(printed)) return printed.toLowerCase();
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
export function keyOf(text: string): string {
  let key = '';
  let afterWord = false;
  scan(text, (kind, start, end) => {
    if (kind === 'space' || kind === 'mark') return;
    const piece = keyOfPiece(text.slice(start, end));
    if (piece === '') return;
    key += afterWord && kind === 'word' ? ` ${piece}` : piece;
    afterWord = kind === 'word';
  });
  return key;
}

/** Whether the text has words: its key is not empty. */
export const hasWords = (text: string): boolean => /[A-Za-z0-9\p{Script=Han}]/u.test(text) || keyOf(text) !== '';

/** The key of texts that stand one after another. */
export function joinKeys(keys: readonly string[]): string {
  let joined = '';
  for (const key of keys) {
    if (key === '') continue;
    joined +=
      joined !== '' && isWordEnd(joined.charAt(joined.length - 1)) && isWordEnd(key.charAt(0)) ? ` ${key}` : key;
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
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  scan(text, (kind, start, end) => {
    if (kind === 'space' || kind === 'mark') return;
    const printed = text.slice(start, end);
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
