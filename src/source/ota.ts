/**
 * A repository of Open Terms Archive → its documents, each with the versions that its commits made. Versions repositories hold
 * `<Service>/<Terms Type>.md`, snapshots repositories `<Service>/<Terms Type>.html`, or `<Terms Type> #<id>.html` for each page.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../model/fault.js';
import { type Commit, type CommittedVersion, readCommits } from './git-history.js';
import { isNoticeId } from './notice-id.js';
import { printRef } from './print-ref.js';

export interface OtaDocument {
  readonly service: string;
  readonly type: string;
  /** Derived from both; unique in the repository. */
  readonly notice: string;
  readonly versions: readonly CommittedVersion[];
}

/** The archive's settings belong to one repository only: the environment of a hook must not name another. */
export const ownRepository = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...env,
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_ALTERNATE_OBJECT_DIRECTORIES: undefined,
  GIT_COMMON_DIR: undefined,
});

/** What changed is how the terms are read, not the terms. */
const TECHNICAL = /^(?:Apply technical or declaration upgrade|Refilter)/;
const PATH = /^([^/]+)\/([^/]+?)(?: #([^/]+))?\.(md|html)$/;
/** The pages of one fetch are committed one by one, with one time; a slow fetch may take minutes. */
const ONE_FETCH = 30 * 60;

/** `env`: as of `ownRepository`. */
export async function readOta(repository: string, env: NodeJS.ProcessEnv): Promise<OtaDocument[]> {
  await checkRepository(repository);
  const documents = new Map<string, Open>();
  for await (const commit of readCommits({ cwd: repository, ref: repository, env }))
    for (const name of namesIn(commit)) record(documents, name, commit);
  return nameNotices([...documents.values()].filter(({ versions }) => versions.length > 0));
}

async function checkRepository(path: string): Promise<void> {
  const exists = (name: string): Promise<boolean> =>
    stat(join(path, name)).then(
      () => true,
      () => false,
    );
  if (/^[a-z+]+:\/\/|^git@/i.test(path))
    throw notHere(path, 'it is an address', 'Clone it first, and give the folder.');
  if (!(await exists('.')))
    throw notHere(path, 'there is no such folder', 'Clone the repository first, and give the folder.');
  // A folder inside another repository would give that one's history.
  if (!(await exists('.git')) && !((await exists('HEAD')) && (await exists('objects'))))
    throw notHere(path, 'it is no git repository', 'Give the root of a clone of a versions or snapshots repository.');
}

const notHere = (path: string, what: string, hint: string): Fault =>
  new Fault({
    code: 'no-git-repository',
    message: `${printRef(path)} cannot be imported: ${what}.`,
    hint,
    exit: 'usage',
  });

interface Open {
  readonly service: string;
  readonly type: string;
  readonly pages: Map<string, string>;
  readonly versions: CommittedVersion[];
  /** Pages that the last version changed, and when it began. */
  touched: Set<string>;
  since: number;
}

/** Documents that the commit touches. */
function namesIn(commit: Commit): Set<string> {
  const names = new Set<string>();
  for (const { path } of commit.changes) {
    const [, service, type] = PATH.exec(path) ?? [];
    if (service !== undefined) names.add(`${service}/${type}`);
  }
  return names;
}

function record(documents: Map<string, Open>, name: string, commit: Commit): void {
  const [service = '', type = ''] = name.split('/');
  const document: Open = documents.get(name) ?? {
    service,
    type,
    pages: new Map(),
    versions: [],
    touched: new Set(),
    since: Number.NaN,
  };
  documents.set(name, document);
  const before = JSON.stringify([...document.pages]);
  const touched = new Set<string>();
  for (const { path, blob } of commit.changes) {
    const [, itsService, itsType, id] = PATH.exec(path) ?? [];
    if (itsService !== service || itsType !== type) continue;
    touched.add(path);
    if (blob === null) document.pages.delete(path);
    else {
      leaveOtherLayout(document.pages, id !== undefined);
      document.pages.set(path, blob);
    }
  }
  if (document.pages.size === 0 || JSON.stringify([...document.pages]) === before) return;
  const technical = TECHNICAL.test(commit.subject);
  const version: CommittedVersion = {
    commit: commit.id,
    authoredAt: commit.authoredAt,
    technical,
    pages: [...document.pages].map(([path, blob]) => ({ path, blob })),
  };
  const last = document.versions.at(-1);
  const together =
    last !== undefined &&
    Math.abs(commit.authoredAt - document.since) <= ONE_FETCH &&
    ![...touched].some((path) => document.touched.has(path));
  if (together) {
    document.versions[document.versions.length - 1] = { ...version, technical: technical && last.technical };
    for (const path of touched) document.touched.add(path);
  } else {
    document.versions.push(version);
    document.touched = touched;
    document.since = commit.authoredAt;
  }
}

/** Where a declaration goes from one page to several, or back, the old files stay in the tree: they are read no more. */
function leaveOtherLayout(pages: Map<string, string>, several: boolean): void {
  for (const path of pages.keys()) if ((PATH.exec(path)?.[3] !== undefined) !== several) pages.delete(path);
}

function nameNotices(documents: readonly Open[]): OtaDocument[] {
  const used = new Set<string>();
  const sorted = [...documents].sort((one, other) => compare(one, other));
  return sorted.map(({ service, type, versions }) => {
    const plain = noticeIdOf(service, type);
    const notice = used.has(plain) ? withHash(plain, service, type) : plain;
    used.add(notice);
    return { service, type, notice, versions };
  });
}

function compare(one: Open, other: Open): number {
  const [first, second] = [`${one.service}/${one.type}`, `${other.service}/${other.type}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** `Larkhaven`, `Privacy Policy` → `larkhaven-privacy-policy`. What has no Latin letters is told apart by a hash, the same everywhere. */
export function noticeIdOf(service: string, type: string): string {
  const name = `${service} ${type}`;
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const lossless = !/[^\u0000-\u007f]/.test(folded) && isNoticeId(slug);
  return lossless ? slug : withHash(slug, service, type);
}

function withHash(slug: string, service: string, type: string): string {
  const hash = createHash('sha256').update(`${service}/${type}`).digest('hex').slice(0, 8);
  return `${slug.slice(0, 55).replace(/-$/, '')}-${hash}`.replace(/^-/, 'n-');
}
