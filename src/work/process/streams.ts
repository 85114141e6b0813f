/** Where the data of a command goes, and what it has to say beside. */
import { once } from 'node:events';
import { closeSync, lstatSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../model/fault.js';
import { openWhole, type WholeFile } from '../../source/write-whole.js';
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
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw cannot(error);
    }
  };
  const isPlain = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  const target = attempt(() => (isPlain ? openWhole(file) : openSpecial(file)));
  const callOff = atEnd(target.drop);
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

/** A device or a pipe is written as it is: renaming a file over /dev/stdout would replace it. */
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
