/** `noticediff changelog`: the archive → what each version of its notices changed, and what that meant. */
import { hashCatalogue } from '../assess/catalogue-hash.js';
import type { Config } from '../model/config.js';
import { EXIT, Fault } from '../model/fault.js';
import type { Direction, UiLanguage } from '../model/finding.js';
import type { History } from '../model/history.js';
import { VERSION } from '../model/version.js';
import { FORMATS, type FormatOf } from '../report/formats.js';
import { narrow, type Wish } from '../report/history/narrow.js';
import { isDay } from '../review/decision-file.js';
import { readDecisions } from '../review/store.js';
import { type Archive, listNotices, listSnapshots } from '../source/archive.js';
import { printRef } from '../source/parse-ref.js';
import { NO_CACHE, openCache } from '../work/compare/cache.js';
import { type ConfigOptions, compareOptionsFor, loadConfig } from '../work/config/load.js';
import { type HistorySettings, readHistory } from '../work/history/history.js';
import { page } from '../work/process/pager.js';
import { openProgress, type Progress } from '../work/process/progress.js';
import { openSink } from '../work/process/streams.js';
import { today } from '../work/process/today.js';
import { SHIPPED } from '../work/shipped.js';
import { chooseLook } from './arguments/look.js';
import { parseShard } from './arguments/shard.js';

export interface ChangelogOptions extends ConfigOptions {
  readonly format: FormatOf<'changelog'>;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
  readonly since?: string;
  readonly until?: string;
  readonly only?: readonly Direction[];
  readonly stat?: boolean;
  readonly cache: boolean;
  readonly pager: boolean;
  readonly shard?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

export async function runChangelog(wanted: readonly string[], options: ChangelogOptions): Promise<number> {
  const wish: Wish = {
    since: options.since === undefined ? null : readDay(options.since, '--since', 'T00:00:00Z'),
    until: options.until === undefined ? null : readDay(options.until, '--until', 'T23:59:59Z'),
    only: options.only ?? null,
  };
  const isMine = parseShard(options.shard);
  const config = await loadConfig(options);
  const notices = (await chooseNotices(wanted, config)).filter((_, index) => isMine(index + 1));
  const sink = openSink(options.output);
  const histories = await readHistories(notices, config, options);
  const print = await FORMATS.changelog[options.format]();
  const text = print(
    histories.map((history) => narrow(history, wish)),
    { ...chooseLook(options), lang: options.lang, stat: options.stat === true },
  );
  if (options.output === undefined && options.pager && options.format === 'terminal' && process.stdout.isTTY)
    await page(text, process.env);
  else await sink.write(text);
  sink.finish();
  return histories.some(({ gaps }) => gaps.some(({ why }) => why === 'unjudged')) ? EXIT.unjudged : EXIT.ok;
}

interface Place {
  readonly notice: string;
  readonly archive: Archive;
}

/** Those that are named, each from the configured archive or else from the shipped one; all of the configured archive where none is. */
async function chooseNotices(wanted: readonly string[], config: Config): Promise<readonly Place[]> {
  const own: Archive = { snapshots: config.archive, approvals: config.approvals };
  const shipped: Archive = { snapshots: SHIPPED, approvals: config.approvals };
  const known = await listNotices(own);
  const names = wanted.length > 0 ? [...new Set(wanted)] : known;
  if (names.length === 0) throw noNotice(`The archive ${config.archive} holds no snapshots.`, known);
  const places: Place[] = [];
  for (const notice of names) {
    const isName = /^[a-z0-9][a-z0-9-]{0,63}$/.test(notice);
    const found = [];
    if (isName)
      for (const archive of [own, shipped]) if ((await listSnapshots(archive, notice)).length > 0) found.push(archive);
    const archive = found[0];
    if (archive === undefined)
      throw noNotice(`The archive ${config.archive} holds no snapshot of "${printRef(notice)}".`, known);
    places.push({ notice, archive });
  }
  return places;
}

const noNotice = (message: string, known: readonly string[]): Fault =>
  new Fault({
    code: 'no-such-notice',
    message,
    hint:
      known.length === 0
        ? 'Capture one with noticediff fetch, bring versions in with noticediff import, or give the folder of the archive in the configuration.'
        : `It holds: ${known.slice(0, 20).join(', ')}.`,
    exit: 'unjudged',
  });

async function readHistories(
  places: readonly Place[],
  config: Config,
  options: ChangelogOptions,
): Promise<readonly History[]> {
  const cache = options.cache ? openCache(`${VERSION}-${hashCatalogue()}`) : NO_CACHE;
  let progress = null as Progress | null;
  const histories: History[] = [];
  try {
    for (const { notice, archive } of places) {
      const decisions = await readDecisions(config.approvals, notice);
      if (options.quiet !== true)
        for (const { file, detail } of decisions.warnings) process.stderr.write(`noticediff: ${file}: ${detail}\n`);
      const settings: HistorySettings = {
        archive,
        options: compareOptionsFor(config, notice, options),
        lang: options.lang,
        name: config.notices.find(({ id }) => id === notice)?.name ?? null,
        decisions,
        today: today(),
        cache,
        onProgress: (count) => {
          progress ??= openProgress(options.quiet === true, options.lang);
          for (let step = 0; step < count; step++) progress.step(false, 0);
        },
      };
      histories.push(await readHistory(notice, settings));
    }
  } finally {
    progress?.end();
  }
  return histories;
}

function readDay(value: string, option: string, time: string): string {
  if (isDay(value)) return `${value}${time}`;
  throw new Fault({
    code: 'usage',
    exit: 'usage',
    message: `${option} ${printRef(value)}: expected a day as YYYY-MM-DD, in UTC`,
    hint: 'For everything of 2022: --since 2022-01-01 --until 2022-12-31.',
  });
}
