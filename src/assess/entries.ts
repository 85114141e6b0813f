/** Entries of enumerations and table cells: what a changed sentence lists that it did not list before, and the reverse. */
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import type { Lexicon } from './rule.js';

export interface Entry extends Span {
  readonly text: string;
}

const SEPARATORS: Readonly<Record<Lexicon, RegExp>> = {
  zh: /[、，,；;|。：:（）()]|以及|及其?|和|与|或者?|并且?/g,
  en: /[,;|():]|\b(?:and|or|as well as|including|such as)\b|&/gi,
};
/** Longer stretches are clauses, not entries. */
const LONGEST: Readonly<Record<Lexicon, number>> = { zh: 22, en: 70 };
/** Fewer separators make no enumeration. */
const LEAST_SEPARATORS = 2;
/** Reworded entries are looked for among so many. */
const MOST_PAIRED = 150;

/** `gained` have places in the after text, `lost` in the before text. An entry that was only reworded pairs off with its old self. */
export function compareEntries(
  before: string,
  after: string,
  language: Lexicon,
): { readonly gained: readonly Entry[]; readonly lost: readonly Entry[] } {
  const then = entriesOf(before, language);
  const now = entriesOf(after, language);
  if (Math.max(then.length, now.length) <= LEAST_SEPARATORS) return { gained: [], lost: [] };
  const thenKeys = new Set(then.map((e) => keyOf(e.text)));
  const nowKeys = new Set(now.map((e) => keyOf(e.text)));
  const lost = new Map(then.filter((e) => !nowKeys.has(keyOf(e.text))).map((e) => [e, wordsOf(e.text, language)]));
  const gained = now
    .filter((e) => !thenKeys.has(keyOf(e.text)))
    .filter((entry, at) => {
      // a list of more is one that nobody reads: there, every entry stands for itself
      if (at >= MOST_PAIRED || lost.size > MOST_PAIRED) return true;
      const own = wordsOf(entry.text, language);
      const fellow = [...lost].find(([, words]) => resemble(words, own))?.[0];
      if (fellow) lost.delete(fellow);
      return !fellow;
    });
  return {
    gained: gained.filter((e) => isEntry(e, language)),
    lost: [...lost.keys()].filter((e) => isEntry(e, language)),
  };
}

const isEntry = (e: Entry, language: Lexicon): boolean =>
  e.text.length >= 2 && e.text.length <= LONGEST[language] && /[\p{L}\p{N}]/u.test(e.text);

function entriesOf(text: string, language: Lexicon): readonly Entry[] {
  const found: Entry[] = [];
  let from = 0;
  const push = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const start = from + part.indexOf(trimmed);
      found.push({ text: trimmed, start, end: start + trimmed.length });
    }
  };
  for (const m of text.matchAll(SEPARATORS[language])) {
    push(m.index);
    from = m.index + m[0].length;
  }
  push(text.length);
  return found;
}

const wordsOf = (text: string, language: Lexicon): ReadonlySet<string> =>
  new Set(
    language === 'zh'
      ? [...keyOf(text)]
      : keyOf(text)
          .split(' ')
          .map((w) => w.slice(0, 6)),
  );

/** Half of the words (in Chinese, of the characters) of the shorter stand in the longer. */
function resemble(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const w of x) if (y.has(w)) shared++;
  return shared >= 0.5 * Math.min(x.size, y.size) && shared > 0;
}
