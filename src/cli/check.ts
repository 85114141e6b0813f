/** `noticediff check`: baseline → newest version for every notice, or two refs of one, through the gate; answers in any formats, an exit code. */
import type { CheckedNotice } from '../model/check.js';
import { gravestExit } from '../report/check-findings.js';
import type { ChangeOptions } from '../work/change/open.js';
import { checkAll } from '../work/check/check-all.js';
import { openOutputs, tellFaults } from '../work/check/print.js';
import { openRuns } from '../work/check/runs.js';
import type { Flags } from '../work/config/settings.js';
import { openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { parseOutputs } from './arguments/outputs.js';
import { parseShard } from './arguments/shard.js';

export interface CheckOptions extends Omit<ChangeOptions, 'config'>, Flags {
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
  const outputs = parseOutputs(options.format ?? [], options.output);
  const runs = await openRuns(names, options, here, openWarnings(quiet, here.stderr));
  const isMine = parseShard(options.shard);
  const read = [options.before, options.after, ...runs.map(({ settings }) => settings.config.file)];
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
  await print(checked, { lang, color, single: before !== undefined });
  tellFaults(checked, outputs, quiet === true, here.stderr);
  return gravestExit(checked);
}
