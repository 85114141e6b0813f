/** Groups of blocks → the same, where a lone block that stands in the place of another lone one, and speaks of its subject, is its partner. */
import { hasAffinity } from './affinity.js';
import type { Matching } from './exact.js';
import type { Group, Outline } from './outline.js';

/** Lone blocks by what stands beside them; null where two have the same neighbours. */
type ByPlace = Map<string, { readonly index: number; readonly group: number } | null>;

export function pairRewritten(groups: readonly Group[], before: Outline, after: Outline, sections: Matching): Group[] {
  const ones = lonePlaces(before, groups, 'before', (section) => section);
  const others = lonePlaces(after, groups, 'after', (section) => sections.toBefore[section] ?? -1);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const [place, one] of ones) {
    const other = others.get(place);
    if (one === null || other === null || other === undefined) continue;
    if (before.blocks[one.index]?.block.kind !== after.blocks[other.index]?.block.kind) continue;
    if (!hasAffinity(before.keys[one.index] ?? '', after.keys[other.index] ?? '')) continue;
    partners.set(one.group, other.index);
    taken.add(other.group);
  }
  return groups.flatMap((group, index) => {
    if (taken.has(index)) return [];
    const other = partners.get(index);
    return [other === undefined ? group : { before: group.before, after: [other] }];
  });
}

function lonePlaces(
  { blocks, keys }: Outline,
  groups: readonly Group[],
  side: 'before' | 'after',
  sectionOf: (section: number) => number,
): ByPlace {
  const far = side === 'before' ? 'after' : 'before';
  const groupOf = new Int32Array(keys.length).fill(-1);
  groups.forEach((group, index) => {
    for (const block of group[side]) groupOf[block] = index;
  });
  const places: ByPlace = new Map();
  groupOf.forEach((group, index) => {
    const own = groups[group];
    const section = blocks[index]?.section ?? -1;
    if (own === undefined || own[far].length > 0 || own[side].length > 1 || sectionOf(section) === -1) return;
    const beside = (at: number): number | string => (blocks[at]?.section === section ? (groupOf[at] ?? -1) : 'edge');
    const place = `${sectionOf(section)} ${beside(index - 1)} ${beside(index + 1)}`;
    places.set(place, places.has(place) ? null : { index, group });
  });
  return places;
}
