/** Two outlines → groups of blocks that belong together, over the whole notices, and the pairs of sections. */
import { byScore, type Candidate, findCandidates } from './candidates.js';
import { emptyMatching, groupFree, link, type Matching, matchInOrder, matchNeighbours, matchUnique } from './exact.js';
import { countCommon, type Features, featuresOf, innerFeaturesOf, likeness } from './features.js';
import type { Group, Outline } from './outline.js';
import { pairRewritten } from './rewritten.js';
import { matchSections, type Vote } from './sections.js';

export interface Matched {
  readonly groups: readonly Group[];
  readonly sections: Matching;
}

/** Least likeness of two blocks: of the same section, of different ones, and of different ones with few words. */
const ALIKE = 0.3;
const ALIKE_ELSEWHERE = 0.5;
const ALIKE_SHORT = 0.75;
const SHORT = 10;
const ALIKE_IN_PLACE = 0.2;
const GAP_PAIRS = 400;
/** Share of a part's pairs of words that the whole must hold: more of a few, which meet by chance. */
const CONTAINED = 0.45;
const CONTAINED_SHORT = 0.6;
const SMALLEST_PART = 3;
/** Share of a part that no other part of the whole may account for. */
const UNCLAIMED = 0.35;
/** Share of what a short item says that the whole beside it must hold. */
const INNER = 0.8;

const NOTHING: Features = new Uint32Array();

export function matchBlocks(before: Outline, after: Outline): Matched {
  const matching = emptyMatching(before.keys.length, after.keys.length);
  matchUnique(textsOf(before), textsOf(after), matching);
  matchUnique(before.keys, after.keys, matching);
  matchNeighbours(before.keys, after.keys, matching);
  const features = {
    before: freeFeatures(before.keys, after.keys, matching.toAfter),
    after: freeFeatures(after.keys, before.keys, matching.toBefore),
  };
  const candidates = findCandidates(features.before, features.after);
  const sections = matchSections(before, after, castVotes(before, after, matching, candidates));
  const together = (one: number, other: number): boolean =>
    sections.toAfter[before.blocks[one]?.section ?? -1] === (after.blocks[other]?.section ?? -2);

  matchTwins(before, after, sections, matching);
  readLoneTwins(features.before, before.keys, matching.toAfter);
  readLoneTwins(features.after, after.keys, matching.toBefore);
  matchSimilar(features, candidates, together, matching);
  matchGaps(features, together, matching);
  const groups = joinParts(features, candidates, together, matching, [before.keys, after.keys]);
  return { groups: pairRewritten(groups, before, after, sections), sections };
}

/** As printed, marks alone included: what did not change at all finds itself. */
const textsOf = (outline: Outline): string[] => outline.blocks.map(({ block }) => block.text);

interface BothFeatures {
  readonly before: readonly Features[];
  readonly after: readonly Features[];
}

/** Features of the blocks that have no partner with the same words; a key that stands on both sides is left to its twins. */
function freeFeatures(keys: readonly string[], others: readonly string[], partners: Int32Array): Features[] {
  const known = new Set(others);
  return keys.map((key, index) => (partners[index] !== -1 || known.has(key) ? NOTHING : featuresOf(key)));
}

/** Twins that are left have no partner with the same words after all. */
function readLoneTwins(features: Features[], keys: readonly string[], partners: Int32Array): void {
  keys.forEach((key, index) => {
    if (partners[index] === -1 && key !== '' && features[index]?.length === 0) features[index] = featuresOf(key);
  });
}

function castVotes(before: Outline, after: Outline, matching: Matching, candidates: readonly Candidate[]): Vote[] {
  const votes: Vote[] = [];
  matching.toAfter.forEach((other, one) => {
    if (other !== -1) votes.push({ before: one, after: other, weight: (before.keys[one]?.length ?? 0) + 1 });
  });
  const seenBefore = new Set<number>();
  const seenAfter = new Set<number>();
  for (const { before: one, after: other, score } of candidates) {
    if (score < ALIKE || seenBefore.has(one) || seenAfter.has(other)) continue;
    seenBefore.add(one);
    seenAfter.add(other);
    votes.push({
      before: one,
      after: other,
      weight: (score * ((before.keys[one]?.length ?? 0) + (after.keys[other]?.length ?? 0))) / 2,
    });
  }
  // Twins say little one by one; by rank they say enough where a section has nothing else.
  const twins = groupFree(after.keys, matching.toBefore);
  for (const [key, ones] of groupFree(before.keys, matching.toAfter)) {
    const others = twins.get(key) ?? [];
    if (others.length !== ones.length) continue;
    for (const [rank, one] of ones.entries()) {
      votes.push({ before: one, after: others[rank] ?? 0, weight: key.length / 2 });
    }
  }
  return votes;
}

/** Blocks with the same words in several places: those of one section first, then by rank. */
function matchTwins(before: Outline, after: Outline, sections: Matching, matching: Matching): void {
  const inSection = (outline: Outline, keys: readonly string[], sectionOf: (section: number) => number): string[] =>
    keys.map((key, index) => (key === '' ? '' : `${sectionOf(outline.blocks[index]?.section ?? 0)} ${key}`));
  const match = (one: readonly string[], other: readonly string[]): void =>
    matchInOrder(
      inSection(before, one, (section) => section),
      inSection(after, other, (section) => sections.toBefore[section] ?? -1),
      matching,
    );
  match(textsOf(before), textsOf(after));
  match(before.keys, after.keys);
  matchNeighbours(before.keys, after.keys, matching);
  matchInOrder(before.keys, after.keys, matching);
}

function matchSimilar(
  features: BothFeatures,
  candidates: readonly Candidate[],
  together: (one: number, other: number) => boolean,
  matching: Matching,
): void {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, same: together(candidate.before, candidate.after) }))
    .filter(({ before, after, score, same }) => score >= leastLikeness(features, before, after, same))
    .map((candidate) => ({ ...candidate, score: candidate.score + (candidate.same ? 0.15 : 0) }))
    .sort(byScore);
  for (const { before, after } of ranked) {
    if (matching.toAfter[before] === -1 && matching.toBefore[after] === -1) link(matching, before, after);
  }
}

function leastLikeness(features: BothFeatures, before: number, after: number, same: boolean): number {
  if (same) return ALIKE;
  return Math.min(features.before[before]?.length ?? 0, features.after[after]?.length ?? 0) < SHORT
    ? ALIKE_SHORT
    : ALIKE_ELSEWHERE;
}

/** Free blocks of one section between two that are paired. */
function matchGaps(
  features: BothFeatures,
  together: (one: number, other: number) => boolean,
  matching: Matching,
): void {
  const count = features.before.length;
  for (let start = 0; start < count; start += 1) {
    if (matching.toAfter[start] !== -1) continue;
    let end = start;
    while (end < count && matching.toAfter[end] === -1) end += 1;
    gapPlaces(start, end, features, matching).forEach(([from, to]) => {
      if ((end - start) * (to - from) > GAP_PAIRS) return;
      const candidates: Candidate[] = [];
      for (let one = start; one < end; one += 1) {
        for (let other = from; other < to; other += 1) {
          if (!together(one, other)) continue;
          const [left, right] = [features.before[one] ?? NOTHING, features.after[other] ?? NOTHING];
          // Lone marks are like nothing.
          const score = left.length + right.length === 0 ? 0 : likeness(left, right);
          if (score >= ALIKE_IN_PLACE) candidates.push({ before: one, after: other, common: 0, score });
        }
      }
      for (const { before: one, after: other } of candidates.sort(byScore)) {
        if (matching.toAfter[one] === -1 && matching.toBefore[other] === -1) link(matching, one, other);
      }
    });
    start = end;
  }
}

/** The free runs of after behind the partner of what stands before the gap, and before the partner of what stands behind it. */
function gapPlaces(
  start: number,
  end: number,
  features: BothFeatures,
  matching: Matching,
): (readonly [number, number])[] {
  const count = features.after.length;
  const places: (readonly [number, number])[] = [];
  const from = start === 0 ? 0 : (matching.toAfter[start - 1] ?? 0) + 1;
  let to = from;
  while (to < count && to - from < GAP_PAIRS && matching.toBefore[to] === -1) to += 1;
  places.push([from, to]);
  const last = end === features.before.length ? count : (matching.toAfter[end] ?? count);
  let first = last;
  while (first > 0 && last - first < GAP_PAIRS && matching.toBefore[first - 1] === -1) first -= 1;
  if (first !== from) places.push([first, last]);
  return places;
}

interface OpenGroup {
  readonly before: number[];
  readonly after: number[];
  /** What the parts so far leave of the whole's features, counted; made when the first part asks. */
  left: Map<number, number> | null;
}

/** Pairs, and with them the free blocks that are a part of one of theirs: a split, a merge, a list made from a sentence. */
function joinParts(
  features: BothFeatures,
  candidates: readonly Candidate[],
  together: (one: number, other: number) => boolean,
  matching: Matching,
  keys: readonly [readonly string[], readonly string[]],
): Group[] {
  const groups: OpenGroup[] = [];
  const ofBefore = new Map<number, OpenGroup>();
  const ofAfter = new Map<number, OpenGroup>();
  const open = (before: number[], after: number[]): OpenGroup => {
    const group = { before, after, left: null };
    groups.push(group);
    for (const index of before) ofBefore.set(index, group);
    for (const index of after) ofAfter.set(index, group);
    return group;
  };
  matching.toAfter.forEach((other, one) => {
    if (other !== -1) open([one], [other]);
  });
  for (const { before, after } of [...candidates].sort(
    (one, other) => other.common - one.common || byScore(one, other),
  )) {
    if (!together(before, after)) continue;
    const [one, other] = [features.before[before] ?? NOTHING, features.after[after] ?? NOTHING];
    const [groupBefore, groupAfter] = [ofBefore.get(before), ofAfter.get(after)];
    if (
      groupBefore === undefined &&
      other.length >= one.length &&
      isPart(one, other) &&
      (groupAfter?.after.length ?? 1) === 1
    ) {
      const group = groupAfter ?? open([], [after]);
      if (!takePart(group, features.before, group.before, one, other)) continue;
      group.before.push(before);
      ofBefore.set(before, group);
    } else if (
      groupAfter === undefined &&
      one.length >= other.length &&
      isPart(other, one) &&
      (groupBefore?.before.length ?? 1) === 1
    ) {
      const group = groupBefore ?? open([before], []);
      if (!takePart(group, features.after, group.after, other, one)) continue;
      group.after.push(after);
      ofAfter.set(after, group);
    }
  }
  for (const group of groups) {
    if (group.after.length === 1)
      takeNeighbours(group, features, 'before', keys[0], ofBefore, (part) => together(part, group.after[0] ?? -1));
    if (group.before.length === 1)
      takeNeighbours(group, features, 'after', keys[1], ofAfter, (part) => together(group.before[0] ?? -1, part));
  }
  return [
    ...groups.map(inOrder),
    ...lone(features.before, ofBefore, 'before'),
    ...lone(features.after, ofAfter, 'after'),
  ];
}

/** Short items of a list beside parts of the whole: all they say stands in it, where no other part accounts for it. */
function takeNeighbours(
  group: OpenGroup,
  features: BothFeatures,
  side: 'before' | 'after',
  keys: readonly string[],
  grouped: Map<number, OpenGroup>,
  together: (part: number) => boolean,
): void {
  const parts = group[side];
  const whole = group[side === 'before' ? 'after' : 'before'][0] ?? -1;
  const wholeFeatures = features[side === 'before' ? 'after' : 'before'][whole] ?? NOTHING;
  if (wholeFeatures.length === 0 || parts.length === 0) return;
  for (const start of [...parts]) {
    for (const step of [-1, 1]) {
      for (let at = start + step; at >= 0 && at < keys.length && !grouped.has(at) && together(at); at += step) {
        const inner = innerFeaturesOf(keys[at] ?? '');
        if (inner.length === 0 || countCommon(inner, wholeFeatures) < INNER * inner.length) break;
        if (!takePart(group, features[side], parts, inner, wholeFeatures, INNER)) break;
        parts.push(at);
        grouped.set(at, group);
      }
    }
  }
}

const inOrder = ({ before, after }: OpenGroup): Group => ({
  before: [...before].sort((one, other) => one - other),
  after: [...after].sort((one, other) => one - other),
});

const lone = (features: readonly Features[], grouped: Map<number, OpenGroup>, side: 'before' | 'after'): Group[] =>
  features.flatMap((_, index) =>
    grouped.has(index) ? [] : [side === 'before' ? { before: [index], after: [] } : { before: [], after: [index] }],
  );

const isPart = (part: Features, whole: Features): boolean =>
  part.length >= SMALLEST_PART &&
  countCommon(part, whole) >= (part.length < SHORT ? CONTAINED_SHORT : CONTAINED) * part.length;

/** Takes the part out of what is left of the whole, where enough of it is there that no other part accounts for. */
function takePart(
  group: OpenGroup,
  features: readonly Features[],
  parts: readonly number[],
  part: Features,
  whole: Features,
  share = UNCLAIMED,
): boolean {
  if (group.left === null) {
    group.left = new Map();
    for (const feature of whole) group.left.set(feature, (group.left.get(feature) ?? 0) + 1);
    for (const index of parts) subtract(group.left, features[index] ?? NOTHING);
  }
  const wanted = new Map<number, number>();
  for (const feature of part) wanted.set(feature, (wanted.get(feature) ?? 0) + 1);
  let found = 0;
  for (const [feature, count] of wanted) found += Math.min(count, group.left.get(feature) ?? 0);
  if (found < share * part.length) return false;
  subtract(group.left, part);
  return true;
}

function subtract(left: Map<number, number>, part: Features): void {
  for (const feature of part) {
    const count = left.get(feature) ?? 0;
    if (count > 0) left.set(feature, count - 1);
  }
}
