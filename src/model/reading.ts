/** What a reader (a language model that a team chose, or a person) said of one change: one reading a file in `readings/<notice>/`. */
import type { DecisionWarning } from './decision.js';
import type { Category, Severity, UiLanguage } from './finding.js';

export const READ_DIRECTIONS = ['lowers', 'raises', 'neutral', 'unclear'] as const;
export type ReadDirection = (typeof READ_DIRECTIONS)[number];

/** What is said of a change, wherever it is kept. */
export interface Said {
  readonly direction: ReadDirection;
  /** Null for what is neutral. */
  readonly category: Category | null;
  /** Null but for what lowers. */
  readonly severity: Severity | null;
  /** One sentence in each language of the tool. */
  readonly reason: Readonly<Record<UiLanguage, string>>;
  /** The words that decide it, as they stand in the passages. */
  readonly words: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Content of `readings/<notice>/<fingerprint>.json`; the file's name is the fingerprint of the change. */
export interface Reading extends Said {
  /** The passages as they were sent. */
  readonly before: string | null;
  readonly after: string | null;
  readonly heading: string | null;
  readonly leadIn: string | null;
  /** The name of the model, as the server says it. */
  readonly model: string;
  /** Hash of what was asked. */
  readonly instructions: string;
  /** ISO date. */
  readonly on: string;
}

/** All readings of a notice, as read from its folder. */
export interface Readings {
  readonly byFingerprint: ReadonlyMap<string, Reading>;
  /** Fingerprints of those that may clear: on the base as they are here, where the base's configuration allows it. */
  readonly clearing: ReadonlySet<string>;
  /** Files that are no readings. */
  readonly warnings: readonly DecisionWarning[];
}
