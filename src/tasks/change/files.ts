/** Notices that are files of the repository → the pages of each before and after: at the base, and in the work tree or the index. */
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../model/fault.js';
import type { GitAt } from '../../source/git.js';
import { openBlobs } from '../../source/git-history.js';
import {
  badLink,
  findFile,
  findRenames,
  foldersAbove,
  type GitEntry,
  type GitTree,
  INDEX,
  listEntries,
  listNotFolders,
  listWorkTree,
} from '../../source/git-trees.js';
import { folderOfGlob, isGlob, matchGlob } from '../../source/glob.js';
import { isGits, pathFrom } from '../../source/place.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT, readFileLimited } from '../../source/read-limited.js';
import type { Base } from './base.js';

/** A page: its path from the root of the repository, and git's hash of its content. */
export interface PageFile {
  readonly path: string;
  readonly blob: string;
  /** Of what a command printed; absent where it is a file. */
  readonly bytes?: Uint8Array;
}

export interface NoticeFiles {
  /** In the order of reading. */
  readonly before: readonly PageFile[];
  readonly after: readonly PageFile[];
  /** Paths of `after` that are new: neither the base has them, nor were they renamed. */
  readonly added: readonly string[];
  /** Paths of `before` that are no page any more: gone, or dropped by the configuration. */
  readonly removed: readonly string[];
  /** SHA-256 of all pages, where both sides have the same; null where they have to be compared. */
  readonly same: string | null;
}

/** Paths and patterns from the root of the repository, as base and head list them. */
export interface WantedFiles {
  readonly notice: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Sides {
  readonly base: Base;
  /** After is the index, not the work tree. */
  readonly staged: boolean;
  readonly root: string;
  readonly at: GitAt;
}

type Pages = ReadonlyMap<string, PageFile | Fault>;

/** Of each notice, or what stands against it. A few processes of git for all of them. */
export async function listFiles(
  wanted: readonly WantedFiles[],
  sides: Sides,
): Promise<ReadonlyMap<string, NoticeFiles | Fault>> {
  const patterns = [...new Set(wanted.flatMap(({ before, after }) => [...before, ...after]))];
  const base = await listInGit(patterns, sides.base.tree, sides.at);
  const head = sides.staged ? await openIndex(patterns, base, sides.at) : await openWorkTree(patterns, sides);
  const found = new Map<string, NoticeFiles | Fault>();
  let renames: ReadonlyMap<string, string> | null = null;
  for (const one of wanted) {
    try {
      const listed = choosePages(one, base, head.pages);
      if (listed.removed.length > 0 && listed.added.length > 0)
        renames ??= await findRenames(sides.at, sides.base.tree);
      found.set(one.notice, pair(listed, renames ?? new Map(), head.contents));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      found.set(one.notice, error);
    }
  }
  return found;
}

/** Matches of a pattern are sorted; a page that two patterns match stands where the first has it. */
function matchAll(patterns: readonly string[], pages: Pages): readonly string[] {
  const all = [...pages.keys()];
  return [
    ...new Set(
      patterns.flatMap((pattern) =>
        isGlob(pattern) ? all.filter((path) => matchGlob(pattern, path)).sort() : pages.has(pattern) ? [pattern] : [],
      ),
    ),
  ];
}

interface Listed {
  readonly before: readonly PageFile[];
  readonly after: readonly PageFile[];
  readonly added: readonly PageFile[];
  readonly removed: readonly PageFile[];
  /** Of those, the paths that are still there: dropped by the configuration, and so no page's former name. */
  readonly dropped: ReadonlySet<string>;
}

function choosePages({ notice, before, after }: WantedFiles, base: Pages, head: Pages): Listed {
  const wasListed = matchAll(before, base);
  for (const pattern of after) refuseNone(notice, pattern, { base, head });
  const now = matchAll(after, head);
  // A page that the base had, and did not list, was there before all the same.
  const was = [...new Set([...wasListed, ...now.filter((path) => base.has(path))])];
  const removed = wasListed.filter((path) => !now.includes(path));
  return {
    before: was.map((path) => pageAt(base, path)),
    after: now.map((path) => pageAt(head, path)),
    added: now.filter((path) => !base.has(path)).map((path) => pageAt(head, path)),
    removed: removed.map((path) => pageAt(base, path)),
    dropped: new Set(removed.filter((path) => head.has(path))),
  };
}

function pageAt(pages: Pages, path: string): PageFile {
  const page = pages.get(path);
  if (page instanceof Fault) throw page;
  if (page === undefined) throw new Error(`this is a bug: ${path} was not listed`);
  return page;
}

/** What names no file on either side is a mistake; what the base had was removed. */
function refuseNone(notice: string, pattern: string, pages: { readonly base: Pages; readonly head: Pages }): void {
  if (matchAll([pattern], pages.head).length > 0 || matchAll([pattern], pages.base).length > 0) return;
  throw new Fault({
    code: 'no-such-file',
    exit: 'usage',
    message: `"files" of "${notice}" names ${printRef(pattern)}, ${isGlob(pattern) ? 'which matches no file' : 'and there is no such file'}.`,
    hint: 'Paths count from the folder of the configuration; * stands for characters within a folder, ** for folders.',
  });
}

function pair(
  { before, after, added, removed, dropped }: Listed,
  renames: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Buffer>,
): NoticeFiles {
  const left = new Map(removed.filter(({ path }) => !dropped.has(path)).map((page) => [page.path, page]));
  const from = new Map<string, string>();
  for (const { path, blob } of added) {
    // Before it is added to the index git finds no rename; the same content is one.
    const origin = left.get(renames.get(path) ?? '') ?? [...left.values()].find((page) => page.blob === blob);
    if (origin === undefined) continue;
    left.delete(origin.path);
    from.set(path, origin.path);
  }
  const isSame =
    before.length === after.length &&
    before.every((page, index) => page.blob === after[index]?.blob) &&
    added.length === from.size &&
    left.size + dropped.size === 0;
  return {
    before,
    after,
    added: added.map(({ path }) => path).filter((path) => !from.has(path)),
    removed: [...left.keys(), ...dropped],
    same: isSame ? hashAll(after.map(({ blob }) => contents.get(blob))) : null,
  };
}

/** Null where a page is empty: what is no notice is told so, also where it is none on both sides. */
function hashAll(pages: readonly (Buffer | undefined)[]): string | null {
  const hash = createHash('sha256');
  for (const page of pages) {
    if (page === undefined || page.length === 0) return null;
    hash.update(page);
  }
  return pages.length === 0 ? null : hash.digest('hex');
}

/** Those that paths and patterns name. */
async function listInGit(patterns: readonly string[], tree: GitTree, at: GitAt): Promise<Pages> {
  const pages = new Map<string, PageFile | Fault>();
  if (patterns.length === 0) return pages;
  const places = [...new Set(patterns.map((pattern) => (isGlob(pattern) ? folderOfGlob(pattern) : pattern)))];
  const entries = await listEntries(at, tree, places);
  const named = namedIn(patterns, [...entries.keys()]);
  const missing = [...named].filter((path) => !entries.has(path));
  const above = await listNotFolders(at, tree, [...new Set(missing.flatMap(foldersAbove))]);
  const folders = new Set(missing.length === 0 ? [] : [...entries.keys()].flatMap(foldersAbove));
  const isNowhere = (path: string): boolean =>
    !entries.has(path) && !folders.has(path) && !foldersAbove(path).some((folder) => above.has(folder));
  for (const path of named) {
    if (isNowhere(path)) continue;
    const page = await pageIn(path, entries.get(path), tree, at);
    if (page !== null) pages.set(path, page);
  }
  return pages;
}

/** All of them are held in memory at once; a thousand notices in five languages fit. */
const MOST_MATCHES = 5_000;

/** The paths that are written out, and those that match. */
function namedIn(patterns: readonly string[], paths: readonly string[]): ReadonlySet<string> {
  const globs = patterns.filter(isGlob);
  const matched = globs.length === 0 ? [] : paths.filter((path) => globs.some((glob) => matchGlob(glob, path)));
  if (matched.length > MOST_MATCHES)
    throw new Fault({
      code: 'too-many-files',
      exit: 'usage',
      message: `"files" matches ${matched.length} files; at most ${MOST_MATCHES} are read.`,
      hint: 'Let the patterns match the notices alone.',
    });
  return new Set([...patterns.filter((pattern) => !isGlob(pattern)), ...matched]);
}

/** A link, and a path below a link, is looked for; a folder, a submodule and an undecided merge are no pages. */
async function pageIn(
  path: string,
  entry: GitEntry | undefined,
  tree: GitTree,
  at: GitAt,
): Promise<PageFile | Fault | null> {
  try {
    const named = { ...at, ref: path };
    const file = entry === undefined || entry.kind === 'link' ? await findFile(named, tree, path) : entry;
    if (file === null) return null;
    return file.kind === 'file' ? { path, blob: file.blob } : noFile(path, file.kind);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

const noFile = (path: string, kind: 'submodule' | 'unmerged' | 'link'): Fault =>
  new Fault({
    code: kind === 'unmerged' ? 'merge-conflict' : 'not-a-file',
    exit: 'unjudged',
    message: `${printRef(path)} is ${kind === 'unmerged' ? 'not merged yet: two branches differ in it' : `a ${kind}`}; expected a file.`,
    hint: kind === 'unmerged' ? 'Finish the merge, and add the file.' : 'Name the file of the notice itself.',
  });

interface Head {
  readonly pages: Pages;
  /** By their hashes; those that may be the same on both sides. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

async function openIndex(patterns: readonly string[], base: Pages, at: GitAt): Promise<Head> {
  const pages = await listInGit(patterns, INDEX, at);
  const stood = new Set(blobsOf(base));
  const same = new Set(blobsOf(pages).filter((blob) => stood.has(blob)));
  const contents = new Map<string, Buffer>();
  if (same.size === 0) return { pages, contents };
  const blobs = openBlobs(at, DEFAULT_SIZE_LIMIT);
  try {
    for (const blob of same) {
      const bytes = await blobs.tryRead(blob);
      // What is too large is told of when its notice is read.
      if (!(bytes instanceof Fault)) contents.set(blob, bytes);
    }
  } finally {
    blobs.close();
  }
  return { pages, contents };
}

const blobsOf = (pages: Pages): readonly string[] =>
  [...pages.values()].flatMap((page) => (page instanceof Fault ? [] : [page.blob]));

async function openWorkTree(patterns: readonly string[], { base, root, at }: Sides): Promise<Head> {
  const globs = patterns.filter(isGlob);
  const listed = globs.length === 0 ? [] : await listWorkTree(at, [...new Set(globs.map(folderOfGlob))]);
  const pages = new Map<string, PageFile | Fault>();
  const contents = new Map<string, Buffer>();
  const algorithm = base.tree.id.length === 64 ? 'sha256' : 'sha1';
  for (const path of namedIn(patterns, listed)) {
    try {
      const bytes = await readInWorkTree(root, path, at);
      if (bytes === null) continue;
      const blob = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
      pages.set(path, { path, blob });
      contents.set(blob, bytes);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      pages.set(path, error);
    }
  }
  return { pages, contents };
}

/** Null where there is none. A link may lead anywhere within the repository. */
export async function readInWorkTree(root: string, path: string, at: GitAt): Promise<Buffer | null> {
  const file = join(root, path);
  let real: string | null = null;
  try {
    lstatSync(file);
  } catch {
    return null;
  }
  try {
    real = realpathSync(file);
  } catch {
    // A link to nothing, or one that goes round: reading it says which.
  }
  const inside = real === null ? path : pathFrom(realpathSync(root), real);
  if (inside === null || isGits(inside)) throw badLink({ ...at, ref: path }, path, 'it leads out of the repository');
  return readFileLimited(file, path, DEFAULT_SIZE_LIMIT);
}
