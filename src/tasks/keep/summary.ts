/** What became of a live page → the lines that say so, an exit code, and what it counts as. */
import { relative } from 'node:path';
import { EXIT, Fault } from '../../model/fault.js';
import type { LiveResult } from './capture-live.js';
import type { FetchTotals, FetchWords } from './words.js';

export interface Summary {
  readonly line: string;
  /** Further lines under it. */
  readonly more: readonly string[];
  readonly exit: number;
  readonly counts: keyof FetchTotals;
}

export const isJudged = (result: LiveResult | Error): result is LiveResult & { kind: 'judged' } =>
  !(result instanceof Error) && result.kind === 'judged';

export function summarise(result: LiveResult | Error, words: FetchWords, cwd: string): Summary {
  if (result instanceof Fault) {
    const more = result.hint === undefined ? [] : [`  ${words.hint(result.hint)}`];
    return { line: words.failed(result.message), more, exit: EXIT[result.exit], counts: 'failed' };
  }
  if (result instanceof Error) {
    const more = (result.stack ?? result.message).split('\n');
    return { line: words.failed(words.bug), more, exit: EXIT.bug, counts: 'failed' };
  }
  if (result.kind === 'not-modified') return fine(words.notModified(result.stamp), 'same');
  const { judged, outcome } = result;
  const first = judged.before === null;
  if (judged.suspect !== null) {
    const { code, detail } = judged.suspect;
    const isDoubt = judged.found.problems.every((problem) => problem.code !== code);
    const say = outcome === null ? words.wouldSuspect : isAgain(outcome) ? words.suspectAgain : words.suspect;
    return {
      line: say(detail, code),
      more: [
        ...(outcome === null ? [] : [`  ${relative(cwd, outcome.snapshot.folder)}`]),
        ...(isDoubt ? [`  ${words.accept}`] : []),
      ],
      exit: EXIT.unjudged,
      counts: 'suspect',
    };
  }
  if (judged.same) return fine(words.same(judged.before?.snapshot.stamp ?? ''), 'same');
  const counts = first ? 'first' : judged.equal ? 'same' : 'changed';
  if (outcome === null) return fine(words.wouldKeep, counts);
  const { stamp } = outcome.snapshot;
  if (outcome.kind === 'already') return fine(words.already(stamp), 'same');
  return fine({ first: words.first, changed: words.changed, same: words.kept }[counts](stamp), counts);
}

const isAgain = (outcome: { readonly kind: string; readonly already?: boolean }): boolean =>
  outcome.kind === 'suspect' && outcome.already === true;

const fine = (line: string, counts: keyof FetchTotals): Summary => ({ line, more: [], exit: EXIT.ok, counts });
