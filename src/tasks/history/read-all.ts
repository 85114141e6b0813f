/** Names of notices, or none for all of the archive → their histories. */
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import type { History } from '../../model/history.js';
import { type Archive, listNotices } from '../../source/archive.js';
import { printRef } from '../../source/print-ref.js';
import { openCache } from '../compare/cache.js';
import { archiveOf, compareOptionsFor, type Flags } from '../config/settings.js';
import { boundIn, readDecisions } from '../decide/store.js';
import type { Progress } from '../process/progress.js';
import type { Surroundings } from '../process/surroundings.js';
import { readReadings } from '../read/store.js';
import { readHistory } from './history.js';
import { findHolder } from './holder.js';

export interface Place {
  readonly notice: string;
  readonly archive: Archive;
}

/** Those that are named, each from the configured archive or else from the shipped one; all of the configured archive where none is. */
export async function placeNotices(wanted: readonly string[], config: Config): Promise<readonly Place[]> {
  const own = archiveOf(config);
  const known = await listNotices(own);
  const names = wanted.length > 0 ? [...new Set(wanted)] : known;
  if (names.length === 0) throw noNotice(`The archive ${config.archive} holds no snapshots.`, known);
  const places: Place[] = [];
  for (const notice of names) {
    const archive = await findHolder(own, notice, { suspects: false });
    if (archive === null)
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

export interface ReadingAll {
  readonly config: Config;
  readonly flags: Flags;
  /** Whether what was computed earlier may be used, and is kept for the next time. */
  readonly cache: boolean;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly env: Surroundings['env'];
  readonly warn: (line: string) => void;
  /** Asked for where a history takes long. */
  readonly openProgress: () => Progress;
}

export async function readHistories(places: readonly Place[], reading: ReadingAll): Promise<readonly History[]> {
  const { config, flags, today, warn } = reading;
  const cache = openCache(reading.cache, reading.env);
  let progress = null as Progress | null;
  const histories: History[] = [];
  try {
    for (const { notice, archive } of places) {
      const decisions = await readDecisions(config, notice);
      const readings = await readReadings(config, notice);
      for (const { file, detail } of [...decisions.warnings, ...readings.warnings]) warn(`${file}: ${detail}`);
      const history = await readHistory(notice, {
        archive,
        options: { ...compareOptionsFor(config, notice, flags), ...boundIn(decisions.byFingerprint, today) },
        lang: flags.lang,
        name: config.notices.find(({ id }) => id === notice)?.name ?? null,
        decisions,
        readings,
        today,
        cache,
        onProgress: (count) => {
          progress ??= reading.openProgress();
          for (let step = 0; step < count; step++) progress.step(false, 0);
        },
      });
      histories.push(history);
    }
  } finally {
    progress?.end();
  }
  return histories;
}
