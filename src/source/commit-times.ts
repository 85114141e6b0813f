/** The times that the commits of one line name → times that rise along it, as few of them changed as possible. */

/**
 * Seconds in, seconds out, each later than the one before. Most clocks are right: the longest run of times that do not fall is
 * believed; one that breaks it (a rebased commit, a wrong clock) stands a second after the commit before it. So do equal ones.
 */
export function raiseTimes(times: readonly number[]): number[] {
  const believed = longestRise(times);
  const first = times.findIndex((_, index) => believed.has(index));
  // Those before the first that is believed stand right before it.
  let last = (times[first] ?? 0) - first - 1;
  return times.map((time, index) => {
    last = believed.has(index) ? Math.max(time, last + 1) : last + 1;
    return last;
  });
}

/** Indices of the longest part that never falls (patience sorting). */
function longestRise(times: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  times.forEach((time, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[ends[middle] ?? 0] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.add(at);
  return rise;
}
