/**
 * Flat blocks → the contents list: which blocks are its entries, and which blocks they point to. By links into the page
 * where there are any, by text that comes again further down where there are none.
 */
import type { FlowBlock } from './flow.js';

export interface ContentsReading {
  readonly entries: ReadonlySet<number>;
  /** Blocks that entries point to, which become headings where they read like one. */
  readonly targets: ReadonlySet<number>;
}

const MIN_ENTRIES = 3;
const MAX_ENTRY = 160;
const MAX_ENTRIES = 400;
/** A printed contents list stands among the first blocks, though site menus may come before it. */
const NEAR_TOP = 600;
/** Beginnings of the list that are tried in one run of short lines. */
const MAX_STARTS = 60;
const CAPTION =
  /^(?:目\s{0,4}[录錄]|本政策目录|contents|table of contents|on this page|in this (?:article|page|policy|section)|summary of contents|inhalt(?:sverzeichnis)?|inhaltsübersicht|sommaire|table des matières|jump to|quick links)\s{0,2}[:：]?$/i;

export function findContents(blocks: readonly FlowBlock[]): ContentsReading {
  const linked = findLinkedContents(blocks);
  return linked.entries.size > 0 ? linked : findPrintedContents(blocks);
}

function findLinkedContents(blocks: readonly FlowBlock[]): ContentsReading {
  const anchors = new Map<string, number>();
  for (const [i, block] of blocks.entries())
    for (const name of block.anchors) if (!anchors.has(name)) anchors.set(name, i);
  const entries = new Set<number>();
  const targets = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    let end = i;
    while (end < blocks.length && fragmentOf(blocks[end]) !== null) end++;
    if (end - i >= MIN_ENTRIES) {
      const own: number[] = [];
      for (let j = i; j < end; j++) {
        const target = anchors.get(fragmentOf(blocks[j]) ?? '');
        if (target !== undefined && (target < i || target >= end)) own.push(target);
      }
      // Links of which none is found, as in a page of which a part was kept, are a contents list all the same.
      for (let j = i; j < end; j++) entries.add(j);
      if (i > 0 && CAPTION.test(blocks[i - 1]?.text ?? '')) entries.add(i - 1);
      for (const target of own) targets.add(target);
    }
    i = Math.max(i, end - 1);
  }
  return { entries, targets };
}

/** The fragment that a block consisting of one link into the page points to. */
function fragmentOf(block: FlowBlock | undefined): string | null {
  const link = block?.links[0];
  if (block === undefined || link === undefined || block.links.length !== 1 || block.text.length > MAX_ENTRY)
    return null;
  const hash = link.href.indexOf('#');
  if (hash === -1 || hash + 1 >= link.href.length || (hash > 0 && /^(?:mailto|javascript|tel):/i.test(link.href)))
    return null;
  if (hash > 0 && !/^[^?#]*$/.test(link.href.slice(0, hash))) return null;
  if (/\p{L}/u.test(block.text.slice(link.end)) || /\p{L}{3}/u.test(block.text.slice(0, link.start))) return null;
  const fragment = link.href.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const isEntryLike = (block: FlowBlock | undefined): boolean =>
  block !== undefined &&
  block.text.length <= MAX_ENTRY &&
  !/[.。;；,，:：!！]$/.test(block.text) &&
  block.kind !== 'table-row';

/** A run of short lines that come again, in about the same words, in the same order, from the end of the run on. */
function findPrintedContents(blocks: readonly FlowBlock[]): ContentsReading {
  const keys = blocks.map((block) => (isEntryLike(block) ? keyOf(block.text) : ''));
  const later = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) if (key !== '') later.set(key, [...(later.get(key)?.slice(-3) ?? []), i]);
  for (let i = 0; i < Math.min(blocks.length, NEAR_TOP); i++) {
    if (keys[i] === '' || blocks[i]?.heading !== null) continue;
    let end = i;
    while (end < blocks.length && end - i <= MAX_ENTRIES && keys[end] !== '') end++;
    if (end - i > MIN_ENTRIES) {
      const found = readRun(blocks, keys, i, end, later);
      if (found !== null) return found;
    }
    i = Math.max(i, end - 1);
  }
  return { entries: new Set(), targets: new Set() };
}

function readRun(
  blocks: readonly FlowBlock[],
  keys: readonly string[],
  from: number,
  runEnd: number,
  later: ReadonlyMap<string, readonly number[]>,
): ContentsReading | null {
  for (let start = from; start < runEnd - 2 && start < from + MAX_STARTS; start++) {
    const first = firstRepeat(keys, start, runEnd, later);
    if (first === null || first - start < MIN_ENTRIES) continue;
    const end = Math.min(first, runEnd);
    const entries = new Set<number>();
    for (let i = start; i < end; i++) entries.add(i);
    const targets = matchInOrder(keys, start, end, first);
    if (targets.size * 2 < entries.size || targets.size < MIN_ENTRIES || !areApart(targets, keys)) continue;
    if (start > 0 && CAPTION.test(blocks[start - 1]?.text ?? '')) entries.add(start - 1);
    return { entries, targets };
  }
  return null;
}

/** Where the first entry comes again, exactly or nearly, no further down than a little below the run. */
function firstRepeat(
  keys: readonly string[],
  start: number,
  runEnd: number,
  later: ReadonlyMap<string, readonly number[]>,
): number | null {
  const key = keys[start] ?? '';
  const exact = later.get(key)?.find((i) => i >= start + MIN_ENTRIES);
  if (exact !== undefined) return exact;
  for (let i = start + MIN_ENTRIES; i < Math.min(keys.length, runEnd + 40); i++)
    if (isNear(key, keys[i] ?? '')) return i;
  return null;
}

function matchInOrder(keys: readonly string[], start: number, end: number, from: number): Set<number> {
  const targets = new Set<number>();
  let at = from;
  for (let i = start; i < end; i++) {
    const key = keys[i] ?? '';
    let near = -1;
    let exact = -1;
    for (let j = at; j < keys.length && exact === -1; j++) {
      const other = keys[j] ?? '';
      if (other === '') continue;
      if (other === key) exact = j;
      else if (near === -1 && isNear(key, other)) near = j;
    }
    const found = exact === -1 ? near : exact;
    if (found === -1) continue;
    targets.add(found);
    at = found + 1;
  }
  return targets;
}

/** Headings have text under them; an address that comes twice has not. */
function areApart(targets: ReadonlySet<number>, keys: readonly string[]): boolean {
  let apart = 0;
  for (const target of targets) if (!targets.has(target + 1) && target + 1 < keys.length) apart++;
  return apart * 5 >= targets.size * 3;
}

/** Letters and digits only, without a leading number. */
const keyOf = (text: string): string => {
  const plain = text.replace(
    /^\s{0,3}(?:\d{1,3}(?:[.．]\d{1,3}){0,4}[.．、)）]?|[一二三四五六七八九十]{1,4}、)\s{0,3}/,
    '',
  );
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase();
};

function isNear(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return one !== '' && one === other;
  if (
    Math.min(one.length, other.length) * 3 >= Math.max(one.length, other.length) &&
    (one.endsWith(other) || other.endsWith(one))
  )
    return true;
  if (Math.abs(one.length - other.length) * 2 > Math.max(one.length, other.length)) return false;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < one.length; i++) pairs.add(one.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < other.length; i++) if (pairs.has(other.slice(i, i + 2))) shared++;
  return shared * 2 >= 0.62 * (one.length + other.length - 2);
}
