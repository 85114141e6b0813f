/** Refs on the command line → captures, with the name of the notice where the refs give one. */
import { fileURLToPath } from 'node:url';
import type { Capture } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import { processIo, readRef } from '../source/ref.js';

/** The notices that ship with the package, for its examples; the same place from `src/cli` and from `dist/cli`. */
const SHIPPED = fileURLToPath(new URL('../../snapshots', import.meta.url));

export interface Pair {
  readonly before: Capture;
  readonly after: Capture;
  readonly notice: string | null;
}

/** Versions come from `./snapshots`; from the shipped ones where that holds no such notice. */
export async function readOne(ref: string): Promise<Capture> {
  const io = processIo();
  try {
    return await readRef(ref, io);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'no-such-notice') throw error;
    return await readRef(ref, { ...io, archive: SHIPPED }).catch((second: unknown) => {
      throw second instanceof Fault && second.code === 'no-such-notice' ? error : second;
    });
  }
}

export async function readPair(before: string, after: string): Promise<Pair> {
  const [first, second] = [await readOne(before), await readOne(after)];
  return { before: first, after: second, notice: nameOf(before, after) };
}

const ARCHIVED = /^([a-z0-9][a-z0-9-]{0,63})@/;

/** Both refs of one archived notice. */
function nameOf(before: string, after: string): string | null {
  const [one, other] = [ARCHIVED.exec(before)?.[1], ARCHIVED.exec(after)?.[1]];
  return one !== undefined && one === other ? one : null;
}
