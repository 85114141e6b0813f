/**
 * A .strings file of Apple's → its texts by their keys: `"key" = "text";` and comments. Read here, because no kept package reads it with
 * the places of its texts; the grammar is four tokens.
 */
import type { LocaleText } from '../../model/capture.js';
import { openPlaces, type Reading } from './reading.js';

const TOKEN = /\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*|("(?:[^"\\]|\\[\s\S])*"|[\w.-]+)\s*=\s*("(?:[^"\\]|\\[\s\S])*")\s*;/y;

export function readStrings(text: string): Reading {
  const placeOf = openPlaces(text);
  const texts: LocaleText[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return `line ${placeOf(at).line}: expected "key" = "text";`;
    const [, key, value] = match;
    if (key !== undefined && value !== undefined)
      texts.push({ key: unquote(key), text: unquote(value), position: placeOf(at) });
  }
  return { texts, language: null };
}

const unquote = (quoted: string): string =>
  (quoted.startsWith('"') ? quoted.slice(1, -1) : quoted).replace(
    /\\(?:[Uu]([0-9A-Fa-f]{4})|([\s\S]))/g,
    (_, code: string | undefined, char: string) =>
      code === undefined
        ? ({ n: '\n', t: '\t', r: '\r' }[char] ?? char)
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
