/** What is shown of a finding in several places of the page: its weight as a badge, where its decision stands, where it points. */
import type { ReportFinding } from '../../model/report.js';
import { nameOfWeight } from '../weight.js';
import type { Words } from '../worded.js';

export type DecisionStatus = 'open' | 'approved' | 'false-positive' | 'rejected' | 'expired';

export function statusOf({ approval }: ReportFinding): DecisionStatus {
  if (approval === null || approval.outgrown !== undefined) return 'open';
  if (approval.verdict === 'rejected') return 'rejected';
  return approval.inForce ? approval.verdict : 'expired';
}

/** Class of its colours. */
export const weightOf = ({ direction, severity }: ReportFinding): 'high' | 'medium' | 'low' | 'raises' | 'unclear' =>
  direction === 'lowers' ? (severity ?? 'low') : direction;

export const printBadge = (finding: ReportFinding, words: Words): string =>
  `<span class="badge ${weightOf(finding)}">${nameOfWeight(finding, words)}</span>`;

/** Block under which the reason stands: where the later text is, else the earlier one; null for headings and for the whole notice. */
export const blockOf = (finding: ReportFinding): string | null => (finding.after ?? finding.before)?.block ?? null;
