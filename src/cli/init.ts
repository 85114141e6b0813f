/** `noticediff init`: answers, flags or a declaration of Open Terms Archive → `noticediff.config.json`. Never over a file unasked. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EXIT, usage } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import { listNotices } from '../source/archive.js';
import { CONFIG_NAME } from '../tasks/config/load.js';
import { type DraftConfig, printConfig } from '../tasks/init/config-text.js';
import { type DraftFlags, draftConfig } from '../tasks/init/draft.js';
import { INIT_WORDS } from '../tasks/init/words.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export interface InitOptions extends DraftFlags {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

export async function runInit(options: InitOptions, here: Surroundings): Promise<number> {
  const file = options.config ?? CONFIG_NAME;
  if (existsSync(resolve(here.cwd, file)) && options.force !== true) {
    throw usage(
      `${escapeControls(file)} is there already and is not overwritten.`,
      'To replace it: noticediff init --force',
    );
  }
  const draft = await draftConfig(options, here.cwd, openWarnings(options.quiet, here.stderr));
  const asks = options.from === undefined && options.yes !== true && here.stdin.isTTY && here.stderr.isTTY;
  if (!asks && draft.notices.length === 0 && options.yes !== true) {
    throw usage(
      'init asks in a terminal; elsewhere it takes the address of a notice.',
      'For example: noticediff init --url https://shop.example/privacy --id shop; with --yes it lists none.',
    );
  }
  const config = asks ? await (await import('../tasks/init/ask.js')).askConfig(draft, options.lang, here) : draft;
  if (config === null) return EXIT.interrupted;
  const sink = openSink(file, here);
  await sink.write(printConfig(config, options.lang));
  sink.finish();
  if (options.quiet !== true) await tellNext(file, config, options.lang, here);
  return EXIT.ok;
}

/** Names a notice that there is: of the configuration, else of the archive. */
async function tellNext(
  file: string,
  { notices, archive }: DraftConfig,
  lang: UiLanguage,
  here: Surroundings,
): Promise<void> {
  const words = INIT_WORDS[lang];
  const [archived = 'shop'] = await listNotices({ snapshots: resolve(here.cwd, dirname(file), archive) });
  const lines = [words.written(escapeControls(file), notices.length), ...words.next(notices[0]?.id ?? archived)];
  here.stderr.write(`${lines.join('\n')}\n`);
}
