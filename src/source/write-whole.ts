/** Bytes → files that are there whole or not at all, also after a power cut; what the disk answers → a Fault that says so. */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../model/fault.js';
import { lifeOf, newOwner } from './owner.js';

const CAUSES: Readonly<Record<string, readonly [code: string, what: string, hint: string]>> = {
  ENOSPC: ['disk-full', 'the disk is full', 'Free some space and run it again; nothing was left half-written.'],
  EDQUOT: [
    'disk-full',
    'the quota of the disk is used up',
    'Free some space and run it again; nothing was left half-written.',
  ],
  EFBIG: [
    'disk-full',
    'the system allows no file as large',
    'Raise the limit (ulimit -f) and run it again; nothing was left half-written.',
  ],
  EROFS: ['not-writable', 'the disk is read-only', 'Give a folder that may be written.'],
  EACCES: ['not-writable', 'the permissions do not allow it', 'Give a folder that may be written.'],
  EPERM: ['not-writable', 'the system does not allow it', 'Give a folder that may be written.'],
  ENOTDIR: ['not-writable', 'a part of the path is no folder', 'Give a folder for the archive.'],
  EEXIST: ['not-writable', 'a file stands where a folder is expected', 'Give a folder for the archive.'],
  EMFILE: ['not-writable', 'too many files are open', 'Run it again; nothing was left half-written.'],
};

export function writeFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const system = String((error as { code?: unknown } | null)?.code ?? error);
  const [code, what, hint] = CAUSES[system] ?? [
    'not-writable',
    `the system answered ${system}`,
    'Check the disk and run it again; nothing was left half-written.',
  ];
  return new Fault({ code, message: `Cannot write ${path}: ${what}.`, hint, exit: 'unjudged', cause: error });
}

/** A new file, on the disk when this returns. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the folder lists, on the disk. Windows opens no folder; there the file system keeps its own journal. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync();
  } catch {
    // Some network disks refuse it for folders.
  } finally {
    await folder.close();
  }
}

/** A file that takes its place when it is finished: whole, or as it was before. Errors are the system's own. */
export interface WholeFile {
  write(bytes: Uint8Array): void;
  finish(): void;
  /** Nothing is left of it. */
  drop(): void;
}

export interface WholeOptions {
  /** Where it is written before, on the same disk; beside its place where it is not given. */
  readonly draft?: string;
  /** Also after a power cut; true where not given. */
  readonly durable?: boolean;
  readonly mode?: number;
}

export function openWhole(path: string, options: WholeOptions = {}): WholeFile {
  const { draft = draftBeside(path), durable = true, mode = 0o666 } = options;
  const file = openSync(draft, 'wx', mode);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    },
    finish() {
      if (durable) fsyncSync(file);
      close();
      renameSync(draft, path);
    },
    drop() {
      close();
      rmSync(draft, { force: true });
    },
  };
}

/** Nobody else's, also in a folder that several processes write. */
const draftBeside = (path: string): string => join(dirname(path), `${draftName(path)}${newOwner()}${DRAFT}`);

const DRAFT = '.tmp';
/** The beginning says enough: the owner is as long again, and names end at 255 bytes. */
const draftName = (path: string): string => `.${basename(path).slice(0, 50)}.`;

/** Drafts beside a file whose writers were killed. Those of another machine stay: nobody here knows whether it still writes. */
export function clearDrafts(path: string): void {
  const start = draftName(path);
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(start) && name.endsWith(DRAFT) && lifeOf(name.slice(start.length, -DRAFT.length)) === 'dead')
      rmSync(join(dirname(path), name), { force: true });
}

/** Replaces a small file, or writes it for the first time. `fault`: what is thrown for an error of the system. */
export async function replaceFile(
  path: string,
  bytes: Uint8Array | string,
  { fault = writeFault, ...options }: WholeOptions & { readonly fault?: (error: unknown, path: string) => Fault } = {},
): Promise<void> {
  let file: WholeFile | null = null;
  try {
    await mkdir(dirname(path), { recursive: true });
    file = openWhole(path, options);
    file.write(Buffer.from(bytes));
    file.finish();
    await syncFolder(dirname(path));
  } catch (error) {
    file?.drop();
    throw fault(error, path);
  }
}
