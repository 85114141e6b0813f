/** The readings of a notice → those that are none, and those that no change has: neither now, nor between neighbouring versions of the archive. */
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { compareNotices, type Extracted, isJudgeable, readNotice } from '../../pipeline.js';
import { listSnapshots } from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import type { Change } from '../change/open.js';
import { archiveOf, compareOptionsFor } from '../config/settings.js';
import { reportNow } from '../decide/current.js';
import type { Surroundings } from '../process/surroundings.js';
import { readReadings } from './store.js';

export type Why = 'malformed' | 'unmatched';

/** Names of files with why they go; `unknown` says why it cannot be known what matches. */
export async function listRubbish(
  notice: string,
  change: Change,
  here: Surroundings,
): Promise<{ readonly rubbish: readonly (readonly [file: string, why: Why])[]; readonly unknown: Fault | null }> {
  const { config } = change;
  const { byFingerprint, warnings } = await readReadings(config, notice);
  const malformed = warnings.map(({ file }) => [file.slice(file.lastIndexOf('/') + 1), 'malformed'] as const);
  const open = new Set(byFingerprint.keys());
  let unknown: Fault | null = null;
  const strike = (before: Extracted | null, after: Extracted): void => {
    if (before === null) return;
    const { findings, cleared } = compareNotices(before, after, compareOptionsFor(config, notice, {}));
    for (const { fingerprint } of [...findings, ...cleared]) open.delete(fingerprint);
    unknown = null;
  };
  try {
    const { findings, cleared } = await reportNow(notice, change, compareOptionsFor(config, notice, {}), {
      config,
      here,
    });
    for (const { fingerprint } of [...findings, ...cleared]) open.delete(fingerprint);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    unknown = error;
  }
  if (open.size > 0) for await (const [before, after] of listSteps(notice, config)) strike(before, after);
  if (unknown !== null && open.size > 0) return { rubbish: malformed, unknown };
  const unmatched = [...open].map((fingerprint) => [`${fingerprint}.json`, 'unmatched'] as const);
  return { rubbish: [...malformed, ...unmatched], unknown: null };
}

async function* listSteps(notice: string, config: Config): AsyncGenerator<readonly [Extracted | null, Extracted]> {
  let last: Extracted | null = null;
  for (const snapshot of await listSnapshots(archiveOf(config), notice)) {
    const read: Extracted = readNotice(await readSnapshot(snapshot), compareOptionsFor(config, notice, {}));
    if (!isJudgeable(read)) continue;
    yield [last, read];
    last = read;
  }
}
