/**
 * A folder of the repository in which each notice has its own, one JSON file a decision or a reading: listed, read and written. Files are
 * plain ones of their own names, and written whole or not at all; a link in the place of a folder could lead writing out of the repository.
 */
import { constants, lstatSync, readdirSync, type Stats } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../model/fault.js';
import { NOTICE_ID } from '../../source/notice-id.js';
import { replaceFile } from '../../source/write-whole.js';

/** Bytes of a file: two passages, a name and a reason. */
export const LARGEST_KEPT = 64 * 1024;
/** Files of one notice; a notice in a long archive has gathered some hundreds. */
const MOST = 20_000;

/** Where the files are read. */
export interface KeptFiles {
  /** Names of all files that lie there; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes, or why there are none to read. */
  read(folder: string, name: string): Promise<Buffer | string>;
}

export const ON_DISK: KeptFiles = {
  list: entriesIn,
  read: (folder, name) => readPlainFile(join(folder, name)),
};

/** Of a notice; no folder means no files, and one that the system will not open is a Fault. */
export async function listKept(
  root: string,
  notice: string,
  files: KeptFiles,
): Promise<{ readonly folder: string; readonly names: readonly string[] }> {
  const folder = files === ON_DISK ? folderOf(root, notice) : join(root, notice);
  // Other files (notes, drafts of an interrupted write) are nobody's.
  const names = (await files.list(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  if (names.length <= MOST) return { folder, names };
  throw new Fault({
    code: 'too-many',
    message: `${folder} holds ${names.length} files; at most ${MOST} are read.`,
    hint: 'noticediff approvals prune and noticediff readings prune remove those that match nothing.',
    exit: 'usage',
  });
}

/** Notices that have a folder there, in order. */
export async function listHolders(root: string): Promise<readonly string[]> {
  checkFolder(root);
  return (await entriesIn(root)).filter((name) => NOTICE_ID.test(name)).sort();
}

export const writeKept = (root: string, notice: string, name: string, text: string): Promise<void> =>
  replaceFile(join(folderOf(root, notice), name), text, { fault: (error, path) => cannot('write', path, error) });

export async function removeKept(root: string, notice: string, name: string): Promise<void> {
  const path = join(folderOf(root, notice), name);
  if (/[/\\]/.test(name)) throw new Error(`this is a bug: ${name} is no file of a folder`);
  await rm(path, { force: true }).catch((error: unknown) => {
    throw cannot('remove', path, error);
  });
}

export function folderOf(root: string, notice: string): string {
  if (!NOTICE_ID.test(notice)) {
    throw new Fault({
      code: 'bad-notice',
      message: `${JSON.stringify(notice.slice(0, 80))} is no name of a notice; expected lower-case letters, digits and hyphens, at most 64.`,
      exit: 'usage',
    });
  }
  checkFolder(root);
  const folder = join(root, notice);
  checkFolder(folder);
  return folder;
}

function checkFolder(folder: string): void {
  const stat = statOf(folder);
  if (stat === undefined || stat.isDirectory()) return;
  throw new Fault({
    code: 'not-readable',
    message: `${folder} holds files of noticediff and must be a folder; found ${stat.isSymbolicLink() ? 'a symbolic link' : 'a file'}.`,
    hint: 'Restore the folder from version control.',
    exit: 'usage',
  });
}

function statOf(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    throw cannot('open', folder, error);
  }
}

async function entriesIn(folder: string): Promise<readonly string[]> {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw cannot('open', folder, error);
  }
}

/** The bytes, or why there are none to read. Neither follows a link nor waits for a pipe. */
async function readPlainFile(path: string): Promise<Buffer | string> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP' || code === 'ENXIO') return 'expected a plain file, found a link or a device';
    if (code === 'ENOENT') return 'it vanished while it was read';
    throw cannot('open', path, error);
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return 'expected a plain file';
    if (stat.size > LARGEST_KEPT) return `it is ${stat.size} bytes large; at most ${LARGEST_KEPT} are read`;
    const buffer = Buffer.alloc(LARGEST_KEPT + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > LARGEST_KEPT) return `it is larger than ${LARGEST_KEPT} bytes`;
    }
  } catch (error) {
    throw cannot('read', path, error);
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

const cannot = (verb: 'open' | 'read' | 'write' | 'remove', path: string, cause: unknown): Fault =>
  new Fault({
    code: verb === 'write' || verb === 'remove' ? 'not-writable' : 'not-readable',
    message: `Cannot ${verb} ${path}: the system answered ${codeOf(cause)}.`,
    hint: 'Check the folder and its permissions.',
    exit: 'usage',
    cause,
  });
