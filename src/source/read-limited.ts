/** Streams, files and git objects → bytes, never more than the limit: endless inputs stop there. */

import { closeSync, constants, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../model/fault.js';
import { printRef } from './print-ref.js';

/** Bytes of one page. The largest published notices are about 2 MB of HTML. */
export const DEFAULT_SIZE_LIMIT = 16 * 1024 * 1024;

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB` : `${bytes} bytes`;

export const tooLarge = (ref: string, limit: number, size: number | null): Fault =>
  new Fault({
    code: 'too-large',
    message: `${printRef(ref)} is ${size === null ? 'larger than' : `${megabytes(size)} large; the limit is`} ${megabytes(limit)}${size === null ? ', the limit' : ''}.`,
    hint: 'Give the page of the notice itself, without what is embedded in it.',
    exit: 'unjudged',
  });

export async function readStream(stream: Readable, ref: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    size += bytes.length;
    if (size > limit) {
      stream.destroy();
      throw tooLarge(ref, limit, null);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

/** How long a named pipe may say nothing, in milliseconds: as long as a server may (`fetch.timeout`). */
const PATIENCE = 30_000;

/** A file, FIFO or device. `ref` is how it is called in messages. */
export async function readFileLimited(path: string, ref: string, limit: number, patience = PATIENCE): Promise<Buffer> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw isDirectory(ref);
    // Whoever hands a pipe of their own down (`<(…)`, standard input) is at its other end, and may take their time.
    if (stat.isFIFO() && !/^\/(?:dev|proc)\//.test(path)) return await readPipe(path, ref, limit, patience);
    if (!stat.isFile()) return await readStream(createReadStream(path), ref, limit);
    if (stat.size > limit) throw tooLarge(ref, limit, stat.size);
    return readWhole(path, ref, limit, stat.size + 1);
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, ref);
  }
}

const CHUNK = 256 * 1024;
/** Between two looks at a pipe, in milliseconds. */
const PAUSE = 20;

/** Opened without waiting for a writer: a thread that waits in the system can be called off by nobody. */
async function readPipe(path: string, ref: string, limit: number, patience: number): Promise<Buffer> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const chunks: Buffer[] = [];
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let size = 0, waited = 0; ; ) {
      const read = readNow(file, buffer);
      // Nothing before the first byte is a writer that has not come yet; after it, one that has ended.
      if (read === 0 && size > 0) return Buffer.concat(chunks, size);
      if (read > 0) {
        chunks.push(Buffer.from(buffer.subarray(0, read)));
        waited = 0;
        size += read;
        if (size > limit) throw tooLarge(ref, limit, null);
      } else if (waited >= patience) throw silent(ref, patience);
      else {
        await setTimeout(PAUSE);
        waited += PAUSE;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Bytes read; -1 where a writer is there and has written nothing yet. */
function readNow(file: number, buffer: Buffer): number {
  try {
    return readSync(file, buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return -1;
    throw error;
  }
}

const silent = (ref: string, patience: number): Fault =>
  new Fault({
    code: 'timeout',
    message: `Cannot read ${printRef(ref)}: it is a named pipe, and nothing was written to it for ${patience / 1000} s.`,
    hint: 'Start what writes to it before, or give a file.',
    exit: 'unjudged',
  });

/** At once: by way of the pool of threads, each of the five steps takes longer than reading a notice does. */
function readWhole(path: string, ref: string, limit: number, first: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    // Until nothing comes: the size that the system says may be wrong, and is 0 in /proc.
    for (let room = first; ; room = CHUNK) {
      const buffer = Buffer.allocUnsafe(room);
      const read = readSync(file, buffer, 0, room, null);
      if (read === 0) return Buffer.concat(chunks, size);
      size += read;
      if (size > limit) throw tooLarge(ref, limit, null);
      chunks.push(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

const isDirectory = (ref: string): Fault =>
  new Fault({
    code: 'is-a-directory',
    message: `${printRef(ref)} is a folder; expected a file.`,
    hint: 'Give the file of the notice in it.',
    exit: 'unjudged',
  });

const CAUSES: Readonly<Record<string, readonly [code: string, what: string]>> = {
  ENOENT: ['not-found', 'there is no such file'],
  ENOTDIR: ['not-found', 'a part of the path is no folder'],
  EACCES: ['not-readable', 'the permissions do not allow it'],
  EPERM: ['not-readable', 'the system does not allow it'],
  ELOOP: ['not-readable', 'its symbolic links go round in a circle'],
  ENAMETOOLONG: ['not-found', 'the name is too long for the system'],
  EMFILE: ['not-readable', 'too many files are open'],
  EIO: ['not-readable', 'the disk reported an error'],
  ENXIO: ['not-readable', 'it is a socket or a device without data'],
};

function fileFault(error: unknown, ref: string): Fault {
  const system = (error as { code?: unknown } | null)?.code;
  if (system === 'EISDIR') return isDirectory(ref);
  const [code, what] = CAUSES[String(system)] ?? ['not-readable', `the system answered ${String(system)}`];
  const hint = code === 'not-found' ? hintFor(ref) : undefined;
  return new Fault({
    code,
    message: `Cannot read ${printRef(ref)}: ${what}.`,
    exit: 'unjudged',
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  });
}

function hintFor(ref: string): string {
  return /@[a-z0-9-]/i.test(ref)
    ? 'Give a path, or <notice>@<latest|latest~N|baseline|YYYY-MM-DD> with the notice in lower-case letters, digits and hyphens.'
    : 'Check the path; it is taken from the current folder.';
}
