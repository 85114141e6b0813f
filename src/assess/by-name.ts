/** Things that go by a name → counted, grouped, and paired off one for one with those of the same name. */

export const addTo = <Name>(sums: Map<Name, number>, name: Name, by = 1): void =>
  void sums.set(name, (sums.get(name) ?? 0) + by);

/** In the order in which their names first come. */
export function groupBy<One, Name>(all: readonly One[], nameOf: (one: One) => Name): ReadonlyMap<Name, One[]> {
  const groups = new Map<Name, One[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** Those that are left where each pairs off once with one of the others; what has no name pairs with none. */
export function withoutFellows<One>(
  all: readonly One[],
  others: readonly One[],
  nameOf: (one: One) => string | null,
): readonly One[] {
  const free = new Map<string | null, number>();
  for (const other of others) addTo(free, nameOf(other));
  return all.filter((one) => {
    const name = nameOf(one);
    const n = free.get(name) ?? 0;
    if (name === null || n === 0) return true;
    free.set(name, n - 1);
    return false;
  });
}
