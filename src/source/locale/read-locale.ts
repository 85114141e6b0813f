/** A locale file (JSON, YAML, gettext, XLIFF, .strings) → its texts by their keys, and the language that they are in. */
import type { LocaleText, Page } from '../../model/capture.js';
import { Fault } from '../../model/fault.js';
import { printRef } from '../print-ref.js';
import { readGettext } from './gettext.js';
import { readJson } from './json.js';
import { languageOfPath, languageTag } from './language.js';
import type { Reading } from './reading.js';
import { readStrings } from './strings.js';
import { readXliff } from './xliff.js';
import { readYaml } from './yaml.js';

export type LocaleFormat = 'json' | 'yaml' | 'gettext' | 'xliff' | 'strings';

const READERS: Readonly<Record<LocaleFormat, readonly [name: string, read: (text: string) => Reading]>> = {
  json: ['JSON', readJson],
  yaml: ['YAML', readYaml],
  gettext: ['a gettext file', readGettext],
  xliff: ['XLIFF', readXliff],
  strings: ['a .strings file', readStrings],
};

/** Throws a `Fault` where it is no file of that format: none of its texts could be told from its markup. */
export function readLocale(
  format: LocaleFormat,
  text: string,
  { ref, name }: { readonly ref: string; readonly name: string },
): Pick<Page, 'texts' | 'language'> {
  const [called, read] = READERS[format];
  const found = isTooDeep(format, text) ? 'it is nested too deep' : read(text);
  if (typeof found === 'string')
    throw new Fault({
      code: 'bad-locale-file',
      message: `${printRef(ref)} is not ${called}: ${printRef(found)}.`,
      hint: 'Mend the file, or give the page that is made of it.',
      exit: 'unjudged',
    });
  const { texts, language } = underLanguage(found);
  return { texts, language: language ?? languageOfPath(name) };
}

/** Deeper than any locale file. The parsers are recursive, and a stack that overflows within an expression ends the process. */
const DEEPEST = 200;

/** By the brackets (in XLIFF, tags) that are open at once, quoted ones too; in YAML also by what one line opens, and by its indentation. */
function isTooDeep(format: LocaleFormat, text: string): boolean {
  const tokens = format === 'xliff' ? /<[a-z]|<\/|\/>/gi : /[[{\]}]/g;
  let depth = 0;
  for (const [token] of text.matchAll(tokens)) {
    depth = Math.max(0, depth + (/^(?:[[{]|<[a-z])/i.test(token) ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return format === 'yaml' && /^\s*(?:[-?:] +){200}|^[ \t]{2000}/m.test(text);
}

/** Rails puts all texts under their language: `en.privacy.title`. */
function underLanguage({ texts, language }: Exclude<Reading, string>): Exclude<Reading, string> {
  const [root] = texts[0]?.key.split('.', 1) ?? [];
  const tag = root === undefined ? null : languageTag(root);
  if (tag === null || !texts.every(({ key }) => key.startsWith(`${root}.`))) return { texts, language };
  const below = texts.map((one): LocaleText => ({ ...one, key: one.key.slice((root?.length ?? 0) + 1) }));
  return { texts: below, language: language ?? tag };
}
