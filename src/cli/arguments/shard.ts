/** `--shard k/n`: the part of a list that this machine of a matrix takes. */
import { Fault } from '../../model/fault.js';

/** `k/n` → whether a line, counted from 1, is one of the shard's. */
export function parseShard(shard: string | undefined): (line: number) => boolean {
  if (shard === undefined) return () => true;
  const [, k, n] = /^(\d{1,9})\/(\d{1,9})$/.exec(shard) ?? [];
  const [mine, of] = [Number(k), Number(n)];
  if (!(mine >= 1 && mine <= of)) {
    throw new Fault({
      code: 'usage',
      exit: 'usage',
      message: `--shard ${shard}: expected k/n with 1 ≤ k ≤ n`,
      hint: 'For the second of four machines: --shard 2/4.',
    });
  }
  return (line) => (line - 1) % of === mine - 1;
}
