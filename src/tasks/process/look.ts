/** Options, environment and terminal → the one decision on colour and width. */
import type { Surroundings } from './surroundings.js';

export interface Look {
  readonly colour: boolean;
  /** Columns of a line. */
  readonly width: number;
}

/** Of two columns. */
export const WIDEST_PAIR = 180;
/** Longer lines are hard to read, shorter ones cannot hold a passage. */
const WIDEST = 100;
const NARROWEST = 30;

export interface LookOptions {
  readonly color: 'auto' | 'always' | 'never';
  readonly output?: string;
}

export function chooseLook(
  { color, output }: LookOptions,
  { stdout, env }: Pick<Surroundings, 'stdout' | 'env'>,
  widest = WIDEST,
): Look {
  const onTerminal = output === undefined && stdout.isTTY === true;
  const wished = onTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const columns = onTerminal ? (stdout.columns ?? WIDEST) : WIDEST;
  return {
    colour: color === 'always' || (color === 'auto' && wished),
    width: Math.min(widest, Math.max(NARROWEST, columns)),
  };
}
