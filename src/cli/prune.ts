/** `noticediff approvals prune`: removes decisions that say nothing usable, have expired, or never matched. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { loadConfig } from '../tasks/config/load.js';
import { chooseDecided } from '../tasks/decide/listed.js';
import { listRubbish } from '../tasks/decide/rubbish.js';
import { removeDecision } from '../tasks/decide/store.js';
import { openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';

export interface PruneOptions {
  readonly dryRun?: boolean;
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

export async function runPrune(
  notice: string | undefined,
  { lang, ...options }: PruneOptions,
  here: Surroundings,
): Promise<number> {
  const config = await loadConfig(options, here);
  const words = APPROVAL_WORDS[lang];
  const isDry = options.dryRun === true;
  const telling = { today: today(here), lang, warn: openWarnings(options.quiet, here.stderr) };
  let count = 0;
  for (const name of await chooseDecided(notice, config)) {
    for (const [file, why] of await listRubbish(name, config, telling)) {
      if (!isDry) await removeDecision(config.approvals, name, file);
      here.stdout.write(`${name}/${escapeControls(file)}  ${words.why[why]}\n`);
      count++;
    }
  }
  here.stdout.write(`${words.removed(count, isDry)}\n`);
  return EXIT.ok;
}
