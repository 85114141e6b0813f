/** Entries of enumerations and table cells that an edit adds or takes away: 、-lists, comma lists, "and X". Edits in, entries with places out. */
import type { Edit } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import type { Lexicon } from './rule.js';

export interface Entry extends Span {
  readonly text: string;
}

/** A separator of an enumeration at the edge of the inserted or deleted words. */
const SEPARATED: Readonly<Record<Lexicon, RegExp>> = {
  zh: /^[\s]*(?:[、，,；;|]|以及|及|和|与|或)|(?:[、，,；;|]|以及|及|和|与|或)[\s]*$/,
  en: /^\s*(?:[,;|]|and\b|or\b|&)|(?:[,;|]|\band|\bor|&)\s*$/i,
};
const SPLIT: Readonly<Record<Lexicon, RegExp>> = { zh: /[、，,；;|]|以及|及|和|与|或/, en: /[,;|]|\band\b|\bor\b/i };
/** Longer ones are clauses, not entries. */
const LONGEST: Readonly<Record<Lexicon, number>> = { zh: 24, en: 60 };

/** `gained` entries have places in the after text, `lost` ones in the before text. */
export function findEntries(edits: readonly Edit[], language: Lexicon): { readonly gained: readonly Entry[]; readonly lost: readonly Entry[] } {
  const gained: Entry[] = [];
  const lost: Entry[] = [];
  let b = 0;
  let a = 0;
  for (const edit of edits) {
    if (edit.op === 'equal') {
      b += edit.before.length;
      a += edit.after.length;
    } else if (edit.op === 'delete') {
      lost.push(...entriesOf(edit.before, b, language));
      b += edit.before.length;
    } else {
      gained.push(...entriesOf(edit.after, a, language));
      a += edit.after.length;
    }
  }
  return { gained, lost };
}

function entriesOf(text: string, at: number, language: Lexicon): readonly Entry[] {
  if (!SEPARATED[language].test(text)) return [];
  const found: Entry[] = [];
  let from = 0;
  for (const part of text.split(SPLIT[language])) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const trimmed = part.trim();
    if (trimmed.length < 2 || trimmed.length > LONGEST[language] || !/[\p{L}\p{N}]/u.test(trimmed)) continue;
    const begin = at + start + part.indexOf(trimmed);
    found.push({ text: trimmed, start: begin, end: begin + trimmed.length });
  }
  return found;
}
