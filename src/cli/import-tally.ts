/** What came of an import, notice by notice → lines for people: counts on standard output, what was odd on standard error. */
import { EXIT, Fault } from '../model/fault.js';
import { archiveWords } from '../report/archive-words.js';
import { escapeControls } from '../report/escape.js';
import type { ImportOptions } from './import.js';
import type { Outcome } from './keep.js';
import { openSink } from './streams.js';

export interface Tally {
  /** `label` is the file or commit that it came from. */
  readonly add: (notice: string, label: string, outcome: Outcome) => void;
  /** It was there from an earlier run, or would be kept (`--dry-run`). */
  readonly count: (notice: string, what: 'already' | 'wouldKeep', count?: number) => void;
  readonly moved: (notice: string) => void;
  /** This one failed; the others go on. Bugs are thrown on. */
  readonly fail: (label: string, error: unknown) => void;
  /** Prints the summary; gives the exit code. */
  readonly finish: () => Promise<number>;
}

type Count = 'kept' | 'already' | 'suspect' | 'moved' | 'wouldKeep';

export function openTally({ lang, quiet, output }: Pick<ImportOptions, 'lang' | 'quiet' | 'output'>): Tally {
  const words = archiveWords[lang].imported;
  const notices = new Map<string, Record<Count, number>>();
  let failed = 0;
  const add = (notice: string, what: Count, count = 1): void => {
    const counts = notices.get(notice) ?? { kept: 0, already: 0, suspect: 0, moved: 0, wouldKeep: 0 };
    counts[what] += count;
    notices.set(notice, counts);
  };
  const warn = (line: string): void => {
    if (quiet !== true) process.stderr.write(`noticediff: ${escapeControls(line)}\n`);
  };
  return {
    add(notice, label, outcome) {
      if (outcome.kind !== 'suspect') return add(notice, outcome.kind === 'kept' ? 'kept' : 'already');
      add(notice, outcome.already ? 'already' : 'suspect');
      if (!outcome.already) warn(words.suspect(label, outcome.reason.code, outcome.reason.detail));
    },
    count: add,
    moved: (notice) => add(notice, 'moved'),
    fail(label, error) {
      // A full disk stops every file to come as well.
      if (!(error instanceof Fault) || error.exit === 'usage' || error.code === 'disk-full') throw error;
      failed += 1;
      process.stderr.write(
        `noticediff: ${escapeControls(`${label}: ${error.message}`)}\n${error.hint === undefined ? '' : `hint: ${error.hint}\n`}`,
      );
    },
    async finish() {
      const sink = openSink(output);
      for (const [notice, counts] of [...notices].sort(([one], [other]) => (one < other ? -1 : 1)))
        await sink.write(`${notice}${words.colon}${words.counts(counts)}\n`);
      if (notices.size === 0 || failed > 0) await sink.write(`${words.nothing(failed)}\n`);
      sink.finish();
      return failed > 0 ? EXIT.unjudged : EXIT.ok;
    },
  };
}
