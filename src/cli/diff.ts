/** `noticediff diff`: two refs → a report on standard output, an exit code. */
import { EXIT } from '../model/fault.js';
import type { Report } from '../model/report.js';
import { BINARY, FORMATS, type FormatOf } from '../report/formats.js';
import { comparePair } from '../work/compare/compare-pair.js';
import { readPair } from '../work/compare/read-pair.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { compareOptionsFor, type Flags } from '../work/config/settings.js';
import { applyKept } from '../work/decide/apply.js';
import { boundIn, readDecisions } from '../work/decide/store.js';
import { chooseLook } from '../work/process/look.js';
import { refuseTerminal, show } from '../work/process/show.js';
import { openSink, openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { today } from '../work/process/today.js';

export interface DiffOptions extends ConfigOptions, Flags {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly format: FormatOf<'report'>;
  readonly color: 'auto' | 'always' | 'never';
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly explain?: boolean;
  readonly exitCode?: boolean;
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
  const config = await loadConfig(options, here);
  if (BINARY.has(format)) refuseTerminal(format, output, here);
  const pair = await readPair(before, after, config, here);
  const notice = options.notice ?? pair.notice;
  const decisions = notice === null ? null : await readDecisions(config, notice);
  const bound = decisions === null ? {} : boundIn(decisions.byFingerprint, today(here));
  const comparing = { ...compareOptionsFor(config, notice, options), ...bound };
  const compared = await comparePair(pair, comparing, { archive: config.archive, env: here.env });
  const deciding = { today: today(here), lang, warn: openWarnings(options.quiet, here.stderr) };
  const report = decisions === null ? compared : applyKept(compared, decisions, deciding);
  const sink = openSink(output, here);
  const print = await FORMATS.report[format]();
  const text = await print(report, {
    ...chooseLook(options, here),
    lang,
    full: options.full === true,
    stat: options.stat === true,
    reasons: options.explain === true,
    asked: listAsked(options),
  });
  await show(text, sink, output === undefined && options.pager, here);
  return exitCodeOf(report, options.exitCode === true);
}

/** What else than the two refs the report depends on. */
const listAsked = ({ select, remove, rule }: DiffOptions): readonly string[] =>
  Object.entries({ select, remove, rule }).flatMap(([name, values]) =>
    (values ?? []).map((value) => `--${name} ${value}`),
  );

function exitCodeOf({ problems, changed }: Report, changedIsOne: boolean): number {
  if (problems.some((problem) => problem.fatal)) return EXIT.unjudged;
  return changedIsOne && changed ? EXIT.findings : EXIT.ok;
}
