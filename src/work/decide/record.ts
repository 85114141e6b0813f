/** Findings and what was decided on them → their files in the approvals folder. */
import type { Decision, Gravity } from '../../model/decision.js';
import type { ReportFinding } from '../../model/report.js';
import type { WrittenDecision } from '../../report/approval-pages.js';
import { gravityOf, weighDecision } from '../../review/decide.js';
import { applyGate } from '../../review/gate.js';
import type { Current } from './current.js';
import { thisTool } from './earlier.js';
import { writeDecision } from './store.js';

/** Characters: what is longer belongs into a document that the reason names. */
export const LONGEST_REASON = 4000;
/** Of a quote, in the decision's file: for people, beside the fingerprint that binds. */
const LONGEST_QUOTE = 1000;

export type Decided = Pick<Decision, 'verdict' | 'by' | 'on' | 'reason' | 'until'>;

/** Findings, each with the decision that now stands on its change: one file a change, whatever the number of its findings. */
export async function record(
  { notice, report }: Pick<Current, 'notice' | 'report'>,
  findings: readonly ReportFinding[],
  said: Decided,
  approvals: string,
): Promise<readonly WrittenDecision[]> {
  const written: WrittenDecision[] = [];
  for (const fingerprint of new Set(findings.map((finding) => finding.fingerprint))) {
    const chosen = findings.filter((finding) => finding.fingerprint === fingerprint);
    // The new file takes the place of the one that let these pass.
    const standing = report.findings.filter((one) => one.fingerprint === fingerprint && one.approval?.inForce === true);
    const decision = decisionOn([...new Set([...chosen, ...standing])], said);
    const became = await writeDecision(approvals, notice, fingerprint, decision);
    written.push(...chosen.map((finding) => ({ notice, finding, decision, written: became })));
  }
  return written;
}

/** How many findings of the notice still fail the gate, with what was just decided. */
export function countLeft({ report, failOn }: Current, written: readonly WrittenDecision[]): number {
  return applyGate({ ...report, findings: withDecisions(report.findings, written) }, failOn).unapproved.length;
}

/** All findings on the changes that were decided. */
export const withDecisions = (
  findings: readonly ReportFinding[],
  written: readonly Pick<WrittenDecision, 'finding' | 'decision'>[],
): readonly ReportFinding[] =>
  findings.map((finding) => {
    const decision = written.find((one) => one.finding.fingerprint === finding.fingerprint)?.decision;
    return decision === undefined ? finding : { ...finding, approval: weighDecision(decision, finding, decision.on) };
  });

const RANKS: readonly Gravity[] = ['high', 'medium', 'low', 'raises', 'unclear'];
const rankOf = (finding: ReportFinding): number => RANKS.indexOf(gravityOf(finding));

/** The gravest of the findings names it. */
function decisionOn(findings: readonly ReportFinding[], said: Decided): Decision {
  const [first, ...rest] = [...findings].sort((one, other) => rankOf(one) - rankOf(other));
  if (first === undefined) throw new Error('this is a bug: a decision on nothing');
  const rules = [first, ...rest].flatMap(({ rule, also }) => [rule, ...also.map((other) => other.rule)]);
  const { rule, direction, severity, keys, before, after } = first;
  const also = [...new Set(rules)].filter((id) => id !== rule);
  return {
    ...said,
    rule,
    seen: { also, direction, severity, keys, tool: thisTool() },
    before: before?.quote.slice(0, LONGEST_QUOTE) ?? null,
    after: after?.quote.slice(0, LONGEST_QUOTE) ?? null,
  };
}
