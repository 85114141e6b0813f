/** `noticediff verify`: the archive hashed again → what is not as it was captured; exit code 3 where anything is. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { archiveWords } from '../report/archive-words.js';
import { printVerificationJson, printVerificationText } from '../report/verification.js';
import { verifyArchive } from '../source/verify.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { archiveOf } from '../tasks/config/settings.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export interface VerifyOptions extends ConfigOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly quiet?: boolean;
  readonly lang: UiLanguage;
}

export async function runVerify(
  notices: readonly string[],
  options: VerifyOptions,
  here: Surroundings,
): Promise<number> {
  const config = await loadConfig(options, here);
  const found = await verifyArchive(archiveOf(config), notices);
  const sink = openSink(options.output, here);
  await sink.write(
    options.format === 'json' ? printVerificationJson(found) : printVerificationText(found, options.lang),
  );
  sink.finish();
  if (found.leftovers.length > 0)
    openWarnings(options.quiet, here.stderr)(archiveWords[options.lang].verified.leftovers(found.leftovers.length));
  return found.wrong.length === 0 ? EXIT.ok : EXIT.unjudged;
}
