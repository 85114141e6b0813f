/** Features of two lists of texts → the pairs worth a look, with their likeness; near-linear in the total length. */
import { countCommon, type Features } from './features.js';

export interface Candidate {
  readonly before: number;
  readonly after: number;
  /** Number of common features. */
  readonly common: number;
  /** 0 to 1, of both texts together. */
  readonly score: number;
}

/** A pair of words in more places than this says nothing of which texts belong together. */
const COMMONPLACE = 16;
/** Features looked at in all; beyond it they are sampled, by their hash, so that both sides sample the same. */
const MOST_FEATURES = 400_000;
const ALWAYS_KEPT = 4;
const KEPT_PER_TEXT = 6;
/** Indexes share one double with a 32-bit hash. */
const MOST_TEXTS = 2 ** 20;

/** Sorted by likeness, best first; ties do not depend on which side is called before. */
export function findCandidates(before: readonly Features[], after: readonly Features[]): Candidate[] {
  const total = [...before, ...after].reduce((sum, features) => sum + features.length, 0);
  const limit = total <= MOST_FEATURES ? 2 ** 32 : Math.floor((MOST_FEATURES / total) * 2 ** 32);
  const counts = countMeetings(postings(before, limit), postings(after, limit), after.length);
  const kept = keepBest(counts, before.length, after.length);
  const candidates = kept.map(([one, other]) => {
    const left = before[one] ?? new Uint32Array();
    const right = after[other] ?? new Uint32Array();
    const common = countCommon(left, right);
    return { before: one, after: other, common, score: (2 * common) / Math.max(1, left.length + right.length) };
  });
  return candidates.sort(byScore);
}

export function byScore(one: Candidate, other: Candidate): number {
  return (
    other.score - one.score ||
    one.before + one.after - other.before - other.after ||
    Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
    one.before - other.before
  );
}

/** Hash and index of the text in one number each, sorted. */
function postings(texts: readonly Features[], limit: number): Float64Array {
  const entries: number[] = [];
  texts.slice(0, MOST_TEXTS).forEach((features, index) => {
    let last = -1;
    for (let at = 0; at < features.length; at += 1) {
      const hash = features[at] ?? 0;
      if (hash === last) continue;
      if (hash > limit && at >= ALWAYS_KEPT) break;
      last = hash;
      entries.push(hash * MOST_TEXTS + index);
    }
  });
  return Float64Array.from(entries).sort();
}

function countMeetings(before: Float64Array, after: Float64Array, width: number): Map<number, number> {
  const counts = new Map<number, number>();
  const hashAt = (entries: Float64Array, at: number): number => Math.floor((entries[at] ?? Number.NaN) / MOST_TEXTS);
  const endOfRun = (entries: Float64Array, from: number): number => {
    const hash = hashAt(entries, from);
    let at = from + 1;
    while (at < entries.length && hashAt(entries, at) === hash) at += 1;
    return at;
  };
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    const left = hashAt(before, one);
    const right = hashAt(after, other);
    if (left < right) one = endOfRun(before, one);
    else if (right < left) other = endOfRun(after, other);
    else {
      const oneEnd = endOfRun(before, one);
      const otherEnd = endOfRun(after, other);
      if ((oneEnd - one) * (otherEnd - other) <= COMMONPLACE) {
        for (let b = one; b < oneEnd; b += 1) {
          for (let a = other; a < otherEnd; a += 1) {
            const pair = ((before[b] ?? 0) % MOST_TEXTS) * width + ((after[a] ?? 0) % MOST_TEXTS);
            counts.set(pair, (counts.get(pair) ?? 0) + 1);
          }
        }
      }
      one = oneEnd;
      other = otherEnd;
    }
  }
  return counts;
}

/** The pairs that are among the best of either side. */
function keepBest(counts: Map<number, number>, beforeCount: number, afterCount: number): [number, number][] {
  const ranked = [...counts].map(([pair, count]) => ({
    one: Math.floor(pair / afterCount),
    other: pair % afterCount,
    count,
  }));
  ranked.sort(
    (left, right) =>
      right.count - left.count ||
      left.one + left.other - right.one - right.other ||
      Math.abs(left.one - left.other) - Math.abs(right.one - right.other),
  );
  const ofBefore = new Uint8Array(beforeCount);
  const ofAfter = new Uint8Array(afterCount);
  const kept: [number, number][] = [];
  for (const { one, other } of ranked) {
    const seenBefore = ofBefore[one] ?? 0;
    const seenAfter = ofAfter[other] ?? 0;
    if (seenBefore >= KEPT_PER_TEXT && seenAfter >= KEPT_PER_TEXT) continue;
    ofBefore[one] = Math.min(255, seenBefore + 1);
    ofAfter[other] = Math.min(255, seenAfter + 1);
    kept.push([one, other]);
  }
  return kept;
}
