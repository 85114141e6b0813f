/** `noticediff diff`: two refs → a report on standard output, an exit code. */
import type { Config } from '../model/config.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { escapeControls } from '../report/escape.js';
import { BINARY, FORMATS, type FormatOf } from '../report/formats.js';
import { WORDS } from '../report/words.js';
import { applyDecisions, listWarnings } from '../review/decide.js';
import { readDecisions } from '../review/store.js';
import { comparePair } from '../work/compare/compare-pair.js';
import { readPair } from '../work/compare/read-pair.js';
import { type ConfigOptions, compareOptionsFor, loadConfig } from '../work/config/load.js';
import { page } from '../work/process/pager.js';
import { openSink } from '../work/process/streams.js';
import { today } from '../work/process/today.js';
import { chooseLook } from './arguments/look.js';

export interface DiffOptions extends ConfigOptions {
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  readonly format: FormatOf<'report'>;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly exitCode?: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

export async function runDiff(before: string, after: string, options: DiffOptions): Promise<number> {
  // Before anything is read: a wrong setting needs no pages.
  const config = await loadConfig(options);
  refuseTerminal(options);
  const pair = await readPair(before, after, config);
  const notice = options.notice ?? pair.notice;
  const compared = await comparePair(pair, compareOptionsFor(config, notice, options), config);
  const report = notice === null ? compared : await decideOn(compared, notice, config, options);
  const sink = openSink(options.output);
  const look = chooseLook(options);
  const print = await FORMATS.report[options.format]();
  const text = await print(report, {
    ...look,
    lang: options.lang,
    full: options.full === true,
    stat: options.stat === true,
    asked: listAsked(options),
  });
  if (options.output === undefined && options.pager && process.stdout.isTTY && typeof text === 'string')
    await page(text, process.env);
  else await sink.write(text);
  sink.finish();
  return exitCodeOf(report, options.exitCode === true);
}

/** What was decided stands on the findings; decisions that approve nothing are told. */
async function decideOn(report: Report, notice: string, config: Config, options: DiffOptions): Promise<Report> {
  const decisions = await readDecisions(config.approvals, notice);
  const day = today();
  if (options.quiet !== true) {
    const { decisionWarning } = WORDS[options.lang];
    for (const { code, file, detail } of listWarnings(report, decisions, day))
      process.stderr.write(
        `noticediff: ${escapeControls(file)}: ${decisionWarning[code]} (${escapeControls(detail)})\n`,
      );
  }
  return applyDecisions(report, decisions, day);
}

/** What else than the two refs the report depends on. */
const listAsked = ({ select, remove, rule }: DiffOptions): readonly string[] =>
  Object.entries({ select, remove, rule }).flatMap(([name, values]) =>
    (values ?? []).map((value) => `--${name} ${value}`),
  );

function refuseTerminal({ format, output }: DiffOptions): void {
  if (!BINARY.has(format) || (output !== undefined && output !== '-') || !process.stdout.isTTY) return;
  throw new Fault({
    code: 'binary-to-terminal',
    message: `--format ${format} writes a file that is no text; standard output is a terminal.`,
    hint: `Give it a file with -o, such as -o report.${format}, or pipe it into a program.`,
    exit: 'usage',
  });
}

export function exitCodeOf(report: Report, changedIsOne: boolean): number {
  if (report.problems.some((problem) => problem.fatal)) return EXIT.unjudged;
  return changedIsOne && report.changed ? EXIT.findings : EXIT.ok;
}
