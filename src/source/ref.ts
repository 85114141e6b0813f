/** A ref → the capture it names: bytes read within the limit, checked, decoded. Which pages are a notice is left to `extract`. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Capture } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import { type Archive, resolveWhen } from './archive.js';
import type { Network } from './network.js';
import { capture, captureOfDraft, readPage, readSnapshot } from './pages.js';
import { parseRef, type Ref } from './parse-ref.js';
import { placeFrom, placeInRepository } from './place.js';
import { hideSecrets } from './print-ref.js';
import { DEFAULT_SIZE_LIMIT, readFileLimited, readStream } from './read-limited.js';

export interface SourceIo {
  readonly stdin: Readable;
  readonly cwd: string;
  /** That git runs in. */
  readonly env: NodeJS.ProcessEnv;
  /** The archive's folder of snapshots, absolute or from `cwd`. */
  readonly archive: string;
  /** The folder of approvals; beside the archive where it is not given. */
  readonly approvals?: string;
  /** Bytes of one page; `DEFAULT_SIZE_LIMIT` where not given. */
  readonly sizeLimit?: number;
  /** Where addresses are asked for. */
  readonly network: () => Promise<Network>;
}

export async function readRef(ref: string, io: SourceIo): Promise<Capture> {
  const parsed = parseRef(ref);
  const limit = io.sizeLimit ?? DEFAULT_SIZE_LIMIT;
  switch (parsed.kind) {
    case 'stdin':
      return capture(ref, null, [await readPage(await readStdin(io, limit), { ref: 'standard input', name: null })]);
    case 'git':
      return readGit(ref, parsed, io, limit);
    case 'archive':
      await refuseTwoMeanings(ref, io);
      return readArchived(ref, parsed, io, limit);
    case 'path':
      return readPath(ref, resolve(io.cwd, parsed.path), io.cwd, limit);
    case 'url':
    case 'wayback':
      return readAddress(ref, parsed, io);
  }
}

/** The parts for the network are loaded when an address is asked for; those for git likewise. */
async function readAddress(ref: string, parsed: Ref & { kind: 'url' | 'wayback' }, io: SourceIo): Promise<Capture> {
  const [network, { readFromWayback, readLive }] = await Promise.all([io.network(), import('./live.js')]);
  const http = await network.http();
  return captureOfDraft(
    hideSecrets(ref),
    parsed.kind === 'url'
      ? await readLive(http, parsed.url)
      : await readFromWayback({ http, base: network.wayback }, parsed.url, parsed.date),
  );
}

async function readPath(ref: string, file: string, cwd: string, limit: number): Promise<Capture> {
  const page = await readPage(await readFileLimited(file, ref, limit), { ref, name: file });
  return capture(ref, null, [page], [placeFrom(cwd, file)]);
}

async function readGit(
  ref: string,
  { rev, path }: Ref & { kind: 'git' },
  { cwd, env }: SourceIo,
  limit: number,
): Promise<Capture> {
  const { prefixInRepository, readFromGit } = await import('./git-trees.js');
  const at = { cwd, env, ref };
  const prefix = await prefixInRepository(at);
  const page = await readPage(await readFromGit(at, { rev, path, prefix, limit }), { ref, name: path });
  return capture(ref, null, [page], [placeInRepository(path, prefix)]);
}

const stdinTaken = new WeakSet<Readable>();

async function readStdin(io: SourceIo, limit: number): Promise<Buffer> {
  if (stdinTaken.has(io.stdin)) {
    throw new Fault({
      code: 'stdin-twice',
      message: 'Standard input (-) is given twice; it can be read once.',
      hint: 'Give a file for one side.',
      exit: 'usage',
    });
  }
  stdinTaken.add(io.stdin);
  try {
    return await readStream(io.stdin, 'standard input', limit);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault({ code: 'not-readable', message: 'Cannot read standard input.', exit: 'unjudged', cause: error });
  }
}

/** `shop-cn@latest` may also be the name of a file: which one is meant has to be written. */
async function refuseTwoMeanings(ref: string, io: SourceIo): Promise<void> {
  const isFile = await access(resolve(io.cwd, ref)).then(
    () => true,
    () => false,
  );
  if (!isFile) return;
  throw new Fault({
    code: 'ambiguous-ref',
    message: `"${ref}" is both a file here and a version in the archive.`,
    hint: `Write ./${ref} for the file; rename the file to reach the archive.`,
    exit: 'usage',
  });
}

async function readArchived(
  ref: string,
  parsed: Ref & { kind: 'archive' },
  io: SourceIo,
  limit: number,
): Promise<Capture> {
  const archive: Archive = {
    snapshots: resolve(io.cwd, io.archive),
    ...(io.approvals === undefined ? {} : { approvals: resolve(io.cwd, io.approvals) }),
  };
  return readSnapshot(await resolveWhen(archive, parsed.notice, parsed.when), { ref, limit, cwd: io.cwd });
}
