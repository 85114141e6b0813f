/** A finding and what was decided on it → its file in the approvals folder. */
import type { Decision } from '../../model/decision.js';
import type { ReportApproval, ReportFinding } from '../../model/report.js';
import type { WrittenDecision } from '../../report/approval-pages.js';
import { applyGate } from '../../review/gate.js';
import type { Current } from './current.js';
import { writeDecision } from './store.js';

/** Characters: what is longer belongs into a document that the reason names. */
export const LONGEST_REASON = 4000;
/** Of a quote, in the decision's file: for people, beside the fingerprint that binds. */
const LONGEST_QUOTE = 1000;

export type Decided = Pick<Decision, 'verdict' | 'by' | 'on' | 'reason' | 'until'>;

export async function record(
  notice: string,
  finding: ReportFinding,
  decided: Decided,
  approvals: string,
): Promise<WrittenDecision> {
  const decision = decisionOn(finding, decided);
  return { notice, finding, decision, written: await writeDecision(approvals, notice, finding.fingerprint, decision) };
}

/** How many findings of the notice still fail the gate, with what was just decided. */
export function countLeft({ report, failOn }: Current, decided: readonly ReportFinding[], said: Decided): number {
  const approval: ReportApproval = { ...said, inForce: said.verdict !== 'rejected' };
  const findings = report.findings.map((finding) => (decided.includes(finding) ? { ...finding, approval } : finding));
  return applyGate({ ...report, findings }, failOn).unapproved.length;
}

const decisionOn = ({ rule, before, after }: ReportFinding, said: Decided): Decision => ({
  ...said,
  rule,
  before: before?.quote.slice(0, LONGEST_QUOTE) ?? null,
  after: after?.quote.slice(0, LONGEST_QUOTE) ?? null,
});
