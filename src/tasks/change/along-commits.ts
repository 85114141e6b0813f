/** A pull request, and a notice that is files → the notice at the base, after each of its commits that touched it, and now. */
import type { Capture } from '../../model/capture.js';
import { Fault } from '../../model/fault.js';
import type { GitAt } from '../../source/git.js';
import { listCommits, listEntries } from '../../source/git-trees.js';
import type { Surroundings } from '../process/surroundings.js';
import type { NoticeFiles } from './files.js';
import { type NoticeChange, readInGit, readSide } from './report.js';

/** Empty where there is nothing between, or more than `most` steps. */
export async function readAlongCommits(
  { files, where }: NoticeChange & { readonly files: NoticeFiles | Fault },
  here: Surroundings,
  most: number,
): Promise<readonly Capture[]> {
  if (files instanceof Fault || files.before.length === 0 || files.after.length === 0) return [];
  const at = { cwd: here.cwd, env: here.env, ref: 'the commits' };
  // What a command printed of each of them is not known.
  if ([...files.before, ...files.after].some(({ bytes }) => bytes !== undefined)) return [];
  // By both names where a page was renamed on the way.
  const paths = [...new Set([...files.before, ...files.after].map(({ path }) => path))];
  const commits = await listCommits(at, where.base, paths, most);
  if (commits.length === 0 || commits.length >= most) return [];
  const between = await Promise.all(commits.map((commit) => readCommit(commit, paths, at)));
  const ends = [await readSide(files.before, 'before', where, here), await readSide(files.after, 'after', where, here)];
  const all = [ends[0] ?? null, ...between, ends[1] ?? null].filter((one) => one !== null);
  return all.length === between.length + 2 ? all : [];
}

/** Null where it had none of the pages. */
async function readCommit(id: string, paths: readonly string[], at: GitAt): Promise<Capture | null> {
  const entries = await listEntries(at, { kind: 'tree', id }, paths);
  const pages = paths.flatMap((path) => {
    const entry = entries.get(path);
    return entry?.kind === 'file' ? [{ path, blob: entry.blob }] : [];
  });
  const [first] = pages;
  return first === undefined ? null : readInGit(pages, { ...at, ref: `git:${id.slice(0, 12)}:${first.path}` });
}
