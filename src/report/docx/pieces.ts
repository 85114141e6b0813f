/** Two texts and their edits → pieces that were kept letter for letter, deleted or inserted, each with its places in both texts. */
import type { Edit } from '../../model/comparison.js';

export type Op = Edit['op'];

export interface Piece {
  readonly op: Op;
  readonly text: string;
  /** Where the piece begins (or, for an insertion, would stand) in the earlier text. */
  readonly before: number;
  readonly after: number;
}

/**
 * An `equal` edit may differ in typography, which belongs to either text as much as its words: taking all changes or none has to give
 * the texts as they were printed.
 */
export function cutPieces(edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [before, after] = [0, 0];
  const push = (op: Op, text: string): void => {
    if (text === '') return;
    pieces.push({ op, text, before, after });
    if (op !== 'insert') before += text.length;
    if (op !== 'delete') after += text.length;
  };
  for (const edit of edits) {
    if (edit.op === 'delete') push('delete', edit.before);
    else if (edit.op === 'insert') push('insert', edit.after);
    else if (edit.before === edit.after) push('equal', edit.after);
    else for (const [op, text] of matchLetters(edit.before, edit.after)) push(op, text);
  }
  return pieces;
}

/** How far apart two texts of the same words may come before they meet again: a number, a quotation mark, some spaces. */
const REACH = 24;
/** Letters that have to agree for them to have met. */
const MEETING = 3;

/** Walks both texts; where they part, the nearest place at which they agree again ends a deletion and an insertion. */
export function matchLetters(before: string, after: string): readonly (readonly [Op, string])[] {
  const parts: [Op, string][] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    let same = 0;
    while (i + same < before.length && before[i + same] === after[j + same]) same++;
    same = wholeLetters(before, i, same);
    if (same > 0) parts.push(['equal', before.slice(i, i + same)]);
    i += same;
    j += same;
    if (i >= before.length && j >= after.length) break;
    const [skipped, added] = meet(before, i, after, j);
    if (skipped > 0) parts.push(['delete', before.slice(i, i + skipped)]);
    if (added > 0) parts.push(['insert', after.slice(j, j + added)]);
    i += skipped;
    j += added;
  }
  return parts;
}

/** A surrogate pair is never taken apart. */
const wholeLetters = (text: string, from: number, length: number): number =>
  length > 0 && /[\ud800-\udbff]/.test(text[from + length - 1] ?? '') ? length - 1 : length;

function meet(before: string, i: number, after: string, j: number): readonly [number, number] {
  for (let sum = 1; sum <= REACH; sum++) {
    for (let skipped = Math.min(sum, before.length - i); skipped >= 0 && sum - skipped <= after.length - j; skipped--) {
      const [atBefore, atAfter] = [i + skipped, j + sum - skipped];
      const ended = atBefore >= before.length || atAfter >= after.length;
      const agree = ended
        ? atBefore >= before.length && atAfter >= after.length
        : sameFrom(before, atBefore, after, atAfter);
      if (agree && !/[\udc00-\udfff]/.test((before[atBefore] ?? '') + (after[atAfter] ?? '')))
        return [skipped, sum - skipped];
    }
  }
  return [before.length - i, after.length - j];
}

function sameFrom(before: string, i: number, after: string, j: number): boolean {
  const left = Math.min(MEETING, Math.max(before.length - i, after.length - j));
  for (let k = 0; k < left; k++) if (before[i + k] !== after[j + k]) return false;
  return true;
}

/** Of two headings, whose edits the report does not give: what they share at both ends, up to whole words of Latin letters. */
export function compareHeadings(before: string, after: string): readonly Edit[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  while (head > 0 && splitsWord(before, head, after, head)) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && splitsWord(before, before.length - tail, after, after.length - tail)) tail--;
  const edits: readonly Edit[] = [
    { op: 'equal', before: before.slice(0, head), after: after.slice(0, head) },
    { op: 'delete', before: before.slice(head, before.length - tail) },
    { op: 'insert', after: after.slice(head, after.length - tail) },
    { op: 'equal', before: before.slice(before.length - tail), after: after.slice(after.length - tail) },
  ];
  return edits.filter((edit) => (edit.op === 'insert' ? edit.after : edit.before) !== '');
}

const JOINED = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}]|[\ud800-\udbff][\udc00-\udfff]/u;

const splitsWord = (before: string, i: number, after: string, j: number): boolean =>
  JOINED.test(before.slice(Math.max(0, i - 1), i + 1)) || JOINED.test(after.slice(Math.max(0, j - 1), j + 1));
