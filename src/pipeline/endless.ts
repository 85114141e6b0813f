/** What differs → the problem that it is too much to be judged. */
import type { Comparison } from '../model/comparison.js';
import { type Problem, problem } from '../model/problem.js';

/** A millisecond each: in the largest notices that are published not a thousand change at once. */
export const MOST_CHANGED = 15_000;

export function findEndless({ sections }: Comparison): Problem | null {
  let changed = 0;
  for (const { blocks } of sections) for (const { status } of blocks) if (status !== 'unchanged') changed++;
  if (changed <= MOST_CHANGED) return null;
  return problem(
    'too-many-changes',
    `${changed} paragraphs, list items and rows changed; at most ${MOST_CHANGED} are judged`,
  );
}
