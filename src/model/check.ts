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
  /**
   * Why there is no report: no baseline, a source that cannot be read. Or what makes it worthless: a suspect capture that is newer than
   * the newest version. Fatal problems of a page are in the report's `problems` and not here.
   */
  readonly fault: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
  /** Nothing was compared: the base and HEAD are one commit, and nothing else differs. */
  readonly isIdle?: boolean;
  /** 0, 1, 2, 3 or 70: what this notice alone would exit with. */
  readonly exit: number;
  /** Words that a command about these findings needs again: `--before`, R, `--after`, R; `--base`, REV; `--staged`; `--config`, FILE; `--select`, CSS; `--rule`, ID=LEVEL. */
  readonly again?: readonly string[];
}
