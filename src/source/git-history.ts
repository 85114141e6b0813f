/** A git repository → its commits with the files they changed, and the contents of those files, each through one process. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Fault } from '../model/fault.js';
import { complained, notStarted, startGit } from './git.js';
import { printRef } from './print-ref.js';
import { readStream, tooLarge } from './read-limited.js';

export interface Commit {
  readonly id: string;
  /** Seconds since 1970. */
  readonly authoredAt: number;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  /** Its path before, where the commit renamed it. */
  readonly from: string | null;
  /** Hash of its new content; null where it was deleted, or is a link or a submodule. */
  readonly blob: string | null;
}

/** All pages of a notice as they stood after a commit. */
export interface CommittedVersion {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly authoredAt: number;
  /** What changed is how the page is read, not the page. */
  readonly technical: boolean;
  readonly pages: readonly { readonly path: string; readonly blob: string }[];
}

export interface HistoryOptions {
  readonly cwd: string;
  /** As the repository is called in messages. */
  readonly ref: string;
  /** One file, followed through its renames. */
  readonly follow?: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Mark of a commit's line: paths come only where the line before has announced them. */
const LOG = [
  'log',
  '--stdin',
  '--topo-order',
  '--first-parent',
  '-m',
  '--root',
  '--raw',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-mailmap',
  '--no-show-signature',
  '--encoding=UTF-8',
  '-z',
  '--format=%x01%H %at %s',
] as const;

/**
 * Along the first parents: what stood on the main line, merges as one step. The oldest first; with `follow` the newest first,
 * since git follows renames backwards only. The path goes in on standard input, so it can be no option.
 */
export async function* readCommits({ cwd, ref, follow, env }: HistoryOptions): AsyncGenerator<Commit> {
  const direction = follow === undefined ? ['--reverse', '--no-renames'] : ['--follow', '-M'];
  const { child, ended } = startGit(['-c', 'log.showRoot=true', ...LOG, ...direction], cwd, {
    ...env,
    GIT_LITERAL_PATHSPECS: '1',
  });
  child.stdin.end(follow === undefined ? 'HEAD\n' : `HEAD\n--\n${follow}\n`);
  const complaint = readStream(child.stderr, ref, 1024 * 1024);
  complaint.catch(() => {});
  try {
    yield* parseLog(splitAtNul(child.stdout));
    if ((await ended) !== 0) throw complained(ref, (await complaint).toString('utf8'));
  } catch (error) {
    throw (error as { syscall?: unknown }).syscall === undefined ? error : notStarted(ref, error);
  } finally {
    child.kill();
  }
}

async function* splitAtNul(stream: Readable): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  const last = Buffer.concat(rest).toString('utf8');
  if (last !== '') yield last;
}

async function* parseLog(tokens: AsyncGenerator<string>): AsyncGenerator<Commit> {
  let commit: (Commit & { readonly changes: FileChange[] }) | null = null;
  for await (const token of tokens) {
    const head = /^\u0001([0-9a-f]{40,64}) (-?[0-9]{1,15}) ([\s\S]*)$/.exec(token);
    if (head !== null) {
      if (commit !== null) yield commit;
      const [, id = '', seconds = '0', subject = ''] = head;
      commit = { id, authoredAt: Number(seconds), subject: subject.split('\n')[0] ?? '', changes: [] };
      continue;
    }
    const [, mode = '', blob = '', status = ''] =
      /^\n?:[0-7]{6} ([0-7]{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) ([A-Z])[0-9]*$/.exec(token) ?? [];
    if (status === '') continue;
    const first = await nextToken(tokens);
    const renamed = status === 'R' || status === 'C';
    const path = renamed ? await nextToken(tokens) : first;
    const isFile = mode === '100644' || mode === '100755';
    commit?.changes.push({ path, from: renamed ? first : null, blob: isFile ? blob : null });
  }
  if (commit !== null) yield commit;
}

async function nextToken(tokens: AsyncGenerator<string>): Promise<string> {
  const next = await tokens.next();
  return next.done === true ? '' : next.value;
}

/** Contents by their hashes. */
export interface Blobs {
  /** One at a time. */
  read(blob: string): Promise<Buffer>;
  /** The fault of one beyond the limit is given, not thrown. */
  tryRead(blob: string): Promise<Buffer | Fault>;
  close(): void;
}

/** One `git cat-file --batch` for all that is asked. A content beyond the limit is passed over, and is a `Fault`. */
export function openBlobs({ cwd, ref, env }: Omit<HistoryOptions, 'follow'>, limit: number): Blobs {
  const { child, ended } = startGit(['cat-file', '--batch'], cwd, env);
  child.stderr.resume();
  const output = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await output.next();
    if (next.done === true) {
      await ended.catch((error: unknown) => {
        throw notStarted(ref, error);
      });
      throw complained(ref, 'cat-file ended before it had answered');
    }
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
  };
  const readLine = async (): Promise<string> => {
    while (!held.includes(10)) await more();
    const end = held.indexOf(10);
    const line = held.subarray(0, end).toString('latin1');
    held = held.subarray(end + 1);
    return line;
  };
  /** With `keep` false the bytes are passed over. */
  const readBytes = async (size: number, keep: boolean): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let missing = size; missing > 0; ) {
      if (held.length === 0) await more();
      const part = held.subarray(0, missing);
      held = held.subarray(part.length);
      missing -= part.length;
      if (keep) parts.push(part);
    }
    return Buffer.concat(parts);
  };
  const tryRead = async (blob: string): Promise<Buffer | Fault> => {
    if (!child.stdin.write(`${blob}\n`)) await once(child.stdin, 'drain');
    const [, kind, size] = (await readLine()).split(' ');
    if (kind !== 'blob') throw complained(ref, `${printRef(blob)} is ${kind ?? 'missing'}, not the content of a file`);
    const bytes = await readBytes(Number(size), Number(size) <= limit);
    await readBytes(1, false);
    return Number(size) > limit ? tooLarge(ref, limit, Number(size)) : bytes;
  };
  return {
    tryRead,
    async read(blob) {
      const read = await tryRead(blob);
      if (read instanceof Fault) throw read;
      return read;
    },
    close() {
      child.stdin.end();
      child.kill();
    },
  };
}
