/** Runs of words → the same with less confetti: short kept islands between edits are taken into them. */
import type { Run, Unit } from './runs.js';

/** Kept words of at most this length, in characters of their keys, are an island when edits of more stand on both sides. */
const ISLAND_HAN = 2;
const ISLAND_LATIN = 4;
/** Where less of a stretch of edits and islands is kept than this, it is shown replaced. */
const KEPT_SHARE = 0.4;
/** Kept runs longer than this part two stretches whatever their share. */
const LONGEST_ISLAND_WORDS = 4;

/** Words whose coming and going a reader must see; they are never taken into an edit. */
const NEVER =
  /^(?:不.*|未.*|无.*|非|勿|没有|仅.*|只.*|除.*|须|必须|应当|应|可|可以|may|must|shall|will|can|cannot|not|no|never|only|unless|without|except|n't|.*n't|all|any)$|[\d〇零一二三四五六七八九十百千万两半]/u;

const isProtected = (units: readonly Unit[]): boolean => units.some((unit) => NEVER.test(unit.key));
const size = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.key.length, 0);

export function smooth(runs: readonly Run[]): Run[] {
  const stretches: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (run === undefined) break;
    if (run.op === 'equal') {
      stretches.push(run);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < runs.length && runs[end]?.op !== 'equal') end += 1;
    // An island, then edits again: as long as the islands are short, it is one stretch.
    let kept = 0;
    for (let next = end; next + 1 < runs.length; ) {
      const island = runs[next];
      if (
        island === undefined ||
        island.op !== 'equal' ||
        island.before.length > LONGEST_ISLAND_WORDS ||
        isProtected(island.before)
      )
        break;
      let stop = next + 1;
      while (stop < runs.length && runs[stop]?.op !== 'equal') stop += 1;
      const edited = runs.slice(at, stop).filter((one) => one.op !== 'equal');
      const longest = Math.max(sum(edited, 'before'), sum(edited, 'after'));
      const islands = kept + size(island.before);
      if (!isShort(island.before) && islands / Math.max(1, islands + longest) >= KEPT_SHARE) break;
      kept = islands;
      end = stop;
      next = stop;
    }
    const stretch = runs.slice(at, end);
    pushStretch(
      stretch.flatMap((one) => one.before),
      stretch.flatMap((one) => one.after),
      stretches,
    );
    at = end;
  }
  return stretches;
}

/** What both sides begin or end with was an island at the edge, and stays. */
function pushStretch(before: readonly Unit[], after: readonly Unit[], stretches: Run[]): void {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start]?.key === after[start]?.key) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end]?.key === after[after.length - 1 - end]?.key) end += 1;
  const part = (op: Run['op'], from: number, endOfBefore: number, endOfAfter: number): void => {
    const run = {
      op,
      before: op === 'insert' ? [] : before.slice(from, endOfBefore),
      after: op === 'delete' ? [] : after.slice(from, endOfAfter),
    };
    if (run.before.length + run.after.length > 0) stretches.push(run);
  };
  part('equal', 0, start, start);
  part('delete', start, before.length - end, 0);
  part('insert', start, 0, after.length - end);
  if (end > 0)
    stretches.push({ op: 'equal', before: before.slice(before.length - end), after: after.slice(after.length - end) });
}

const sum = (runs: readonly Run[], side: 'before' | 'after'): number =>
  runs.reduce((total, run) => total + size(run[side]), 0);

function isShort(units: readonly Unit[]): boolean {
  const text = units.map((unit) => unit.key).join('');
  return text.length <= (/^[\x20-\x7f]*$/u.test(text) ? ISLAND_LATIN : ISLAND_HAN);
}
