/** `noticediff readings`: lists what is kept; `prune` removes readings that are none, and those that match no change any more. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import { tellFault } from '../report/tell-fault.js';
import { type ChangeOptions, openChange } from '../tasks/change/open.js';
import { loadConfig } from '../tasks/config/load.js';
import { removeKept } from '../tasks/decide/kept-files.js';
import { openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { chooseHolders } from '../tasks/read/holders.js';
import { listRubbish } from '../tasks/read/rubbish.js';
import { readReadings } from '../tasks/read/store.js';
import { printReading, READ_WORDS } from '../tasks/read/words.js';

export interface ReadingsOptions {
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

export async function runReadings(
  notice: string | undefined,
  { lang, quiet, ...options }: ReadingsOptions,
  here: Surroundings,
): Promise<number> {
  const config = await loadConfig(options, here);
  const warn = openWarnings(quiet, here.stderr);
  let count = 0;
  for (const name of await chooseHolders(notice, config)) {
    const { byFingerprint, warnings } = await readReadings(config, name);
    for (const { file, detail } of warnings)
      warn(`${escapeControls(file)}: ${escapeControls(tellFault(detail, lang))}`);
    for (const [fingerprint, reading] of byFingerprint) {
      here.stdout.write(`${name}  ${fingerprint}  ${printReading(reading, lang)}\n`);
      count++;
    }
  }
  here.stdout.write(`${READ_WORDS[lang].kept(count)}\n`);
  return EXIT.ok;
}

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
  let count = 0;
  for (const name of await chooseHolders(notice, config)) {
    const { rubbish, unknown } = await listRubbish(name, change, here);
    if (unknown !== null) {
      const said = [unknown.message, unknown.hint ?? ''].map((text) => escapeControls(tellFault(text, options.lang)));
      warn(words.notLooked(name, said.join(' ').trim()));
    }
    for (const [file, why] of rubbish) {
      if (!isDry) await removeKept(config.readings, name, file);
      here.stdout.write(`${name}/${escapeControls(file)}  ${words.why[why]}\n`);
      count++;
    }
  }
  here.stdout.write(`${words.removed(count, isDry)}\n`);
  return EXIT.ok;
}
