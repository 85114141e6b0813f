/** Refs on the command line → captures, with the name of the notice where the refs give one. */
import type { Capture } from '../../model/capture.js';
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { parseRef } from '../../source/parse-ref.js';
import { readRef, type SourceIo } from '../../source/ref.js';
import type { Surroundings } from '../process/surroundings.js';
import { SHIPPED } from '../shipped.js';

export interface Pair {
  readonly before: Capture;
  readonly after: Capture;
  /** Of which both are versions in the archive; null where they are something else. */
  readonly notice: string | null;
}

/** Where versions and baselines are, and how pages are asked for. */
export type Places = Pick<Config, 'archive' | 'approvals' | 'fetch'>;

/** Versions come from the configured archive; from the shipped ones where that holds no such notice. */
export async function readOne(
  ref: string,
  { archive, approvals, fetch }: Places,
  here: Surroundings,
): Promise<Capture> {
  const { cwd, env } = here;
  const io: SourceIo = {
    // Opened only where it is read.
    get stdin() {
      return here.stdin;
    },
    cwd,
    env,
    archive,
    approvals,
    network: () => here.network(fetch),
  };
  try {
    return await readRef(ref, io);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'no-such-notice') throw error;
    return await readRef(ref, { ...io, archive: SHIPPED }).catch((second: unknown) => {
      throw second instanceof Fault && second.code === 'no-such-notice' ? error : second;
    });
  }
}

export async function readPair(before: string, after: string, places: Places, here: Surroundings): Promise<Pair> {
  const [first, second] = [await readOne(before, places, here), await readOne(after, places, here)];
  return { before: first, after: second, notice: nameOf(before) === nameOf(after) ? nameOf(before) : null };
}

/** The archived notice of which a ref is a version; null where it is something else. */
export function nameOf(ref: string): string | null {
  const parsed = parseRef(ref);
  return parsed.kind === 'archive' ? parsed.notice : null;
}
