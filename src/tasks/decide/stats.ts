/** Decisions → how often people said that a rule was right, rule by rule. */
import type { ListedDecision, RuleStats } from '../../report/approval-pages.js';
import { currentIdOf } from './recall.js';

/** Under the ids that rules have now; most decided first. Expired decisions say as much of a rule as others. */
export function countByRule(all: readonly ListedDecision[]): {
  readonly rules: readonly RuleStats[];
  readonly total: RuleStats;
} {
  const counts = new Map<string, { confirmed: number; falsePositives: number }>();
  const sum = { confirmed: 0, falsePositives: 0 };
  for (const { decision } of all) {
    // What the rules cleared says nothing of a rule.
    if (decision === null || decision.seen.direction === 'cleared') continue;
    const rule = currentIdOf(decision.rule);
    const count = counts.get(rule) ?? { confirmed: 0, falsePositives: 0 };
    const kind = decision.verdict === 'false-positive' ? 'falsePositives' : 'confirmed';
    count[kind]++;
    sum[kind]++;
    counts.set(rule, count);
  }
  const stats = [...counts].map(([rule, count]) => statsOf(rule, count));
  stats.sort((one, other) => other.decisions - one.decisions || (one.rule < other.rule ? -1 : 1));
  return { rules: stats, total: statsOf('*', sum) };
}

function statsOf(
  rule: string,
  { confirmed, falsePositives }: { confirmed: number; falsePositives: number },
): RuleStats {
  const decisions = confirmed + falsePositives;
  return { rule, decisions, confirmed, falsePositives, precision: decisions === 0 ? 1 : confirmed / decisions };
}
