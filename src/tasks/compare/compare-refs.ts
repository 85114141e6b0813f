/** Refs in the order of time → a report for each step between two of them, with what was decided; of more than two, one for the whole way too, last. */
import type { Capture } from '../../model/capture.js';
import type { Config } from '../../model/config.js';
import type { Report } from '../../model/report.js';
import { compareOptionsFor, type Flags } from '../config/settings.js';
import { applyKept, readKept } from '../decide/apply.js';
import { boundIn } from '../decide/store.js';
import type { Surroundings } from '../process/surroundings.js';
import { comparePair } from './compare-pair.js';
import { nameOf, readOne } from './read-pair.js';

export interface Deciding extends Flags {
  readonly config: Config;
  /** Whose decisions stand on the findings; of two versions in the archive it is known. */
  readonly notice?: string;
  /** Day in UTC, on which decisions count. */
  readonly today: string;
  readonly warn: (line: string) => void;
}

interface Read {
  readonly capture: Capture;
  /** Of which it is a version in the archive; null for anything else. */
  readonly notice: string | null;
}

export async function compareRefs(
  refs: readonly string[],
  deciding: Deciding,
  here: Surroundings,
): Promise<readonly Report[]> {
  const { config, today, warn, lang } = deciding;
  const read: Read[] = [];
  for (const ref of refs) read.push({ capture: await readOne(ref, config, here), notice: nameOf(ref) });
  const pairs = read.slice(1).map((after, index) => [read[index] as Read, after] as const);
  const [first, last] = [read[0], read.at(-1)];
  if (pairs.length > 1 && first !== undefined && last !== undefined) pairs.push([first, last]);
  const reports: Report[] = [];
  for (const [before, after] of pairs) {
    const archived = before.notice === after.notice ? before.notice : null;
    const notice = deciding.notice ?? archived;
    const kept = notice === null ? null : await readKept(config, notice, here);
    const bound = kept === null ? {} : boundIn(kept.decisions.byFingerprint, today);
    const report = await comparePair(
      { before: before.capture, after: after.capture, notice: archived },
      { ...compareOptionsFor(config, notice, deciding), ...bound },
      { archive: config.archive, env: here.env },
    );
    reports.push(kept === null ? report : await applyKept(report, kept, { config, today, lang, warn }));
  }
  return reports;
}
