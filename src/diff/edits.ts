/** Two texts → edits at the level of words. Joining either side of the edits gives that side's text exactly. */
import { diffArrays } from 'diff';
import { words } from '../language/words.js';
import type { Edit } from '../model/comparison.js';
import { hasWords, joinKeys, keyOf } from '../normalise/key.js';
import { numberingLength } from '../normalise/numbering.js';
import { movesReach, showMovedReach } from './reach.js';
import type { Run, Unit } from './runs.js';
import { placeMarks } from './separators.js';
import { smooth } from './smooth.js';

/** More edits than this between two sentences, and the sentence is shown replaced (jsdiff is quadratic in it). */
const MOST_EDITS = 800;

/** `numbering`: how long the numbering is that the texts begin with, which is never an edit. */
export function editTexts(
  before: string,
  after: string,
  language: string,
  numbering: readonly [before: number, after: number] = [numberingLength(before), numberingLength(after)],
): Edit[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', before, after }];
  // A lone mark that came or went is no edit.
  if (before === '') return [hasWords(after) ? { op: 'insert', after } : { op: 'equal', before, after }];
  if (after === '') return [hasWords(before) ? { op: 'delete', before } : { op: 'equal', before, after }];
  const bodies = [before.slice(numbering[0]), after.slice(numbering[1])] as const;
  const moves = movesReach(...bodies);
  if (!moves && keyOf(bodies[0]) === keyOf(bodies[1])) return [{ op: 'equal', before, after }];
  const [one, other] = [readUnits(before, numbering[0], language), readUnits(after, numbering[1], language)];
  const kept = smooth(diffUnits(one.units, other.units));
  const runs = moves ? showMovedReach(kept, one.units, other.units) : kept;
  return joinEdits([{ op: 'equal', before: one.lead, after: other.lead }, ...placeMarks(runs)]);
}

const OPENING = /^[(（[［【《〈“‘「『«„#]/u;

/** `lead`: numbering and marks before the first word. */
function readUnits(text: string, numbering: number, language: string): { lead: string; units: Unit[] } {
  let lead = text.slice(0, numbering);
  let opening = '';
  const units: Unit[] = [];
  const append = (marks: string): void => {
    const last = units.pop();
    if (last === undefined) lead += marks;
    else units.push({ key: last.key, text: last.text + marks, tail: last.tail + marks });
  };
  for (const token of words(text.slice(numbering), language)) {
    const key = keyOf(token);
    if (key !== '') {
      units.push({ key, text: opening + token, tail: '' });
      opening = '';
    } else if (opening !== '' || opens(token, units[units.length - 1])) opening += token;
    else append(token);
  }
  append(opening);
  return { lead, units };
}

/** Straight quotes open behind white space. */
const opens = (token: string, last: Unit | undefined): boolean =>
  OPENING.test(token) || ((token === '"' || token === "'") && /\s$/u.test(last?.tail ?? ''));

function diffUnits(before: readonly Unit[], after: readonly Unit[]): Run[] {
  // The longer side first, then by words: jsdiff keeps other words when the sides are swapped, so that they are put in one order.
  const swap = before.length !== after.length ? before.length > after.length : joined(before) > joined(after);
  const [one, other] = swap ? [after, before] : [before, after];
  const changes = diffArrays(
    one.map((unit) => unit.key),
    other.map((unit) => unit.key),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return replaced(before, after);
  const runs: Run[] = [];
  let [at, to] = [0, 0];
  for (const { added, removed, count = 0 } of changes) {
    const left = added ? [] : one.slice(at, at + count);
    const right = removed ? [] : other.slice(to, to + count);
    at += left.length;
    to += right.length;
    const op = left.length > 0 && right.length > 0 ? 'equal' : left.length > 0 === !swap ? 'delete' : 'insert';
    runs.push(swap ? { op, before: right, after: left } : { op, before: left, after: right });
  }
  return runs;
}

const joined = (units: readonly Unit[]): string => joinKeys(units.map((unit) => unit.key));

const replaced = (before: readonly Unit[], after: readonly Unit[]): Run[] => [
  ...(before.length > 0 ? [{ op: 'delete' as const, before, after: [] }] : []),
  ...(after.length > 0 ? [{ op: 'insert' as const, before: [], after }] : []),
];

/** Neighbours of one kind become one edit; between two equal edits, what went stands before what came. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const joinedEdits: Edit[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') joinedEdits.push({ op: 'delete', before: deleted });
    if (inserted !== '') joinedEdits.push({ op: 'insert', after: inserted });
    deleted = '';
    inserted = '';
  };
  for (const edit of edits) {
    if (edit.op === 'delete') deleted += edit.before;
    else if (edit.op === 'insert') inserted += edit.after;
    else {
      if (edit.before === '' && edit.after === '') continue;
      flush();
      const last = joinedEdits[joinedEdits.length - 1];
      if (last?.op === 'equal')
        joinedEdits[joinedEdits.length - 1] = {
          op: 'equal',
          before: last.before + edit.before,
          after: last.after + edit.after,
        };
      else joinedEdits.push(edit);
    }
  }
  flush();
  return joinedEdits;
}
