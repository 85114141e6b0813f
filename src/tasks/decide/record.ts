/** Changes and what was decided on them → their files in the approvals folder. */
import type { Decision, Gravity } from '../../model/decision.js';
import { usage } from '../../model/fault.js';
import type { WrittenDecision } from '../../report/approval-pages.js';
import { type Change, gravityOf, OWN_RULE, weighDecision } from '../../review/decide.js';
import { applyGate } from '../../review/gate.js';
import type { Current } from './current.js';
import { thisTool } from './earlier.js';
import { writeDecision } from './store.js';

/** Characters: what is longer belongs into a document that the reason names. */
export const LONGEST_REASON = 4000;
/** Of a quote, in the decision's file: for people, beside the fingerprint that binds. */
const LONGEST_QUOTE = 1000;

export type Decided = Pick<Decision, 'verdict' | 'own' | 'by' | 'on' | 'reason' | 'until'>;

/** Changes, each with the decision that now stands on it: one file a change, whatever the number of its findings. */
export async function record(
  { notice, report }: Pick<Current, 'notice' | 'report'>,
  changes: readonly Change[],
  said: Decided,
  approvals: string,
): Promise<readonly WrittenDecision[]> {
  for (const change of changes) checkOwn(change, said);
  const written: WrittenDecision[] = [];
  for (const fingerprint of new Set(changes.map((change) => change.fingerprint))) {
    const chosen = changes.filter((change) => change.fingerprint === fingerprint);
    // The new file takes the place of the one that let these pass.
    const standing = report.findings.filter((one) => one.fingerprint === fingerprint && one.approval?.inForce === true);
    const decision = decisionOn([...new Set([...chosen, ...standing])], said);
    const became = await writeDecision(approvals, notice, fingerprint, decision);
    written.push(...chosen.map((change) => ({ notice, change, decision, written: became })));
  }
  return written;
}

/** What lowers for the rules is weighed by them; what they cleared has no weight by which it could be rejected. */
function checkOwn(change: Change, { verdict, own }: Decided): void {
  const { id } = change;
  const isRules = gravityOf(change) !== 'cleared' && !('rule' in change && change.rule === OWN_RULE);
  if (own !== undefined && isRules && 'direction' in change && change.direction === 'lowers')
    throw usage(
      `${id} lowers protection already: it takes no --category and no --severity.`,
      `Reject it as it is: --verdict rejected; or give ${change.rule} another weight in the configuration.`,
      'two-things',
    );
  if (own === undefined && verdict === 'rejected' && !isRules)
    throw usage(
      `It is not said what ${id} is: the rules cleared it.`,
      'Give --category and --severity; it becomes a finding that fails the gate.',
      'no-category',
    );
}

/** Findings on one clause share their decision. */
export function countRecorded(written: readonly WrittenDecision[]): number {
  const outcomes = new Map(written.map(({ change, written: { outcome } }) => [change.fingerprint, outcome]));
  return [...outcomes.values()].filter((outcome) => outcome !== 'unchanged').length;
}

/** How many changes of the notice still fail the gate, with what was just decided. */
export function countLeft({ report, failOn }: Current, written: readonly WrittenDecision[]): number {
  const findings = withDecisions(report.findings, written);
  const cleared = withDecisions(report.cleared, written);
  const failing = new Set(applyGate({ ...report, findings, cleared }, failOn).unapproved);
  // What becomes a finding fails wherever it stood.
  if (failOn !== 'none') for (const { change, decision } of written) if (decision.own) failing.add(change.id);
  return failing.size;
}

/** All on the changes that were decided. */
export const withDecisions = <C extends Change>(
  changes: readonly C[],
  written: readonly Pick<WrittenDecision, 'change' | 'decision'>[],
): readonly C[] =>
  changes.map((change) => {
    const decision = written.find((one) => one.change.fingerprint === change.fingerprint)?.decision;
    return decision === undefined ? change : { ...change, approval: weighDecision(decision, change, decision.on) };
  });

const RANKS: readonly Gravity[] = ['high', 'medium', 'low', 'raises', 'unclear', 'cleared'];
const rankOf = (change: Change): number => RANKS.indexOf(gravityOf(change));

/** The gravest of what is found names it. */
function decisionOn(changes: readonly Change[], said: Decided): Decision {
  const [first, ...rest] = [...changes].sort((one, other) => rankOf(one) - rankOf(other));
  if (first === undefined) throw new Error('this is a bug: a decision on nothing');
  const rules = [first, ...rest].flatMap((one) =>
    'rule' in one ? [one.rule, ...one.also.map((other) => other.rule)] : [],
  );
  const { keys, before, after } = first;
  const rule = 'rule' in first ? first.rule : first.reason;
  const [direction, severity] =
    'rule' in first ? ([first.direction, first.severity] as const) : (['cleared', null] as const);
  const also = [...new Set(rules)].filter((id) => id !== rule);
  return {
    ...said,
    rule,
    seen: { also, direction, severity, keys, tool: thisTool() },
    before: before?.quote.slice(0, LONGEST_QUOTE) ?? null,
    after: after?.quote.slice(0, LONGEST_QUOTE) ?? null,
  };
}
