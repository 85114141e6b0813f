/** Units of two texts in their two orders → those that keep their place: the heaviest set whose order is the same on both sides. */

export interface Placed {
  /** Place among the units of the later text, all different; the units are given in the order of the earlier one. */
  readonly to: number;
  readonly weight: number;
}

/** The heaviest increasing subsequence, by a tree of best sums over places: n log n. Indexes into `units`, in order. */
export function keepInOrder(units: readonly Placed[]): readonly number[] {
  const ranks = new Map([...units.map(({ to }) => to)].sort((one, other) => one - other).map((to, rank) => [to, rank]));
  const best = new Array<number>(units.length + 1).fill(-1);
  const sums: number[] = [];
  const previous: number[] = [];
  const heavier = (one: number, other: number): number =>
    one < 0 || (other >= 0 && (sums[other] ?? 0) > (sums[one] ?? 0)) ? other : one;
  let heaviest = -1;
  for (const [index, { to, weight }] of units.entries()) {
    const rank = ranks.get(to) ?? 0;
    let before = -1;
    for (let at = rank; at > 0; at -= at & -at) before = heavier(before, best[at] ?? -1);
    previous.push(before);
    sums.push(weight + (before < 0 ? 0 : (sums[before] ?? 0)));
    for (let at = rank + 1; at <= units.length; at += at & -at) best[at] = heavier(best[at] ?? -1, index);
    heaviest = heavier(heaviest, index);
  }
  const kept: number[] = [];
  for (let at = heaviest; at >= 0; at = previous[at] ?? -1) kept.push(at);
  return kept.reverse();
}
