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

/**
 * Indices of the longest part that never falls (patience sorting). From the end, so that of two as long the earlier times win: a
 * commit that was rebased says an old time more often than a clock was ahead.
 */
function longestRise(times: readonly number[]): Set<number> {
  const starts: number[] = [];
  const after: number[] = [];
  for (let index = times.length - 1; index >= 0; index--) {
    const time = times[index] ?? 0;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[starts[middle] ?? 0] ?? 0) >= time) low = middle + 1;
      else high = middle;
    }
    after[index] = low === 0 ? -1 : (starts[low - 1] ?? -1);
    starts[low] = index;
  }
  const rise = new Set<number>();
  for (let at = starts.at(-1) ?? -1; at >= 0; at = after[at] ?? -1) rise.add(at);
  return rise;
}
