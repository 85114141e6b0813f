/** The gate's answers made from reports, as `check` makes them: approvals put on, the rest told against the gate. */
import type { CheckedNotice } from '../../src/model/check.js';
import type { FailOn } from '../../src/model/config.js';
import { SEVERITIES } from '../../src/model/finding.js';
import type { Report, ReportApproval, ReportFinding } from '../../src/model/report.js';

export const approvalOf = (more: Partial<ReportApproval> = {}): ReportApproval => ({
  verdict: 'approved',
  inForce: true,
  by: 'Ada Reviewer <ada@larkhaven.example>',
  on: '2023-06-02',
  reason: 'Required by the tax office.',
  until: null,
  ...more,
});

const fails = ({ direction, severity, approval }: ReportFinding, failOn: FailOn): boolean => {
  if (approval?.inForce || direction === 'raises' || failOn === 'none') return false;
  if (failOn === 'unclear' || failOn === 'change') return true;
  return direction === 'lowers' && SEVERITIES.indexOf(severity ?? 'low') <= SEVERITIES.indexOf(failOn);
};

export function checkedOf(
  report: Report,
  {
    notice = 'larkhaven',
    failOn = 'unclear',
    approvals = {},
    ...more
  }: Partial<CheckedNotice> & { readonly approvals?: Readonly<Record<string, ReportApproval>> } = {},
): CheckedNotice {
  const findings = report.findings.map((finding) => ({ ...finding, approval: approvals[finding.id] ?? null }));
  const approved = findings.filter(({ approval }) => approval?.inForce).length;
  const unapproved = findings.filter((finding) => fails(finding, failOn)).map(({ id }) => id);
  const unjudged = report.problems.some((problem) => problem.fatal);
  return {
    notice,
    failOn,
    report: { ...report, findings, summary: { ...report.summary, findings: { ...report.summary.findings, approved } } },
    unapproved,
    warnings: [],
    fault: null,
    exit: unjudged ? 3 : unapproved.length > 0 ? 1 : 0,
    ...more,
  };
}

export const unreadable = (notice: string): CheckedNotice => ({
  notice,
  failOn: 'unclear',
  report: null,
  unapproved: [],
  warnings: [],
  fault: {
    code: 'no-baseline',
    message: `"${notice}" has no baseline: no version was signed off.`,
    hint: `Sign a version off: noticediff approve --baseline ${notice}@latest.`,
  },
  exit: 2,
});
