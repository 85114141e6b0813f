/** What people decided: one decision a file in `approvals/<notice>/`, and the baseline that was signed off. */

export const DECISION_VERDICTS = ['approved', 'rejected', 'false-positive'] as const;
export type DecisionVerdict = (typeof DECISION_VERDICTS)[number];

/** Content of `approvals/<notice>/<fingerprint>.json`; the file's name is the fingerprint. */
export interface Decision {
  readonly verdict: DecisionVerdict;
  /** Id of the rule at the time. */
  readonly rule: string;
  /** Both passages as printed, for people and for version control; what binds is the fingerprint. */
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  /** ISO date, the last day on which it counts; null for ever. */
  readonly until: string | null;
}

/** A decision that approves nothing, and why; it is reported, never passed over. */
export interface DecisionWarning {
  readonly code: 'malformed' | 'unknown-key' | 'no-reason' | 'expired' | 'rejected' | 'not-allowed';
  /** Relative to the approvals folder, with `/`. */
  readonly file: string;
  readonly detail: string;
}

/** Everything decided on one notice, as read from its folder; the order is that of the file names. */
export interface Decisions {
  /** Name of the notice, which is its folder's. */
  readonly notice: string;
  readonly byFingerprint: ReadonlyMap<string, Decision>;
  /** Files that say nothing usable. */
  readonly warnings: readonly DecisionWarning[];
}

/** `approvals/<notice>/baseline.json`: the version that was last signed off. */
export interface Baseline {
  /** Of the capture: its raw bytes, the pages joined. */
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly capturedAt: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** As given; always there where findings were undecided. */
  readonly reason?: string;
}
