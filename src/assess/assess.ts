/** Changes → findings. Stub until the catalogue is in. */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import type { Problem } from '../model/problem.js';

export interface Judgment {
  /** Sorted by weight. */
  readonly findings: readonly Finding[];
  /** Sentences of `before` that promise notice or consent for changes. */
  readonly promises: readonly string[];
  readonly problems: readonly Problem[];
}

export const assess = (_comparison: Comparison): Judgment => ({ findings: [], promises: [], problems: [] });
