/** Two captures → their report; of two versions of one notice in the archive it says also whether the later one returns to a text before both. */
import { Fault } from '../../model/fault.js';
import type { Report } from '../../model/report.js';
import { textKeyOf } from '../../normalise/text-key.js';
import { type CompareOptions, compareNotices, type Extracted, isJudgeable, readNotice } from '../../pipeline.js';
import { listSnapshots, readCaptureRecord, type Snapshot, stampOf, timeOfStamp } from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import type { Surroundings } from '../process/surroundings.js';
import { SHIPPED } from '../shipped.js';
import { type Cache, openCache } from './cache.js';
import { readFacts } from './facts.js';
import type { Pair } from './read-pair.js';

/** The newest ones before the two: where no cache knows them, each is read and extracted. */
const MOST_EARLIER = 500;

/** Where the pair was read, and where what was computed of others is kept. */
export interface Among {
  readonly archive: string;
  readonly env: Surroundings['env'];
}

export async function comparePair(pair: Pair, options: CompareOptions, among: Among): Promise<Report> {
  const [before, after] = [readNotice(pair.before, options), readNotice(pair.after, options)];
  const returnsTo = pair.notice === null ? null : await findEarlier(pair.notice, { before, after }, options, among);
  return compareNotices(before, after, { ...options, returnsTo });
}

/** The first version with the text of `after` that is older than `before`; null where there is none, or time does not go forward. */
async function findEarlier(
  notice: string,
  { before, after }: { readonly before: Extracted; readonly after: Extracted },
  options: CompareOptions,
  { archive, env }: Among,
): Promise<string | null> {
  const [from, to] = [before.capture.capturedAt, after.capture.capturedAt];
  if (from === null || to === null || to <= from || !isJudgeable(before) || !isJudgeable(after)) return null;
  const earlier = (await listHeld(notice, archive)).filter(({ stamp }) => stamp < stampOf(from)).slice(-MOST_EARLIER);
  const wanted = textKeyOf(after.notice);
  if (earlier.length === 0 || wanted === textKeyOf(before.notice)) return null;
  const cache = openCache(true, env);
  for (const snapshot of earlier) if ((await textOf(snapshot, cache, options)) === wanted) return refOf(snapshot);
  return null;
}

/** From where the two were read. */
async function listHeld(notice: string, archive: string): Promise<readonly Snapshot[]> {
  const own = await listSnapshots({ snapshots: archive }, notice);
  return own.length > 0 ? own : listSnapshots({ snapshots: SHIPPED }, notice);
}

/** Null where there is none to return to: a capture that cannot be read, or is no notice. */
async function textOf(snapshot: Snapshot, cache: Cache, extraction: CompareOptions): Promise<string | null> {
  try {
    const record = await readCaptureRecord(snapshot);
    const { fatal, textKey } = await readFacts(record, () => readSnapshot(snapshot), { cache, extraction });
    return fatal.length > 0 ? null : textKey;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

const refOf = ({ notice, stamp }: Snapshot): string => `${notice}@${timeOfStamp(stamp)}`;
