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
  /** Of these, the ones on changes that were there when the notice was last signed off; absent where there are none. */
  readonly earlier?: Earlier;
  readonly warnings: readonly DecisionWarning[];
  /**
   * Why there is no report: no baseline, a source that cannot be read. Or what makes it worthless: a suspect capture that is newer than
   * the newest version. Fatal problems of a page are in the report's `problems` and not here.
   */
  readonly fault: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
  /** 0, 1, 2, 3 or 70: what this notice alone would exit with. */
  readonly exit: number;
  /** Words that a command about these findings needs again: `--before`, R, `--after`, R; `--config`, FILE; `--select`, CSS; `--rule`, ID=LEVEL. */
  readonly again?: readonly string[];
}

/** Findings that nobody decided on although they were signed off: an earlier version of the tool did not see them. */
export interface Earlier {
  /** The last day on which something was decided with an earlier version of the tool or of its rules. */
  readonly on: string;
  /** Ids, in the order of the report. */
  readonly findings: readonly string[];
}
