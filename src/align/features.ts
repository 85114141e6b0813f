/** Comparison key → multiset of hashed pairs of neighbouring words (Han characters count as words), and how much two of them share. */
import { isHanAt } from '../language/scan.js';
import { simplify } from '../normalise/reading.js';

/** Sorted; with repeats. */
export type Features = Uint32Array;

const mix = (one: number, other: number): number => {
  let hash = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** 32-bit hash of a text; the same on every platform. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const EDGE = 0x2545f491;

export function featuresOf(key: string): Features {
  const hashes: number[] = [];
  let last = EDGE;
  eachWord(key, (word) => {
    hashes.push(mix(last, word));
    last = word;
  });
  if (hashes.length > 0) hashes.push(mix(last, EDGE));
  return Uint32Array.from(hashes).sort();
}

/** Without the pairs at the edges, which a text loses when it becomes a part of another. */
export function innerFeaturesOf(key: string): Features {
  const hashes: number[] = [];
  let last = EDGE;
  eachWord(key, (word) => {
    if (last !== EDGE) hashes.push(mix(last, word));
    last = word;
  });
  return Uint32Array.from(hashes).sort();
}

/** The words alone, whatever their neighbours. */
export function wordFeaturesOf(key: string): Features {
  const hashes: number[] = [];
  eachWord(key, (word) => hashes.push(word));
  return Uint32Array.from(hashes).sort();
}

/** A text and the same in traditional characters have the same words. */
function eachWord(printed: string, visit: (hash: number) => void): void {
  const key = simplify(printed);
  let at = 0;
  while (at < key.length) {
    let end = at + 1;
    if (key.charAt(at) === ' ') {
      at = end;
      continue;
    }
    if (!isHanAt(key, at)) while (end < key.length && key.charAt(end) !== ' ' && !isHanAt(key, end)) end += 1;
    visit(hashOf(key, at, end));
    at = end;
  }
}

/** Number of features that both have. */
export function countCommon(one: Features, other: Features): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length * 16 < many.length) return countBySearch(few, many);
  let common = 0;
  for (let at = 0, to = 0; at < few.length && to < many.length; ) {
    const left = few[at] ?? 0;
    const right = many[to] ?? 0;
    if (left === right) {
      common += 1;
      at += 1;
      to += 1;
    } else if (left < right) at += 1;
    else to += 1;
  }
  return common;
}

function countBySearch(few: Features, many: Features): number {
  let common = 0;
  let from = 0;
  for (const wanted of few) {
    let low = from;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((many[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    from = low;
    if (many[low] === wanted) {
      common += 1;
      from = low + 1;
    }
  }
  return common;
}

/** Share of all features that are common: 1 for equal texts, 0 for texts without a common pair of words. */
export function likeness(one: Features, other: Features): number {
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * countCommon(one, other)) / all;
}
