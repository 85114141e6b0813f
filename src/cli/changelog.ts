/** `noticediff changelog`: the archive → what each version of its notices changed, and what that meant. */
import { EXIT } from '../model/fault.js';
import { FORMATS, type FormatOf } from '../report/formats.js';
import { narrow, type Wish } from '../report/history/narrow.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { type Flags, flagsOf } from '../tasks/config/settings.js';
import { placeNotices, readHistories } from '../tasks/history/read-all.js';
import { chooseLook } from '../tasks/process/look.js';
import { openProgress } from '../tasks/process/progress.js';
import { show } from '../tasks/process/show.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';
import { readDay } from './arguments/day.js';
import { type FilterOptions, readFilter, settingsOf } from './arguments/filter.js';
import { parseShard } from './arguments/shard.js';

export interface ChangelogOptions extends ConfigOptions, Flags, FilterOptions {
  readonly format: FormatOf<'changelog'>;
  readonly color: 'auto' | 'always' | 'never';
  readonly since?: string;
  readonly until?: string;
  readonly stat?: boolean;
  readonly cache: boolean;
  readonly pager: boolean;
  readonly shard?: string;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Always the whole, like what the gate decides. */
const FOR_MACHINES: ReadonlySet<FormatOf<'changelog'>> = new Set(['json', 'atom']);

export async function runChangelog(
  wanted: readonly string[],
  options: ChangelogOptions,
  here: Surroundings,
): Promise<number> {
  const { format, lang, output, quiet } = options;
  const filter = await readFilter(options);
  const wish: Wish = {
    since: readDay(options.since, '--since', 'T00:00:00Z'),
    until: readDay(options.until, '--until', 'T23:59:59Z'),
    filter: FOR_MACHINES.has(format) ? null : filter,
  };
  const isMine = parseShard(options.shard);
  const config = await loadConfig(settingsOf(options), here);
  const places = (await placeNotices(wanted, config)).filter((_, index) => isMine(index + 1));
  const sink = openSink(output, here);
  const histories = await readHistories(places, {
    config,
    flags: flagsOf(options),
    cache: options.cache,
    env: here.env,
    today: today(here),
    warn: openWarnings(quiet, here.stderr),
    openProgress: () => openProgress(quiet === true, lang, here.stderr),
  });
  const print = await FORMATS.changelog[format]();
  const text = await print(
    histories.map((history) => narrow(history, wish)),
    { ...chooseLook(options, here), lang, stat: options.stat === true },
  );
  await show(text, sink, output === undefined && options.pager && format === 'terminal', here);
  return histories.some(({ gaps }) => gaps.some(({ why }) => why === 'unjudged')) ? EXIT.unjudged : EXIT.ok;
}
