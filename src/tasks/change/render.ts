/**
 * Notices that a command prints → what it prints in the work tree (or of the index), and in a temporary work tree of the base. Nothing runs
 * but where the call says `--render`: whatever the branch holds runs with it.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Fault } from '../../model/fault.js';
import { type GitAt, runGit } from '../../source/git.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT, readStream } from '../../source/read-limited.js';
import type { Surroundings } from '../process/surroundings.js';
import type { NoticeFiles, PageFile, Sides } from './files.js';

/** A command and the folder, from the root of the repository, in which it runs. */
export interface Command {
  readonly words: readonly string[];
  readonly folder: string;
}

/** Null: on that side it is files. */
export interface WantedPages {
  readonly notice: string;
  readonly before: Command | null;
  readonly after: Command | null;
}

/** Of each the pages before and after, those of `files` where it is files. */
export async function renderPages(
  wanted: readonly WantedPages[],
  files: ReadonlyMap<string, NoticeFiles | Fault>,
  sides: Sides,
  here: Surroundings,
): Promise<ReadonlyMap<string, NoticeFiles | Fault>> {
  const trees = openTrees(sides, here);
  const rendered = new Map<string, NoticeFiles | Fault>();
  try {
    for (const { notice, before, after } of wanted) {
      try {
        const listed = files.get(notice);
        if (listed instanceof Fault) throw listed;
        const was = before === null ? (listed?.before ?? []) : [await render(notice, before, await trees.base(), here)];
        const now = after === null ? (listed?.after ?? []) : [await render(notice, after, await trees.head(), here)];
        rendered.set(notice, pair(was, now, before === null || after === null));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        rendered.set(notice, error);
      }
    }
  } finally {
    await trees.close();
  }
  return rendered;
}

/** Said where the call does not say `--render`. */
export const notRendered = (notice: string, words: readonly string[]): Fault =>
  new Fault({
    code: 'not-rendered',
    exit: 'unjudged',
    message: `"${notice}" is what a command prints, ${printCommand(words)}, and no command runs unasked.`,
    hint: 'Give --render where you trust what the branch holds; never for the pull request of a fork.',
  });

/** `isOther`: the one side is files and the other what a command prints. What stood may be served still, and nobody looks at it any more. */
function pair(before: readonly PageFile[], after: readonly PageFile[], isOther: boolean): NoticeFiles {
  const paths = (pages: readonly PageFile[]) => pages.map(({ path }) => path);
  const [was, now] = [before[0], after[0]];
  const isSame =
    !isOther && before.length === 1 && after.length === 1 && was?.blob === now?.blob && was?.bytes?.length !== 0;
  return {
    before,
    after,
    added: before.length === 0 ? paths(after) : [],
    removed: isOther || after.length === 0 ? paths(before) : [],
    same: isSame ? (now?.blob ?? null) : null,
  };
}

/** A site is built in less, milliseconds. */
const LONGEST = 120_000;
/** Characters of what it complained of. */
const LONGEST_COMPLAINT = 300;

async function render(notice: string, { words, folder }: Command, root: string, here: Surroundings): Promise<PageFile> {
  const bytes = await runCommand(notice, words, join(root, folder), here);
  return { path: `${notice} (${words.join(' ')})`, blob: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** No shell, no input, and none of the settings by which git calls a hook: in the other work tree they would be of this one. */
async function runCommand(
  notice: string,
  [program = '', ...args]: readonly string[],
  cwd: string,
  here: Surroundings,
): Promise<Buffer> {
  const child = spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(Object.entries(here.env).filter(([name]) => !OF_GIT.has(name))) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const kill = (): void => {
    try {
      // With all that it started.
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  const forget = here.atEnd(kill);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, LONGEST);
  const command = printCommand([program, ...args]);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-4 * LONGEST_COMPLAINT);
  });
  const wrong = (what: string, hint: string, cause?: unknown): Fault =>
    new Fault({
      code: 'render-failed',
      exit: 'unjudged',
      message: `"${notice}" was not rendered: ${what}.`,
      hint,
      ...(cause === undefined ? {} : { cause }),
    });
  try {
    const ended = new Promise<number | string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
    });
    const [bytes, status] = await Promise.all([readStream(child.stdout, notice, DEFAULT_SIZE_LIMIT), ended]);
    if (status === 0) return bytes;
    if (isLate)
      throw wrong(`${command} ran for more than ${LONGEST / 1000} s`, 'Let it print the page of this notice alone.');
    const said = printRef(complaint.trim().split('\n').slice(-3).join(' ').slice(-LONGEST_COMPLAINT));
    throw wrong(
      `${command} ended with ${status}`,
      said === '' ? 'It said nothing on standard error.' : `It said: ${said}`,
    );
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw wrong(
      `${command} could not be started`,
      'It is an array of arguments, without a shell, run in the folder of the configuration.',
      error,
    );
  } finally {
    clearTimeout(timer);
    kill();
    forget();
  }
}

const OF_GIT = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
]);

const printCommand = (words: readonly string[]): string => `\`${printRef(words.join(' '))}\``;

/** Made when they are first asked for; whatever ends the run, they are removed. */
function openTrees({ base, staged, root, at }: Sides, here: Surroundings) {
  const closing: (() => Promise<void>)[] = [];
  const folderFor = (side: string): string => {
    const folder = mkdtempSync(join(tmpdir(), `noticediff-${side}-`));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const forget = here.atEnd(remove);
    closing.push(async () => {
      remove();
      forget();
    });
    return folder;
  };
  /** Under the index of a commit that is being made, git would write the other tree's entries into it. */
  const { GIT_INDEX_FILE: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, ...env } = at.env;
  const apart: GitAt = { ...at, cwd: root, env, ref: 'a work tree of the base' };
  let ofBase: Promise<string> | null = null;
  let ofIndex: Promise<string> | null = null;
  return {
    base: () => {
      ofBase ??= (async () => {
        const folder = join(folderFor('base'), 'tree');
        closing.push(async () => void (await runGit(apart, ['worktree', 'prune'])));
        const add = ['-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '--quiet', '--detach', folder];
        await runGit(apart, [...add, base.tree.id]);
        return folder;
      })();
      return ofBase;
    },
    head: () => {
      if (!staged) return Promise.resolve(root);
      ofIndex ??= (async () => {
        const folder = folderFor('index');
        await runGit({ ...at, cwd: root }, ['checkout-index', '--all', '--quiet', `--prefix=${folder}${sep}`]);
        return folder;
      })();
      return ofIndex;
    },
    async close(): Promise<void> {
      for (const one of closing) await one();
    },
  };
}
