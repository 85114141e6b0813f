/** Evidence of differences → how likely a change lowers, and how likely it raises: sums of the weights of a table of named signals, none of them a word. */
import { DIFFERENCE_WEIGHTS } from './difference-weights.js';
import type { Evidence } from './evidence.js';

export interface Sum {
  /** Logarithms of odds: 0 is even. */
  readonly lowers: number;
  readonly raises: number;
}

/** By the name of a signal: its weight, and how many passages of the fit had it. */
export type DifferenceWeights = Readonly<Record<string, readonly [weight: number, seen: number]>>;

export function weighDifferences({ signed, plain }: Evidence): Sum {
  let way = 0;
  let much = 0;
  for (const [name, value] of signed) way += (DIFFERENCE_WEIGHTS[name]?.[0] ?? 0) * value;
  for (const [name, value] of plain) much += (DIFFERENCE_WEIGHTS[name]?.[0] ?? 0) * value;
  return { lowers: way + much, raises: much - way };
}
