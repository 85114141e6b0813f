/** Lines of plain text → which of them are a contents list, and which later lines its entries point to. */
import { isShort, type TextLine } from './text-lines.js';

export interface Contents {
  /** Indexes of the entries. */
  readonly entries: ReadonlySet<number>;
  /** Indexes of the lines that entries name. */
  readonly targets: ReadonlySet<number>;
}

/** Entries that make a list. */
const FEWEST_ENTRIES = 3;
/** A contents list stands near the beginning: later ones are not looked for. */
const SEARCHED_LINES = 400;
/** Bigrams in common by which an entry and its heading are the same in other words. */
const LIKENESS = 0.5;

export function findContents(lines: readonly TextLine[]): Contents {
  const none: Contents = { entries: new Set(), targets: new Set() };
  const limit = Math.min(lines.length, SEARCHED_LINES);
  for (let start = 0; start < limit; start++) {
    if (!isEntry(lines[start])) continue;
    let end = start;
    while (end < limit && isEntry(lines[end])) end += 1;
    const found = end - start >= FEWEST_ENTRIES ? matchRun(lines, start, end) : null;
    if (found !== null) return found;
    start = end;
  }
  return none;
}

const isEntry = (line: TextLine | undefined): boolean =>
  line !== undefined && isShort(line) && line.cells.length === 0 && !/[。；;，]$/.test(line.text);

/**
 * The run of short lines may begin with a title and end with the first heading of the text, so the entries are the lines
 * from the first to the last that recur later, each after the one before.
 */
function matchRun(lines: readonly TextLine[], start: number, end: number): Contents | null {
  const matches = new Map<number, number>();
  const candidates = readCandidates(lines, start + 1);
  let after = start;
  for (let index = start; index < end; index++) {
    const target = findTarget(candidates, keyOf(lines[index]?.text ?? ''), Math.max(after, index));
    if (target === null) continue;
    matches.set(index, target);
    after = target;
  }
  const first = [...matches.values()][0] ?? 0;
  const entries = [...matches.keys()].filter((index) => index < first);
  if (entries.length < FEWEST_ENTRIES) return null;
  const opening = entries[0] ?? start;
  const length = Math.min(first, end) - opening;
  if (entries.length < length * 0.6) return null;
  const all = Array.from({ length }, (_, offset) => opening + offset);
  return { entries: new Set(all), targets: new Set(entries.map((index) => matches.get(index) ?? -1)) };
}

/** Short lines that an entry may name, in order, with what is compared of them. */
interface Candidates {
  readonly list: readonly { readonly index: number; readonly key: string }[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** Lines with the same words that are kept apart; a table's cells may repeat thousands of times. */
const MOST_TWINS = 16;

function readCandidates(lines: readonly TextLine[], from: number): Candidates {
  const list: { index: number; key: string }[] = [];
  const byKey = new Map<string, number[]>();
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || !isShort(line) || line.cells.length > 0 || /[。；;，,]$/.test(line.text)) continue;
    const key = keyOf(line.text);
    list.push({ index, key });
    const twins = byKey.get(key);
    if (twins === undefined) byKey.set(key, [index]);
    else if (twins.length < MOST_TWINS) twins.push(index);
  }
  return { list, byKey };
}

/** Short lines after the entry before's target among which one in other words is looked for: the lines of a few sections. */
const REACH = 150;

function findTarget({ list, byKey }: Candidates, key: string, after: number): number | null {
  if (key.length < 2) return null;
  const same = byKey.get(key)?.find((index) => index > after);
  if (same !== undefined) return same;
  let best: number | null = null;
  let likeness = LIKENESS;
  const from = firstAfter(list, after);
  for (const { index, key: other } of list.slice(from, from + REACH)) {
    const score = other.includes(key) ? Math.max(0.6, likenessOf(key, other)) : likenessOf(key, other);
    if (score > likeness) [best, likeness] = [index, score];
  }
  return best;
}

/** Place in the list of the first line after `after`, by halving. */
function firstAfter(list: Candidates['list'], after: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.index ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[(（]?(?:[0-9.]{1,8}|[一二三四五六七八九十]{1,4}|第[^ ]{1,5}[条章节])[)）.、 ]\s?/, '')
    .replace(/[\s\p{P}]/gu, '');

/** Dice's coefficient over bigrams, 0 to 1. */
function likenessOf(one: string, other: string): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < one.length; at++) pairs.add(one.slice(at, at + 2));
  let common = 0;
  for (let at = 0; at + 1 < other.length; at++) if (pairs.has(other.slice(at, at + 2))) common += 1;
  return (2 * common) / Math.max(1, one.length + other.length - 2);
}

export const looksLikeHeading = (line: TextLine): boolean =>
  isShort(line) && line.cells.length === 0 && line.marker === null && !/[。；;，,：:.]$/.test(line.text);
