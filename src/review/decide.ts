/** A report and what people decided → the report with each finding's decision on it, and the decisions that approve nothing. */
import type { Decision, Decisions, DecisionWarning } from '../model/decision.js';
import type { Report, ReportApproval, ReportFinding } from '../model/report.js';

/** Puts on each finding its decision. `today` is a day in UTC. The verdict is about the text: no approval alters it. */
export function applyDecisions(report: Report, decisions: Decisions, today: string): Report {
  const findings = report.findings.map((finding): ReportFinding => {
    const found = findDecision(finding, decisions);
    return { ...finding, approval: found === null ? null : weighDecision(found.decision, today) };
  });
  const approved = findings.filter((finding) => finding.approval?.inForce === true).length;
  const { summary } = report;
  return { ...report, findings, summary: { ...summary, findings: { ...summary.findings, approved } } };
}

/** Every decision that approves nothing: files that say nothing usable, and those on findings of this report that do not (or no longer) approve. */
export function listWarnings(report: Report, decisions: Decisions, today: string): readonly DecisionWarning[] {
  const warnings = [...decisions.warnings];
  for (const finding of report.findings) {
    for (const { rule, fingerprint } of namesOf(finding)) {
      const decision = decisions.byFingerprint.get(fingerprint);
      if (decision !== undefined && decision.rule !== rule)
        warnings.push(warn(fingerprint, 'malformed', `it names the rule ${decision.rule}; the finding is of ${rule}`));
    }
    const found = findDecision(finding, decisions);
    if (found === null) continue;
    const { fingerprint, decision } = found;
    if (decision.verdict === 'rejected')
      warnings.push(warn(fingerprint, 'rejected', `${finding.id} was rejected by ${decision.by} on ${decision.on}`));
    else if (isPast(decision, today))
      warnings.push(warn(fingerprint, 'expired', `the decision on ${finding.id} counted until ${decision.until}`));
  }
  return warnings.sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));

  function warn(fingerprint: string, code: DecisionWarning['code'], detail: string): DecisionWarning {
    return { code, file: `${decisions.notice}/${fingerprint}.json`, detail };
  }
}

/** The last day itself still counts. Days compare as their texts do. */
export const isPast = ({ until }: Decision, today: string): boolean => until !== null && today > until;

/** The decision on a finding: under its fingerprint, else under those that it had before its rule was renamed. */
export function findDecision(
  finding: ReportFinding,
  decisions: Decisions,
): { readonly fingerprint: string; readonly decision: Decision } | null {
  for (const { rule, fingerprint } of namesOf(finding)) {
    const decision = decisions.byFingerprint.get(fingerprint);
    if (decision !== undefined && decision.rule === rule) return { fingerprint, decision };
  }
  return null;
}

const namesOf = ({ rule, fingerprint, formerly = [] }: ReportFinding) => [{ rule, fingerprint }, ...formerly];

/** What a decision says of a finding, and whether it (still) lets it pass. */
export function weighDecision(decision: Decision, today: string): ReportApproval {
  const { verdict, by, on, reason, until } = decision;
  return { verdict, inForce: verdict !== 'rejected' && !isPast(decision, today), by, on, reason, until };
}
