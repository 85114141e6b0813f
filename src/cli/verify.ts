/** `noticediff verify`: the archive hashed again → what is not as it was captured; exit code 3 where anything is. */
import { EXIT } from '../model/fault.js';
import { archiveWords } from '../report/archive-words.js';
import { printVerificationJson, printVerificationText } from '../report/verification.js';
import { verifyArchive } from '../source/verify.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { openSink } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';

export interface VerifyOptions extends ConfigOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly quiet?: boolean;
  readonly lang: 'en' | 'zh';
}

export async function runVerify(
  notices: readonly string[],
  options: VerifyOptions,
  here: Surroundings,
): Promise<number> {
  const config = await loadConfig(options, here);
  const found = await verifyArchive({ snapshots: config.archive, approvals: config.approvals }, notices);
  const sink = openSink(options.output, here);
  await sink.write(
    options.format === 'json' ? printVerificationJson(found) : printVerificationText(found, options.lang),
  );
  sink.finish();
  if (found.leftovers.length > 0 && options.quiet !== true)
    here.stderr.write(`noticediff: ${archiveWords[options.lang].verified.leftovers(found.leftovers.length)}\n`);
  return found.wrong.length === 0 ? EXIT.ok : EXIT.unjudged;
}
