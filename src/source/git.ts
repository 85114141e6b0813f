/** A revision and a path → the bytes of that file in the git repository around the current folder. */
import { spawn } from 'node:child_process';
import { Fault } from '../model/fault.js';
import { printRef } from './print-ref.js';
import { readStream, tooLarge } from './read-limited.js';

export interface GitSource {
  readonly rev: string;
  readonly path: string;
  /** As given, for messages. */
  readonly ref: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly limit: number;
}

/**
 * Revision and path go to git on its standard input, one a line, never as arguments: nothing in them can become an option.
 * The arguments are fixed, and the object that is read is named by its hash.
 */
export async function readFromGit(source: GitSource): Promise<Buffer> {
  const name = `${source.rev}:${source.path}`;
  const [tree = '', object = ''] = (await check(source, [`${source.rev}^{tree}`, name])).split('\n');
  if (!/^[0-9a-f]{40,64} /.test(tree)) {
    throw fault(
      'bad-git-rev',
      `${printRef(source.ref)}: git knows no revision "${printRef(source.rev)}" here.`,
      'Check it with git rev-parse; in CI fetch the history (fetch-depth: 0).',
    );
  }
  const found = /^([0-9a-f]{40,64}) ([a-z]+) ([0-9]+)$/.exec(object);
  if (found === null) {
    throw fault(
      'not-found',
      `${printRef(source.ref)}: there is no "${printRef(source.path)}" in that revision.`,
      'Paths are taken from the root of the repository; write ./ for the current folder.',
    );
  }
  const [, hash = '', type = '', size = ''] = found;
  if (type !== 'blob')
    throw fault(
      'is-a-directory',
      `${printRef(source.ref)} is a ${type === 'tree' ? 'folder' : type}; expected a file.`,
      'Give the file of the notice in it.',
    );
  if (Number(size) > source.limit) throw tooLarge(source.ref, source.limit, Number(size));
  return run(source, ['cat-file', 'blob', hash], '', source.limit);
}

/** The working folder, from the root of its repository: `docs/`, or empty at the root. */
export async function prefixInRepository(source: GitSource): Promise<string> {
  return (await run(source, ['rev-parse', '--show-prefix'], '', 64 * 1024)).toString('utf8').replace(/\n$/, '');
}

const check = async (source: GitSource, names: readonly string[]): Promise<string> =>
  (await run(source, ['cat-file', '--batch-check'], `${names.join('\n')}\n`, 64 * 1024)).toString('utf8');

const fault = (code: string, message: string, hint: string, cause?: unknown): Fault =>
  new Fault({ code, message, hint, exit: 'unjudged', ...(cause === undefined ? {} : { cause }) });

/** With fixed arguments only. Nothing that the repository or its owner's settings name is run, nothing is asked or fetched. */
export function startGit(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    env: {
      ...env,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
    },
  });
  // Where git stops before it has read its input; the exit status tells the story.
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // Whoever waits for it hears of it; nobody has to.
  ended.catch(() => {});
  return { child, ended };
}

async function run(source: GitSource, args: readonly string[], input: string, limit: number): Promise<Buffer> {
  const { child, ended } = startGit(args, source.cwd, source.env);
  child.stdin.end(input);
  try {
    const [output, complaint, status] = await Promise.all([
      readStream(child.stdout, source.ref, limit),
      readStream(child.stderr, source.ref, 1024 * 1024),
      ended,
    ]);
    if (status !== 0) throw complained(source.ref, complaint.toString('utf8'));
    return output;
  } catch (error) {
    child.kill();
    throw error instanceof Fault ? error : notStarted(source.ref, error);
  }
}

export function complained(ref: string, complaint: string): Fault {
  const line = complaint.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
  const [remedy] = /git config --global --add safe\.directory .*/.exec(complaint) ?? [];
  if (remedy !== undefined)
    return fault(
      'dubious-ownership',
      `${printRef(ref)}: the repository belongs to another user, and git does not read it.`,
      `Where you trust it: ${printRef(remedy)}`,
    );
  return /not a git repository/.test(line)
    ? fault(
        'no-git-repository',
        `${printRef(ref)}: there is no git repository here.`,
        'Run it inside the repository that holds the file.',
      )
    : fault('git-failed', `${printRef(ref)}: git answered "${printRef(line)}".`, 'Try the same with git show.');
}

export function notStarted(ref: string, error: unknown): Fault {
  return (error as { code?: unknown } | null)?.code === 'ENOENT'
    ? fault(
        'no-git',
        `${printRef(ref)}: the program git was not found.`,
        'Install git, or give the file by its path.',
        error,
      )
    : fault('git-failed', `${printRef(ref)}: git could not be run.`, 'Try the same with git show.', error);
}
