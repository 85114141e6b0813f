/** `noticediff diff`: two refs → a report on standard output, an exit code. */
import { EXIT } from '../model/fault.js';
import type { Report } from '../model/report.js';
import { narrowReport } from '../report/filter.js';
import { BINARY, FORMATS, type FormatOf } from '../report/formats.js';
import { forSharing } from '../report/naming.js';
import { comparePair } from '../work/compare/compare-pair.js';
import { readPair } from '../work/compare/read-pair.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { compareOptionsFor, type Flags } from '../work/config/settings.js';
import { applyKept } from '../work/decide/apply.js';
import { chooseLook, WIDEST_PAIR } from '../work/process/look.js';
import { refuseTerminal, show } from '../work/process/show.js';
import { openSink, openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { today } from '../work/process/today.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';

export interface DiffOptions extends ConfigOptions, Flags, FilterOptions {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly format: FormatOf<'report'>;
  readonly color: 'auto' | 'always' | 'never';
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly exitCode?: boolean;
  readonly sideBySide?: boolean;
  readonly title?: string;
  readonly labelBefore?: string;
  readonly labelAfter?: string;
  readonly forSharing?: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

export async function runDiff(
  before: string,
  after: string,
  options: DiffOptions,
  here: Surroundings,
): Promise<number> {
  const { format, lang, output } = options;
  // Before anything is read: a wrong setting needs no pages.
  const filter = await readFilter(options);
  const config = await loadConfig(settingsOf(options), here);
  if (BINARY.has(format)) refuseTerminal(format, output, here);
  const pair = await readPair(before, after, config, here);
  const notice = options.notice ?? pair.notice;
  const compared = await comparePair(pair, compareOptionsFor(config, notice, options), {
    archive: config.archive,
    env: here.env,
  });
  const deciding = {
    approvals: config.approvals,
    today: today(here),
    lang,
    warn: openWarnings(options.quiet, here.stderr),
  };
  const report = notice === null ? compared : await applyKept(compared, { ...deciding, notice });
  const sink = openSink(output, here);
  const print = await FORMATS.report[format]();
  const shared = options.forSharing === true && format !== 'json' ? forSharing(report) : report;
  const { report: shown, part } =
    format === 'json' ? { report, part: null } : narrowReport(shared, filter, format === 'docx' ? 'all' : 'quoted');
  const text = await print(shown, {
    ...chooseLook(options, here, options.sideBySide ? WIDEST_PAIR : undefined),
    lang,
    full: options.full === true,
    stat: options.stat === true,
    asked: listAsked(options),
    ...(part && { part }),
    naming: {
      ...(options.title !== undefined && { title: options.title }),
      ...(options.labelBefore !== undefined && { before: options.labelBefore }),
      ...(options.labelAfter !== undefined && { after: options.labelAfter }),
    },
    ...(options.forSharing === true && { sharing: true as const }),
    ...(options.sideBySide === true && { sideBySide: true as const }),
    ...(filter.only?.includes('cleared') && { cleared: 'listed' as const }),
  });
  await show(text, sink, output === undefined && options.pager, here);
  return exitCodeOf(report, options.exitCode === true);
}

/** What else than the two refs the report depends on. */
const listAsked = (options: DiffOptions): readonly string[] => {
  const { select, remove, rule } = settingsOf(options);
  return Object.entries({ select, remove, rule }).flatMap(([name, values]) =>
    (values ?? []).map((value) => `--${name} ${value}`),
  );
};

function exitCodeOf({ problems, changed }: Report, changedIsOne: boolean): number {
  if (problems.some((problem) => problem.fatal)) return EXIT.unjudged;
  return changedIsOne && changed ? EXIT.findings : EXIT.ok;
}
