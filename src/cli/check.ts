/** `noticediff check`: baseline → newest version for every notice, or two refs of one, through the gate; answers in any formats, an exit code. */
import { relative } from 'node:path';
import type { CheckedNotice } from '../model/check.js';
import type { Config } from '../model/config.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { nearestName } from '../model/nearest.js';
import { gravestExit } from '../report/check-findings.js';
import { escapeControls } from '../report/escape.js';
import { FORMATS } from '../report/formats.js';
import { listNotices } from '../source/archive.js';
import { checkNoticeId } from '../source/notice-id.js';
import { checkAll } from '../work/check/check-all.js';
import type { CheckJob } from '../work/check/check-notice.js';
import { type ConfigOptions, findAbove, flagsOf, loadConfig } from '../work/config/load.js';
import { openSink, type Sink } from '../work/process/streams.js';
import { today } from '../work/process/today.js';
import { explainForFormats } from '../work/rules/help.js';
import { chooseLook } from './arguments/look.js';
import { type Output, parseOutputs } from './arguments/outputs.js';
import { parseShard } from './arguments/shard.js';

interface Extraction {
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

export interface CheckOptions extends ConfigOptions, Extraction {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly format?: readonly string[];
  readonly shard?: string;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
  readonly output?: string;
  readonly quiet?: boolean;
}

export async function runCheck(names: readonly string[], options: CheckOptions): Promise<number> {
  const config = await loadConfig(options);
  const outputs = parseOutputs(options.format ?? [], options.output);
  const jobs = await listJobs(names, options, config);
  // Opened before the work: a file that cannot be written is told at once.
  const sinks = outputs.map(({ file }) => openSink(file));
  const checked = await checkAll(jobs, { config, flags: flagsOf(options), today: today() });
  await print(checked, outputs, sinks, options);
  if (outputs.some(({ format }) => format === 'github')) {
    const { writeGitHubFiles } = await import('../work/check/github-files.js');
    await writeGitHubFiles(checked, options.lang, process.env);
  }
  tell(checked, outputs, options.quiet === true);
  return gravestExit(checked);
}

async function print(
  checked: readonly CheckedNotice[],
  outputs: readonly Output[],
  sinks: readonly Sink[],
  options: CheckOptions,
): Promise<void> {
  for (const [index, { format, file }] of outputs.entries()) {
    const printer = await FORMATS.check[format]();
    const look = chooseLook({ color: options.color, ...(file !== undefined && { output: file }) });
    const text = printer(checked, {
      ...look,
      lang: options.lang,
      single: options.before !== undefined,
      explain: explainForFormats,
    });
    await sinks[index]?.write(text);
  }
  for (const sink of sinks) sink.finish();
}

/** What stopped a notice is said on standard error too where people do not see it on standard output; a bug always. */
function tell(checked: readonly CheckedNotice[], outputs: readonly Output[], quiet: boolean): void {
  const seen = outputs.some(({ format, file }) => format === 'terminal' && file === undefined);
  for (const { notice, fault, exit } of checked) {
    if (fault === null || (exit !== EXIT.bug && (seen || quiet))) continue;
    const hint = fault.hint === null ? '' : `hint: ${escapeControls(fault.hint)}\n`;
    const message = fault.message.split('\n').map(escapeControls).join('\n');
    process.stderr.write(`noticediff: ${notice}: ${message}\n${hint}`);
  }
}

async function listJobs(names: readonly string[], options: CheckOptions, config: Config): Promise<readonly CheckJob[]> {
  const again = listAgain(options);
  const { notice, before, after } = options;
  if (notice !== undefined || before !== undefined || after !== undefined) {
    if (notice === undefined || before === undefined || after === undefined || names.length > 0) {
      throw usage(
        'Two refs are checked by --notice, --before and --after together, and no other notices beside them.',
        'For example: noticediff check --notice shop --before git:origin/main:privacy.md --after privacy.md',
      );
    }
    checkNoticeId(notice);
    if (config.notices.length > 0) refuseUnknown([notice], await listKnown(config));
    return [{ notice, refs: { before, after }, again: [...again, '--before', before, '--after', after] }];
  }
  const isMine = parseShard(options.shard);
  const chosen = await chooseNotices(names, config);
  return chosen.filter((_, index) => isMine(index + 1)).map((id) => ({ notice: id, refs: null, again }));
}

/** What decides which findings there are, and is to be said again by who decides on them. */
function listAgain({ config, select = [], remove = [], rule = [] }: ConfigOptions & Extraction): readonly string[] {
  return [
    ...(config === undefined ? [] : ['--config', config]),
    ...select.flatMap((css) => ['--select', css]),
    ...remove.flatMap((css) => ['--remove', css]),
    ...rule.flatMap((setting) => ['--rule', setting]),
  ];
}

/** Those that are named, each once; else all of the configuration; else, where it lists none, all of the archive. */
async function chooseNotices(names: readonly string[], config: Config): Promise<readonly string[]> {
  if (names.length > 0) {
    refuseUnknown(names, await listKnown(config));
    return [...new Set(names)];
  }
  const all = config.notices.length > 0 ? config.notices.map(({ id }) => id) : await listKnown(config);
  if (all.length > 0) return all;
  const above = config.file === null ? findAbove() : null;
  const where =
    config.file === null
      ? 'there is no noticediff.config.json in this folder'
      : `${relative('.', config.file)} lists no notices`;
  throw usage(
    `There is nothing to check: ${where}, and the archive ${config.archive} holds none.`,
    config.file !== null
      ? 'List one: "notices": [{ "id": "shop", "urls": ["https://shop.example/privacy"] }]'
      : above === null
        ? 'To write a configuration: noticediff init'
        : `There is one above, which is not used unasked: noticediff check --config ${above}`,
    'no-notices',
  );
}

const listKnown = async (config: Config): Promise<readonly string[]> => [
  ...new Set([...config.notices.map(({ id }) => id), ...(await listNotices({ snapshots: config.archive }))]),
];

function refuseUnknown(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, known);
  throw usage(
    `There is no notice "${escapeControls(unknown.slice(0, 80))}"${nearest === null ? '' : `; the nearest is "${nearest}"`}.`,
    known.length === 0
      ? 'Neither the configuration nor the archive knows any: noticediff init writes a configuration.'
      : `Known: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`,
    'no-such-notice',
  );
}

const usage = (message: string, hint: string, code = 'usage'): Fault =>
  new Fault({ code, exit: 'usage', message, hint });
