/**
 * The words of each language → what a text asks for: its terms by their first word, in lines of a class and its terms, apart by tabs, each in
 * stems apart by spaces. The build puts what comes out in place of this file: most of the lexicon is read by no text, and stemming it took as
 * long as reading one.
 */
import { LEXICONS, type Lexicon } from './lexicons.js';
import { tokenize } from './tokens.js';

type Beds = Record<string, string>;
/** By the stem of the first word, and by the word as it is written. */
export type Seeds = Readonly<Record<'next' | 'exact', Beds>>;

/** A gap stays a star; a word that stands as it is written keeps its sign. */
const stemsOf = (term: string): readonly string[] =>
  term
    .split(/(\*)|\s+/)
    .filter((word) => word)
    .flatMap((word) => (word === '*' || word.startsWith('=') ? [word] : tokenize(word).map(({ stem }) => stem)));

function sow(language: Lexicon): Seeds {
  const seeds: Seeds = { next: {}, exact: {} };
  for (const [id, terms] of Object.entries(LEXICONS[language])) {
    const own: Readonly<Record<keyof Seeds, Map<string, string[]>>> = { next: new Map(), exact: new Map() };
    for (const term of terms) {
      const words = stemsOf(term);
      const way = words[0]?.startsWith('=') ? 'exact' : 'next';
      const first = words[0]?.replace(/^=/, '') ?? '';
      own[way].set(first, [...(own[way].get(first) ?? []), words.join(' ')]);
    }
    for (const way of ['next', 'exact'] as const)
      for (const [first, list] of own[way]) {
        const above = seeds[way][first];
        seeds[way][first] = `${above === undefined ? '' : `${above}\n`}${[id, ...list].join('\t')}`;
      }
  }
  return seeds;
}

export const SEEDS: Readonly<Record<Lexicon, Seeds>> = { en: sow('en'), zh: sow('zh') };

/** The stems of all words of the English terms, apart by spaces. */
export const STEMS: string = [
  ...new Set(
    Object.values(LEXICONS.en)
      .flat()
      .flatMap((term) => tokenize(term).map(({ stem }) => stem)),
  ),
].join(' ');
