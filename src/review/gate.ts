/** A report on which the decisions stand, and how much is asked → the changes that fail the gate, and the exit code. */
import { findDates } from '../language/dates.js';
import type { FailOn } from '../model/config.js';
import { EXIT } from '../model/fault.js';
import { SEVERITIES } from '../model/finding.js';
import type { Report, ReportCleared, ReportSource } from '../model/report.js';
import { keyOf } from '../normalise/key.js';
import type { Change } from './decide.js';

export interface Gate {
  /** Ids of the findings that fail it, in the order of the report; with `change` those of cleared changes too. */
  readonly unapproved: readonly string[];
  /** 0, 1 or 3. */
  readonly exit: number;
}

export function applyGate(report: Report, failOn: FailOn): Gate {
  const unapproved = [...report.findings, ...report.cleared].filter(
    (change) => isGated(change, failOn, report) && !isApproved(change),
  );
  const judged = !report.problems.some((problem) => problem.fatal);
  return {
    unapproved: unapproved.map(({ id }) => id),
    exit: judged ? (unapproved.length > 0 ? EXIT.findings : EXIT.ok) : EXIT.unjudged,
  };
}

/** It asks for a decision, and nobody decided, or the decision holds no longer. A rejection is a decision: it is altered one by one, by name. */
export const isUndecided = (change: Change, failOn: FailOn, report: Report): boolean =>
  isGated(change, failOn === 'change' ? failOn : 'unclear', report) &&
  (change.approval === null || (!change.approval.inForce && change.approval.verdict !== 'rejected'));

const isApproved = ({ approval }: Change): boolean => approval?.inForce === true;

/** Whether the gate asks for an approval of it. */
function isGated(change: Change, failOn: FailOn, report: Report): boolean {
  if (failOn === 'none') return false;
  if (!('direction' in change)) return failOn === 'change' && !isStatedDate(change, report);
  const { direction, severity, approval } = change;
  if (failOn === 'change' || approval?.verdict === 'rejected') return true;
  if (direction === 'raises') return false;
  if (failOn === 'unclear') return true;
  // The severities stand from the gravest on.
  return direction === 'lowers' && SEVERITIES.indexOf(severity ?? 'low') <= SEVERITIES.indexOf(failOn);
}

/** The line of the date, in which nothing but the date differs. */
function isStatedDate({ before, after }: ReportCleared, report: Report): boolean {
  if (before === null || after === null) return false;
  const [then, now] = [aroundDate(before.quote, report.before), aroundDate(after.quote, report.after)];
  return then !== null && then === now;
}

/** What else is said beside the stated date; null where that is not there. */
function aroundDate(quote: string, { statedDate, language }: ReportSource): string | null {
  const date = findDates(quote, { language }).find(({ iso }) => iso === statedDate);
  return date === undefined ? null : keyOf(`${quote.slice(0, date.start)} ${quote.slice(date.end)}`);
}
