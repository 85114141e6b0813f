/** Pairs of places → those that keep their order; the rest has moved. */

export interface Placed {
  readonly before: number;
  readonly after: number;
  /** Whole number ≥ 0: how much text moves if this one is said to have moved. */
  readonly weight: number;
  /** Breaks ties the same way whichever side is called before. */
  readonly tie: number;
}

const TIE_RANGE = 2 ** 16;

/**
 * Indexes of the heaviest chain that is in order on both sides: the least text is called moved. O(n log n).
 * No two pairs may share a place.
 */
export function keepHeaviestChain(pairs: readonly Placed[]): Set<number> {
  const order = pairs
    .map((_, index) => index)
    .sort((one, other) => (pairs[one]?.after ?? 0) - (pairs[other]?.after ?? 0));
  const ranks = new Map(
    [...new Set(pairs.map((pair) => pair.before))]
      .sort((one, other) => one - other)
      .map((place, rank) => [place, rank + 1]),
  );
  const best = new Float64Array(ranks.size + 1);
  const ends = new Int32Array(ranks.size + 1).fill(-1);
  const previous = new Int32Array(pairs.length).fill(-1);
  let top = -1;
  let topWeight = -1;
  for (const index of order) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    const rank = ranks.get(pair.before) ?? 1;
    let weight = 0;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > weight) {
        weight = best[at] ?? 0;
        previous[index] = ends[at] ?? -1;
      }
    }
    weight += (pair.weight + 1) * TIE_RANGE + (pair.tie % TIE_RANGE);
    for (let at = rank; at < best.length; at += at & -at) {
      if (weight > (best[at] ?? 0)) {
        best[at] = weight;
        ends[at] = index;
      }
    }
    if (weight > topWeight) {
      topWeight = weight;
      top = index;
    }
  }
  const kept = new Set<number>();
  for (let at = top; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
