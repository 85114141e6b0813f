/** What a ref is read with where a test says no more: an empty standard input, the repository, and no network. */
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { SourceIo } from '../../src/source/ref.js';

export const sourceIo = (more: Partial<SourceIo> = {}): SourceIo => ({
  stdin: Readable.from([]),
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: process.env,
  archive: 'snapshots',
  network: () => Promise.reject(new Error('this test has no network')),
  ...more,
});
