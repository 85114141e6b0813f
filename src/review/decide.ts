/** A report and what people decided → the report with the decision on each change, and the decisions that approve nothing. */
import type { Decision, Decisions, DecisionWarning, Gravity } from '../model/decision.js';
import type { Decidable, Report, ReportApproval, ReportCleared, ReportFinding } from '../model/report.js';

/** What a decision is applied to. */
export type Change = ReportFinding | ReportCleared;

/** Of what somebody judged by themselves. */
export const OWN_RULE = 'found-by-reviewer';

/** Puts on each change its decision. `today` is a day in UTC. The verdict is about the text: no approval alters it. */
export function applyDecisions(report: Report, decisions: Decisions, today: string): Report {
  const decided = <C extends Change>(change: C): C => ({ ...change, approval: approvalOn(change, decisions, today) });
  const findings = report.findings.map(decided);
  const approved = findings.filter((finding) => finding.approval?.inForce === true).length;
  const { summary } = report;
  return {
    ...report,
    findings,
    cleared: report.cleared.map(decided),
    summary: { ...summary, findings: { ...summary.findings, approved } },
  };
}

/** Every decision that approves nothing: files that say nothing usable, and those on changes of this report that do not (or no longer) approve. */
export function listWarnings(report: Report, decisions: Decisions, today: string): readonly DecisionWarning[] {
  const warnings = new Map<string, DecisionWarning>();
  const warn = (fingerprint: string, code: DecisionWarning['code'], detail: string): void => {
    const file = `${decisions.notice}/${fingerprint}.json`;
    if (!warnings.has(file)) warnings.set(file, { code, file, detail });
  };
  for (const [fingerprint, { on }] of decisions.byFingerprint)
    if (on > today) warn(fingerprint, 'malformed', `it was decided on ${on}, and today is ${today} (UTC)`);
  for (const change of [...report.findings, ...report.cleared]) {
    for (const fingerprint of namesOf(change)) {
      const decision = decisions.byFingerprint.get(fingerprint);
      if (decision === undefined) continue;
      if (!isOnPassage(fingerprint, decision, change))
        warn(fingerprint, 'other-passage', `it was taken on another passage than that of ${change.id}`);
      else if (decision.verdict === 'rejected')
        warn(fingerprint, 'rejected', `${change.id} was rejected by ${decision.by} on ${decision.on}`);
      else if (isPast(decision, today))
        warn(fingerprint, 'expired', `the decision on ${change.id} counted until ${decision.until}`);
    }
  }
  return [...decisions.warnings, ...warnings.values()].sort((one, other) =>
    one.file < other.file ? -1 : one.file > other.file ? 1 : 0,
  );
}

/** The last day itself still counts. Days compare as their texts do. */
export const isPast = ({ until }: Decision, today: string): boolean => until !== null && today > until;

const namesOf = ({ fingerprint, formerly = [] }: Decidable): readonly string[] => [
  fingerprint,
  ...formerly.map((former) => former.fingerprint),
];

/** A copy of a decision under another change's name decides nothing. */
const isOnPassage = (name: string, { seen }: Decision, { keys, formerly = [] }: Decidable): boolean =>
  seen.keys === null
    ? formerly.some(({ fingerprint, quoted }) => fingerprint === name && quoted)
    : seen.keys.before === keys.before && seen.keys.after === keys.after;

/** The names of the decisions that stand on a change, whether or not they let it pass; its own before those of the first recipe. */
export const decisionsOn = (change: Change, { byFingerprint }: Decisions): readonly string[] =>
  namesOf(change).filter((name) => {
    const decision = byFingerprint.get(name);
    return decision !== undefined && isOnPassage(name, decision, change);
  });

function approvalOn(change: Change, decisions: Decisions, today: string): ReportApproval | null {
  const standing = decisionsOn(change, decisions)
    .flatMap((name) => decisions.byFingerprint.get(name) ?? [])
    .filter(({ on }) => on <= today)
    .sort((one, other) => rankOf(one, change) - rankOf(other, change));
  const said = standing
    .map((decision) => weighDecision(decision, change, today))
    .filter((approval) => approval !== null);
  const [first = null] = said;
  return first?.verdict === 'rejected' ? first : (said.find(({ inForce }) => inForce) ?? first);
}

/** Its own decision speaks before those of the first recipe, and of these the ones on its rule; then whoever says no. */
const rankOf = ({ verdict, rule, seen }: Decision, change: Change): number =>
  (seen.keys !== null ? 0 : 'rule' in change && [rule, ...seen.also].includes(change.rule) ? 2 : 4) +
  (verdict === 'rejected' ? 0 : 1);

/** What a decision says of a change, and whether it (still) lets it pass; null where it says nothing of it: a false alarm of another rule. */
export function weighDecision(decision: Decision, change: Change, today: string): ReportApproval | null {
  const said = sayDecision(decision, today);
  if (!said.inForce) return said;
  const now = gravityOf(change);
  const approved = seenGravity(decision);
  switch (decision.verdict) {
    case 'rejected':
      return said;
    case 'approved':
      return covers(approved, now) ? said : { ...said, inForce: false, outgrown: { approved, now } };
    case 'false-positive':
      return isNamed(decision, change) || covers(decision.seen.keys === null ? approved : 'cleared', now) ? said : null;
  }
}

/** A decision by itself. */
export function sayDecision(decision: Decision, today: string): ReportApproval {
  const { verdict, by, on, reason, until } = decision;
  return { verdict, inForce: verdict !== 'rejected' && !isPast(decision, today), by, on, reason, until };
}

export const gravityOf = (change: Change): Gravity =>
  'direction' in change ? (change.direction === 'lowers' ? (change.severity ?? 'low') : change.direction) : 'cleared';

const seenGravity = ({ seen }: Decision): Gravity =>
  seen.direction === 'lowers' ? (seen.severity ?? 'low') : seen.direction;

const ORDER: readonly Gravity[] = ['cleared', 'raises', 'low', 'medium', 'high'];

/** `unclear` where nothing graver, or nothing at all that lowers or raises, was seen; null of none. */
export const gravestOf = (seen: readonly Gravity[]): Gravity | null =>
  seen.length === 0 ? null : (ORDER.findLast((one) => seen.includes(one)) ?? 'unclear');

export const covers = (approved: Gravity, now: Gravity): boolean =>
  now === 'unclear' || (approved !== 'unclear' && ORDER.indexOf(now) <= ORDER.indexOf(approved));

/** Whether it names every rule that holds for the change. */
function isNamed({ rule, seen }: Decision, change: Change): boolean {
  const named = [rule, ...seen.also];
  return 'rule' in change && [change.rule, ...change.also.map((other) => other.rule)].every((id) => named.includes(id));
}
