/**
 * Two passages → what differs between them, clause by clause: the smallest edited spans. FROZEN with the fingerprints' recipe `v2`: it knows
 * punctuation and a few joining words, no lexicon, no language, no ICU, and is never mended; another splitter is another recipe.
 */
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';

export interface Clause extends Span {
  /** Counted over the text: its sentence, or of a table row its cell. */
  readonly unit: number;
  readonly key: string;
}

/** Clauses of either side that stand for each other, by their places; one side is empty where clauses came or went. */
export interface EditedSpan {
  readonly before: Span;
  readonly after: Span;
}

const CUTS =
  /\s\|\s|\n|[。！？｡；]|[.!?](?=["'”’」』）)\]】》〉]*(?:\s|$))|[，、,;:：—…（(）)]|(?<=\s)(?:and|or|but|nor|unless|except|if)(?=\s)|并且|以及|或者|但是|[并且但或及]/giu;
const CLOSERS = /["'”’」』）)\]】》〉]*/uy;
const GOES_ON = /\s*[a-z]/y;
const NUMBERING =
  /^\s*(?:(?:第\s?[〇零一二三四五六七八九十百\d]{1,6}\s?[条章节部分款]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3}|[a-zA-Z]|[ivx]{1,5})[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,3}(?:\.\d{1,3}){1,5}[.)、．]|\d{1,3}(?:\.\d{1,3}){2,5}|\d{1,2}\.\d{1,2}(?=\s+\p{Lu}\p{Ll})|\d{1,3}[.)、．]|[a-zA-Z][.)、])(?=\s|\p{Script=Han})\s*)/u;

/** Of a number at the head of a text, the white space behind it included; 0 where there is none. */
export const numberLength = (text: string): number => NUMBERING.exec(text)?.[0].length ?? 0;

/** Clauses in order, each with the marks that end it; what has no words belongs to none. A number at the head of the text is left out. */
export function splitClauses(text: string, isRow: boolean): readonly Clause[] {
  const clauses: Clause[] = [];
  let unit = 0;
  let start = numberLength(text);
  const end = (at: number): void => {
    const key = keyOf(text.slice(start, at));
    if (key !== '') clauses.push({ start, end: at, unit, key });
    start = at;
  };
  CUTS.lastIndex = start;
  for (let found = CUTS.exec(text); found !== null; found = CUTS.exec(text)) {
    const { index } = found;
    const [mark] = found;
    const behind = index + mark.length;
    if (mark.includes('|')) {
      if (!isRow) continue;
      end(index);
      unit += 1;
    } else if (mark === '\n') {
      end(index);
      unit += 1;
    } else if (/[。！？｡；.!?]/u.test(mark)) {
      CLOSERS.lastIndex = behind;
      const closed = behind + (CLOSERS.exec(text)?.[0].length ?? 0);
      end(closed);
      CUTS.lastIndex = closed;
      GOES_ON.lastIndex = closed;
      if (!isRow && !(/[.!?]/.test(mark) && GOES_ON.test(text))) unit += 1;
    } else if (/[，、,;:：—…）)]/u.test(mark)) {
      // 1,000 and 12:30 stay whole.
      if (!(/\d/u.test(text.charAt(index - 1)) && /\d/u.test(text.charAt(behind)))) end(behind);
    } else end(index);
  }
  end(text.length);
  return clauses;
}

/** What differs, in order. `marked` names clauses that count as edited although their words stayed: emphasis was lost or gained on them. */
export function findEdited(
  before: readonly Clause[],
  after: readonly Clause[],
  marked: (side: 'before' | 'after', clause: Clause) => boolean,
): readonly EditedSpan[] {
  const keys = { before: before.map(({ key }) => key), after: after.map(({ key }) => key) };
  const edited: EditedSpan[] = [];
  const pair = (b: number, a: number): void => {
    const [one, other] = [before[b], after[a]];
    if (one?.key !== other?.key || (one && marked('before', one)) || (other && marked('after', other)))
      edited.push({ before: { start: b, end: b + 1 }, after: { start: a, end: a + 1 } });
  };
  const lone = ({ start, end }: Span, side: 'before' | 'after', at: number): void => {
    const none = { start: at, end: at };
    for (let i = start; i < end; i += 1) {
      const one = { start: i, end: i + 1 };
      edited.push(side === 'before' ? { before: one, after: none } : { before: none, after: one });
    }
  };
  let [b, a] = [0, 0];
  for (const [toBefore, toAfter] of [...findAnchors(keys.before, keys.after), [before.length, after.length] as const]) {
    while (b < toBefore && a < toAfter && keys.before[b] === keys.after[a]) pair(b++, a++);
    let same = 0;
    while (
      b < toBefore - same &&
      a < toAfter - same &&
      keys.before[toBefore - same - 1] === keys.after[toAfter - same - 1]
    )
      same += 1;
    const [endBefore, endAfter] = [toBefore - same, toAfter - same];
    if ((endBefore - b) * (endAfter - a) > MOST_PAIRS)
      edited.push({ before: { start: b, end: endBefore }, after: { start: a, end: endAfter } });
    else
      for (const [i, j] of pairAlike(keys.before.slice(b, endBefore), keys.after.slice(a, endAfter), b, a)) {
        lone({ start: b, end: i }, 'before', a);
        lone({ start: a, end: j }, 'after', i);
        if (i < endBefore) pair(i, j);
        [b, a] = [i + 1, j + 1];
      }
    for (let at = same; at > 0; at -= 1) pair(toBefore - at, toAfter - at);
    if (toBefore < before.length) pair(toBefore, toAfter);
    [b, a] = [toBefore + 1, toAfter + 1];
  }
  return edited;
}

/** Of the clauses that both sides have once, with the same key, the longest order that both keep. */
function findAnchors(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const placesOf = (keys: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [at, key] of keys.entries()) places.set(key, places.has(key) ? -1 : at);
    return places;
  };
  const placesAfter = placesOf(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [key, b] of placesOf(before)) {
    const a = placesAfter.get(key) ?? -1;
    if (b >= 0 && a >= 0) pairs.push([b, a]);
  }
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, a]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < a) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const kept: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.push(pairs[at] as readonly [number, number]);
  return kept.reverse();
}

/** More pairs of clauses than this between two that stayed are not compared: they are one span. */
const MOST_PAIRS = 10_000;

/** As many pairs as the shorter side has clauses, in order, with the most words in common; then the ends of both. Places count from `b` and `a`. */
function pairAlike(
  before: readonly string[],
  after: readonly string[],
  fromBefore: number,
  fromAfter: number,
): readonly (readonly [number, number])[] {
  const [units, unitsAfter] = [before.map(unitsOf), after.map(unitsOf)];
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const score = (b: number, a: number): number => likeness(units[b] ?? [], unitsAfter[a] ?? []);
  const at = (b: number, a: number): number => best[b]?.[a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1)
    for (let a = after.length - 1; a >= 0; a -= 1)
      (best[b] as number[])[a] = Math.max(at(b + 1, a), at(b, a + 1), at(b + 1, a + 1) + score(b, a));
  const pairs: (readonly [number, number])[] = [];
  for (let [b, a] = [0, 0]; b < before.length && a < after.length; ) {
    if (at(b, a) === at(b + 1, a + 1) + score(b, a)) pairs.push([fromBefore + b++, fromAfter + a++]);
    else if (at(b, a) === at(b + 1, a)) b += 1;
    else a += 1;
  }
  return [...pairs, [fromBefore + before.length, fromAfter + after.length]];
}

const unitsOf = (key: string): readonly string[] => key.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];

/** An integer: shared words above all, then that they are paired at all. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const unit of one) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let shared = 0;
  for (const unit of other) {
    const left = counts.get(unit) ?? 0;
    if (left > 0) shared += 1;
    counts.set(unit, left - 1);
  }
  return Math.floor((2000 * shared) / Math.max(1, one.length + other.length)) + 1;
}
