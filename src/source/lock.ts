/** One writer a notice at a time, across processes; a lock whose holder was killed holds nobody up. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../model/fault.js';
import type { Archive } from './archive.js';
import { checkNoticeId } from './notice-id.js';
import { lifeOf, newOwner } from './owner.js';
import { clearLeftovers, prepareArchive, stateOf } from './state.js';
import { writeFault } from './write-whole.js';

export interface LockOptions {
  /** Milliseconds to wait for another holder; 30 s where not given. */
  readonly wait?: number;
}

/** Between two looks, milliseconds; the half of it is chance, so that two who wait do not meet for ever. */
const PACE = 60;
/** The holder says so often that it is there. Other machines, which cannot ask for its process, believe it ten times as long. */
const HEARTBEAT = 60_000;

/**
 * Everybody who wants the lock puts down a claim of its own name first and looks for others then: of two, at least one sees
 * the other and steps back. No claim is ever taken over, so a stale one can be removed without a race.
 */
export async function withLock<T>(
  archive: Archive,
  notice: string,
  work: () => Promise<T>,
  { wait = 30_000 }: LockOptions = {},
): Promise<T> {
  checkNoticeId(notice);
  await prepareArchive(archive);
  const release = await take(join(stateOf(archive), 'locks'), notice, wait);
  try {
    await clearLeftovers(archive);
    return await work();
  } finally {
    release();
  }
}

async function take(folder: string, notice: string, wait: number): Promise<() => void> {
  const claim = join(folder, `${notice}.${newOwner()}`);
  const until = performance.now() + wait;
  try {
    mkdirSync(folder, { recursive: true });
    for (;;) {
      writeFileSync(claim, `${JSON.stringify({ host: hostname(), pid: process.pid })}\n`, { flag: 'wx' });
      held.add(claim);
      const other = findOther(folder, notice, claim);
      if (other === null) return keep(claim);
      drop(claim);
      if (performance.now() > until) throw locked(notice, other);
      await sleep(PACE / 2 + (Math.random() * PACE) / 2);
    }
  } catch (error) {
    drop(claim);
    throw writeFault(error, folder);
  }
}

/** Claims of this process: an exit on the way removes them, a kill leaves them to be found stale. */
const held = new Set<string>();
process.on('exit', () => {
  for (const claim of held) rmSync(claim, { force: true });
});

function drop(claim: string): void {
  rmSync(claim, { force: true });
  held.delete(claim);
}

function keep(claim: string): () => void {
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(claim, now, now);
    } catch {
      // Somebody deleted the state; the work goes on.
    }
  }, HEARTBEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    drop(claim);
  };
}

/** The path of another's claim that counts. */
function findOther(folder: string, notice: string, claim: string): string | null {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === claim || !name.startsWith(`${notice}.`)) continue;
    const life = lifeOf(name.slice(notice.length + 1));
    if (life === 'alive' || (life === 'elsewhere' && beats(path))) return path;
    if (life !== null) rmSync(path, { force: true });
  }
  return null;
}

function beats(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < 10 * HEARTBEAT;
  } catch {
    return false;
  }
}

function locked(notice: string, claim: string): Fault {
  let holder = 'another process';
  try {
    const { host, pid } = JSON.parse(readFileSync(claim, 'utf8')) as { host: unknown; pid: unknown };
    holder = `process ${Number(pid)} on ${String(host).slice(0, 80)}`;
  } catch {
    // Just released, or its holder was killed before it had said more.
  }
  return new Fault({
    code: 'locked',
    exit: 'unjudged',
    message: `"${notice}" is being written by ${holder}.`,
    hint: `Wait for it to end. If it ended long ago, delete ${claim}.`,
  });
}
