/** `noticediff check`: baseline → newest version for every notice, or two refs of one, through the gate; answers in any formats, an exit code. */
import { join } from 'node:path';
import type { CheckedNotice } from '../model/check.js';
import { Fault } from '../model/fault.js';
import { gravestExit } from '../report/check-findings.js';
import type { ChangeOptions } from '../tasks/change/open.js';
import type { NoticeChange } from '../tasks/change/report.js';
import { checkAll } from '../tasks/check/check-all.js';
import { openOutputs, tellFaults } from '../tasks/check/print.js';
import { openRuns } from '../tasks/check/runs.js';
import type { Flags } from '../tasks/config/settings.js';
import { openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';
import { parseOutputs } from './arguments/outputs.js';
import { parseShard } from './arguments/shard.js';

export interface CheckOptions extends Omit<ChangeOptions, 'config'>, Flags, FilterOptions {
  /** One check for each, told together. */
  readonly config?: readonly string[];
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly format?: readonly string[];
  readonly shard?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly output?: string;
  readonly quiet?: boolean;
}

export async function runCheck(names: readonly string[], options: CheckOptions, here: Surroundings): Promise<number> {
  const { lang, color, before, quiet } = options;
  const filter = await readFilter(options);
  const outputs = parseOutputs(options.format ?? [], options.output);
  const runs = await openRuns(names, settingsOf(options), here, openWarnings(quiet, here.stderr));
  const isMine = parseShard(options.shard);
  const read = [
    options.before,
    options.after,
    ...runs.flatMap(({ jobs, settings }) => [settings.config.file, ...jobs.flatMap(({ change }) => pagesOf(change))]),
  ];
  const print = openOutputs(
    outputs,
    here,
    read.filter((input) => input != null),
  );
  const checked: CheckedNotice[] = [];
  let place = 0;
  for (const { jobs, settings } of runs) {
    const mine = jobs.filter(() => isMine(++place));
    checked.push(...(await checkAll(mine, settings, here)));
  }
  await print(checked, { lang, color, single: before !== undefined, filter });
  tellFaults(checked, outputs, quiet === true, lang, here.stderr);
  return gravestExit(checked);
}

/** Of a notice that is files: what is read in the work tree. */
const pagesOf = (change: NoticeChange | undefined): readonly string[] =>
  change === undefined || change.files === null || change.files instanceof Fault
    ? []
    : change.files.after.flatMap(({ path, bytes }) => (bytes === undefined ? [join(change.where.root, path)] : []));
