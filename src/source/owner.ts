/** Who holds a lock or writes a draft, in a form that is a part of a file's name; and whether that process still runs. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** `<place>.<boot>.<pid>.<start>.<nonce>`: all of it is known at once when the file appears, so nothing can be half-written. */
const OWNER = /^([0-9a-f]{12})\.([0-9a-f]{8})\.([0-9]{1,10})\.([0-9]{1,20})\.[0-9a-f]{12}$/;

/** `elsewhere`: another machine or container, of which nothing can be asked. */
export type Life = 'alive' | 'dead' | 'elsewhere';

const quietly = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

const short = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/** The machine, and on Linux the namespace in which its process ids count: two containers may share a name and a disk. */
const place = (): string => short(`${hostname()}\0${quietly(() => readlinkSync('/proc/self/ns/pid'))}`, 12);
const boot = (): string =>
  short(
    quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    8,
  );

/** When the process began, in ticks since the machine did; 0 where the system does not say. A new process with an old id differs. */
function startOf(pid: number): string {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name stands in brackets and may hold anything.
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return start !== undefined && /^[0-9]{1,20}$/.test(start) ? start : '0';
}

let own: string | undefined;

/** A name of this process that was never given before. */
export function newOwner(): string {
  own ??= `${place()}.${boot()}.${process.pid}.${startOf(process.pid)}`;
  return `${own}.${randomBytes(6).toString('hex')}`;
}

/** Null where the text names no owner. */
export function lifeOf(owner: string): Life | null {
  const [, where, when, id = '', start = '0'] = OWNER.exec(owner) ?? [];
  if (where === undefined) return null;
  if (where !== place()) return 'elsewhere';
  if (when !== boot()) return 'dead';
  const pid = Number(id);
  if (!isRunning(pid)) return 'dead';
  const now = startOf(pid);
  return start === '0' || now === '0' || start === now ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
