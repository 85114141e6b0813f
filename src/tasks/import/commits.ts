/** The versions that commits hold → the archive, in their order. What an earlier run brought in is known by its commit and skipped. */
import type { Config, NoticeConfig } from '../../model/config.js';
import {
  type Archive,
  type CaptureRecord,
  listSnapshots,
  listSuspects,
  readCaptureRecord,
  stampOf,
  timeOfStamp,
} from '../../source/archive.js';
import { raiseTimes } from '../../source/commit-times.js';
import type { Blobs, CommittedVersion } from '../../source/git-history.js';
import { withLock } from '../../source/lock.js';
import { type PageType, pageTypeOf } from '../../source/page-types.js';
import type { CaptureDraft } from '../../source/store.js';
import { archiveOf, extractionOf } from '../config/settings.js';
import { keepDraft } from '../keep/keep.js';
import type { Tally } from './tally.js';

export interface CommitImport {
  readonly config: Config;
  readonly notice: string;
  /** The oldest first. */
  readonly versions: readonly CommittedVersion[];
  readonly blobs: Blobs;
  /** Open Terms Archive writes UTF-8 whatever the page declares; other repositories hold pages as they were saved. */
  readonly charset: 'utf-8' | null;
  readonly dryRun: boolean;
  readonly tally: Tally;
}

export async function importCommits(work: CommitImport): Promise<void> {
  const archive = archiveOf(work.config);
  if (work.dryRun) return countOnly(work, archive);
  await withLock(archive, work.notice, () => keepAll(work, archive));
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

async function countOnly({ notice, versions, tally }: CommitImport, archive: Archive): Promise<void> {
  const known = await readKnown(archive, notice);
  for (const version of versions) {
    try {
      tally.refuseToCome(iso(version.authoredAt));
      tally.count(notice, known.has(version.commit) ? 'already' : 'wouldKeep');
    } catch (error) {
      tally.fail(labelOf(version), error);
    }
  }
}

const labelOf = ({ commit, pages }: CommittedVersion): string => `${commit.slice(0, 12)} ${pages[0]?.path ?? ''}`;

/** Commit → when its capture stands in the archive, in seconds. */
async function readKnown(archive: Archive, notice: string): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (const snapshot of [...(await listSnapshots(archive, notice)), ...(await listSuspects(archive, notice))]) {
    const record: CaptureRecord | null = await readCaptureRecord(snapshot).catch(() => null);
    if (record?.commit !== undefined) known.set(record.commit.id, Date.parse(record.capturedAt) / 1000);
  }
  return known;
}

async function keepAll(work: CommitImport, archive: Archive): Promise<void> {
  const { notice, versions, tally } = work;
  const config = work.config.notices.find(({ id }) => id === notice);
  const known = await readKnown(archive, notice);
  const times = raiseTimes(versions.map((version) => known.get(version.commit) ?? version.authoredAt));
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, version] of versions.entries()) {
    const there = known.get(version.commit);
    if (there !== undefined) {
      last = Math.max(last, there);
      tally.count(notice, 'already');
      continue;
    }
    const time = Math.max(times[index] ?? version.authoredAt, last + 1);
    try {
      last = Math.max(last, await keepOne(work, archive, config, version, time));
    } catch (error) {
      tally.fail(labelOf(version), error);
    }
  }
}

/** Gives the time under which it stands, in seconds. */
async function keepOne(
  { notice, blobs, charset, tally }: CommitImport,
  archive: Archive,
  config: NoticeConfig | undefined,
  version: CommittedVersion,
  time: number,
): Promise<number> {
  tally.refuseToCome(iso(version.authoredAt));
  const pages: CaptureDraft['pages'][number][] = [];
  for (const { path, blob } of version.pages)
    pages.push({ bytes: await blobs.read(blob), charset, url: null, ...typeOf(path) });
  const path = version.pages[0]?.path ?? '';
  const draft: CaptureDraft = {
    urls: config?.urls ?? [],
    capturedAt: iso(time),
    cameBy: 'import',
    ...(version.technical && { technical: true }),
    commit: { id: version.commit, authoredAt: iso(version.authoredAt), path },
    pages,
  };
  const outcome = await keepDraft(archive, notice, draft, {
    keepAll: true,
    ...extractionOf(config),
  });
  tally.add(notice, `${version.commit.slice(0, 12)} ${path}`, outcome);
  const { stamp } = outcome.snapshot;
  const isNew = outcome.kind === 'kept' || (outcome.kind === 'suspect' && !outcome.already);
  if (isNew && stamp !== stampOf(iso(version.authoredAt))) tally.moved(notice);
  return Date.parse(timeOfStamp(stamp)) / 1000;
}

const typeOf = (path: string): PageType => pageTypeOf(path) ?? { extension: 'txt', mediaType: 'text/plain' };
