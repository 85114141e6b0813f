/**
 * Words that stayed, with sentence ends between them that moved → the words beside such an end as edits, where a negation, an "only" or
 * a condition reaches over it: "without your consent. We may" says something else than ". Without your consent we may".
 */
import { type Boundary, boundaryOf, isAnswer, isCondition, isNegation, mayReach } from '../language/reach.js';
import type { Run, Unit } from './runs.js';

/** Whether sentences end in other places, in a text that has a word for which it matters. */
export const movesReach = (before: string, after: string): boolean =>
  before !== after && mayReach(before) && mayReach(after) && endsOf(before) !== endsOf(after);

/** Signs that end or part, each with how many characters stand before it, without those at the end of all. */
const endsOf = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[^.!?。！？｡,，、–—;；:：)）]/g, 'x')
    .replace(/[^x]+$/, '');

/** `before`, `after`: the units of which the runs are made. */
export function showMovedReach(runs: readonly Run[], before: readonly Unit[], after: readonly Unit[]): Run[] {
  const [one, other] = [readSide(before), readSide(after)];
  let [from, to] = [0, 0];
  return runs.flatMap((run): Run[] => {
    const [start, otherStart] = [from, to];
    from += run.before.length;
    to += run.after.length;
    return run.op === 'equal' ? cutRun(run, start, otherStart, one, other) : [run];
  });
}

interface Side {
  readonly units: readonly Unit[];
  readonly boundaries: readonly Boundary[];
}

const readSide = (units: readonly Unit[]): Side => ({
  units,
  boundaries: units.map(({ tail }, index) =>
    index === units.length - 1 ? 'open' : boundaryOf(tail, units[index + 1]?.text ?? ''),
  ),
});

function cutRun(run: Run, from: number, to: number, one: Side, other: Side): Run[] {
  const cut: Run[] = [];
  let kept = 0;
  const keep = (end: number): void => {
    if (end > kept) cut.push({ op: 'equal', before: run.before.slice(kept, end), after: run.after.slice(kept, end) });
  };
  run.before.forEach((unit, index) => {
    const partner = run.after[index];
    if (partner === undefined || !isMoved(one, from + index, other, to + index)) return;
    keep(index);
    kept = index + 1;
    // The marks are what changed: they stay with their word.
    cut.push({ op: 'delete', before: [{ ...unit, tail: '' }], after: [] });
    cut.push({ op: 'insert', before: [], after: [{ ...partner, tail: '' }] });
  });
  keep(run.before.length);
  return cut;
}

function isMoved(one: Side, at: number, other: Side, to: number): boolean {
  const [here, there] = [one.boundaries[at] ?? 'open', other.boundaries[to] ?? 'open'];
  if (here === there || here === 'open' || there === 'open') return false;
  // what a bracket denies or limits ends with it
  if (here === 'close' || there === 'close') {
    const [side, end, without] = here === 'close' ? [one, at, there] : [other, to, here];
    return without === 'comma' && bracketTo(side, end).some(({ key }) => isNegation(key));
  }
  if (here !== 'stop' && there !== 'stop') return isAnswer(one.units[at]?.key ?? '');
  // On the side without the end it is one sentence, in which the word would reach over it.
  const words = here === 'stop' ? sentenceAt(other, to) : sentenceAt(one, at);
  const parted = here === 'comma' || there === 'comma';
  return words.some(({ key }) => isCondition(key) || (!parted && isNegation(key)));
}

/** What stands in the bracket that ends behind a unit; all before it where none begins. */
const bracketTo = ({ units }: Side, end: number): readonly Unit[] => {
  const before = units.slice(0, end + 1);
  return before.slice(before.slice(0, -1).findLastIndex(({ tail }) => /[(（]/.test(tail)) + 1);
};

function sentenceAt({ units, boundaries }: Side, at: number): readonly Unit[] {
  const ends = (index: number): boolean => boundaries[index] !== 'none' && boundaries[index] !== 'comma';
  let start = at;
  while (start > 0 && !ends(start - 1)) start -= 1;
  let end = at;
  while (end < units.length - 1 && !ends(end)) end += 1;
  return units.slice(start, end + 1);
}
