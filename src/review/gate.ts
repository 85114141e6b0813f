/** A report on which the decisions stand, and how much is asked → the findings that fail the gate, and the exit code. */
import type { FailOn } from '../model/config.js';
import { EXIT } from '../model/fault.js';
import { SEVERITIES } from '../model/finding.js';
import type { Report, ReportFinding } from '../model/report.js';

export interface Gate {
  /** Ids of the findings that fail it, in the order of the report. */
  readonly unapproved: readonly string[];
  /** 0, 1 or 3. */
  readonly exit: number;
}

export function applyGate(report: Report, failOn: FailOn): Gate {
  const unapproved = report.findings.filter((finding) => isGated(finding, failOn) && !isApproved(finding));
  const judged = !report.problems.some((problem) => problem.fatal);
  return {
    unapproved: unapproved.map(({ id }) => id),
    exit: judged ? (unapproved.length > 0 ? EXIT.findings : EXIT.ok) : EXIT.unjudged,
  };
}

/** Nobody decided on it, or the decision holds no longer. A rejection is a decision: it is altered one by one, by name. */
export const isUndecided = ({ direction, approval }: ReportFinding): boolean =>
  direction !== 'raises' && (approval === null || (!approval.inForce && approval.verdict !== 'rejected'));

const isApproved = ({ approval }: ReportFinding): boolean => approval?.inForce === true;

/** Whether the gate asks for an approval of it. */
function isGated({ direction, severity }: ReportFinding, failOn: FailOn): boolean {
  if (failOn === 'none' || direction === 'raises') return false;
  if (failOn === 'unclear') return true;
  // The severities stand from the gravest on.
  return direction === 'lowers' && SEVERITIES.indexOf(severity ?? 'low') <= SEVERITIES.indexOf(failOn);
}
