/**
 * Runs of words → edits, with the marks between words put where they read best: a comma that came or went with the words behind
 * it goes with them, the mark behind words that were replaced stays.
 */
import type { Edit } from '../model/comparison.js';
import type { Run, Unit } from './runs.js';

const print = (units: readonly Unit[]): string => units.map((unit) => unit.text).join('');
const tailOf = (units: readonly Unit[]): string => units[units.length - 1]?.tail ?? '';
function withoutTail(units: readonly Unit[]): string {
  const text = print(units);
  return text.slice(0, text.length - tailOf(units).length);
}

/** Marks behind a run of words, as printed before and after. */
interface Tails {
  readonly before: string;
  readonly after: string;
}

const NONE: Tails = { before: '', after: '' };

export function placeMarks(runs: readonly Run[]): Edit[] {
  const edits: Edit[] = [];
  const keep = ({ before, after }: Tails): void => {
    edits.push({ op: 'equal', before, after });
  };
  let carried = NONE;
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const next = runs[at + 1];
    if (run === undefined) continue;
    if (run.op === 'equal') {
      const tails = { before: tailOf(run.before), after: tailOf(run.after) };
      const moves = next !== undefined && belongsTo(tails, next, runs[at + 2]);
      carried = moves ? tails : NONE;
      keep(moves ? bare(run) : { before: print(run.before), after: print(run.after) });
    } else if (run.op === 'delete' && next?.op === 'insert') {
      edits.push({ op: 'delete', before: carried.before + withoutTail(run.before) });
      edits.push({ op: 'insert', after: carried.after + withoutTail(next.after) });
      keep({ before: tailOf(run.before), after: tailOf(next.after) });
      at += 1;
      carried = NONE;
    } else {
      const side = run.op === 'delete' ? 'before' : 'after';
      pushAlone(side, run[side], carried, edits);
      carried = NONE;
    }
  }
  return edits;
}

const bare = ({ before, after }: Run): Tails => ({ before: withoutTail(before), after: withoutTail(after) });

/** Whether marks that differ go with the words behind them. Only printed otherwise, or only white space: they do not. */
function belongsTo({ before, after }: Tails, next: Run, afterNext: Run | undefined): boolean {
  if (next.op === 'equal' || before === after || form(before) === form(after)) return false;
  if (next.op === 'delete' && afterNext?.op === 'insert') return form(before) === '' || form(after) === '';
  // The mark that stays must be one that the words had with them: not what stood before words that came in between.
  const [own, other, inner] =
    next.op === 'delete' ? [before, after, tailOf(next.before)] : [after, before, tailOf(next.after)];
  return form(own) !== '' || form(inner) === form(other);
}

const form = (marks: string): string => marks.normalize('NFKC').replaceAll('\u3002', '.').trim();

/** Words that came or went without others in their place. */
function pushAlone(side: 'before' | 'after', units: readonly Unit[], carried: Tails, edits: Edit[]): void {
  const push = (text: string): void => {
    edits.push(side === 'before' ? { op: 'delete', before: text } : { op: 'insert', after: text });
  };
  const stays = side === 'before' ? carried.after : carried.before;
  const tail = tailOf(units);
  if (carried !== NONE && !tail.endsWith(stays)) {
    push(carried[side] + withoutTail(units));
    edits.push(
      side === 'before' ? { op: 'equal', before: tail, after: stays } : { op: 'equal', before: stays, after: tail },
    );
    return;
  }
  const text = print(units);
  push(carried[side] + text.slice(0, text.length - (carried === NONE ? 0 : stays.length)));
  if (carried !== NONE) edits.push({ op: 'equal', before: stays, after: stays });
}
