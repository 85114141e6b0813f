/** `fetch --diff`: what came in against the version before it → the report, as `diff` prints it. */
import type { Config } from '../model/config.js';
import { FORMATS } from '../report/formats.js';
import { readSnapshot } from '../source/pages.js';
import { comparePair } from '../work/compare/compare-pair.js';
import { compareOptionsFor } from '../work/config/settings.js';
import type { Judged } from '../work/keep/keep.js';
import type { Target } from '../work/keep/targets.js';
import { chooseLook } from '../work/process/look.js';
import type { Surroundings } from '../work/process/surroundings.js';
import type { FetchOptions } from './fetch.js';

/** Nothing for a first capture, and for one that says the same. */
export async function printLiveDiff(
  { before, capture, same, suspect }: Judged,
  target: Target,
  config: Config,
  options: Pick<FetchOptions, 'lang' | 'color' | 'output'>,
  here: Surroundings,
): Promise<string> {
  if (before === null || same || suspect !== null) return '';
  const earlier = await readSnapshot(before.snapshot);
  const pair = { before: earlier, after: capture, notice: target.id };
  const report = await comparePair(pair, compareOptionsFor(config, target.id, { lang: options.lang }), {
    archive: config.archive,
    env: here.env,
  });
  const print = await FORMATS.report.terminal();
  const text = print(report, { ...chooseLook(options, here), lang: options.lang, full: false, stat: false, asked: [] });
  return `\n${text}\n`;
}
