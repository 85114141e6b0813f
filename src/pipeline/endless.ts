/** What differs → the problem that it is too much to be judged. */
import { LONGEST_READ } from '../assess/assess.js';
import type { BlockChange, Comparison } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';

/** A millisecond each: in the largest notices that are published not a thousand change at once. */
export const MOST_CHANGED = 15_000;
/**
 * Of changed sentences, on both sides: as much as two notices of 500 KB without a word in common. Two with 1.4 million took 31 s
 * of CPU, and 1.1 GB of memory.
 */
export const MOST_CHARACTERS = 1_000_000;

export function findEndless({ sections }: Comparison): Problem | null {
  let [changed, characters] = [0, 0];
  for (const { blocks } of sections)
    for (const block of blocks)
      if (block.status !== 'unchanged') {
        changed++;
        characters += lengthOf(block);
      }
  if (changed > MOST_CHANGED)
    return problem(
      'too-many-changes',
      `${changed} paragraphs, list items and rows changed; at most ${MOST_CHANGED} are judged`,
    );
  if (characters > MOST_CHARACTERS)
    return problem(
      'too-many-changes',
      `sentences of ${characters} characters changed; at most ${MOST_CHARACTERS} are judged`,
    );
  return null;
}

/** Of the sentences that would be read. */
function lengthOf({ passages }: BlockChange): number {
  let sum = 0;
  for (const { before, after, status, elsewhere } of passages) {
    if (status === 'unchanged' || elsewhere === true) continue;
    const length = sizeOf(before) + sizeOf(after);
    if (length <= LONGEST_READ) sum += length;
  }
  return sum;
}

const sizeOf = (span: Span | null): number => (span === null ? 0 : span.end - span.start);
