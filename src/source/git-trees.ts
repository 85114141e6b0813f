/** Revisions, the index → the files in them: listed by paths and patterns, found through symbolic links, read by their hashes. */
import { posix } from 'node:path';
import { askGit, complained, type GitAt, gitFault, runGit } from './git.js';
import { openBlobs } from './git-history.js';
import { printRef } from './print-ref.js';

/** A state of all files: that of a commit (or of a tree), or the one that the next commit will have. */
export type GitTree = { readonly kind: 'index' } | CommittedTree;

export interface CommittedTree {
  readonly kind: 'tree';
  /** Hash of the tree, or of its commit. */
  readonly id: string;
}

export const INDEX: GitTree = { kind: 'index' };

export interface GitEntry {
  /** `unmerged`: two branches differ in it, and nobody has decided between them. */
  readonly kind: 'file' | 'link' | 'submodule' | 'unmerged';
  /** Hash of its content. */
  readonly blob: string;
}

/** The hash of a revision peeled to a `type`; null where git knows none. A name that is a tag and a branch is refused. */
export async function resolveRev(at: GitAt, rev: string, type: 'commit' | 'tree'): Promise<string | null> {
  // On standard input, one a line, never as an argument: nothing in it can become an option.
  const { output, complaint, status } = await askGit(at, ['cat-file', '--batch-check'], {
    input: `${rev}^{${type}}\n`,
  });
  if (status !== 0) throw complained(at.ref, complaint);
  if (/^warning: refname .* is ambiguous/m.test(complaint))
    throw gitFault(
      'ambiguous-git-rev',
      `${printRef(at.ref)}: "${printRef(rev)}" names two things here, such as a tag and a branch.`,
      `Write it in full: refs/heads/${printRef(rev)}, refs/tags/${printRef(rev)} or refs/remotes/${printRef(rev)}.`,
    );
  return /^([0-9a-f]{40,64}) /.exec(output.toString('utf8'))?.[1] ?? null;
}

/** The best common ancestor of two commits, by their hashes; null where none is there. */
export async function findMergeBase(at: GitAt, one: string, other: string): Promise<string | null> {
  const { output, complaint, status } = await askGit(at, ['merge-base', one, other]);
  if (status !== 0 && status !== 1) throw complained(at.ref, complaint);
  return /^[0-9a-f]{40,64}/.exec(output.toString('utf8'))?.[0] ?? null;
}

export const isShallow = async (at: GitAt): Promise<boolean> =>
  (await runGit(at, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';

/** `A...B` → both ends, HEAD where one is left out; null for other revisions. */
function endsOf(rev: string): readonly [string, string] | null {
  // `:/fix...` and `x^{/fix...}` search commit messages, in which dots are dots.
  if (/^:\/|\{\//.test(rev)) return null;
  const at = rev.indexOf('...');
  return at < 0 ? null : [rev.slice(0, at) || 'HEAD', rev.slice(at + 3) || 'HEAD'];
}

/** What stands before the path in `git:<rev>:<path>`: a revision, `A...B` for the merge base, empty for the index. */
export async function findTree(at: GitAt, rev: string): Promise<GitTree> {
  if (rev === '') return INDEX;
  const unknown = (name: string) =>
    gitFault(
      'bad-git-rev',
      `${printRef(at.ref)}: git knows no revision "${printRef(name)}" here.`,
      'Check it with git rev-parse; in CI fetch the history (fetch-depth: 0).',
    );
  const ends = endsOf(rev);
  if (ends === null) {
    const id = await resolveRev(at, rev, 'tree');
    if (id === null) throw unknown(rev);
    return { kind: 'tree', id };
  }
  const [one, other] = [await resolveRev(at, ends[0], 'commit'), await resolveRev(at, ends[1], 'commit')];
  if (one === null || other === null) throw unknown(ends[one === null ? 0 : 1]);
  const id = await findMergeBase(at, one, other);
  if (id !== null) return { kind: 'tree', id };
  throw gitFault(
    'no-merge-base',
    `${printRef(at.ref)}: no common ancestor of "${printRef(ends[0])}" and "${printRef(ends[1])}" is here.`,
    (await isShallow(at)) ? 'The clone is shallow: git fetch --unshallow' : 'They share no history: name a revision.',
  );
}

/** The empty tree, by the length of the repository's hashes: git knows it without storing it. */
const EMPTY_TREE: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
/** What a repository without a commit is compared with. */
export const NO_FILES: CommittedTree = { kind: 'tree', id: EMPTY_TREE[40] ?? '' };

/** Characters of arguments: Windows takes 32,767 in all. */
const LONGEST_CALL = 24_000;

function* inCalls(paths: readonly string[]): Generator<readonly string[]> {
  let call: string[] = [];
  let length = 0;
  for (const spec of paths.map((path) => `:(top,literal)${path}`)) {
    if (length + spec.length > LONGEST_CALL && call.length > 0) {
      yield call;
      [call, length] = [[], 0];
    }
    call.push(spec);
    length += spec.length + 1;
  }
  if (call.length > 0) yield call;
}

/** Entries by their paths from the root; the path of a folder gives all in it, an empty one all that there is. */
export async function listEntries(
  at: GitAt,
  tree: GitTree,
  paths: readonly string[],
): Promise<ReadonlyMap<string, GitEntry>> {
  const found = new Map<string, GitEntry>();
  for (const call of inCalls(paths)) {
    const args =
      tree.kind === 'index'
        ? ['ls-files', '-s', '-z', '--full-name', '--', ...call]
        : ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', ...fromNothing(tree.id), '--', ...call];
    const tokens = (await runGit(withMagic(at), args)).split('\0');
    if (tree.kind === 'index') for (const token of tokens) addIndexed(token, found);
    else for (let i = 0; i + 1 < tokens.length; i += 2) addListed(tokens[i] ?? '', tokens[i + 1] ?? '', found);
  }
  return found;
}

/** `a` and `a/b` of `a/b/c`. */
export const foldersAbove = (path: string): readonly string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

/** What stands at these paths and is no folder: a link, on the way to a file. Of the index, what is in the folders is among it. */
export async function listNotFolders(
  at: GitAt,
  tree: GitTree,
  paths: readonly string[],
): Promise<ReadonlyMap<string, GitEntry>> {
  if (tree.kind === 'index') return listEntries(at, tree, paths);
  const found = new Map<string, GitEntry>();
  for (const call of inCalls(paths)) {
    const listed = await runGit(withMagic(at), ['ls-tree', '-z', '--full-tree', tree.id, '--', ...call]);
    for (const token of listed.split('\0')) {
      const [, mode = '', type, blob = '', path] = /^([0-7]{6}) (\w+) ([0-9a-f]{40,64})\t([\s\S]+)$/.exec(token) ?? [];
      if (path !== undefined && type !== 'tree') found.set(path, { kind: KINDS[mode] ?? 'file', blob });
    }
  }
  return found;
}

const fromNothing = (id: string): readonly string[] => [EMPTY_TREE[id.length] ?? '', id];

/** Settings of the environment under which `:(top,…)` would be a part of the path. */
const withMagic = (at: GitAt): GitAt => ({
  ...at,
  env: {
    ...at.env,
    GIT_LITERAL_PATHSPECS: '0',
    GIT_GLOB_PATHSPECS: '0',
    GIT_NOGLOB_PATHSPECS: '0',
    GIT_ICASE_PATHSPECS: '0',
  },
});

const KINDS: Readonly<Record<string, GitEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };

function addIndexed(token: string, found: Map<string, GitEntry>): void {
  const [, mode = '', blob = '', stage, path] = /^([0-7]{6}) ([0-9a-f]{40,64}) ([0-3])\t([\s\S]+)$/.exec(token) ?? [];
  if (path !== undefined) found.set(path, { kind: stage === '0' ? (KINDS[mode] ?? 'file') : 'unmerged', blob });
}

function addListed(head: string, path: string, found: Map<string, GitEntry>): void {
  const [, mode = '', blob] = /^:[0-7]{6} ([0-7]{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) A$/.exec(head) ?? [];
  if (blob !== undefined) found.set(path, { kind: KINDS[mode] ?? 'file', blob });
}

/** Files of the work tree under these paths, those that git ignores left out; deleted ones may be among them. */
export async function listWorkTree(at: GitAt, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const call of inCalls(paths)) {
    const args = ['ls-files', '-z', '--full-name', '--cached', '--others', '--exclude-standard', '--', ...call];
    for (const path of (await runGit(withMagic(at), args)).split('\0')) if (path !== '') found.add(path);
  }
  return [...found].sort();
}

/** Paths of all files of this name that git does not ignore, from the root. */
export const listNamed = async (at: GitAt, name: string): Promise<readonly string[]> =>
  (
    await runGit(withMagic(at), [
      'ls-files',
      '-z',
      '--full-name',
      '-co',
      '--exclude-standard',
      '--',
      `:(top,glob)**/${name}`,
    ])
  )
    .split('\0')
    .filter((path) => path !== '')
    .sort();

/** Paths in the index → what they were called in `from`, as git finds renames: by content, half of which stayed. */
export async function findRenames(at: GitAt, from: CommittedTree): Promise<ReadonlyMap<string, string>> {
  const args = ['diff-index', '--cached', '-M', '-z', '--raw', '--no-ext-diff', '--no-textconv', '--diff-filter=R'];
  const tokens = (await runGit(at, [...args, from.id, '--'])).split('\0');
  const renames = new Map<string, string>();
  for (let i = 0; i + 2 < tokens.length; i += 3) renames.set(tokens[i + 2] ?? '', tokens[i + 1] ?? '');
  return renames;
}

/**
 * Commits behind `base` up to HEAD that touched these paths, the oldest first, at most `most` of them. Along the first parents; where HEAD
 * is the merge of a pull request into its base, as the forges' CI checks it out, along those of what was merged.
 */
export async function listCommits(
  at: GitAt,
  base: string,
  paths: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const ends = await runGit(at, ['rev-list', '--first-parent', '--parents', '--max-count=2', `${base}..HEAD`, '--']);
  const [head = '', earlier] = ends.trim().split('\n');
  const [, , merged] = head.split(' ');
  const tip = earlier === undefined && merged !== undefined ? merged : 'HEAD';
  const args = ['rev-list', '--first-parent', `--max-count=${most}`, `${base}..${tip}`, '--'];
  const specs = paths.map((path) => `:(top,literal)${path}`);
  return (await runGit(withMagic(at), [...args, ...specs]))
    .split('\n')
    .filter((id) => id !== '')
    .reverse();
}

/** A file as it was at a commit that changed it. */
export interface FormerFile {
  readonly commit: string;
  /** Hash of its content; null where it was not there, or cannot be followed. */
  readonly blob: string | null;
}

/** A file, along the first parents of HEAD: as each of the commits that changed it left it, the newest first. Links in the repository are followed. */
export async function listFormer(at: GitAt, path: string, real: string): Promise<readonly FormerFile[]> {
  const specs = [...new Set([path, real])].map((one) => `:(top,literal)${one}`);
  const listed = await runGit(withMagic(at), ['rev-list', '--first-parent', 'HEAD', '--', ...specs]);
  const commits = listed.split('\n').filter((id) => id !== '');
  const input = commits.map((commit) => `${commit}:${path}\n`).join('');
  const { output } = await askGit(at, ['cat-file', '--batch-check', '--follow-symlinks'], { input });
  const told = output.toString('latin1');
  let next = 0;
  const readLine = (): string => {
    const start = next;
    next = told.indexOf('\n', start) + 1 || told.length;
    return told.slice(start, next).trimEnd();
  };
  return commits.map((commit) => {
    const line = readLine();
    // The target of a link that cannot be followed stands below, and may look like anything.
    const target = /^(?:dangling|symlink|loop|notdir) ([0-9]+)$/.exec(line)?.[1];
    if (target !== undefined) next += Number(target) + 1;
    return { commit, blob: /^([0-9a-f]{40,64}) blob /.exec(line)?.[1] ?? null };
  });
}

/** Names of remotes, `origin` before all others. */
export const listRemotes = async (at: GitAt): Promise<readonly string[]> =>
  (await runGit(at, ['remote']))
    .split('\n')
    .filter((name) => name !== '')
    .sort((one, other) => Number(other === 'origin') - Number(one === 'origin'));

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** The file at a path, through links inside of the repository; null where there is none. A link that leads outside, or to nothing, is a `Fault` that names it. */
export async function findFile(at: GitAt, tree: GitTree, path: string): Promise<GitEntry | null> {
  const passed = new Set<string>();
  // A circle comes by the same place again, or, where each round adds a folder, by ever new ones.
  for (let here = path; passed.size <= MOST_LINKS && !passed.has(here); ) {
    const [link, rest] = await findLink(at, tree, here);
    if (link === null && passed.size > 0)
      throw badLink(at, path, `it leads to "${printRef(here)}", where there is nothing`);
    if (link === null || link.entry.kind !== 'link') return link?.entry ?? null;
    passed.add(here);
    here = posix.join(await readLink(at, link), rest);
  }
  throw badLink(at, path, 'its links go round in a circle');
}

interface Found {
  readonly path: string;
  readonly entry: GitEntry;
}

/** The entry at the path, or the link that stands in place of a folder above it, with what follows behind. */
async function findLink(at: GitAt, tree: GitTree, path: string): Promise<readonly [Found | null, string]> {
  const direct = await listEntries(at, tree, [path]);
  const entry = direct.get(path);
  if (entry !== undefined) return [{ path, entry }, ''];
  if (direct.size > 0)
    throw gitFault(
      'is-a-directory',
      `${printRef(at.ref)} is a folder; expected a file.`,
      'Give the file of the notice in it.',
    );
  const folders = foldersAbove(path);
  const entries = await listNotFolders(at, tree, folders);
  const above = folders.find((folder) => entries.has(folder));
  const link = above === undefined ? undefined : entries.get(above);
  if (above === undefined || link === undefined) return [null, ''];
  return [link.kind === 'link' ? { path: above, entry: link } : null, path.slice(above.length + 1)];
}

const LONGEST_TARGET = 4_096;

async function readLink(at: GitAt, { path, entry }: Found): Promise<string> {
  const target = (await readBlobs(at, [entry.blob], LONGEST_TARGET))[0]?.toString('utf8') ?? '';
  const to = posix.normalize(posix.join(posix.dirname(path), target));
  if (posix.isAbsolute(target) || to === '..' || to.startsWith('../'))
    throw badLink(at, path, `it leads out of the repository, to "${printRef(target)}"`);
  return to;
}

export const badLink = (at: GitAt, path: string, why: string) =>
  gitFault(
    'bad-link',
    `${printRef(at.ref)}: "${printRef(path)}" is a symbolic link that cannot be followed: ${why}.`,
    'Name the file itself.',
  );

/** Contents by their hashes, through one process; one beyond the limit is a `Fault`. */
export async function readBlobs(at: GitAt, blobs: readonly string[], limit: number): Promise<readonly Buffer[]> {
  if (blobs.length === 0) return [];
  const open = openBlobs(at, limit);
  try {
    const contents: Buffer[] = [];
    for (const blob of blobs) contents.push(await open.read(blob));
    return contents;
  } finally {
    open.close();
  }
}

/** The working folder, from the root of its repository: `docs/`, or empty at the root. */
export const prefixInRepository = async (at: GitAt): Promise<string> =>
  (await runGit(at, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');

/** The bytes of `<rev>:<path>`; the path from the root, or after `./` from the working folder, which is `prefix`. */
export async function readFromGit(
  at: GitAt,
  {
    rev,
    path,
    prefix,
    limit,
  }: { readonly rev: string; readonly path: string; readonly prefix: string; readonly limit: number },
): Promise<Buffer> {
  const from = posix.normalize(path.startsWith('./') ? prefix + path.slice(2) : path);
  const bytes = await readFileIn(at, await findTree(at, rev), from, limit);
  if (bytes !== null) return bytes;
  throw gitFault(
    'not-found',
    `${printRef(at.ref)}: there is no "${printRef(path)}" in ${rev === '' ? 'the index' : 'that revision'}.`,
    'Paths are taken from the root of the repository; write ./ for the current folder.',
  );
}

/** The bytes of the file at a path from the root, through links as in `findFile`; null where there is none. */
export async function readFileIn(at: GitAt, tree: GitTree, path: string, limit: number): Promise<Buffer | null> {
  const entry = await findFile(at, tree, path);
  if (entry === null) return null;
  if (entry.kind !== 'file')
    throw gitFault(
      entry.kind === 'unmerged' ? 'merge-conflict' : 'is-a-directory',
      `${printRef(at.ref)} is ${entry.kind === 'unmerged' ? 'not merged yet' : `a ${entry.kind}`}; expected a file.`,
      'Give the file of the notice itself.',
    );
  const [bytes = Buffer.alloc(0)] = await readBlobs(at, [entry.blob], limit);
  return bytes;
}
