/** `noticediff readings prune`: removes readings that are none, and those that match no change any more. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import { type ChangeOptions, openChange } from '../work/change/open.js';
import { refuseUnknown } from '../work/check/jobs.js';
import { listHolders, removeKept } from '../work/decide/kept-files.js';
import { openWarnings } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { listRubbish } from '../work/read/rubbish.js';
import { READ_WORDS } from '../work/read/words.js';

export interface PruneOptions extends ChangeOptions {
  readonly dryRun?: boolean;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

export async function runPruneReadings(
  notice: string | undefined,
  options: PruneOptions,
  here: Surroundings,
): Promise<number> {
  const words = READ_WORDS[options.lang];
  const warn = openWarnings(options.quiet, here.stderr);
  const change = await openChange(options, here, warn);
  const { config } = change;
  const isDry = options.dryRun === true;
  const held = await listHolders(config.readings);
  if (notice !== undefined && !held.includes(notice)) await refuseUnknown([notice], config);
  let count = 0;
  for (const name of held.filter((one) => notice === undefined || one === notice)) {
    const { rubbish, isKnown } = await listRubbish(name, change, here);
    if (!isKnown) warn(words.notLooked(name));
    for (const [file, why] of rubbish) {
      if (!isDry) await removeKept(config.readings, name, file);
      here.stdout.write(`${name}/${escapeControls(file)}  ${words.why[why]}\n`);
      count++;
    }
  }
  here.stdout.write(`${words.removed(count, isDry)}\n`);
  return EXIT.ok;
}
