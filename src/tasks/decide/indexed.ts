/** What is decided and read, as a state of git has it (the index, a commit), in place of the files on the disk. */
import { dirname, join } from 'node:path';
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { openBlobs } from '../../source/git-history.js';
import { type GitTree, listEntries } from '../../source/git-trees.js';
import { pathFrom } from '../../source/place.js';
import type { Surroundings } from '../process/surroundings.js';
import { type KeptFiles, LARGEST_KEPT, ON_DISK } from './kept-files.js';

/** All files under the folders, by two processes of git; a folder outside of the repository is the disk's. */
export async function openIn(
  tree: GitTree,
  folders: readonly string[],
  { root }: Pick<Config, 'root'>,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<KeptFiles> {
  const inside = folders.filter((folder) => root !== null && pathFrom(root, folder) !== null);
  if (root === null || inside.length === 0) return ON_DISK;
  const paths = inside.map((folder) => pathFrom(root, folder) ?? '');
  const at = { cwd, env, ref: paths.join(', ') };
  const entries = await listEntries(at, tree, paths);
  const blobs = openBlobs(at, LARGEST_KEPT);
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
  const isInside = (folder: string): boolean => inside.includes(dirname(folder));
  return {
    list: async (folder) =>
      isInside(folder)
        ? [...byPath.keys()].filter((file) => dirname(file) === folder).map((file) => file.slice(folder.length + 1))
        : ON_DISK.list(folder),
    read: async (folder, name) =>
      isInside(folder) ? (byPath.get(join(folder, name)) ?? 'it is not there') : ON_DISK.read(folder, name),
  };
}
