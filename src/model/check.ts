/** The gate's answer for one notice, from which every format of `check` is printed. */
import type { FailOn } from './config.js';
import type { DecisionWarning } from './decision.js';
import type { Report } from './report.js';

export interface CheckedNotice {
  readonly notice: string;
  readonly failOn: FailOn;
  /** Approvals applied; null where nothing could be compared (then `fault` says why). */
  readonly report: Report | null;
  /** Ids (`C-001`) of the findings that fail the gate, in the order of the report. */
  readonly unapproved: readonly string[];
  readonly warnings: readonly DecisionWarning[];
  /** Why there is no report: no baseline, a source that cannot be read, a suspect capture that is newer than the newest version. */
  readonly fault: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
  /** 0, 1, 2 or 3: what this notice alone would exit with. */
  readonly exit: number;
}
