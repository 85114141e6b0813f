/** Where the data of a command goes, and what it has to say beside. */
import { once } from 'node:events';
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../model/fault.js';

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  write(data: string | Uint8Array): Promise<void>;
  /** After the last write; before it, a file's old content stays. */
  finish(): void;
}

export const openSink = (file: string | undefined): Sink =>
  file === undefined || file === '-' ? standardOutput() : atomicFile(file);

const standardOutput = (): Sink => ({
  async write(data) {
    if (!process.stdout.write(data)) await once(process.stdout, 'drain');
  },
  finish() {},
});

function atomicFile(file: string): Sink {
  const cannot = (cause: unknown): Fault =>
    new Fault({
      code: 'output',
      exit: 'usage',
      cause,
      message: `${file}: cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
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
  process.once('exit', removeDraft);
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
      process.off('exit', removeDraft);
    },
  };
}

/** Lines for people on standard error, unless they want none. */
export const openWarnings =
  (quiet: boolean | undefined) =>
  (line: string): void => {
    if (quiet !== true) process.stderr.write(`noticediff: ${line}\n`);
  };
