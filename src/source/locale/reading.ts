/** What the reader of a format finds: texts and language, or what is wrong with the file, as a sentence goes on after "it is not JSON:". */
import type { LocaleText } from '../../model/capture.js';
import type { Position } from '../../model/notice.js';

export type Reading = { readonly texts: readonly LocaleText[]; readonly language: string | null } | string;

/** A place in the text by its offsets, each later than the one before. */
export function openPlaces(text: string): (offset: number) => Position {
  let [line, start, at] = [1, 0, 0];
  return (offset) => {
    for (; at < offset; at++) {
      if (text.charCodeAt(at) !== 0x0a) continue;
      line++;
      start = at + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
