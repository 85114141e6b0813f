/** `noticediff diff`: two refs → a report on standard output, an exit code. */
import type { Config } from '../model/config.js';
import { EXIT, usage } from '../model/fault.js';
import type { Report } from '../model/report.js';
import { CHECK_WORDS } from '../report/check-words.js';
import { BINARY, FORMATS, type FormatOf } from '../report/formats.js';
import { type Change, type ChangeOptions, isNothingCompared, openChange } from '../work/change/open.js';
import { listAgain, refuseUnknown } from '../work/check/jobs.js';
import { comparePair } from '../work/compare/compare-pair.js';
import { readPair } from '../work/compare/read-pair.js';
import { loadConfig } from '../work/config/load.js';
import { compareOptionsFor, type Flags, flagsOf } from '../work/config/settings.js';
import { applyKept } from '../work/decide/apply.js';
import { reportNow } from '../work/decide/current.js';
import { chooseLook } from '../work/process/look.js';
import { refuseTerminal, show } from '../work/process/show.js';
import { openSink, openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { today } from '../work/process/today.js';

export interface DiffOptions extends ChangeOptions, Flags {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly format: FormatOf<'report'>;
  readonly color: 'auto' | 'always' | 'never';
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly exitCode?: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Two refs; or a notice, held against the base of the pull request, or against its baseline. */
export async function runDiff(
  before: string,
  after: string | undefined,
  options: DiffOptions,
  here: Surroundings,
): Promise<number> {
  const { format, lang, output } = options;
  const warn = openWarnings(options.quiet, here.stderr);
  if (after !== undefined && (options.base !== undefined || options.staged === true))
    throw usage('Two refs say what is compared, and --base or --staged as well.', 'Give one of the two.');
  // Before anything is read: a wrong setting needs no pages.
  const change = after === undefined ? await openChange(options, here, warn) : null;
  const config = change?.config ?? (await loadConfig(options, here));
  if (BINARY.has(format)) refuseTerminal(format, output, here);
  const inputs = [before, after, config.file].filter((input) => input != null);
  const {
    notice,
    again,
    report: compared,
  } = change === null
    ? await compareRefs({ before, after: after ?? '' }, options, config, here)
    : await compareNotice(before, options, change, here);
  const deciding = { config, here, today: today(here), lang, warn };
  const report = notice === null ? compared : await applyKept(compared, { ...deciding, notice });
  const sink = openSink(output, here, inputs);
  if (again !== undefined && change !== null && isNothingCompared(change)) {
    const said = CHECK_WORDS[lang].notCompared;
    // A page for people would say that nothing changed.
    if (format === 'terminal' || format === 'markdown') {
      await sink.write(`${said}\n`);
      sink.finish();
      return EXIT.ok;
    }
    warn(said);
  }
  const print = await FORMATS.report[format]();
  const text = await print(report, {
    ...chooseLook(options, here),
    lang,
    full: options.full === true,
    stat: options.stat === true,
    asked: listAsked(options),
    ...(again && { again }),
  });
  await show(text, sink, output === undefined && options.pager, here);
  return exitCodeOf(report, options.exitCode === true);
}

interface Compared {
  /** Whose decisions stand on the findings. */
  readonly notice: string | null;
  readonly report: Report;
  readonly again?: readonly string[];
}

async function compareRefs(
  refs: { readonly before: string; readonly after: string },
  options: DiffOptions,
  config: Config,
  here: Surroundings,
): Promise<Compared> {
  const pair = await readPair(refs.before, refs.after, config, here);
  const notice = options.notice ?? pair.notice;
  const among = { archive: config.archive, env: here.env };
  return { notice, report: await comparePair(pair, compareOptionsFor(config, notice, options), among) };
}

async function compareNotice(
  notice: string,
  options: DiffOptions,
  change: Change,
  here: Surroundings,
): Promise<Compared> {
  await refuseUnknown([notice], change.config);
  const { config, files } = change;
  return {
    notice,
    report: await reportNow(notice, change, { config, here, ...flagsOf(options) }),
    ...(files.has(notice) && { again: [...listAgain(options, config, []), ...change.again] }),
  };
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
