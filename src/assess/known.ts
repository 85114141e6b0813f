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

/** All classes that a notice names anywhere. */
export type Vocabulary = ReadonlySet<ClassId>;

export function vocabularyOf(comparison: Comparison): Readonly<Record<'before' | 'after', Vocabulary>> {
  const [before, after] = [new Set<ClassId>(), new Set<ClassId>()];
  const texts: Texts = new Map();
  const read = (text: string, side: Set<ClassId>): void => {
    const ids = texts.get(text) ?? last.get(text) ?? idsIn(text);
    texts.set(text, ids);
    for (const id of ids) side.add(id);
  };
  for (const { blocks } of comparison.sections)
    for (const { beforeText, afterText } of blocks) {
      read(beforeText, before);
      read(afterText, after);
    }
  last = texts;
  return { before, after };
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
