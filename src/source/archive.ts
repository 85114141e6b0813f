/** The archive folder → the snapshots of a notice, in order; which one a ref means; and what its `capture.json` says. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Baseline } from '../model/decision.js';
import { Fault } from '../model/fault.js';
import { NOTICE_ID } from './notice-id.js';
import type { When } from './parse-ref.js';
import { readFileLimited } from './read-limited.js';

/** `capture.json`: one capture of a notice, of one page or several. Written once and never changed. */
export interface CaptureRecord {
  readonly schemaVersion: 1;
  readonly urls: readonly string[];
  /** ISO 8601 in UTC, to the second; the folder's name is the same without `-` and `:`. */
  readonly capturedAt: string;
  readonly cameBy: 'live' | 'wayback' | 'import';
  /** In the order of reading. */
  readonly pages: readonly CapturePage[];
  /** Chosen response headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The text changed because the reading of the page did (another extraction), not the page. */
  readonly technical?: true;
  /** The commit that it was read from. */
  readonly commit?: CaptureCommit;
  /** For people. */
  readonly note?: string;
  /** Why it is no version; only under `suspect/`. */
  readonly suspect?: SuspectReason;
}

export interface CaptureCommit {
  /** Its hash. */
  readonly id: string;
  /** As written there, in UTC; `capturedAt` differs where versions before it in the history are as late. */
  readonly authoredAt: string;
  /** Of the (first) page, in that repository. */
  readonly path: string;
}

export interface SuspectReason {
  /** The code of a problem, or another in the same manner (`shorter`, `redirected`). */
  readonly code: string;
  /** What was seen, in English. */
  readonly detail: string;
}

export interface CapturePage {
  /** `1.html`, `2.html`, … beside `capture.json`. */
  readonly file: string;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
  /** As the server said, such as `text/html`. */
  readonly mediaType: string;
  /** As the server said; null where it did not. */
  readonly charset: string | null;
  readonly url: string | null;
}

export interface Archive {
  /** The `snapshots` folder. */
  readonly snapshots: string;
  /** The `approvals` folder; beside `snapshots` where it is not given. */
  readonly approvals?: string;
}

export interface Snapshot {
  readonly notice: string;
  /** `20220118T101500Z` */
  readonly stamp: string;
  readonly folder: string;
}

export const STAMP = /^[0-9]{8}T[0-9]{6}Z$/;
const PAGE_FILE = /^[1-9][0-9]{0,3}\.[a-z0-9]{1,8}$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** `capture.json` and `baseline.json` are a few hundred bytes. */
const RECORD_LIMIT = 1024 * 1024;

/** Names of the notices that have a folder, in order. */
export async function listNotices(archive: Archive): Promise<string[]> {
  return (await namesIn(archive.snapshots)).filter((name) => NOTICE_ID.test(name)).sort();
}

/** All snapshots but the suspect ones, the oldest first. */
export const listSnapshots = (archive: Archive, notice: string): Promise<Snapshot[]> =>
  listIn(join(archive.snapshots, notice), notice);

/** The captures that are kept but are no versions, the oldest first. */
export const listSuspects = (archive: Archive, notice: string): Promise<Snapshot[]> =>
  listIn(join(archive.snapshots, notice, 'suspect'), notice);

async function listIn(folder: string, notice: string): Promise<Snapshot[]> {
  const stamps = (await namesIn(folder)).filter((name) => STAMP.test(name)).sort();
  return stamps.map((stamp) => ({ notice, stamp, folder: join(folder, stamp) }));
}

/** `2022-01-18T10:15:00Z` → `20220118T101500Z`, the name of the folder. */
export const stampOf = (capturedAt: string): string => capturedAt.replace(/[-:]|\.[0-9]+/g, '');

/** Clocks of two machines differ by less. */
const SKEW = 5 * 60_000;

/** Such a capture would be the newest for as long as it is: nothing that is published before would be looked at. */
export const isToCome = (capturedAt: string, now: Date): boolean => Date.parse(capturedAt) > now.getTime() + SKEW;

export const timeOfStamp = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

async function namesIn(folder: string): Promise<string[]> {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new Fault({
      code: 'not-readable',
      message: `Cannot read the folder ${folder}: the system answered ${String(code)}.`,
      exit: 'unjudged',
      cause: error,
    });
  }
}

const unjudged = (code: string, message: string, hint: string): Fault =>
  new Fault({ code, message, hint, exit: 'unjudged' });

/** The snapshot that `<notice>@<when>` means. */
export async function resolveWhen(archive: Archive, notice: string, when: When): Promise<Snapshot> {
  const snapshots = await listSnapshots(archive, notice);
  const first = snapshots[0];
  if (first === undefined) {
    const known = await listNotices(archive);
    throw unjudged(
      'no-such-notice',
      `The archive ${archive.snapshots} holds no snapshot of "${notice}".`,
      known.length === 0
        ? 'Capture one with noticediff fetch, or give the folder of the archive.'
        : `It holds: ${known.slice(0, 20).join(', ')}.`,
    );
  }
  switch (when.kind) {
    case 'latest':
      return (
        snapshots.at(-1 - when.back) ??
        missing(notice, `latest~${when.back}`, `there are only ${snapshots.length}`, first)
      );
    case 'until':
      return (
        snapshots.findLast(({ stamp }) => stamp <= when.stamp) ?? missing(notice, when.stamp, 'none is as old', first)
      );
    case 'baseline':
      return (await findBaseline(archive, notice)).snapshot;
  }
}

function missing(notice: string, what: string, why: string, first: Snapshot): never {
  throw unjudged(
    'no-such-version',
    `"${notice}" has no version ${what}: ${why}.`,
    `The oldest is ${first.stamp}; noticediff log ${notice} lists them.`,
  );
}

export const approvalsOf = (archive: Archive): string =>
  archive.approvals ?? join(dirname(archive.snapshots), 'approvals');

export const BASELINE = 'baseline.json';
export const baselineOf = (archive: Archive, notice: string): string => join(approvalsOf(archive), notice, BASELINE);

/** The version that was signed off last. Whether its bytes are still those is left to who reads them. */
export async function findBaseline(
  archive: Archive,
  notice: string,
): Promise<{ readonly baseline: Baseline; readonly snapshot: Snapshot }> {
  const baseline = await readBaseline(archive, notice);
  const stamp = stampOf(baseline.capturedAt);
  const snapshot = (await listSnapshots(archive, notice)).find((one) => one.stamp === stamp);
  if (snapshot !== undefined) return { baseline, snapshot };
  throw new Fault({
    code: 'baseline-missing',
    message: `The baseline of "${notice}" is the version of ${stamp}, which the archive does not hold.`,
    hint: `Restore the snapshot, or sign another version off: noticediff approve --baseline ${notice}@latest`,
    exit: 'usage',
  });
}

export async function readBaseline(archive: Archive, notice: string): Promise<Baseline> {
  const baseline = await askBaseline(archive, notice);
  if (baseline !== null) return baseline;
  throw new Fault({
    code: 'no-baseline',
    message: `"${notice}" has no baseline: no version was signed off.`,
    hint: await nameFirstBaseline(archive, notice),
    exit: 'usage',
  });
}

/** Null where no version was signed off. */
export async function askBaseline(archive: Archive, notice: string): Promise<Baseline | null> {
  const path = baselineOf(archive, notice);
  const bad = (message: string, cause?: unknown): Fault =>
    new Fault({
      code: 'bad-baseline',
      message,
      hint: `Sign a version off: noticediff approve --baseline ${notice}@latest`,
      exit: 'usage',
      cause,
    });
  const value = await readJson(path).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'not-found') return null;
    throw bad(`${path} cannot be read as JSON.`, error);
  });
  if (value === null) return null;
  const { sha256, capturedAt, by, on } = value;
  if (
    typeof sha256 !== 'string' ||
    !SHA256.test(sha256) ||
    typeof capturedAt !== 'string' ||
    !/^[0-9TZ:.-]{10,30}$/.test(capturedAt)
  )
    throw bad(`${path} lacks a sha256 or a capturedAt of the right form.`);
  return { sha256, capturedAt, by: String(by ?? ''), on: String(on ?? '') };
}

/** Where there are several versions, never the newest: to sign that off unseen would pass all that it lowers. */
async function nameFirstBaseline(archive: Archive, notice: string): Promise<string> {
  const before = (await listSnapshots(archive, notice)).at(-2);
  return before === undefined
    ? `Sign a version off: noticediff approve --baseline ${notice}@latest`
    : `Sign off the last version that somebody agreed to (noticediff log ${notice} lists them), such as the one before the newest: noticediff approve --baseline ${notice}@${timeOfStamp(before.stamp)}`;
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  const bytes = await readFileLimited(path, path, RECORD_LIMIT);
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not an object');
  return value as Record<string, unknown>;
}

/** Reads and checks `capture.json`. */
export async function readCaptureRecord(snapshot: Snapshot): Promise<CaptureRecord> {
  const path = join(snapshot.folder, 'capture.json');
  const value = await readJson(path).catch((error: unknown) => {
    if (error instanceof Fault) throw error;
    throw damaged(path, 'it is not valid JSON');
  });
  if (value['schemaVersion'] !== 1)
    throw damaged(path, `expected schemaVersion 1, found ${JSON.stringify(value['schemaVersion'])}`);
  const pages = value['pages'];
  if (!Array.isArray(pages) || pages.length === 0) throw damaged(path, 'it lists no pages');
  const { capturedAt, urls, cameBy, headers, note } = value;
  if (typeof capturedAt !== 'string' || Number.isNaN(Date.parse(capturedAt)))
    throw damaged(path, 'its capturedAt is no time');
  return {
    schemaVersion: 1,
    urls: Array.isArray(urls) ? urls.map(String) : [],
    capturedAt,
    cameBy: cameBy === 'live' || cameBy === 'wayback' ? cameBy : 'import',
    pages: pages.map((page: unknown) => readPage(page, path)),
    ...(typeof headers === 'object' && headers !== null ? { headers: headers as Record<string, string> } : {}),
    ...(value['technical'] === true ? { technical: true } : {}),
    ...readCommit(value['commit']),
    ...(typeof note === 'string' ? { note } : {}),
    ...readReason(value['suspect']),
  };
}

function readCommit(value: unknown): Pick<CaptureRecord, 'commit'> {
  const { id, authoredAt, path } = (value ?? {}) as Record<string, unknown>;
  const whole = typeof id === 'string' && typeof authoredAt === 'string' && typeof path === 'string';
  return whole ? { commit: { id, authoredAt, path } } : {};
}

function readReason(value: unknown): Pick<CaptureRecord, 'suspect'> {
  const { code, detail } = (value ?? {}) as Record<string, unknown>;
  return typeof code === 'string' ? { suspect: { code, detail: String(detail ?? '') } } : {};
}

function readPage(page: unknown, path: string): CapturePage {
  const { file, sha256, mediaType, charset, url } = (page ?? {}) as Record<string, unknown>;
  // Only plain names beside capture.json: the archive may come from others.
  if (typeof file !== 'string' || !PAGE_FILE.test(file))
    throw damaged(path, `expected page files such as 1.html, found ${JSON.stringify(file)?.slice(0, 80)}`);
  if (typeof sha256 !== 'string' || !SHA256.test(sha256))
    throw damaged(path, `the sha256 of ${file} is not 64 hex digits`);
  return {
    file,
    sha256,
    mediaType: typeof mediaType === 'string' ? mediaType : 'text/html',
    charset: typeof charset === 'string' ? charset : null,
    url: typeof url === 'string' ? url : null,
  };
}

const damaged = (path: string, what: string): Fault =>
  unjudged(
    'archive-damaged',
    `${path} cannot be used: ${what}.`,
    'Restore it from version control; noticediff verify checks the whole archive.',
  );
