/** `noticediff extract`: one ref → its sections as text, Markdown or JSON. */
import { EXIT, Fault } from '../model/fault.js';
import type { Notice } from '../model/notice.js';
import type { Problem } from '../model/problem.js';
import { extract } from '../pipeline.js';
import { printNoticeJson, printNoticeMarkdown, printNoticeText } from '../report/notice.js';
import { hideSecrets } from '../source/print-ref.js';
import { nameOf, readOne } from '../tasks/compare/read-pair.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { compareOptionsFor } from '../tasks/config/settings.js';
import { openSink } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export interface ExtractCommandOptions extends ConfigOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly textconv?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

const printers = { text: printNoticeText, markdown: printNoticeMarkdown, json: printNoticeJson } as const;

export async function runExtract(ref: string, options: ExtractCommandOptions, here: Surroundings): Promise<number> {
  const sink = openSink(options.output, here, [ref]);
  if (options.textconv === true) {
    await sink.write(await convertForGit(ref, options, here));
    sink.finish();
    return EXIT.ok;
  }
  const { notice, problems } = await readNotice(ref, options, here);
  await sink.write(printers[options.format](notice, problems));
  sink.finish();
  if (options.quiet !== true) {
    for (const problem of problems)
      here.stderr.write(`noticediff: ${hideSecrets(ref)}: ${problem.code}: ${problem.detail}\n`);
  }
  return problems.some((problem) => problem.fatal) ? EXIT.unjudged : EXIT.ok;
}

async function readNotice(
  ref: string,
  options: ExtractCommandOptions,
  here: Surroundings,
): Promise<{ notice: Notice; problems: readonly Problem[] }> {
  const config = await loadConfig(options, here);
  const capture = await readOne(ref, config, here);
  const notice = extract(capture, compareOptionsFor(config, nameOf(ref), options));
  const problems = [...capture.problems, ...notice.problems];
  const same = (one: Problem, other: Problem): boolean => one.code === other.code && one.detail === other.detail;
  return { notice, problems: problems.filter((one, i) => problems.findIndex((other) => same(one, other)) === i) };
}

/** git stops at a converter that fails: whatever goes wrong becomes the first line of the text. */
async function convertForGit(ref: string, options: ExtractCommandOptions, here: Surroundings): Promise<string> {
  try {
    const { notice, problems } = await readNotice(ref, options, here);
    const first =
      problems.length === 0 ? '' : `noticediff: ${problems.map((p) => `${p.code}: ${p.detail}`).join('; ')}\n\n`;
    return first + printNoticeText(notice);
  } catch (error) {
    if (error instanceof Fault) return `noticediff: ${error.code}: ${error.message}\n`;
    return `noticediff: a bug: ${error instanceof Error ? error.message : String(error)}\n`;
  }
}
