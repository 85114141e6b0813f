/** A folder → the root of the git repository around it. No process is asked: `.git` is looked for, as git does. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Null where there is none. `GIT_WORK_TREE` names the root itself. */
export function findRoot(folder: string, env: Readonly<Record<string, string | undefined>> = {}): string | null {
  if (env['GIT_WORK_TREE']) return resolve(folder, env['GIT_WORK_TREE']);
  // A folder, or in a linked work tree a file.
  return foldersUpTo(folder, null).find((one) => existsSync(join(one, '.git'))) ?? null;
}

/** The folder and those above it, the nearest first, up to `last`, or of the whole disk. */
export function foldersUpTo(folder: string, last: string | null): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== last && dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
