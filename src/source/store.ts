/** A capture → its folder in the archive: whole or not at all, never rewritten, never twice. What is a version is decided elsewhere. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../model/fault.js';
import {
  type Archive,
  type CaptureRecord,
  readCaptureRecord,
  type Snapshot,
  type SuspectReason,
  stampOf,
} from './archive.js';
import { checkNoticeId } from './notice-id.js';
import { newDraft, prepareArchive } from './state.js';
import { syncFolder, writeFault, writeNew } from './write-whole.js';

export interface DraftPage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** As the server said; null where it did not. */
  readonly charset: string | null;
  readonly url: string | null;
  /** `html`, `md`, `txt`, … */
  readonly extension: string;
}

/** What is to be kept: the capture record before its files have names. */
export interface CaptureDraft extends Omit<CaptureRecord, 'schemaVersion' | 'pages' | 'suspect'> {
  readonly pages: readonly DraftPage[];
}

export interface Kept {
  readonly snapshot: Snapshot;
  /** The same bytes of the same time were there before. */
  readonly already: boolean;
}

/** Two captures of one second are told apart by moving the later one; more than this is no accident. */
const MOST_MOVES = 24 * 60 * 60;

/**
 * Keeps the capture under its time, or under the next second that is free where other bytes have that one (`capturedAt` in the
 * record says which). Suspect captures go into `suspect/`. Safe without a lock: of two at once each finds a place.
 */
export async function keepCapture(
  archive: Archive,
  notice: string,
  draft: CaptureDraft,
  suspect?: SuspectReason,
): Promise<Kept> {
  checkNoticeId(notice);
  const pages = draft.pages.map((page, index) => ({ page, file: `${index + 1}.${page.extension}` }));
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/.test(draft.capturedAt) || pages.length === 0)
    throw new Error(`a capture without pages or a time to the second: ${draft.capturedAt}`);
  const record: CaptureRecord = {
    schemaVersion: 1,
    ...draft,
    pages: pages.map(({ page, file }) => ({
      file,
      sha256: createHash('sha256').update(page.bytes).digest('hex'),
      mediaType: page.mediaType,
      charset: page.charset,
      url: page.url,
    })),
    ...(suspect && { suspect }),
  };
  const parent = join(archive.snapshots, notice, ...(suspect === undefined ? [] : ['suspect']));
  const write = async (folder: string, capturedAt: string): Promise<void> => {
    for (const { page, file } of pages) await writeNew(join(folder, file), page.bytes);
    await writeNew(
      join(folder, 'capture.json'),
      Buffer.from(`${JSON.stringify({ ...record, capturedAt }, null, 2)}\n`),
    );
  };
  await prepareArchive(archive);
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const capturedAt = later(draft.capturedAt, moves);
    const stamp = stampOf(capturedAt);
    const snapshot: Snapshot = { notice, stamp, folder: join(parent, stamp) };
    const there = await whatIsThere(snapshot, record);
    if (there === 'same') return { snapshot, already: true };
    if (there === 'nothing' && (await place(archive, snapshot, (folder) => write(folder, capturedAt))))
      return { snapshot, already: false };
  }
  throw new Fault({
    code: 'no-free-second',
    exit: 'unjudged',
    message: `"${notice}" has other captures at each second of the day after ${draft.capturedAt}.`,
    hint: 'Check the dates of what is brought in.',
  });
}

const later = (time: string, seconds: number): string =>
  new Date(Date.parse(time) + seconds * 1000).toISOString().replace('.000Z', 'Z');

async function whatIsThere(snapshot: Snapshot, wanted: CaptureRecord): Promise<'nothing' | 'same' | 'other'> {
  try {
    const found = await readCaptureRecord(snapshot);
    const hashes = (record: CaptureRecord): string => record.pages.map((page) => page.sha256).join();
    return hashes(found) === hashes(wanted) ? 'same' : 'other';
  } catch (error) {
    // A damaged record is somebody's capture still: it is passed by.
    return error instanceof Fault && error.code === 'not-found' ? 'nothing' : 'other';
  }
}

/** False where somebody else took the place meanwhile. */
async function place(archive: Archive, snapshot: Snapshot, write: (folder: string) => Promise<void>): Promise<boolean> {
  const draft = newDraft(archive, snapshot.notice);
  const parent = dirname(snapshot.folder);
  try {
    await mkdir(parent, { recursive: true });
    await mkdir(draft);
    await write(draft);
    await syncFolder(draft);
    await rename(draft, snapshot.folder);
    await syncFolder(parent);
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const taken = code === 'ENOTEMPTY' || ((code === 'EEXIST' || code === 'EPERM') && (await exists(snapshot)));
    if (taken) return false;
    throw writeFault(error, snapshot.folder);
  }
}

const exists = (snapshot: Snapshot): Promise<boolean> =>
  readCaptureRecord(snapshot).then(
    () => true,
    (error: unknown) => !(error instanceof Fault && error.code === 'not-found'),
  );
