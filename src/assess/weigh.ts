/** Evidence → how likely a change lowers, how likely it raises, and what it is about: sums of the weights of the tables. */
import { CATEGORIES, type Category } from '../model/finding.js';
import type { Evidence, Subject } from './evidence.js';

export interface Sum {
  /** Logarithms of odds: 0 is even. */
  readonly lowers: number;
  readonly raises: number;
}

/** By the name of a signal: its weight, and how often the fit saw it. */
export type Weights = Readonly<Record<string, readonly [weight: number, seen: number]>>;

/** Whether a change lowers or raises, and what it is about. */
export interface Tables {
  readonly weights: Weights;
  readonly subjects: Weights;
}

export function weigh({ signed, plain }: Evidence, weights: Weights): Sum {
  let way = 0;
  let much = 0;
  for (const [name, value] of signed) way += (weights[name]?.[0] ?? 0) * value;
  for (const [name, value] of plain) much += (weights[name]?.[0] ?? 0) * value;
  return { lowers: way + much, raises: much - way };
}

/** The category for which most speaks; the first of them where several are even. */
export function subjectOf(subject: Subject, weights: Weights): Category {
  let [best, most] = [CATEGORIES[0] as Category, Number.NEGATIVE_INFINITY];
  for (const category of CATEGORIES) {
    let sum = 0;
    for (const [name, value] of subject(category)) sum += (weights[name]?.[0] ?? 0) * value;
    if (sum > most) [best, most] = [category, sum];
  }
  return best;
}
