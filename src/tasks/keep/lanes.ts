/** Notices → what becomes of each, some on their way at once. */
import type { Target } from './targets.js';

/** Notices that are on their way at once; those of one host wait for each other all the same. */
const LANES = 8;

/** A few at once, in lanes; a failure stays with its own. */
export function startAll<T>(targets: readonly Target[], work: (target: Target) => Promise<T>): readonly Promise<T>[] {
  const lanes: Promise<unknown>[] = [];
  return targets.map((target, index) => {
    const before = lanes[index % LANES] ?? Promise.resolve();
    const run = before.then(() => work(target));
    lanes[index % LANES] = run.catch(() => {});
    return run;
  });
}
