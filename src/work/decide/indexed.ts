/** The decisions that the next commit will have: those of git's index, in place of the files on the disk. */
import { dirname, join } from 'node:path';
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { openBlobs } from '../../source/git-history.js';
import { INDEX, listEntries } from '../../source/git-trees.js';
import { pathFrom } from '../../source/place.js';
import type { Surroundings } from '../process/surroundings.js';
import { type DecisionFiles, LARGEST_DECISION } from './store.js';

/** All of them, by two processes of git; undefined where approvals lie outside of the repository, and the disk has them. */
export async function openIndexed(
  { approvals, root }: Config,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<DecisionFiles | undefined> {
  const path = root === null ? null : pathFrom(root, approvals);
  if (root === null || path === null) return undefined;
  const at = { cwd, env, ref: path };
  const entries = await listEntries(at, INDEX, [path]);
  const blobs = openBlobs(at, LARGEST_DECISION);
  const read = async (blob: string): Promise<Buffer | string> => {
    const bytes = await blobs.tryRead(blob);
    return bytes instanceof Fault ? bytes.message : bytes;
  };
  const byPath = new Map<string, Buffer | string>();
  try {
    for (const [name, { kind, blob }] of entries)
      if (name.endsWith('.json'))
        byPath.set(join(root, name), kind === 'file' ? await read(blob) : `expected a plain file, found a ${kind}`);
  } finally {
    blobs.close();
  }
  return {
    list: async (folder) =>
      [...byPath.keys()].filter((file) => dirname(file) === folder).map((file) => file.slice(folder.length + 1)),
    read: async (folder, name) => byPath.get(join(folder, name)) ?? 'it is not in the index',
  };
}
