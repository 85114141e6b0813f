/** `noticediff log`: what the archive holds of a notice, or of all. */
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { printLogJson, printLogTerminal } from '../report/archive-log.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { readLogs } from '../tasks/history/log.js';
import { chooseLook } from '../tasks/process/look.js';
import { show } from '../tasks/process/show.js';
import { openSink } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export interface LogOptions extends ConfigOptions {
  readonly format: 'terminal' | 'json';
  readonly cache: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly lang: UiLanguage;
}

export async function runLog(notices: readonly string[], options: LogOptions, here: Surroundings): Promise<number> {
  const { format, lang, output, pager } = options;
  const config = await loadConfig(options, here);
  const logs = await readLogs(notices, config, { cache: options.cache, env: here.env });
  const text = format === 'json' ? printLogJson(logs) : printLogTerminal(logs, { lang, ...chooseLook(options, here) });
  await show(text, openSink(output, here), output === undefined && pager && format === 'terminal', here);
  return EXIT.ok;
}
