/** What came of an import, notice by notice → lines for people: counts on standard output, what was odd and how far it is on standard error. */
import { EXIT, Fault } from '../../model/fault.js';
import { archiveWords } from '../../report/archive-words.js';
import { escapeControls } from '../../report/escape.js';
import { HINT, tellFault } from '../../report/tell-fault.js';
import { isToCome } from '../../source/archive.js';
import type { Outcome } from '../keep/keep.js';
import { openCounter } from '../process/progress.js';
import { openSink } from '../process/streams.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ImportOptions } from './options.js';

export interface Tally {
  /** So many more will be added, counted, left out or fail. */
  readonly expect: (count: number) => void;
  /** `label` is the file or commit that it came from. */
  readonly add: (notice: string, label: string, outcome: Outcome) => void;
  /** It was there from an earlier run, or would be kept (`--dry-run`). */
  readonly count: (notice: string, what: 'already' | 'wouldKeep', count?: number) => void;
  readonly moved: (notice: string) => void;
  /** It is no version, and no failure either. */
  readonly leaveOut: (label: string, why: string) => void;
  readonly say: (line: string) => void;
  /** Throws a `Fault` for a time that is still to come. */
  readonly refuseToCome: (capturedAt: string) => void;
  /** This one failed; the others go on. Bugs are thrown on. */
  readonly fail: (label: string, error: unknown) => void;
  /** Prints the summary; gives the exit code. */
  readonly finish: () => Promise<number>;
}

type Count = 'kept' | 'already' | 'suspect' | 'moved' | 'wouldKeep';

export function openTally(
  { lang, quiet, output }: Pick<ImportOptions, 'lang' | 'quiet' | 'output'>,
  here: Surroundings,
): Tally {
  const words = archiveWords[lang].imported;
  const notices = new Map<string, Record<Count, number>>();
  const counter = openCounter(quiet === true, lang, here.stderr);
  let failed = 0;
  const add = (notice: string, what: Count, count = 1): void => {
    const counts = notices.get(notice) ?? { kept: 0, already: 0, suspect: 0, moved: 0, wouldKeep: 0 };
    counts[what] += count;
    notices.set(notice, counts);
  };
  const write = (text: string): void => {
    counter.hide();
    here.stderr.write(text);
    counter.show();
  };
  const warn = (line: string): void => {
    if (quiet !== true) write(`noticediff: ${escapeControls(line)}\n`);
  };
  return {
    expect: counter.expect,
    say: warn,
    add(notice, label, outcome) {
      counter.step(false);
      if (outcome.kind !== 'suspect') return add(notice, outcome.kind === 'kept' ? 'kept' : 'already');
      add(notice, outcome.already ? 'already' : 'suspect');
      if (!outcome.already) warn(words.suspect(label, outcome.reason.code, outcome.reason.detail));
    },
    count(notice, what, count = 1) {
      counter.step(false, count);
      add(notice, what, count);
    },
    leaveOut(label, why) {
      counter.step(false);
      warn(`${label}: ${why}`);
    },
    moved: (notice) => add(notice, 'moved'),
    refuseToCome(capturedAt) {
      if (!isToCome(capturedAt, here.now())) return;
      throw new Fault({
        code: 'to-come',
        exit: 'unjudged',
        message: `it is dated ${capturedAt}, which is still to come.`,
        hint: 'Correct its date: a version that is newer than every other hides what is published until then.',
      });
    },
    fail(label, error) {
      // A full disk stops every file to come as well.
      if (!(error instanceof Fault) || error.exit === 'usage' || error.code === 'disk-full') throw error;
      // What made an import stop has failed and is counted.
      if (error.code !== 'stopped') {
        failed += 1;
        counter.step(true);
      }
      const hint = error.hint === undefined ? '' : `${HINT[lang]}${tellFault(error.hint, lang)}\n`;
      write(`noticediff: ${escapeControls(`${label}: ${tellFault(error.message, lang)}`)}\n${hint}`);
    },
    async finish() {
      counter.end();
      const sink = openSink(output, here);
      for (const [notice, counts] of [...notices].sort(([one], [other]) => (one < other ? -1 : 1)))
        await sink.write(`${notice}${words.colon}${words.counts(counts)}\n`);
      if (notices.size === 0 || failed > 0) await sink.write(`${words.nothing(failed)}\n`);
      sink.finish();
      return failed > 0 ? EXIT.unjudged : EXIT.ok;
    },
  };
}
