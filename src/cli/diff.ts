/** `noticediff diff`: two refs → a report on standard output, an exit code. */
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { compare } from '../pipeline.js';
import { BINARY, type Format } from '../report/format-names.js';
import { formats } from '../report/formats.js';
import { type ConfigOptions, compareOptionsFor, loadConfig } from './config.js';
import { chooseLook } from './look.js';
import { page } from './pager.js';
import { readPair } from './refs.js';
import { openSink } from './streams.js';

export interface DiffOptions extends ConfigOptions {
  readonly format: Format;
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
  const report = compare(pair.before, pair.after, compareOptionsFor(config, pair.notice, options));
  const sink = openSink(options.output);
  const look = chooseLook(options);
  const print = await formats[options.format]();
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
