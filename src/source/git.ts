/** A git process with fixed arguments → its output, or the fault that its end means. */
import { spawn } from 'node:child_process';
import { Fault } from '../model/fault.js';
import { printRef } from './print-ref.js';
import { readStream } from './read-limited.js';

/** Where git runs: in the repository around `cwd`, or the one that `env` names, as in a hook. */
export interface GitAt {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** What is asked for, for messages. */
  readonly ref: string;
}

export const gitFault = (code: string, message: string, hint: string, cause?: unknown): Fault =>
  new Fault({ code, message, hint, exit: 'unjudged', ...(cause === undefined ? {} : { cause }) });

/** With fixed arguments only. Nothing that the repository or its owner's settings name is run, nothing is asked or fetched. */
export function startGit(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn('git', ['-c', 'core.fsmonitor=false', '-c', 'core.warnAmbiguousRefs=true', ...args], {
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

export interface GitAnswer {
  readonly output: Buffer;
  readonly complaint: string;
  readonly status: number | null;
}

/** Whatever the exit status; throws where git cannot be run, or prints more than `limit` bytes. */
export async function askGit(
  { cwd, env, ref }: GitAt,
  args: readonly string[],
  { input = '', limit = 64 * 1024 * 1024 }: { readonly input?: string; readonly limit?: number } = {},
): Promise<GitAnswer> {
  const { child, ended } = startGit(args, cwd, env);
  child.stdin.end(input);
  try {
    const [output, complaint, status] = await Promise.all([
      readStream(child.stdout, ref, limit),
      readStream(child.stderr, ref, 1024 * 1024),
      ended,
    ]);
    return { output, complaint: complaint.toString('utf8'), status };
  } catch (error) {
    child.kill();
    throw error instanceof Fault ? error : notStarted(ref, error);
  }
}

/** What it prints; throws where it fails. */
export async function runGit(at: GitAt, args: readonly string[], input = ''): Promise<string> {
  const { output, complaint, status } = await askGit(at, args, { input });
  if (status !== 0) throw complained(at.ref, complaint);
  return output.toString('utf8');
}

export function complained(ref: string, complaint: string): Fault {
  const line = complaint.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
  if (/not a git repository/.test(line))
    return gitFault(
      'no-git-repository',
      `${printRef(ref)}: there is no git repository here.`,
      'Run it inside the repository that holds the file.',
    );
  const remedy = /^\s*(git config --global --add safe\.directory .+)$/m.exec(complaint)?.[1];
  return gitFault(
    'git-failed',
    `${printRef(ref)}: git answered "${printRef(line)}".`,
    remedy === undefined ? 'Try the same with git show.' : printRef(remedy),
  );
}

export function notStarted(ref: string, error: unknown): Fault {
  return (error as { code?: unknown } | null)?.code === 'ENOENT'
    ? gitFault(
        'no-git',
        `${printRef(ref)}: the program git was not found.`,
        'Install git, or give the file by its path.',
        error,
      )
    : gitFault('git-failed', `${printRef(ref)}: git could not be run.`, 'Try the same with git show.', error);
}
