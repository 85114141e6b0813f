/** The archive → what it holds of a notice, capture by capture: which are versions, which return to an earlier text, which are suspect. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtractOptions } from '../../extract/extract.js';
import type { LogEntry, LogStatus, NoticeLog } from '../../model/archive.js';
import type { Config } from '../../model/config.js';
import type { Baseline } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import { compareNotices, type Extracted, readNotice } from '../../pipeline.js';
import {
  type Archive,
  askBaseline,
  type CaptureRecord,
  listNotices,
  listSnapshots,
  listSuspects,
  readCaptureRecord,
  type Snapshot,
  stampOf,
  timeOfStamp,
} from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import { printRef } from '../../source/print-ref.js';
import { readSighting } from '../../source/state.js';
import { type Cache, openCache } from '../compare/cache.js';
import type { Facts } from '../compare/content.js';
import { readFacts } from '../compare/facts.js';
import { archiveOf, extractionOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import { findHolder } from './holder.js';

/** A snapshot that could be read, and the version before it. */
interface Walk {
  readonly cache: Cache;
  readonly extraction: ExtractOptions;
  last: { readonly snapshot: Snapshot; readonly facts: Facts } | null;
  /** By the key of a text, when the first version that had it was captured. */
  readonly texts: Map<string, string>;
}

interface LogSettings {
  readonly archive: Archive;
  readonly name: string | null;
  readonly extraction: ExtractOptions;
  readonly cache: Cache;
}

/** Of those that are named, each from the configured archive or else from the shipped one; of all of the configured archive where none is. */
export async function readLogs(
  named: readonly string[],
  config: Config,
  { cache: wanted, env }: { readonly cache: boolean; readonly env: Surroundings['env'] },
): Promise<readonly NoticeLog[]> {
  const own = archiveOf(config);
  const cache = openCache(wanted, env);
  const logs: NoticeLog[] = [];
  for (const notice of named.length > 0 ? new Set(named) : await listNotices(own)) {
    const archive = named.length > 0 ? await findHolder(own, notice, { suspects: true }) : own;
    if (archive === null) throw noCapture(own, notice);
    const listed = config.notices.find(({ id }) => id === notice);
    const extraction = extractionOf(listed);
    const name = listed?.name ?? null;
    logs.push(await readLog(notice, { archive, name, extraction, cache }));
  }
  return logs;
}

const noCapture = ({ snapshots }: Archive, notice: string): Fault =>
  new Fault({
    code: 'no-such-notice',
    exit: 'unjudged',
    message: `The archive ${snapshots} holds no capture of "${printRef(notice)}".`,
    hint: 'noticediff log lists what it holds.',
  });

async function readLog(notice: string, { archive, name, extraction, cache }: LogSettings): Promise<NoticeLog> {
  const snapshots = await listSnapshots(archive, notice);
  const suspects = await listSuspects(archive, notice);
  const baseline = await askBaseline(archive, notice);
  const signed = baseline === null ? null : stampOf(baseline.capturedAt);
  const walk: Walk = { cache, extraction, last: null, texts: new Map() };
  const captures: LogEntry[] = [];
  for (const snapshot of snapshots) captures.push(await describe(snapshot, walk, signed));
  for (const snapshot of suspects) captures.push(await describeSuspect(snapshot));
  captures.sort((one, other) => (one.capturedAt > other.capturedAt ? -1 : 1));
  const sighting = await readSighting(archive, notice);
  return {
    notice,
    name,
    versions: captures.filter(({ status }) => status === 'first' || status === 'changed').length,
    baseline: baseline && describeBaseline(baseline, snapshots),
    seenAt: sighting !== null && sighting.stamp === snapshots.at(-1)?.stamp ? sighting.seenAt : null,
    captures,
  };
}

const describeBaseline = ({ capturedAt, by, on }: Baseline, snapshots: readonly Snapshot[]): NoticeLog['baseline'] => ({
  capturedAt,
  by,
  on,
  held: snapshots.some(({ stamp }) => stamp === stampOf(capturedAt)),
});

async function describe(snapshot: Snapshot, walk: Walk, baseline: string | null): Promise<LogEntry> {
  const plain = { ...openEntry(snapshot), baseline: snapshot.stamp === baseline };
  try {
    const record = await readCaptureRecord(snapshot);
    // The bytes are read and checked each time; what was extracted of them is remembered.
    const capture = await readSnapshot(snapshot);
    const facts = await readFacts(record, async () => capture, walk);
    const { statedDate, title, language } = facts;
    const entry = {
      ...plain,
      ...(await fromRecord(snapshot, record)),
      ref: `${snapshot.notice}@${plain.capturedAt}`,
      ...{ sha256: capture.sha256, statedDate, title, language },
    };
    const [fatal] = facts.fatal;
    if (fatal !== undefined) return { ...entry, status: 'unjudged', problem: fatal };
    return { ...entry, ...(await place(snapshot, facts, walk)) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ...plain, status: 'unjudged', problem: { code: error.code, detail: error.message } };
  }
}

async function place(snapshot: Snapshot, facts: Facts, walk: Walk): Promise<Pick<LogEntry, 'status' | 'returnsTo'>> {
  const status: LogStatus =
    walk.last === null ? 'first' : await compareWith(walk.last, snapshot, facts, walk.extraction);
  if (status === 'unchanged') return { status, returnsTo: null };
  const returnsTo = walk.texts.get(facts.textKey) ?? null;
  if (returnsTo === null) walk.texts.set(facts.textKey, timeOfStamp(snapshot.stamp));
  walk.last = { snapshot, facts };
  return { status, returnsTo };
}

/** Only texts with the same letters in another order need to be compared: the rest is known from what was hashed. */
async function compareWith(
  last: NonNullable<Walk['last']>,
  snapshot: Snapshot,
  facts: Facts,
  extraction: ExtractOptions,
): Promise<'changed' | 'unchanged'> {
  if (last.facts.textKey === facts.textKey) return 'unchanged';
  if (last.facts.letters !== facts.letters) return 'changed';
  const read = async (one: Snapshot): Promise<Extracted> => readNotice(await readSnapshot(one), extraction);
  return compareNotices(await read(last.snapshot), await read(snapshot)).changed ? 'changed' : 'unchanged';
}

async function describeSuspect(snapshot: Snapshot): Promise<LogEntry> {
  const plain = openEntry(snapshot);
  try {
    const record = await readCaptureRecord(snapshot);
    return { ...plain, ...(await fromRecord(snapshot, record)), problem: record.suspect ?? null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ...plain, problem: { code: error.code, detail: error.message } };
  }
}

const openEntry = ({ stamp }: Snapshot): LogEntry => ({
  ref: null,
  capturedAt: timeOfStamp(stamp),
  cameBy: 'import',
  status: 'suspect',
  technical: false,
  returnsTo: null,
  baseline: false,
  statedDate: null,
  title: null,
  language: null,
  pages: 0,
  bytes: 0,
  sha256: null,
  commit: null,
  problem: null,
});

async function fromRecord({ folder }: Snapshot, record: CaptureRecord) {
  const { cameBy, technical, commit, pages } = record;
  const sizes = await Promise.all(
    pages.map(({ file }) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return {
    cameBy,
    technical: technical === true,
    commit: commit?.id ?? null,
    pages: pages.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
