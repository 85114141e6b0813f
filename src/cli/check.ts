/** `noticediff check`: baseline → newest version for every notice, or two refs of one, through the gate; answers in any formats, an exit code. */
import { gravestExit } from '../report/check-findings.js';
import { checkAll } from '../work/check/check-all.js';
import { listJobs } from '../work/check/jobs.js';
import { openOutputs, tellFaults } from '../work/check/print.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { type Flags, flagsOf } from '../work/config/settings.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { today } from '../work/process/today.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';
import { parseOutputs } from './arguments/outputs.js';
import { parseShard } from './arguments/shard.js';

export interface CheckOptions extends ConfigOptions, Flags, FilterOptions {
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
  const settings = settingsOf(options);
  const config = await loadConfig(settings, here);
  const outputs = parseOutputs(options.format ?? [], options.output);
  const jobs = await listJobs(names, settings, config, parseShard(options.shard), here.cwd);
  const print = openOutputs(outputs, here);
  const checked = await checkAll(jobs, { config, flags: flagsOf(options), today: today(here) }, here);
  await print(checked, { lang, color, single: before !== undefined, filter });
  tellFaults(checked, outputs, quiet === true, lang, here.stderr);
  return gravestExit(checked);
}
