/**
 * The call, the configuration, CI or the remote → the commit that the repository's notices are held against: the one from which HEAD and
 * the base branched off. `--staged`: HEAD itself.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault, usage } from '../../model/fault.js';
import type { GitAt } from '../../source/git.js';
import {
  type CommittedTree,
  findMergeBase,
  isShallow,
  listRemotes,
  NO_FILES,
  resolveRev,
} from '../../source/git-trees.js';
import { asWord, printRef } from '../../source/print-ref.js';
import type { Surroundings } from '../process/surroundings.js';

/** A revision, and who says it. */
export interface NamedBase {
  readonly by: 'call' | 'configuration' | 'ci' | 'remote';
  /** As it is printed, and given to `--base` again. */
  readonly rev: string;
  /** What git is asked for; a branch of the remote in full, so that a local one of the same name is none. */
  readonly full: string;
}

export interface Base {
  readonly named: NamedBase | null;
  readonly tree: CommittedTree;
  /** What the base says now, since both branched off. */
  readonly tip: CommittedTree;
  /** What stands before the path in `git:…:<path>`. */
  readonly rev: string;
  /** Whether it is the very commit that is checked out: then only the work tree, or the index, can differ. */
  readonly isHead: boolean;
}

const SHA = /^(?!0+$)[0-9a-f]{40,64}$/;

const given = (by: NamedBase['by'], rev: string): NamedBase => ({ by, rev, full: rev });

const ofRemote = (by: NamedBase['by'], branch: string): NamedBase => ({
  by,
  rev: `origin/${branch}`,
  full: `refs/remotes/origin/${branch}`,
});

/** In the order in which they count. */
export function listBases(
  call: string | undefined,
  configuration: string | null,
  here: Pick<Surroundings, 'cwd' | 'env'>,
): readonly NamedBase[] {
  const ci = baseOfCi(here);
  return [
    ...(call === undefined ? [] : [given('call', call)]),
    ...(configuration === null ? [] : [given('configuration', configuration)]),
    ...(ci === null ? [] : [ci]),
    ofRemote('remote', 'HEAD'),
  ];
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
  const tree: CommittedTree = head === null ? NO_FILES : { kind: 'tree', id: head };
  return { named: null, tree, tip: tree, rev: 'HEAD', isHead: true };
}

/** Throws where it is not here, or where the clone ends before the two branched off. */
export async function findBase(base: NamedBase, at: GitAt): Promise<Base> {
  const [commit, head] = [await resolveCommit(base, at), await resolveRev(at, 'HEAD', 'commit')];
  if (commit === null) throw await missing(base, at);
  if (head === null)
    throw noBase(
      `The base ${printRef(base.rev)} has nothing to be compared with: there is no commit here.`,
      'Make the first commit.',
    );
  const id = await findMergeBase(at, commit, head);
  if (id === null) throw await unrelated(base, at);
  const rev = id === commit && /^[0-9a-f]+$/.test(base.rev) ? base.rev : `${base.rev}...HEAD`;
  return { named: base, tree: { kind: 'tree', id }, tip: { kind: 'tree', id: commit }, rev, isHead: id === head };
}

/** Null where git knows none; what is no name of a commit is refused. */
async function resolveCommit({ by, rev, full }: NamedBase, at: GitAt): Promise<string | null> {
  const wrong = (found: string): Fault =>
    usage(
      `The base, named by ${SAID_BY[by]}, must be a commit, such as origin/main; found ${found}.`,
      'A branch, a tag or the hash of a commit: git branch -a lists the branches that are here.',
      'bad-base',
    );
  if (rev.trim() === '') throw wrong('nothing');
  if (rev.startsWith('-')) throw wrong(`"${printRef(rev)}", which looks like an option`);
  // A line to git is a revision.
  const commit = /[\n\r\0]/.test(rev) ? null : await resolveRev(at, full, 'commit');
  if (commit !== null) return commit;
  // `A..B` is a range, `main:legal` a file, and a tree has no history.
  if (/[\n\r\0:]|\.\./.test(rev) || (await resolveRev(at, full, 'tree')) !== null)
    throw wrong(`"${printRef(rev)}", which is none`);
  return null;
}

const SAID_BY: Readonly<Record<NamedBase['by'], string>> = {
  call: '--base',
  configuration: '"base" of the configuration',
  ci: 'this CI job',
  remote: 'the remote',
};

const noBase = (message: string, hint: string): Fault =>
  new Fault({ code: 'no-base', exit: 'unjudged', message, hint });

async function missing({ by, rev }: NamedBase, at: GitAt): Promise<Fault> {
  const shallow = await isShallow(at);
  const fetch = await fetching(rev, shallow, at);
  return noBase(
    shallow
      ? `The base ${printRef(rev)}, named by ${SAID_BY[by]}, is not in this clone, which is shallow.`
      : `The base ${printRef(rev)}, named by ${SAID_BY[by]}, is not in this clone.`,
    by === 'remote'
      ? 'Name the base: --base <rev>, or "base" in the configuration; or let git ask the remote: git remote set-head origin --auto'
      : fetch === null
        ? 'No branch is called so; git branch -a lists those that are here, and git log the commits.'
        : `Fetch it: ${fetch}`,
  );
}

/** Named by a configuration that may have named another one before. `isCutOff`: the clone does not go back so far. */
export const notKnownToStand = ({ rev }: NamedBase, isCutOff: boolean): Fault =>
  noBase(
    isCutOff
      ? `The base ${printRef(rev)} is named by the configuration alone, and this clone, which is shallow, does not show since when.`
      : `The base ${printRef(rev)}, named by the configuration since it was changed, is HEAD itself: nothing would be compared.`,
    isCutOff
      ? 'Name it where the check is called, such as --base origin/main; or fetch the history: git fetch --unshallow'
      : 'Name it where the check is called, such as --base origin/main; or let git ask the remote: git remote set-head origin --auto',
  );

async function unrelated({ by, rev }: NamedBase, at: GitAt): Promise<Fault> {
  const shallow = await isShallow(at);
  const fetch = shallow ? await fetching(rev, shallow, at, true) : null;
  return noBase(
    shallow
      ? `The base ${printRef(rev)}, named by ${SAID_BY[by]}, and HEAD have no common ancestor in this clone, which is shallow.`
      : `The base ${printRef(rev)}, named by ${SAID_BY[by]}, and HEAD have no common ancestor.`,
    fetch === null ? 'They share no history: name another base.' : `Fetch it: ${fetch}`,
  );
}

/**
 * The command after which the same call finds it; null where none is known: a hash and a branch can be fetched, `main~3` cannot. A local
 * branch that is here is not fetched again.
 */
async function fetching(rev: string, shallow: boolean, at: GitAt, isHere = false): Promise<string | null> {
  const branch = /^(?:refs\/remotes\/)?(.+)$/.exec(rev)?.[1] ?? rev;
  const listed = await listRemotes(at);
  const remotes = listed.length === 0 && branch.startsWith('origin/') ? ['origin'] : listed;
  const [first] = remotes;
  if (first === undefined) return null;
  const remote = remotes.find((name) => branch.startsWith(`${name}/`));
  const deeper = `git fetch --unshallow ${asWord(remote ?? first)}`;
  const fetch = shallow ? deeper : `git fetch ${asWord(remote ?? first)}`;
  if (SHA.test(rev)) return `${fetch} ${rev}`;
  const isName = BRANCH.test(branch) && !/^[0-9a-f]{4,}$/.test(branch);
  if (!isName || (isHere && remote === undefined)) return shallow ? deeper : null;
  if (remote === undefined) return `${fetch} ${asWord(`${rev}:${rev}`)}`;
  const name = branch.slice(remote.length + 1);
  return `${fetch} ${asWord(`+${name}:refs/remotes/${remote}/${name}`)}`;
}

/** What git takes for one; of the rest a shell would make something else. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$|@\{))[\p{L}\p{N}_][\p{L}\p{N}_./+#=@,%-]*(?<![./])$/u;
