/** Two outlines and what is known of their blocks → which sections are the same, whatever their order and headings. */
import { byScore, type Candidate } from './candidates.js';
import { emptyMatching, link, type Matching } from './exact.js';
import { featuresOf, hashOf, likeness } from './features.js';
import { keepHeaviestChain } from './order.js';
import { NO_HEADING, type Outline } from './outline.js';

/** Two blocks that are (likely) the same, by their place in the outlines; `weight` is how much text they share. */
export interface Vote {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

const SAME_HEADING = 0.5;
const SAME_PARENT = 0.1;
const CLOSE_BY = 0.05;
const ENOUGH = 0.3;
const ALIKE_IN_PLACE = 0.35;
/** All pairs of sections with one heading are looked at up to this many; then only those of the same rank. */
const HEADING_PAIRS = 64;
const GAP_PAIRS = 100;
/** Characters of a section's keys that are enough to know it by. */
const MOST_OF_SECTION = 5000;

export function matchSections(before: Outline, after: Outline, votes: readonly Vote[]): Matching {
  const matching = emptyMatching(before.headingKeys.length, after.headingKeys.length);
  for (const { before: one, after: other, score } of scorePairs(before, after, votes)) {
    if (score < ENOUGH) break;
    if (matching.toAfter[one] === -1 && matching.toBefore[other] === -1) link(matching, one, other);
  }
  matchGaps(before, after, matching);
  return matching;
}

function scorePairs(before: Outline, after: Outline, votes: readonly Vote[]): Candidate[] {
  const width = after.headingKeys.length;
  const shared = new Map<number, number>();
  for (const { before: one, after: other, weight } of votes) {
    const pair = (before.blocks[one]?.section ?? 0) * width + (after.blocks[other]?.section ?? 0);
    shared.set(pair, (shared.get(pair) ?? 0) + weight);
  }
  for (const pair of sameHeadings(before, after)) if (!shared.has(pair)) shared.set(pair, 0);
  const [sizesBefore, sizesAfter] = [sizes(before), sizes(after)];
  const [parentsBefore, parentsAfter] = [parents(before), parents(after)];
  const candidates = [...shared].map(([pair, weight]) => {
    const one = Math.floor(pair / width);
    const other = pair % width;
    const all = (sizesBefore[one] ?? 0) + (sizesAfter[other] ?? 0);
    const distance = Math.abs(one / before.headingKeys.length - other / width);
    const score =
      (all === 0 ? 0 : (2 * weight) / all) +
      (before.headingKeys[one] === after.headingKeys[other] ? SAME_HEADING : 0) +
      (parentsBefore[one] === parentsAfter[other] ? SAME_PARENT : 0) +
      CLOSE_BY * (1 - distance);
    return { before: one, after: other, common: weight, score };
  });
  return candidates.sort(byScore);
}

function sameHeadings(before: Outline, after: Outline): number[] {
  const width = after.headingKeys.length;
  const pairs: number[] = [];
  const groups = groupBy(after.headingKeys);
  for (const [key, ones] of groupBy(before.headingKeys)) {
    const others = groups.get(key) ?? [];
    if (key === '') continue;
    if (ones.length * others.length <= HEADING_PAIRS)
      for (const one of ones) for (const other of others) pairs.push(one * width + other);
    else
      for (let at = 0; at < Math.min(ones.length, others.length); at += 1)
        pairs.push((ones[at] ?? 0) * width + (others[at] ?? 0));
  }
  return pairs;
}

function groupBy(keys: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** Length of the keys in every section. */
function sizes({ blocks, keys, headingKeys }: Outline): number[] {
  const total = headingKeys.map(() => 0);
  blocks.forEach(({ section }, index) => {
    total[section] = (total[section] ?? 0) + (keys[index]?.length ?? 0) + 1;
  });
  return total;
}

/** Heading key of the section that each one stands under, '' at the top. */
function parents({ notice, headingKeys }: Outline): string[] {
  const open: { level: number; key: string }[] = [];
  return notice.sections.map((section, index) => {
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= section.level) open.pop();
    const parent = open[open.length - 1]?.key ?? '';
    if (section.heading !== null) open.push({ level: section.level, key: headingKeys[index] ?? '' });
    return parent;
  });
}

/** Free sections between two that are paired, by what their headings and texts have in common. */
function matchGaps(before: Outline, after: Outline, matching: Matching): void {
  const chain = sectionChain(before, after, matching);
  const blockKeys = [keysBySection(before), keysBySection(after)] as const;
  let [lastBefore, lastAfter] = [-1, -1];
  for (const [one, other] of [...chain, [before.headingKeys.length, after.headingKeys.length] as const]) {
    const free = (from: number, to: number, partners: Int32Array): number[] => {
      const found = [];
      for (let at = from; at < to; at += 1) if (partners[at] === -1) found.push(at);
      return found;
    };
    const ones = free(lastBefore + 1, one, matching.toAfter);
    const others = free(lastAfter + 1, other, matching.toBefore);
    if (ones.length * others.length <= GAP_PAIRS) {
      const alike = (b: number, a: number): number =>
        Math.max(
          headingLikeness(before.headingKeys[b] ?? '', after.headingKeys[a] ?? ''),
          textLikeness(blockKeys[0][b] ?? '', blockKeys[1][a] ?? ''),
        );
      const candidates = ones.flatMap((b) =>
        others.map((a) => ({ before: b, after: a, common: 0, score: alike(b, a) })),
      );
      for (const { before: b, after: a, score } of candidates.sort(byScore)) {
        if (score >= ALIKE_IN_PLACE && matching.toAfter[b] === -1 && matching.toBefore[a] === -1) link(matching, b, a);
      }
    }
    [lastBefore, lastAfter] = [one, other];
  }
}

const textLikeness = (one: string, other: string): number =>
  one === '' || other === '' ? 0 : likeness(featuresOf(one), featuresOf(other));

const headingLikeness = (one: string, other: string): number =>
  one === NO_HEADING || other === NO_HEADING ? 0 : textLikeness(one, other);

/** The keys of a section's blocks, the first ones: enough to know it by. */
function keysBySection({ blocks, keys, headingKeys }: Outline): string[] {
  const joined = headingKeys.map(() => '');
  blocks.forEach(({ section }, index) => {
    if ((joined[section]?.length ?? 0) < MOST_OF_SECTION)
      joined[section] += ` ${keys[index]?.slice(0, MOST_OF_SECTION) ?? ''}`;
  });
  return joined.map((key) => key.trim());
}

/** The paired sections that keep their order, in order. */
export function sectionChain(before: Outline, after: Outline, matching: Matching): (readonly [number, number])[] {
  const [sizesBefore, sizesAfter] = [sizes(before), sizes(after)];
  const pairs = [...matching.toAfter].flatMap((other, one) =>
    other === -1
      ? []
      : [
          {
            before: one,
            after: other,
            weight: (sizesBefore[one] ?? 0) + (sizesAfter[other] ?? 0),
            tie: hashOf(before.headingKeys[one] ?? '') ^ hashOf(after.headingKeys[other] ?? ''),
          },
        ],
  );
  const kept = keepHeaviestChain(pairs.map((pair) => ({ ...pair, tie: pair.tie & 0xffff })));
  return pairs.filter((_, index) => kept.has(index)).map((pair) => [pair.before, pair.after] as const);
}
