/** A gettext file → its translations, or where one is missing the text itself; a text is its own key, behind its context. */
import PO from 'pofile';
import type { LocaleText } from '../../model/capture.js';
import { languageTag } from './language.js';
import type { Reading } from './reading.js';

export function readGettext(text: string): Reading {
  if (text.trim() !== '' && !/^msgid\s/m.test(text)) return 'it holds no msgid';
  const { items, headers } = PO.parse(text);
  const places = findPlaces(text);
  const texts = items
    .filter(({ obsolete }) => !obsolete)
    .flatMap(({ msgid, msgid_plural: plural, msgctxt: context, msgstr }): readonly LocaleText[] => {
      const key = context == null ? msgid : `${context}.${msgid}`;
      const position = places.get(msgid)?.shift() ?? null;
      const forms = msgstr.some((form) => form !== '') ? msgstr : plural ? [msgid, plural] : [msgid];
      return forms.map((form, index) => ({ key: index === 0 ? key : `${key}.${index}`, text: form, position }));
    });
  return { texts, language: languageTag(headers['Language']?.trim() ?? '') };
}

/** Which the parser does not say: where each `msgid` of one line, or the first line of a longer one, stands. */
function findPlaces(text: string): Map<string, { readonly line: number; readonly column: number }[]> {
  const places = new Map<string, { readonly line: number; readonly column: number }[]>();
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const [, first] = /^msgid\s{1,9}"(.*)"\s*$/.exec(line) ?? [];
    if (first === undefined) continue;
    let whole = first;
    for (let at = index + 1; ; at++) {
      const [, more] = /^"(.*)"\s*$/.exec(lines[at] ?? '') ?? [];
      if (more === undefined) break;
      whole += more;
    }
    const id = whole.replace(/\\(.)/g, (_, char: string) => ({ n: '\n', t: '\t', r: '\r' })[char] ?? char);
    const same = places.get(id) ?? [];
    same.push({ line: index + 1, column: 1 });
    places.set(id, same);
  }
  return places;
}
