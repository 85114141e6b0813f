/**
 * A report, and the reports of the versions between its two, each with its decisions → the same with what was approved step by step: 12
 * months became 18, then 30, both were approved, and nobody asks for 12 → 30 once more.
 */
import type { PassageKeys } from '../model/decision.js';
import type { Report, ReportApproval, ReportFinding } from '../model/report.js';
import { type Change, covers, gravestOf, gravityOf } from './decide.js';

/** Between two versions that follow each other. */
export interface Step {
  readonly report: Report;
  /** Ids of what is not approved there. */
  readonly open: readonly string[];
}

/** What is about all that lowers, and passes with it. */
const ABOUT_LOWERING = 'changed-silently';

export interface InSteps {
  readonly report: Report;
  /** Decided steps on which a whole fails. */
  readonly broken: readonly BrokenStep[];
}

export interface BrokenStep {
  /** Id of the finding on the whole. */
  readonly whole: string;
  readonly fingerprint: string;
  /** Where the step led. */
  readonly version: string;
  readonly approval: ReportApproval;
}

export function approveInSteps(report: Report, steps: readonly Step[]): InSteps {
  const passages = report.findings.map((finding) => ({ finding, passed: followPassage(finding, report, steps) }));
  const findings = passages.map(({ finding, passed }) =>
    settle(finding, passed === null ? null : approveOn(passed, finding)),
  );
  const isOpen = ({ rule, direction, approval }: ReportFinding): boolean =>
    rule !== ABOUT_LOWERING && direction === 'lowers' && approval?.inForce !== true;
  const settled = findings.some(isOpen)
    ? findings
    : findings.map((one) =>
        settle(one, one.rule === ABOUT_LOWERING ? approveOn(allOf(ABOUT_LOWERING, steps), one) : null),
      );
  const approved = settled.filter(({ approval }) => approval?.inForce === true).length;
  return {
    report: {
      ...report,
      findings: settled,
      summary: { ...report.summary, findings: { ...report.summary.findings, approved } },
    },
    broken: passages.flatMap(({ finding, passed }) => (passed ?? []).flatMap((step) => breakAt(step, finding))),
  };
}

const breakAt = ({ change, step }: Passed, { id }: ReportFinding): readonly BrokenStep[] =>
  change.approval === null || !step.open.includes(change.id)
    ? []
    : [{ whole: id, fingerprint: change.fingerprint, version: step.report.after.ref, approval: change.approval }];

/** Whatever somebody decided on the whole change speaks for itself. */
const settle = (finding: ReportFinding, approval: ReportApproval | null): ReportFinding =>
  finding.approval === null && approval !== null ? { ...finding, approval } : finding;

interface Passed {
  readonly change: Change;
  readonly step: Step;
}

/** Steps are told by the text of the passage. Nobody read them: what a reader found is found on the whole change. */
export const isFollowed = ({ rule, scope, approval, keys }: ReportFinding): boolean =>
  scope === 'passage' && rule !== 'reader' && approval === null && keys.before !== keys.after;

const followPassage = (finding: ReportFinding, report: Report, steps: readonly Step[]): readonly Passed[] | null =>
  isFollowed(finding) && !isTwin(finding, report) ? follow(finding.keys, steps) : null;

/** Where two passages read alike nobody can tell which of them a step was on. */
function isTwin({ keys }: ReportFinding, report: Report): boolean {
  const places = [...report.findings, ...report.cleared]
    .filter((one) => one.keys.before === keys.before && one.keys.after === keys.after)
    .map(({ before, after }) => `${before?.block} ${after?.block}`);
  return new Set(places).size > 1;
}

/**
 * What was changed on the way from the one text of a passage to the other; null where no steps lead there, or they come by one text
 * twice: whoever took a step back did not approve that it is taken again. A passage that came is followed back from what it says now.
 */
function follow({ before, after }: PassageKeys, steps: readonly Step[]): readonly Passed[] | null {
  const [from, to] = before === null ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const been = new Set<string>();
  const passed: Passed[] = [];
  let here = before ?? after;
  for (const step of from === 'before' ? steps : steps.toReversed()) {
    const changes = [...step.report.findings, ...step.report.cleared];
    // It was left behind, and there it is again.
    if (changes.some(({ keys }) => been.has(keys[from] ?? ''))) return null;
    const touching = changes.filter(({ keys }) => here !== null && keys[from] === here);
    const [first] = touching;
    if (first === undefined) continue;
    const next = first.keys[to];
    if (touching.some(({ keys }) => keys[to] !== next) || been.has(next ?? '')) return null;
    passed.push(...touching.map((change) => ({ change, step })));
    // What changed may be what it stands under.
    if (next === here) continue;
    been.add(here ?? '');
    here = next;
  }
  return here === (before === null ? null : after) ? passed : null;
}

const allOf = (rule: string, steps: readonly Step[]): readonly Passed[] =>
  steps.flatMap((step) => step.report.findings.filter((one) => one.rule === rule).map((change) => ({ change, step })));

/** By whom the gravest step was approved, until the first of them ends; null where one is open, or the whole is graver than any of them. */
function approveOn(passed: readonly Passed[], whole: ReportFinding): ReportApproval | null {
  if (passed.some(({ change, step }) => step.open.includes(change.id))) return null;
  const approved = passed.flatMap(({ change, step: { report } }) =>
    change.approval?.inForce === true ? [{ change, approval: change.approval, version: report.after.ref }] : [],
  );
  const gravest = gravestOf(approved.map(({ change }) => gravityOf(change)));
  const last = approved.at(-1)?.approval;
  if (gravest === null || last === undefined || !covers(gravest, gravityOf(whole))) return null;
  const { by, on, reason } = last;
  return {
    verdict: 'approved',
    inForce: true,
    by,
    on,
    reason,
    until: approved.flatMap(({ approval }) => approval.until ?? []).sort()[0] ?? null,
    steps: approved.map(({ change: { fingerprint }, approval, version }) => ({
      fingerprint,
      version,
      by: approval.by,
      on: approval.on,
    })),
  };
}
