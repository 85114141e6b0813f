/** The archive → everything in it that is not as it was captured: every byte is hashed again, every name and record checked. */
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Verification, Wrong, WrongCode } from '../model/archive.js';
import { Fault } from '../model/fault.js';
import {
  type Archive,
  approvalsOf,
  baselineOf,
  type CaptureRecord,
  readBaseline,
  readCaptureRecord,
  type Snapshot,
  STAMP,
  stampOf,
} from './archive.js';
import { isNoticeId, NOTICE_ID } from './notice-id.js';
import { printRef } from './print-ref.js';
import { listLeftovers } from './state.js';

/** Files that other tools put there and that are no captures. */
const IGNORED = new Set(['.state', '.gitattributes', '.gitignore', '.gitkeep', '.DS_Store']);

interface Tour {
  readonly archive: Archive;
  readonly wrong: Wrong[];
  notices: number;
  captures: number;
  files: number;
  bytes: number;
}

/** All notices where none are named. */
export async function verifyArchive(archive: Archive, named: readonly string[] = []): Promise<Verification> {
  const tour: Tour = { archive, wrong: [], notices: 0, captures: 0, files: 0, bytes: 0 };
  const top = await list(archive.snapshots);
  const wanted = named.length === 0 ? null : new Set(named);
  for (const entry of top) {
    if (wanted === null ? IGNORED.has(entry.name) : !wanted.delete(entry.name)) continue;
    if (entry.isDirectory() && isNoticeId(entry.name)) await visitNotice(tour, entry.name);
    else report(tour, null, join(archive.snapshots, entry.name), 'stray', 'no folder of a notice is called so');
  }
  for (const missing of wanted ?? [])
    throw new Fault({
      code: 'no-such-notice',
      exit: 'unjudged',
      message: `The archive ${archive.snapshots} holds no snapshot of "${printRef(missing)}".`,
      hint: 'noticediff log lists what it holds.',
    });
  if (wanted === null) await visitOtherBaselines(tour, new Set(top.map((entry) => entry.name)));
  const { wrong, notices, captures, files, bytes } = tour;
  const leftovers = (await listLeftovers(archive)).map((path) => slashes(relative(archive.snapshots, path)));
  return { notices, captures, files, bytes, wrong, leftovers };
}

const slashes = (path: string): string => path.split(sep).join('/');

function report(tour: Tour, notice: string | null, path: string, code: WrongCode, detail: string): void {
  tour.wrong.push({ notice, path: slashes(relative(tour.archive.snapshots, path)), code, detail });
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    throw new Fault({
      code: 'no-archive',
      exit: 'unjudged',
      message: `The archive ${folder} cannot be read: the system answered ${(error as NodeJS.ErrnoException).code}.`,
      hint: 'Run it in the folder that holds the archive, or name it in noticediff.config.json.',
      cause: error,
    });
  }
}

async function visitNotice(tour: Tour, notice: string): Promise<void> {
  tour.notices += 1;
  const folder = join(tour.archive.snapshots, notice);
  const hashes = new Map<string, string>();
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && STAMP.test(entry.name)) {
      const hash = await visitCapture(tour, { notice, stamp: entry.name, folder: path }, false);
      if (hash !== null) hashes.set(entry.name, hash);
    } else if (entry.isDirectory() && entry.name === 'suspect') await visitSuspects(tour, notice, path);
    else if (!IGNORED.has(entry.name)) report(tour, notice, path, 'stray', 'no capture is called so');
  }
  await checkBaseline(tour, notice, hashes);
}

async function visitSuspects(tour: Tour, notice: string, folder: string): Promise<void> {
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && STAMP.test(entry.name))
      await visitCapture(tour, { notice, stamp: entry.name, folder: path }, true);
    else if (!IGNORED.has(entry.name)) report(tour, notice, path, 'stray', 'no capture is called so');
  }
}

/** The hash of all pages joined; null where one of them is not as it was. */
async function visitCapture(tour: Tour, snapshot: Snapshot, isSuspect: boolean): Promise<string | null> {
  tour.captures += 1;
  const { notice, folder } = snapshot;
  const recordPath = join(folder, 'capture.json');
  let record: CaptureRecord;
  try {
    record = await readCaptureRecord(snapshot);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    report(tour, notice, recordPath, error.code === 'not-found' ? 'no-record' : 'bad-record', error.message);
    return null;
  }
  if (stampOf(record.capturedAt) !== snapshot.stamp)
    report(tour, notice, recordPath, 'wrong-time', `it says capturedAt ${record.capturedAt}`);
  if (isSuspect !== (record.suspect !== undefined))
    report(
      tour,
      notice,
      recordPath,
      'wrong-place',
      isSuspect
        ? 'it stands among the suspect ones and says of no reason'
        : 'it is suspect and stands among the versions',
    );
  const known = new Set(['capture.json', ...record.pages.map((page) => page.file)]);
  const entries = await list(folder);
  for (const entry of entries)
    if (!known.has(entry.name) && !IGNORED.has(entry.name))
      report(tour, notice, join(folder, entry.name), 'stray', 'capture.json does not list it');
  return hashPages(tour, snapshot, record, entries);
}

async function hashPages(
  tour: Tour,
  { notice, folder }: Snapshot,
  record: CaptureRecord,
  entries: readonly Dirent[],
): Promise<string | null> {
  const joined = createHash('sha256');
  let whole = true;
  for (const { file, sha256 } of record.pages) {
    const path = join(folder, file);
    const fail = (code: WrongCode, detail: string): void => {
      whole = false;
      report(tour, notice, path, code, detail);
    };
    const entry = entries.find(({ name }) => name === file);
    if (entry === undefined) fail('missing-file', 'capture.json lists it');
    else if (!entry.isFile()) fail('unreadable', 'it is no plain file');
    else {
      const found = await hashFile(path, joined).catch((error: NodeJS.ErrnoException) => {
        fail('unreadable', `the system answered ${error.code}`);
        return null;
      });
      if (found === null) continue;
      tour.files += 1;
      tour.bytes += found.size;
      if (found.sha256 !== sha256) fail('hash-differs', `expected sha256 ${sha256}, found ${found.sha256}`);
    }
  }
  return whole ? joined.digest('hex') : null;
}

async function hashFile(
  path: string,
  joined: ReturnType<typeof createHash>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    joined.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** `hashes`: of the versions that are whole, by their stamps. */
async function checkBaseline(tour: Tour, notice: string, hashes: ReadonlyMap<string, string>): Promise<void> {
  const path = baselineOf(tour.archive, notice);
  try {
    const baseline = await readBaseline(tour.archive, notice);
    const stamp = stampOf(baseline.capturedAt);
    const found = hashes.get(stamp);
    const damaged = tour.wrong.some((wrong) => wrong.path.startsWith(`${notice}/${stamp}/`));
    if (found === undefined && !damaged)
      report(tour, notice, path, 'baseline-missing', `it names the version of ${stamp}, which is not there`);
    else if (found !== undefined && found !== baseline.sha256)
      report(tour, notice, path, 'baseline-differs', `it names sha256 ${baseline.sha256}; that version has ${found}`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code !== 'no-baseline') report(tour, notice, path, 'bad-baseline', error.message);
  }
}

/** Baselines of notices that the archive does not hold at all. */
async function visitOtherBaselines(tour: Tour, held: ReadonlySet<string>): Promise<void> {
  const names = await readdir(approvalsOf(tour.archive)).catch(() => [] as string[]);
  for (const name of names.sort())
    if (NOTICE_ID.test(name) && !held.has(name)) await checkBaseline(tour, name, new Map());
}
