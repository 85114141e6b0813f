/** `noticediff diff`: refs, or a notice → a report on standard output, an exit code: of two versions, of several in steps, or of every notice in a line. */
import { EXIT, gravestOf, usage } from '../model/fault.js';
import type { Report } from '../model/report.js';
import { BINARY, formatsOf } from '../report/formats.js';
import type { ChangeOptions } from '../tasks/change/open.js';
import { loadConfig } from '../tasks/config/load.js';
import { openPrinting, type PageOptions } from '../tasks/diff/printing.js';
import { diffEach, diffRefs, diffSteps } from '../tasks/diff/refs.js';
import { refuseTerminal, show } from '../tasks/process/show.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';

export interface DiffOptions extends ChangeOptions, PageOptions, FilterOptions {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly steps?: boolean;
  readonly each?: boolean;
  readonly exitCode?: boolean;
  readonly pager: boolean;
  readonly quiet?: boolean;
}

export async function runDiff(refs: readonly string[], options: DiffOptions, here: Surroundings): Promise<number> {
  const { format, output, steps, each } = options;
  refuseCall(refs, options);
  // Before anything is read: a wrong setting needs no pages.
  const filter = await readFilter(options);
  const settings = settingsOf(options);
  const warn = openWarnings(options.quiet, here.stderr);
  const [notice = '', second] = refs;
  // What is known of pull requests is loaded for a notice only: two refs need nothing of it.
  const change =
    second === undefined ? await (await import('../tasks/change/open.js')).openChange(settings, here, warn) : null;
  const config = change?.config ?? (await loadConfig(settings, here));
  if (BINARY.has(format)) refuseTerminal(format, output, here);
  const deciding = { ...settings, config, today: today(here), warn };
  const printing = openPrinting(options, settings, filter, here, warn);
  const sink = openSink(output, here, config.file === null ? refs : [...refs, config.file]);
  const { reports, text } =
    change === null
      ? await (each ? diffEach : steps ? diffSteps : diffRefs)(refs, printing, deciding, here)
      : await (await import('../tasks/diff/notice.js')).diffNotice(notice, change, printing, settings, deciding, here);
  await show(text, sink, output === undefined && options.pager, here);
  return gravestOf(reports.map((report) => exitCodeOf(report, options.exitCode === true)));
}

function refuseCall(refs: readonly string[], { steps, each, format, base, staged, render }: DiffOptions): void {
  if (refs.length > 1 && (base !== undefined || staged === true || render === true))
    throw usage('Two refs say what is compared, and --base, --staged or --render as well.', 'Give one of the two.');
  if (steps && each) throw usage('--steps and --each are given together.', 'Give one of them.');
  if (!steps && refs.length > 2)
    throw usage(
      `${refs.length} refs are given, and two are compared.`,
      'To compare several versions one after the other: noticediff diff --steps A B C',
    );
  if (steps && refs.length < 3)
    throw usage('--steps takes three refs and more, the earliest first.', 'For two: noticediff diff A B');
  if (each && refs.length !== 2)
    throw usage('--each takes two moments.', 'For example: noticediff diff --each baseline latest');
  const known: readonly string[] = formatsOf(steps ? 'steps' : each ? 'overview' : 'report');
  if (!known.includes(format))
    throw usage(`--format ${format} cannot show this; expected ${known.join(', ')}.`, 'Leave it out for a page.');
}

function exitCodeOf(report: Report | null, changedIsOne: boolean): number {
  if (report === null || report.problems.some((problem) => problem.fatal)) return EXIT.unjudged;
  return changedIsOne && report.changed ? EXIT.findings : EXIT.ok;
}
