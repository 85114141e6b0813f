/** The joined texts of a pair of blocks → pairs of sentences; a sentence that was cut in two pairs with both parts as one span. */
import { splitSentences } from '../language/sentences.js';
import type { SentencePair } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';
import { hasAffinity } from './affinity.js';
import { byScore, findCandidates } from './candidates.js';
import { emptyMatching, link, type Matching, matchInOrder, matchNeighbours, matchUnique } from './exact.js';
import { countCommon, type Features, featuresOf, likeness, wordFeaturesOf } from './features.js';

/** Least likeness for two sentences of one block to be called one sentence that changed; lower where they stand in the same gap. */
const ALIKE = 0.3;
const ALIKE_IN_PLACE = 0.12;
/** Of the words of two sentences that stand alone between the same two: one was rewritten into the other. */
const REWRITTEN = 0.4;
/** Gaps with more pairs than this are not compared all against all. */
const GAP_PAIRS = 400;
const CONTAINED = 0.6;

interface Side {
  readonly spans: readonly Span[];
  readonly keys: readonly string[];
  /** Of the sentence at this place: most have a partner with the same words, and are asked for none. */
  readonly featuresAt: (at: number) => Features;
}

const NOTHING: Features = new Uint32Array();

export const sentencesOf = (text: string, language: string): Span[] => {
  const spans = splitSentences(text, language);
  return spans.length > 0 || text === '' ? spans : [{ start: 0, end: text.length }];
};

export function pairSentences(before: string, after: string, language: string): SentencePair[] {
  const beforeSpans = sentencesOf(before, language);
  if (before === after) return beforeSpans.map((span) => ({ before: span, after: span }));
  const afterSpans = sentencesOf(after, language);
  if (beforeSpans.length === 1 && afterSpans.length === 1) {
    return beforeSpans.map((span, index) => ({ before: span, after: afterSpans[index] ?? null }));
  }
  const [one, other] = [readSide(before, beforeSpans), readSide(after, afterSpans)];
  const matching = emptyMatching(one.keys.length, other.keys.length);
  matchUnique(one.keys, other.keys, matching);
  matchNeighbours(one.keys, other.keys, matching);
  matchInOrder(one.keys, other.keys, matching);
  matchSimilar(one, other, matching);
  matchGaps(one, other, matching);
  return joinPairs(one, other, matching);
}

function readSide(text: string, spans: readonly Span[]): Side {
  const keys = spans.map(({ start, end }) => keyOf(withoutNumbering(text.slice(start, end))));
  const known: Features[] = [];
  const featuresAt = (at: number): Features => {
    known[at] ??= featuresOf(keys[at] ?? '');
    return known[at];
  };
  return { spans, keys, featuresAt };
}

function matchSimilar(one: Side, other: Side, matching: Matching): void {
  const free = ({ keys, featuresAt }: Side, partners: Int32Array): Features[] =>
    keys.map((_, index) => (partners[index] === -1 ? featuresAt(index) : NOTHING));
  for (const { before, after, score } of findCandidates(free(one, matching.toAfter), free(other, matching.toBefore))) {
    if (score < ALIKE) break;
    if (matching.toAfter[before] === -1 && matching.toBefore[after] === -1) link(matching, before, after);
  }
}

/** Free sentences between the same two paired ones. */
function matchGaps(one: Side, other: Side, matching: Matching): void {
  for (let start = 0; start < one.keys.length; start += 1) {
    if (matching.toAfter[start] !== -1) continue;
    let end = start;
    while (end < one.keys.length && matching.toAfter[end] === -1) end += 1;
    const from = start === 0 ? 0 : (matching.toAfter[start - 1] ?? 0) + 1;
    let to = from;
    while (to < other.keys.length && matching.toBefore[to] === -1) to += 1;
    matchGap(one, other, matching, { start, end }, { start: from, end: to });
    start = end;
  }
}

function matchGap(one: Side, other: Side, matching: Matching, before: Span, after: Span): void {
  if ((before.end - before.start) * (after.end - after.start) > GAP_PAIRS) return;
  const candidates = [];
  for (let b = before.start; b < before.end; b += 1) {
    for (let a = after.start; a < after.end; a += 1) {
      const score = likeness(one.featuresAt(b), other.featuresAt(a));
      if (score >= ALIKE_IN_PLACE) candidates.push({ before: b, after: a, common: 0, score });
    }
  }
  for (const { before: b, after: a } of candidates.sort(byScore)) {
    if (matching.toAfter[b] === -1 && matching.toBefore[a] === -1) link(matching, b, a);
  }
  const [lone, partner] = [loneFree(matching.toAfter, before), loneFree(matching.toBefore, after)];
  if (lone < 0 || partner < 0) return;
  const shared = likeness(wordFeaturesOf(one.keys[lone] ?? ''), wordFeaturesOf(other.keys[partner] ?? ''));
  if (
    shared >= REWRITTEN ||
    (meets(matching, before, after) && hasAffinity(one.keys[lone] ?? '', other.keys[partner] ?? ''))
  )
    link(matching, lone, partner);
}

/** What stands behind both gaps is a pair, or the end. */
const meets = ({ toAfter, toBefore }: Matching, before: Span, after: Span): boolean =>
  before.end === toAfter.length ? after.end === toBefore.length : toAfter[before.end] === after.end;

/** The only free place of a range, or -1. */
function loneFree(partners: Int32Array, range: Span): number {
  let found = -1;
  for (let at = range.start; at < range.end; at += 1) {
    if (partners[at] !== -1) continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

/** Pairs in the order of after, unpaired ones of before at their old place; parts of a cut sentence are taken into its pair. */
function joinPairs(one: Side, other: Side, matching: Matching): SentencePair[] {
  const beforeOf = growPartners(one, other, matching.toAfter, matching.toBefore);
  const afterOf = growPartners(other, one, matching.toBefore, matching.toAfter);
  const pairs: SentencePair[] = [];
  const absorbedBefore = new Set([...beforeOf.values()].flat());
  const absorbedAfter = new Set([...afterOf.values()].flat());
  const cover = (spans: readonly Span[], at: number, more: readonly number[] = []): Span => {
    let { start, end } = spans[at] ?? { start: 0, end: 0 };
    for (const index of more) {
      start = Math.min(start, spans[index]?.start ?? 0);
      end = Math.max(end, spans[index]?.end ?? 0);
    }
    return { start, end };
  };
  const flushRemoved = (from: number): void => {
    for (let at = from; at < one.spans.length && matching.toAfter[at] === -1; at += 1) {
      if (!absorbedBefore.has(at)) pairs.push({ before: one.spans[at] ?? null, after: null });
    }
  };
  flushRemoved(0);
  for (let at = 0; at < other.spans.length; at += 1) {
    if (absorbedAfter.has(at)) continue;
    const partner = matching.toBefore[at] ?? -1;
    if (partner === -1) pairs.push({ before: null, after: other.spans[at] ?? null });
    else {
      pairs.push({
        before: cover(one.spans, partner, beforeOf.get(at)),
        after: cover(other.spans, at, afterOf.get(partner)),
      });
      flushRemoved(partner + 1);
    }
  }
  return pairs;
}

/**
 * For the paired sentences of `whole`, the free neighbours of their partner in `parts` that they contain, too.
 * Keys of the result are indexes of `whole`; every part is taken once, and only next to what is taken already.
 */
function growPartners(parts: Side, whole: Side, partsTo: Int32Array, wholeTo: Int32Array): Map<number, number[]> {
  const grown = new Map<number, number[]>();
  const taken = new Set<number>();
  wholeTo.forEach((partner, index) => {
    if (partner === -1 || parts.keys[partner] === whole.keys[index]) return;
    const features = whole.featuresAt(index);
    const extra: number[] = [];
    for (const step of [-1, 1]) {
      for (let at = partner + step; partsTo[at] === -1 && !taken.has(at); at += step) {
        const part = parts.featuresAt(at);
        if (part.length < 3 || countCommon(part, features) < CONTAINED * part.length) break;
        extra.push(at);
        taken.add(at);
      }
    }
    if (extra.length > 0) grown.set(index, extra);
  });
  return grown;
}
