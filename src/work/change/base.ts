/**
 * The call, the configuration, CI or the remote → the commit that the repository's notices are held against: the one from which HEAD and
 * the base branched off. `--staged`: HEAD itself.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../model/fault.js';
import type { GitAt } from '../../source/git.js';
import { type CommittedTree, findMergeBase, isShallow, NO_FILES, resolveRev } from '../../source/git-trees.js';
import { printRef } from '../../source/print-ref.js';
import type { Surroundings } from '../process/surroundings.js';

/** A revision, and who says it. */
export interface NamedBase {
  readonly by: 'call' | 'configuration' | 'ci' | 'remote';
  /** As it is printed, and given to `--base` again. */
  readonly rev: string;
  /** What git is asked for; a branch of the remote in full, so that a local one of the same name is none. */
  readonly full: string;
  /** What `git fetch origin` is to be told. */
  readonly fetch: string;
}

export interface Base {
  readonly named: NamedBase | null;
  readonly tree: CommittedTree;
  /** What stands before the path in `git:…:<path>`. */
  readonly rev: string;
  /** Whether it is the very commit that is checked out: then only the work tree, or the index, can differ. */
  readonly isHead: boolean;
}

const SHA = /^(?!0+$)[0-9a-f]{40,64}$/;

const given = (by: NamedBase['by'], rev: string, fetch = rev): NamedBase => ({ by, rev, full: rev, fetch });

const ofRemote = (by: NamedBase['by'], branch: string): NamedBase => ({
  by,
  rev: `origin/${branch}`,
  full: `refs/remotes/origin/${branch}`,
  fetch: `+${branch}:refs/remotes/origin/${branch}`,
});

/** In the order in which they count. */
export function listBases(
  call: string | undefined,
  configuration: string | null,
  here: Pick<Surroundings, 'cwd' | 'env'>,
): readonly NamedBase[] {
  const ci = baseOfCi(here);
  return [
    ...(call === undefined ? [] : [named('call', call)]),
    ...(configuration === null ? [] : [named('configuration', configuration)]),
    ...(ci === null ? [] : [ci]),
    ofRemote('remote', 'HEAD'),
  ];
}

function named(by: NamedBase['by'], rev: string): NamedBase {
  const branch = /^origin\/(.+)$/.exec(rev)?.[1];
  return branch === undefined ? given(by, rev) : { ...given(by, rev), fetch: ofRemote(by, branch).fetch };
}

/** GitHub: a pull request's branch, the merge queue's base, what a push moved on from. GitLab: its merge request's base, or likewise. */
function baseOfCi({ cwd, env }: Pick<Surroundings, 'cwd' | 'env'>): NamedBase | null {
  if (env['GITHUB_BASE_REF']) return ofRemote('ci', env['GITHUB_BASE_REF']);
  const event = env['GITHUB_EVENT_PATH'] ? readEvent(resolve(cwd, env['GITHUB_EVENT_PATH'])) : null;
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: merge, CI_COMMIT_BEFORE_SHA: push } = env;
  const sha = [event?.merge_group?.base_sha, event?.before, merge, push].find(
    (one): one is string => typeof one === 'string' && SHA.test(one),
  );
  return sha === undefined ? null : given('ci', sha);
}

function readEvent(file: string): { merge_group?: { base_sha?: unknown } | null; before?: unknown } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** HEAD for `--staged`. In a repository without a commit, no files at all. */
export async function headAsBase(at: GitAt): Promise<Base> {
  const head = await resolveRev(at, 'HEAD', 'commit');
  return { named: null, tree: head === null ? NO_FILES : { kind: 'tree', id: head }, rev: 'HEAD', isHead: true };
}

/** Throws where it is not here, or where the clone ends before the two branched off. */
export async function findBase(base: NamedBase, at: GitAt): Promise<Base> {
  const [commit, head] = [await resolveRev(at, base.full, 'commit'), await resolveRev(at, 'HEAD', 'commit')];
  if (commit === null) throw await missing(base, at, 'is not in this clone');
  if (head === null) throw await missing(base, at, 'has nothing to be compared with: there is no commit here');
  const id = await findMergeBase(at, commit, head);
  if (id === null) throw await missing(base, at, 'and HEAD have no common ancestor in this clone');
  const rev = id === commit && /^[0-9a-f]+$/.test(base.rev) ? base.rev : `${base.rev}...HEAD`;
  return { named: base, tree: { kind: 'tree', id }, rev, isHead: id === head };
}

const SAID_BY: Readonly<Record<NamedBase['by'], string>> = {
  call: '--base',
  configuration: '"base" of the configuration',
  ci: 'this CI job',
  remote: 'the remote',
};

async function missing({ by, rev, fetch }: NamedBase, at: GitAt, wrong: string): Promise<Fault> {
  const shallow = await isShallow(at);
  return new Fault({
    code: 'no-base',
    exit: 'unjudged',
    message: `The base ${printRef(rev)}, named by ${SAID_BY[by]}, ${wrong}${shallow ? ', which is shallow' : ''}.`,
    hint:
      by === 'remote'
        ? 'Name the base: --base <rev>, or "base" in the configuration; or let git ask the remote: git remote set-head origin --auto'
        : `Fetch it: git fetch ${shallow ? '--unshallow ' : ''}origin ${asWord(fetch)}`,
  });
}

const asWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${printRef(text).replaceAll("'", "'\\''")}'`;
