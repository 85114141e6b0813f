/** Where the data of a command goes, and what it has to say beside. */
import { once } from 'node:events';
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../../model/fault.js';
import type { Output, Surroundings } from './surroundings.js';

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  write(data: string | Uint8Array): Promise<void>;
  /** After the last write; before it, a file's old content stays. */
  finish(): void;
}

export const openSink = (file: string | undefined, here: Pick<Surroundings, 'cwd' | 'stdout' | 'atEnd'>): Sink =>
  file === undefined || file === '-' ? standardOutput(here.stdout) : atomicFile(file, here);

const standardOutput = (stdout: Output): Sink => ({
  async write(data) {
    if (!stdout.write(data)) await once(stdout, 'drain');
  },
  finish() {},
});

function atomicFile(name: string, { cwd, atEnd }: Pick<Surroundings, 'cwd' | 'atEnd'>): Sink {
  const file = resolve(cwd, name);
  const cannot = (cause: unknown): Fault =>
    new Fault({
      code: 'output',
      exit: 'usage',
      cause,
      message: `${name}: cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      hint: 'Give -o a file in a folder that exists and may be written.',
    });
  // A device or a pipe is written as it is: renaming a file over /dev/stdout would replace it.
  const special = !(lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true);
  const draft = special ? file : join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  const removeDraft = (): void => {
    if (!special) rmSync(draft, { force: true });
  };
  let fd: number;
  try {
    fd = openSync(draft, 'w');
  } catch (error) {
    throw cannot(error);
  }
  const keepIt = atEnd(removeDraft);
  return {
    async write(data) {
      try {
        const bytes = Buffer.from(data);
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      } catch (error) {
        throw cannot(error);
      }
    },
    finish() {
      try {
        if (!special) fsyncSync(fd);
        closeSync(fd);
        if (!special) renameSync(draft, file);
      } catch (error) {
        throw cannot(error);
      }
      keepIt();
    },
  };
}

/** Lines for people on standard error, unless they want none. */
export const openWarnings =
  (quiet: boolean | undefined, stderr: Output) =>
  (line: string): void => {
    if (quiet !== true) stderr.write(`noticediff: ${line}\n`);
  };
