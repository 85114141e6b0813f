/** What came in against the version before it → the report, as `diff` prints it. */
import type { Config } from '../../model/config.js';
import type { UiLanguage } from '../../model/finding.js';
import { FORMATS } from '../../report/formats.js';
import { readSnapshot } from '../../source/pages.js';
import { comparePair } from '../compare/compare-pair.js';
import { compareOptionsFor } from '../config/settings.js';
import type { Look } from '../process/look.js';
import type { Surroundings } from '../process/surroundings.js';
import type { Judged } from './keep.js';
import type { Target } from './targets.js';

/** Nothing for a first capture, and for one that says the same. */
export async function printLiveDiff(
  { before, capture, same, suspect }: Judged,
  target: Target,
  config: Config,
  { lang, look, env }: { readonly lang: UiLanguage; readonly look: Look; readonly env: Surroundings['env'] },
): Promise<string> {
  if (before === null || same || suspect !== null) return '';
  const earlier = await readSnapshot(before.snapshot);
  const pair = { before: earlier, after: capture, notice: target.id };
  const report = await comparePair(pair, compareOptionsFor(config, target.id, { lang }), {
    archive: config.archive,
    env,
  });
  const print = await FORMATS.report.terminal();
  const text = print(report, { ...look, lang, full: false, stat: false, asked: [] });
  return `\n${text}\n`;
}
