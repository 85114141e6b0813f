/** Refs on the command line → captures, with the name of the notice where the refs give one. */
import type { Capture } from '../model/capture.js';
import { readRef } from '../source/ref.js';

export interface Pair {
  readonly before: Capture;
  readonly after: Capture;
  readonly notice: string | null;
}

export const readOne = (ref: string): Promise<Capture> => readRef(ref);

export async function readPair(before: string, after: string): Promise<Pair> {
  const [first, second] = [await readRef(before), await readRef(after)];
  return { before: first, after: second, notice: nameOf(before, after) };
}

const ARCHIVED = /^([a-z0-9][a-z0-9-]{0,63})@/;

/** Both refs of one archived notice. */
function nameOf(before: string, after: string): string | null {
  const [one, other] = [ARCHIVED.exec(before)?.[1], ARCHIVED.exec(after)?.[1]];
  return one !== undefined && one === other ? one : null;
}
