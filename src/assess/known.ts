/** The two notices → what each of them speaks of, anywhere. */
import type { Comparison } from '../model/comparison.js';
import { foldForReading } from '../normalise/reading.js';
import type { Elsewhere } from './compare.js';
import type { ClassId } from './words/classes.js';
import { findMentions } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';

/** Of one paragraph so much is read: none of a notice is longer, and a megabyte without an end would take seconds. */
const LONGEST = 50_000;

export function vocabularyOf(comparison: Comparison): Readonly<Record<'before' | 'after', Elsewhere>> {
  const [before, after] = [new Set<ClassId>(), new Set<ClassId>()];
  const read = (text: string, sets: readonly Set<ClassId>[]): void => {
    for (const mention of findMentions(tokenize(foldForReading(text.slice(0, LONGEST)))))
      for (const id of mention.classes) for (const set of sets) set.add(id);
  };
  for (const { blocks } of comparison.sections)
    for (const { beforeText, afterText } of blocks)
      if (beforeText === afterText) read(afterText, [before, after]);
      else {
        read(beforeText, [before]);
        read(afterText, [after]);
      }
  return { before: { knows: (id) => before.has(id) }, after: { knows: (id) => after.has(id) } };
}
