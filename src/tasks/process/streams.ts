/** Where the data of a command goes, and what it has to say beside. */
import { once } from 'node:events';
import { closeSync, fstatSync, lstatSync, openSync, type Stats, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault, usage } from '../../model/fault.js';
import { escapeControls } from '../../report/escape.js';
import { clearDrafts, openWhole, type WholeFile } from '../../source/write-whole.js';
import type { Output, Surroundings } from './surroundings.js';

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  write(data: string | Uint8Array): Promise<void>;
  /** After the last write; before it, a file's old content stays. */
  finish(): void;
}

type Here = Pick<Surroundings, 'cwd' | 'stdin' | 'stdout' | 'atEnd'>;

/** `inputs`: refs and files that the command reads, which it does not write over. */
export const openSink = (file: string | undefined, here: Here, inputs: readonly string[] = []): Sink =>
  file === undefined || STANDARD_OUTPUT.has(file) ? standardOutput(here.stdout) : atomicFile(file, here, inputs);

/** Its names in the file system cannot be opened where it is a socket. */
const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

const standardOutput = (stdout: Output): Sink => ({
  async write(data) {
    if (!stdout.write(data)) await once(stdout, 'drain');
  },
  finish() {},
});

function atomicFile(name: string, here: Here, inputs: readonly string[]): Sink {
  const file = resolve(here.cwd, name);
  const cannot = (cause: unknown): Fault =>
    new Fault({
      code: 'output',
      exit: 'usage',
      cause,
      message: `${name}: cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      hint: 'Give -o a file in a folder that exists and may be written.',
    });
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw cannot(error);
    }
  };
  const isSpecial = attempt(() => isDevice(file));
  const wrong = isSpecial ? null : attempt(() => wrongTarget(file, inputs, here));
  if (wrong !== null) throw usage(`${escapeControls(name)}: ${wrong}.`, 'Give -o a file of its own.', 'output');
  const target = attempt(() => {
    if (isSpecial) return openSpecial(file);
    clearDrafts(file);
    return openWhole(file);
  });
  const callOff = here.atEnd(target.drop);
  return {
    async write(data) {
      attempt(() => target.write(Buffer.from(data)));
    },
    finish() {
      attempt(target.finish);
      callOff();
    },
  };
}

/** What is written as it is: devices, pipes, and what the system gives names to, such as /dev/stderr. */
function isDevice(file: string): boolean {
  if (/^\/(?:dev|proc)\//.test(file)) return true;
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** A link would be replaced by a file, or written through; an input would be lost. */
function wrongTarget(file: string, inputs: readonly string[], here: Here): string | null {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) return 'this is a link to a file';
  const old = statSync(file, { throwIfNoEntry: false });
  const isOld = (read: Stats | undefined): boolean =>
    old !== undefined && read !== undefined && read.ino === old.ino && read.dev === old.dev;
  const isInput = inputs.some((input) =>
    isOld(input === '-' ? statOpen(here.stdin) : statIfThere(resolve(here.cwd, input))),
  );
  return isInput ? 'this is what the command reads' : null;
}

/** Most refs are no paths, and some no names that a file can have. */
function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const statOpen = (stream: object): Stats | undefined =>
  'fd' in stream && typeof stream.fd === 'number' ? fstatSync(stream.fd) : undefined;

/** A device or a pipe is written as it is: renaming a file over /dev/stderr would replace it. */
function openSpecial(path: string): WholeFile {
  const file = openSync(path, 'w');
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    },
    finish: () => closeSync(file),
    drop() {},
  };
}

/** Lines for people on standard error, unless they want none. */
export const openWarnings =
  (quiet: boolean | undefined, stderr: Output) =>
  (line: string): void => {
    if (quiet !== true) stderr.write(`noticediff: ${line}\n`);
  };
