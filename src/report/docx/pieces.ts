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

/** Words of Latin letters and digits stay whole, and so does every other letter. */
const TOKEN = /[\p{Script=Latin}\p{N}]+|[\s\S]/gu;
/** How many tokens two texts of the same words may skip before they meet again: a number, quotation marks, some spaces. */
const REACH = 24;
/** Tokens that have to agree for them to have met. */
const MEETING = 3;

/** Walks both texts; where they part, the nearest place at which they agree again ends a deletion and an insertion. */
export function matchLetters(before: string, after: string): readonly (readonly [Op, string])[] {
  const [earlier, later] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const parts: [Op, string][] = [];
  const push = (op: Op, tokens: readonly string[]): void => {
    if (tokens.length > 0) parts.push([op, tokens.join('')]);
  };
  let [i, j] = [0, 0];
  while (i < earlier.length || j < later.length) {
    let same = 0;
    while (i + same < earlier.length && earlier[i + same] === later[j + same]) same++;
    push('equal', earlier.slice(i, i + same));
    i += same;
    j += same;
    const [skipped, added] = meet(earlier.slice(i, i + REACH + MEETING), later.slice(j, j + REACH + MEETING));
    push('delete', skipped === null ? earlier.slice(i) : earlier.slice(i, i + skipped));
    push('insert', added === null ? later.slice(j) : later.slice(j, j + added));
    i = skipped === null ? earlier.length : i + skipped;
    j = added === null ? later.length : j + added;
  }
  return parts;
}

/** How many tokens to skip in each; null for all that is left. */
function meet(before: readonly string[], after: readonly string[]): readonly [number, number] | readonly [null, null] {
  for (let sum = 1; sum <= REACH; sum++) {
    for (let skipped = Math.min(sum, before.length); skipped >= 0; skipped--) {
      const added = sum - skipped;
      if (added <= after.length && agree(before.slice(skipped, skipped + MEETING), after.slice(added, added + MEETING)))
        return [skipped, added];
    }
  }
  return [null, null];
}

const agree = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((token, index) => token === after[index]);

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
