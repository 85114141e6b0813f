/** The archive's own folder `.state`, which git leaves out: locks, drafts and what was seen. All of it is safe to delete while nothing runs. */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.js';
import { checkNoticeId } from './notice-id.js';
import { lifeOf, newOwner } from './owner.js';
import { replaceFile, writeFault } from './write-whole.js';

export const stateOf = (archive: Archive): string => join(archive.snapshots, '.state');
const draftsOf = (archive: Archive): string => join(stateOf(archive), 'drafts');

/** Written once: git must neither take the state nor change the line ends of what was captured. */
export async function prepareArchive(archive: Archive): Promise<void> {
  const state = stateOf(archive);
  try {
    await mkdir(draftsOf(archive), { recursive: true });
    await writeOnce(archive, join(state, '.gitignore'), '*\n');
    await writeOnce(archive, join(archive.snapshots, '.gitattributes'), '* -text\n');
  } catch (error) {
    throw writeFault(error, state);
  }
}

async function writeOnce(archive: Archive, path: string, text: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null)
    await replaceFile(path, text, { draft: newDraft(archive, 'file') });
}

/** A path at which nothing stands, and of which is known whose it is. `name` has no dots. */
export const newDraft = (archive: Archive, name: string): string => join(draftsOf(archive), `${name}.${newOwner()}`);

/** The newest version was found again as it is. */
export interface Sighting {
  /** ISO 8601 in UTC, to the second. */
  readonly seenAt: string;
  /** Stamp of the version that was seen. */
  readonly stamp: string;
  /** What the server said of each page then, for conditional requests: by the page's address. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const pathOf = (archive: Archive, notice: string, name: string): string => {
  checkNoticeId(notice);
  return join(stateOf(archive), name, `${notice}.json`);
};

/** Whatever was kept under that name for the notice; null where there is nothing, or nothing that can be read: it is only state. */
export async function readState(archive: Archive, notice: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(pathOf(archive, notice, name), 'utf8'));
  } catch {
    return null;
  }
}

export async function writeState(archive: Archive, notice: string, name: string, value: unknown): Promise<void> {
  await prepareArchive(archive);
  await replaceFile(pathOf(archive, notice, name), `${JSON.stringify(value)}\n`, { draft: newDraft(archive, notice) });
}

export const recordSighting = (archive: Archive, notice: string, sighting: Sighting): Promise<void> =>
  writeState(archive, notice, 'sightings', sighting);

export async function readSighting(archive: Archive, notice: string): Promise<Sighting | null> {
  const value = (await readState(archive, notice, 'sightings')) as Sighting | null;
  return typeof value?.seenAt === 'string' && typeof value.stamp === 'string' ? value : null;
}

/** A day: by then whoever wrote a draft on another machine has ended. */
const OLD = 24 * 60 * 60 * 1000;

/** Drafts of processes that ended before they were done. */
export async function listLeftovers(archive: Archive): Promise<string[]> {
  const folder = draftsOf(archive);
  const names = await readdir(folder).catch(() => [] as string[]);
  const left: string[] = [];
  for (const name of names.sort()) {
    const life = lifeOf(name.slice(name.indexOf('.') + 1));
    const age = life === 'elsewhere' ? await ageOf(join(folder, name)) : 0;
    if (life === 'dead' || age > OLD) left.push(join(folder, name));
  }
  return left;
}

const ageOf = async (path: string): Promise<number> =>
  Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());

/** They hold nothing that is not fetched or read again. */
export async function clearLeftovers(archive: Archive): Promise<void> {
  for (const path of await listLeftovers(archive)) await rm(path, { recursive: true, force: true }).catch(() => {});
}
