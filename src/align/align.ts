/** Two notices → pairs of sections, in them pairs of blocks, in them pairs of sentences. What differs in a pair is left to `diff`. */
import type { Alignment, BlockAt, BlockPair, SectionPair } from '../model/comparison.js';
import type { Notice } from '../model/notice.js';
import { type Matched, matchBlocks } from './blocks.js';
import { markElsewhere } from './elsewhere.js';
import { hashOf } from './features.js';
import { keepHeaviestChain } from './order.js';
import { type Group, knownTexts, type Outline, outline } from './outline.js';
import { sectionChain } from './sections.js';
import { pairSentences, sentencesOf } from './sentences.js';

export function align(before: Notice, after: Notice): Alignment {
  const known = knownTexts(before, after);
  const outlines = [outline(before, known), outline(after, known)] as const;
  const matched = matchBlocks(...outlines);
  return { before, after, sections: markElsewhere(before, after, pairSections(...outlines, matched)) };
}

/** In the order of after, those of before alone behind the section that they stood behind. */
function pairSections(before: Outline, after: Outline, matched: Matched): SectionPair[] {
  const { toBefore, toAfter } = matched.sections;
  const kept = new Set(sectionChain(before, after, matched.sections).map(([one]) => one));
  const blocks = pairBlocks(before, after, matched);
  const pairs: SectionPair[] = [];
  const pushRemoved = (from: number): void => {
    for (let at = from; at < toAfter.length && toAfter[at] === -1; at += 1) {
      pairs.push({ before: at, after: null, moved: false, renamed: false, blocks: blocks.ofBefore.get(at) ?? [] });
    }
  };
  pushRemoved(0);
  toBefore.forEach((one, other) => {
    const partner = one === -1 ? null : one;
    pairs.push({
      before: partner,
      after: other,
      moved: partner !== null && !kept.has(partner),
      renamed: partner !== null && before.headingKeys[partner] !== after.headingKeys[other],
      blocks: blocks.ofAfter.get(other) ?? [],
    });
    if (partner !== null) pushRemoved(partner + 1);
  });
  return pairs;
}

interface PlacedPairs {
  /** By section of after; removed blocks of its partner included. */
  readonly ofAfter: Map<number, BlockPair[]>;
  /** By section of before, for those that have no partner. */
  readonly ofBefore: Map<number, BlockPair[]>;
}

function pairBlocks(before: Outline, after: Outline, matched: Matched): PlacedPairs {
  const ofAfter = new Map<number, Placing[]>();
  const ofBefore = new Map<number, Placing[]>();
  const put = (map: Map<number, Placing[]>, section: number, placing: Placing): void => {
    const list = map.get(section);
    if (list === undefined) map.set(section, [placing]);
    else list.push(placing);
  };
  for (const group of matched.groups) {
    const placing = place(group, before, after);
    const [first] = placing.after;
    const [origin] = placing.before;
    if (first !== undefined) put(ofAfter, first.section, placing);
    else if (origin !== undefined) {
      const partner = matched.sections.toAfter[origin.section] ?? -1;
      put(partner === -1 ? ofBefore : ofAfter, partner === -1 ? origin.section : partner, placing);
    }
  }
  for (const { placing, section, removed } of pairContents(before, after, matched))
    put(removed ? ofBefore : ofAfter, section, placing);
  const language = after.notice.language;
  const finish = (lists: Map<number, Placing[]>, partnerOf: (section: number) => number): Map<number, BlockPair[]> =>
    new Map([...lists].map(([section, list]) => [section, orderPairs(list, partnerOf(section), language)]));
  return {
    ofAfter: finish(ofAfter, (section) => matched.sections.toBefore[section] ?? -1),
    ofBefore: finish(ofBefore, (section) => section),
  };
}

interface Placing {
  readonly before: readonly BlockAt[];
  readonly after: readonly BlockAt[];
  readonly weight: number;
  readonly tie: number;
}

function place(group: Group, before: Outline, after: Outline): Placing {
  const pick = (outline: Outline, indexes: readonly number[]): BlockAt[] =>
    indexes.flatMap((index) => outline.blocks[index] ?? []);
  const keys = (outline: Outline, indexes: readonly number[]): string =>
    indexes.map((index) => outline.keys[index] ?? '').join(' ');
  const [one, other] = [keys(before, group.before), keys(after, group.after)];
  return {
    before: pick(before, group.before),
    after: pick(after, group.after),
    weight: one.length + other.length,
    tie: one === other ? 0 : (hashOf(one) ^ hashOf(other)) & 0xffff,
  };
}

/** Contents entries pair by rank within a pair of sections: for display only. */
function pairContents(
  before: Outline,
  after: Outline,
  matched: Matched,
): { placing: Placing; section: number; removed: boolean }[] {
  const waiting = new Map<number, BlockAt[]>();
  const placed: { placing: Placing; section: number; removed: boolean }[] = [];
  for (const at of before.contents) {
    const partner = matched.sections.toAfter[at.section] ?? -1;
    if (partner === -1)
      placed.push({ placing: { before: [at], after: [], weight: 0, tie: 0 }, section: at.section, removed: true });
    else if (waiting.has(partner)) waiting.get(partner)?.push(at);
    else waiting.set(partner, [at]);
  }
  for (const list of waiting.values()) list.reverse();
  for (const at of after.contents) {
    const one = waiting.get(at.section)?.pop();
    placed.push({
      placing: { before: one === undefined ? [] : [one], after: [at], weight: 0, tie: 0 },
      section: at.section,
      removed: false,
    });
  }
  for (const [section, list] of waiting) {
    for (const at of list.reverse())
      placed.push({ placing: { before: [at], after: [], weight: 0, tie: 0 }, section, removed: false });
  }
  return placed;
}

/** Pairs of one section in the order of after, removed ones behind what they stood behind; `partner`: the section's index in before. */
function orderPairs(list: readonly Placing[], partner: number, language: string): BlockPair[] {
  const here = list.filter(({ before, after }) => after.length > 0 && before[0]?.section === partner);
  const kept = keepHeaviestChain(
    here.map(({ before, after, weight, tie }) => ({
      before: before[0]?.index ?? 0,
      after: after[0]?.index ?? 0,
      weight,
      tie,
    })),
  );
  const inPlace = new Set(here.filter((_, index) => kept.has(index)));
  const standing = list
    .filter(({ after }) => after.length > 0)
    .sort((one, other) => (one.after[0]?.index ?? 0) - (other.after[0]?.index ?? 0));
  const removed = list
    .filter(({ after }) => after.length === 0)
    .sort((one, other) => (one.before[0]?.index ?? 0) - (other.before[0]?.index ?? 0));
  const ordered: Placing[] = [];
  let next = 0;
  const pushRemovedUpTo = (limit: number): void => {
    while (next < removed.length && (removed[next]?.before[0]?.index ?? 0) < limit)
      ordered.push(removed[next++] as Placing);
  };
  for (const placing of standing) {
    if (inPlace.has(placing)) pushRemovedUpTo(placing.before[0]?.index ?? 0);
    ordered.push(placing);
  }
  pushRemovedUpTo(Number.POSITIVE_INFINITY);
  return ordered.map((placing) => ({
    before: placing.before,
    after: placing.after,
    moved: placing.before.length > 0 && placing.after.length > 0 && placing.weight > 0 && !inPlace.has(placing),
    sentences: pairTexts(placing, language),
  }));
}

const joinTexts = (blocks: readonly BlockAt[]): string => blocks.map(({ block }) => block.text).join('\n');

function pairTexts({ before, after }: Placing, language: string): BlockPair['sentences'] {
  if (after.length === 0)
    return sentencesOf(joinTexts(before), language).map((span) => ({ before: span, after: null }));
  if (before.length === 0)
    return sentencesOf(joinTexts(after), language).map((span) => ({ before: null, after: span }));
  return pairSentences(joinTexts(before), joinTexts(after), language);
}
