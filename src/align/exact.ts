/** Keys of two lists → the pairs whose key is the same: first those that occur once, then twins by their neighbours, then in order. */

/** Partner of every item, -1 where it has none yet. */
export interface Matching {
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
}

export const emptyMatching = (before: number, after: number): Matching => ({
  toAfter: new Int32Array(before).fill(-1),
  toBefore: new Int32Array(after).fill(-1),
});

export function link(matching: Matching, before: number, after: number): void {
  matching.toAfter[before] = after;
  matching.toBefore[after] = before;
}

/** The free items of each key, in order. */
export function groupFree(keys: readonly string[], partners: Int32Array): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '' || partners[index] !== -1) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

export function matchUnique(before: readonly string[], after: readonly string[], matching: Matching): void {
  const groups = groupFree(after, matching.toBefore);
  for (const [key, [one, twin]] of groupFree(before, matching.toAfter)) {
    const partners = groups.get(key);
    if (one === undefined || twin !== undefined || partners?.length !== 1) continue;
    link(matching, one, partners[0] ?? 0);
  }
}

/** Twins beside items that are paired: `isNeighbour` says whether two places next to each other belong together (the same section). */
export function matchNeighbours(before: readonly string[], after: readonly string[], matching: Matching): void {
  const extend = (one: number, step: 1 | -1): void => {
    const other = matching.toAfter[one] ?? -1;
    const [nextOne, nextOther] = [one + step, other + step];
    if (other < 0 || nextOne < 0 || nextOther < 0 || nextOne >= before.length || nextOther >= after.length) return;
    if (matching.toAfter[nextOne] !== -1 || matching.toBefore[nextOther] !== -1) return;
    if (before[nextOne] !== '' && before[nextOne] === after[nextOther]) link(matching, nextOne, nextOther);
  };
  for (let at = 0; at < before.length; at += 1) extend(at, 1);
  for (let at = before.length - 1; at >= 0; at -= 1) extend(at, -1);
}

/** What is left of every key, in order. */
export function matchInOrder(before: readonly string[], after: readonly string[], matching: Matching): void {
  const groups = groupFree(after, matching.toBefore);
  for (const [key, ones] of groupFree(before, matching.toAfter)) {
    const others = groups.get(key) ?? [];
    for (let at = 0; at < Math.min(ones.length, others.length); at += 1) link(matching, ones[at] ?? 0, others[at] ?? 0);
  }
}
