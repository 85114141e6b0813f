/** The two notices → what each of them speaks of, anywhere. */
import type { Comparison } from '../model/comparison.js';
import { foldForReading } from '../normalise/reading.js';
import type { ClassId } from './words/classes.js';
import { classesIn } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';

/** Of one paragraph so much is read: none of a notice is longer, and a megabyte without an end would take seconds. */
const LONGEST = 50_000;

type Texts = Map<string, ReadonlySet<ClassId>>;

/** The paragraphs of the comparison before: along a history nearly all of them stand in the next one, too. */
let last: Texts = new Map();

/** All classes that a notice names anywhere: it is read on until it speaks of what is asked for, since nearly all that differs is spoken of elsewhere, too. */
export interface Vocabulary {
  readonly has: (id: ClassId) => boolean;
}

export function vocabularyOf({ sections }: Comparison): Readonly<Record<'before' | 'after', Vocabulary>> {
  const texts: Texts = new Map();
  const earlier = last;
  last = texts;
  const read = (text: string): ReadonlySet<ClassId> => {
    const ids = texts.get(text) ?? earlier.get(text) ?? idsIn(text);
    texts.set(text, ids);
    return ids;
  };
  const sideOf = (side: 'beforeText' | 'afterText'): Vocabulary => {
    const unread = sections.flatMap(({ blocks }) => blocks.map((block) => block[side])).values();
    const said = new Set<ClassId>();
    return {
      has(id) {
        while (!said.has(id)) {
          const { value, done } = unread.next();
          if (done) return false;
          for (const each of read(value)) said.add(each);
        }
        return true;
      },
    };
  };
  return { before: sideOf('beforeText'), after: sideOf('afterText') };
}

/** How often either notice has a word, by itself, in any case. */
export function countWord({ sections }: Comparison, word: string): number {
  const whole = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu');
  const countIn = (text: string): number => text.match(whole)?.length ?? 0;
  return sections.reduce(
    (n, { blocks }) => blocks.reduce((m, b) => m + countIn(b.beforeText) + countIn(b.afterText), n),
    0,
  );
}

const idsIn = (text: string): ReadonlySet<ClassId> => classesIn(tokenize(foldForReading(text.slice(0, LONGEST))));
