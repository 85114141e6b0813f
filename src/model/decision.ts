/** What people decided: one decision a file in `approvals/<notice>/`, and the baseline that was signed off. */
import type { Category, Direction, Severity } from './finding.js';

export const DECISION_VERDICTS = ['approved', 'rejected', 'false-positive'] as const;
export type DecisionVerdict = (typeof DECISION_VERDICTS)[number];

/**
 * How grave a change is: `cleared` < `raises` < `low` < `medium` < `high`. `unclear` stands aside: whatever was decided covers it, and it
 * covers itself alone.
 */
export type Gravity = 'cleared' | 'raises' | 'unclear' | Severity;

/** Content of `approvals/<notice>/<fingerprint>.json`; the file's name is the fingerprint. */
export interface Decision {
  readonly verdict: DecisionVerdict;
  /** Id of the rule at the time; of what was cleared, the reason. */
  readonly rule: string;
  readonly seen: Seen;
  /** What a rejection makes of a change that did not lower protection for the rules. */
  readonly own?: OwnFinding;
  /** Both passages as printed, for people and for version control. */
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  /** ISO date, the last day on which it counts; null for ever. */
  readonly until: string | null;
}

/** How somebody judges a change of words that the rules passed, or could not judge. */
export interface OwnFinding {
  readonly category: Category;
  readonly severity: Severity;
}

/** The change for which somebody judged so. */
export interface OwnDecision {
  readonly fingerprint: string;
  readonly keys: PassageKeys;
  readonly own: OwnFinding;
}

/** Comparison keys of the sentences, items or cells around a change, of both sides: what a decision on it is bound to. A very long one is told by its hash. */
export interface PassageKeys {
  readonly before: string | null;
  readonly after: string | null;
}

/** What was seen when it was decided. Files of the first recipe (`v1-`) recorded the rule alone: the rest is what it stood for. */
export interface Seen {
  /** Ids of the other rules that held for the change. */
  readonly also: readonly string[];
  readonly direction: Direction | 'cleared';
  /** Null but for what lowers. */
  readonly severity: Severity | null;
  /** Null in the first recipe: there the quotes bind. */
  readonly keys: PassageKeys | null;
  /** Version of the tool and hash of its rules, `0.1.0 0123456789abcdef`; null in the first recipe. */
  readonly tool: string | null;
}

/** What is needed to find the place of a decision of the first recipe again. */
export type FormerDecision = Pick<Decision, 'rule' | 'before' | 'after'> & { readonly fingerprint: string };

/** A decision that approves nothing, and why; it is reported, never passed over. */
export interface DecisionWarning {
  readonly code: 'malformed' | 'unknown-key' | 'no-reason' | 'expired' | 'rejected' | 'other-passage';
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
