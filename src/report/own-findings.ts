/** Findings, what was cleared, and decisions that judge otherwise → the same, with findings where somebody says that a change lowers protection. */
import type { OwnDecision } from '../model/decision.js';
import { type Finding, SEVERITIES } from '../model/finding.js';
import type { Explain, ReportCleared, ReportFinding } from '../model/report.js';

interface Listed {
  readonly findings: readonly ReportFinding[];
  readonly cleared: readonly ReportCleared[];
}

/** Ids stay (`K-003` among the findings): the next command still means the same change. */
export function turnOwn(
  findings: readonly ReportFinding[],
  cleared: readonly ReportCleared[],
  own: readonly OwnDecision[],
  explain: (finding: Pick<Finding, 'rule' | 'values'>) => ReturnType<Explain>,
): Listed {
  const open = new Map(own.map((one) => [nameOf(one), one.own]));
  const turned = new Map<string, ReportFinding>();
  for (const change of [...findings.filter(({ direction }) => direction !== 'lowers'), ...cleared]) {
    const made = open.get(nameOf(change));
    // One decision a change: what else is said of it stays as it is.
    if (made === undefined || !open.delete(nameOf(change))) continue;
    const { id, fingerprint, formerly, keys, section, before, after, approval } = change;
    const isFinding = 'rule' in change;
    turned.set(id, {
      id,
      fingerprint,
      ...(formerly && { formerly }),
      keys,
      rule: RULE,
      category: made.category,
      direction: 'lowers',
      severity: made.severity,
      scope: isFinding ? change.scope : 'passage',
      section,
      before,
      after,
      ...(isFinding && change.place && { place: change.place }),
      ...explain({ rule: RULE, values: {} }),
      reason: null,
      also: isFinding ? [{ rule: change.rule, title: change.title, severity: null }, ...change.also] : [],
      reading: null,
      approval,
    });
  }
  if (turned.size === 0) return { findings, cleared };
  const all = [...findings.filter(({ id }) => !turned.has(id)), ...turned.values()];
  return {
    findings: all.sort((one, other) => rankOf(one) - rankOf(other)),
    cleared: cleared.filter(({ id }) => !turned.has(id)),
  };
}

const RULE = 'found-by-reviewer';

const nameOf = ({ fingerprint, keys }: Pick<OwnDecision, 'fingerprint' | 'keys'>): string =>
  JSON.stringify([fingerprint, keys.before, keys.after]);

/** What lowers stands first, the gravest before the others; all else keeps its order. */
export const rankOf = ({ direction, severity }: ReportFinding): number =>
  direction === 'lowers' ? SEVERITIES.indexOf(severity ?? 'low') : SEVERITIES.length;
