/** Signals → what a changed passage does: a transparent weighing, and the rules that carry it. */
import type { Category } from '../model/finding.js';
import type { Candidate } from './candidates.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { Evidence, Signals } from './signals.js';
import { type Weights, WEIGHTS } from './weights.js';

/**
 * Sums of weights at which a passage is said to lower, to raise, or to be unclear: set where the F1 of
 * services left out of the fit was highest (`npm run evals -- --cv`).
 */
export const THRESHOLDS = { lowers: -0.6, raises: -0.7, unclear: -1 } as const;

export type Decision =
  | { readonly direction: 'lowers' | 'raises'; readonly rule: Rule; readonly evidence: readonly Evidence[] }
  | { readonly direction: 'unclear'; readonly rule: Rule; readonly evidence: readonly Evidence[] };

export function weigh(signals: Signals, way: 'lowers' | 'raises', table: Weights = WEIGHTS): number {
  const weights = table[way];
  let sum = weights['(all)'] ?? 0;
  for (const [name, value] of signals.values) sum += (weights[name] ?? 0) * value;
  return sum;
}

/** At most one lowering and one raising decision, or one that is unclear. */
export function decide(candidate: Candidate, signals: Signals, weights: Weights = WEIGHTS): readonly Decision[] {
  const decisions: Decision[] = [];
  const lowers = weigh(signals, 'lowers', weights);
  const raises = weigh(signals, 'raises', weights);
  if (lowers >= THRESHOLDS.lowers) decisions.push(carriedBy(candidate, signals, 'lowers'));
  if (raises >= THRESHOLDS.raises && (decisions.length === 0 || hasOwn(signals, 'raises'))) decisions.push(carriedBy(candidate, signals, 'raises'));
  if (decisions.length === 0 && Math.max(lowers, raises) >= THRESHOLDS.unclear && signals.evidence.length > 0) {
    decisions.push({ ...carriedBy(candidate, signals, lowers >= raises ? 'lowers' : 'raises'), direction: 'unclear' });
  }
  return decisions;
}

/** A second, opposite finding on one sentence needs evidence of its own. */
const hasOwn = (signals: Signals, way: 'lowers' | 'raises'): boolean => signals.evidence.some((e) => e.way === way && e.amount >= 1);

function carriedBy(candidate: Candidate, signals: Signals, way: 'lowers' | 'raises'): Decision {
  const own = signals.evidence.filter((e) => e.way === way);
  const ranked = [...own].sort((a, b) => strengthOf(b, candidate, signals) - strengthOf(a, candidate, signals));
  const first = ranked[0];
  const rule = first?.rule ?? fallback(signals, candidate);
  return { direction: way, rule, evidence: first ? ranked.filter((e) => e === first || e.rule.category === rule.category) : [] };
}

/** Which of the rules that hold is named: the fitted weight, and what the passage is about. */
function strengthOf(evidence: Evidence, candidate: Candidate, signals: Signals): number {
  const name = `${evidence.rule.id} ${evidence.way}`;
  const fitted = (WEIGHTS[evidence.way][name] ?? 0) + (candidate.kind === 'pair' ? 0 : (WEIGHTS[evidence.way][`${name} ${candidate.kind}`] ?? 0));
  const about = signals.values.has(`under ${evidence.rule.category} ${candidate.kind}`) ? 0.5 : 0;
  const precise = ['quantity', 'mark'].includes(evidence.rule.reads.kind) ? 1 : 0;
  const vague = VAGUE.has(evidence.rule.category) ? -0.4 : 0;
  return fitted * Math.sqrt(evidence.amount) + about + precise + vague;
}

/** "Pick the most specific category": these two are for what fits nowhere else. */
const VAGUE: ReadonlySet<Category> = new Set(['commitment', 'transparency']);

const FALLBACKS: readonly (readonly [string, string])[] = [
  ['sharing', 'disclosure-widened'],
  ['collection', 'collection-widened'],
  ['purpose', 'own-purpose-added'],
];

function fallback(signals: Signals, candidate: Candidate): Rule {
  const id = FALLBACKS.find(([topic]) => signals.values.has(`${topic} ${candidate.kind}`))?.[1] ?? 'wording-made-vague';
  const rule = RULES.find((r) => r.id === id);
  if (!rule) throw new Error(`this is a bug: no rule ${id}`);
  return rule;
}
