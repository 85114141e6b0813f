/** `noticediff diff`: refs, or a notice → a report on standard output, an exit code: of two versions, of several in steps, or of every notice in a line. */
import { EXIT, Fault, gravestOf, usage } from '../model/fault.js';
import type { Report } from '../model/report.js';
import { CHECK_WORDS } from '../report/check-words.js';
import { narrowReport } from '../report/filter.js';
import { BINARY, FORMATS, type FormatOf, formatsOf } from '../report/formats.js';
import { forSharing } from '../report/naming.js';
import type { Overviewed } from '../report/overview.js';
import type { TerminalOptions } from '../report/terminal-context.js';
import { SIDE_BY_SIDE } from '../report/terminal-sections.js';
import { WORDS } from '../report/words.js';
import { type Change, type ChangeOptions, isNothingCompared, openChange } from '../work/change/open.js';
import { listAgain, refuseUnknown } from '../work/check/jobs.js';
import { compareRefs, type Deciding } from '../work/compare/compare-refs.js';
import { loadConfig } from '../work/config/load.js';
import { compareOptionsFor, type Flags, flagsOf, listKnown } from '../work/config/settings.js';
import { readAllowed } from '../work/decide/allowed.js';
import { applyKept } from '../work/decide/apply.js';
import { reportNow } from '../work/decide/current.js';
import { boundIn } from '../work/decide/store.js';
import { chooseLook, WIDEST_PAIR } from '../work/process/look.js';
import { refuseTerminal, show } from '../work/process/show.js';
import { openSink, openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { today } from '../work/process/today.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';

export interface DiffOptions extends ChangeOptions, Flags, FilterOptions {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly format: FormatOf<'report'>;
  readonly color: 'auto' | 'always' | 'never';
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly explain?: boolean;
  readonly steps?: boolean;
  readonly each?: boolean;
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

export async function runDiff(refs: readonly string[], options: DiffOptions, here: Surroundings): Promise<number> {
  const { format, output } = options;
  refuseCall(refs, options);
  // Before anything is read: a wrong setting needs no pages.
  const filter = await readFilter(options);
  const settings = settingsOf(options);
  const warn = openWarnings(options.quiet, here.stderr);
  const [notice, second] = refs;
  const change = second === undefined ? await openChange(settings, here, warn) : null;
  const config = change?.config ?? (await loadConfig(settings, here));
  if (BINARY.has(format)) refuseTerminal(format, output, here);
  const deciding = { ...settings, config, today: today(here), warn };
  const look = chooseLook(options, here, options.sideBySide ? WIDEST_PAIR : undefined);
  if (options.sideBySide && look.width < SIDE_BY_SIDE) warn(WORDS[options.lang].tooNarrow(SIDE_BY_SIDE, look.width));
  const prepare = (report: Report) => {
    const shared = options.forSharing ? forSharing(report) : report;
    return format === 'json'
      ? { report, part: null }
      : narrowReport(shared, filter, format === 'docx' ? 'all' : 'quoted');
  };
  const printing: TerminalOptions = {
    ...look,
    ...printingOf(options),
    ...(filter.only?.includes('cleared') && { cleared: 'listed' as const }),
  };
  const sink = openSink(
    output,
    here,
    [...refs, config.file].filter((input) => input !== null),
  );
  if (change !== null && isNothingCompared(change) && change.files.has(notice ?? '')) {
    const said = CHECK_WORDS[options.lang].notCompared;
    // A page for people would say that nothing changed.
    if (format === 'terminal' || format === 'markdown') {
      await sink.write(`${said}\n`);
      sink.finish();
      return EXIT.ok;
    }
    warn(said);
  }
  const { reports, text } = options.each
    ? await printEach(refs, printing, options, deciding, here)
    : change !== null
      ? await printNotice(notice ?? '', printing, { ...options, ...settings }, change, deciding, prepare, here)
      : await printRefs(refs, printing, options, deciding, prepare, here);
  await show(text, sink, output === undefined && options.pager, here);
  return gravestOf(reports.map((report) => exitCodeOf(report, options.exitCode === true)));
}

type Prepare = (report: Report) => ReturnType<typeof narrowReport>;

async function printRefs(
  refs: readonly string[],
  printing: TerminalOptions,
  { format, steps }: DiffOptions,
  deciding: Deciding,
  prepare: Prepare,
  here: Surroundings,
) {
  const reports = await compareRefs(refs, deciding, here);
  const whole = reports.at(-1) as Report;
  if (!steps) {
    const { report, part } = prepare(whole);
    const print = await FORMATS.report[format]();
    return { reports: [whole], text: await print(report, { ...printing, ...(part && { part }) }) };
  }
  const print = await FORMATS.steps[format as FormatOf<'steps'>]();
  const prepared = reports.map((report) => prepare(report).report);
  return { reports, text: print({ steps: prepared.slice(0, -1), whole: prepared.at(-1) as Report }, printing) };
}

/** A notice, held against the base of the pull request, or against its baseline. */
async function printNotice(
  notice: string,
  printing: TerminalOptions,
  options: DiffOptions,
  change: Change,
  deciding: Deciding,
  prepare: Prepare,
  here: Surroundings,
) {
  await refuseUnknown([notice], change.config);
  const { config, files } = change;
  const { today: day, lang, warn } = deciding;
  const decisions = await readAllowed(config, notice, here);
  const comparing = {
    ...compareOptionsFor(config, notice, flagsOf(options)),
    ...boundIn(decisions.byFingerprint, day),
  };
  const compared = await reportNow(notice, change, comparing, { config, here });
  const kept = applyKept(compared, decisions, { today: day, lang, warn });
  const again = files.has(notice) ? { again: [...listAgain(options, config, []), ...change.again] } : {};
  const { report, part } = prepare(kept);
  const print = await FORMATS.report[options.format]();
  return { reports: [kept], text: await print(report, { ...printing, ...again, ...(part && { part }) }) };
}

/** `baseline latest` → every notice between these two moments; what cannot be read is told in its line. */
async function printEach(
  [before = '', after = '']: readonly string[],
  printing: TerminalOptions,
  { format }: DiffOptions,
  deciding: Deciding,
  here: Surroundings,
) {
  const all: Overviewed[] = [];
  for (const notice of await listKnown(deciding.config)) {
    try {
      const [report] = await compareRefs([`${notice}@${before}`, `${notice}@${after}`], deciding, here);
      all.push({ notice, report: report as Report });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      all.push({ notice, report: null, why: error.message });
    }
  }
  const print = await FORMATS.overview[format as FormatOf<'overview'>]();
  return { reports: all.map(({ report }) => report), text: print(all, printing) };
}

function refuseCall(refs: readonly string[], { steps, each, format, base, staged }: DiffOptions): void {
  if (refs.length > 1 && (base !== undefined || staged === true))
    throw usage('Two refs say what is compared, and --base or --staged as well.', 'Give one of the two.');
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
  const known: readonly string[] = steps ? formatsOf('steps') : each ? formatsOf('overview') : formatsOf('report');
  if (!known.includes(format))
    throw usage(`--format ${format} cannot show this; expected ${known.join(', ')}.`, 'Leave it out for a page.');
}

const printingOf = (options: DiffOptions): Omit<TerminalOptions, 'width' | 'colour'> => ({
  lang: options.lang,
  full: options.full === true,
  stat: options.stat === true,
  ...(options.explain && { reasons: true as const }),
  asked: listAsked(options),
  naming: {
    ...(options.title !== undefined && { title: options.title }),
    ...(options.labelBefore !== undefined && { before: options.labelBefore }),
    ...(options.labelAfter !== undefined && { after: options.labelAfter }),
  },
  ...(options.forSharing && { sharing: true as const }),
  ...(options.sideBySide && { sideBySide: true as const }),
});

/** What else than the two refs the report depends on. */
const listAsked = (options: DiffOptions): readonly string[] => {
  const { select, remove, rule } = settingsOf(options);
  return Object.entries({ select, remove, rule }).flatMap(([name, values]) =>
    (values ?? []).map((value) => `--${name} ${value}`),
  );
};

function exitCodeOf(report: Report | null, changedIsOne: boolean): number {
  if (report === null || report.problems.some((problem) => problem.fatal)) return EXIT.unjudged;
  return changedIsOne && report.changed ? EXIT.findings : EXIT.ok;
}
