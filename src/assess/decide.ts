/** Signals → what a changed passage does: a transparent weighing, and the rules that carry it. */
import type { Direction, Severity } from '../model/finding.js';
import type { Candidate } from './candidates.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { Evidence, Signals } from './signals.js';
import { WEIGHTS, type Weights } from './weights.js';

/**
 * Sums of weights at which a passage is said to lower, to raise, or to be unclear (`grave`: with evidence of something grave): chosen on services left out of the fit
 * (`node scripts/fit-weights.mjs --cv`), where F1 is flat from -1.4 to -0.8.
 */
export const THRESHOLDS = { lowers: -0.9, raises: -1, unclear: -1.3, grave: -2.3 } as const;

export interface Decision {
  readonly direction: Direction;
  readonly rule: Rule;
  /** Null for raises and unclear. */
  readonly severity: Severity | null;
  readonly evidence: readonly Evidence[];
}

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
  if (lowers >= THRESHOLDS.lowers) decisions.push(carriedBy(candidate, signals, 'lowers', weights));
  if (raises >= THRESHOLDS.raises && (decisions.length === 0 || hasOwn(signals, 'raises')))
    decisions.push(carriedBy(candidate, signals, 'raises', weights));
  if (decisions.length === 0 && isUnclear(signals, Math.max(lowers, raises))) {
    decisions.push({
      ...carriedBy(candidate, signals, lowers >= raises ? 'lowers' : 'raises', weights),
      direction: 'unclear',
      severity: null,
    });
  }
  return decisions;
}

/** Not decided, but not to be passed over either: nearly decided, or with evidence of something grave. */
const isUnclear = ({ evidence }: Signals, weight: number): boolean =>
  evidence.length > 0 &&
  weight >=
    (evidence.some((e) => e.way === 'lowers' && e.rule.severity === 'high') ? THRESHOLDS.grave : THRESHOLDS.unclear);

/** A second, opposite finding on one sentence needs evidence of its own. */
const hasOwn = (signals: Signals, way: 'lowers' | 'raises'): boolean =>
  signals.evidence.some((e) => e.way === way && e.amount >= 1);

function carriedBy(candidate: Candidate, signals: Signals, way: 'lowers' | 'raises', weights: Weights): Decision {
  const own = signals.evidence.filter((e) => e.way === way);
  const ranked = [...own].sort(
    (a, b) => strengthOf(b, candidate, signals, weights) - strengthOf(a, candidate, signals, weights),
  );
  const first = ranked[0];
  const rule = first?.rule ?? fallback(signals, candidate);
  return {
    direction: way,
    rule,
    severity: way === 'lowers' ? rule.severity : null,
    evidence: first ? ranked.filter((e) => e === first || e.rule.category === rule.category) : [],
  };
}

/** Which of the rules that hold is named: fitted on the categories that readers gave. */
const strengthOf = (evidence: Evidence, candidate: Candidate, signals: Signals, weights: Weights): number =>
  choiceSignals(evidence, candidate, signals).reduce(
    (sum, [name, value]) => sum + (weights.choice[name] ?? 0) * value,
    0,
  );

/** What speaks for naming this rule rather than another. */
export function choiceSignals(
  evidence: Evidence,
  candidate: Candidate,
  signals: Signals,
): readonly (readonly [string, number])[] {
  const { id, category, severity, reads } = evidence.rule;
  const found: [string, number][] = [
    [id, 1],
    [`${id} ${candidate.kind}`, 1],
    [`category ${category}`, 1],
    [`category ${category} ${evidence.way}`, 1],
    ['amount', Math.sqrt(evidence.amount)],
    [`severity ${severity}`, 1],
    [`reads ${reads.kind}`, 1],
  ];
  if (signals.values.has(`under ${category} ${candidate.kind}`))
    found.push(['under its heading', 1], [`under its heading ${category}`, 1]);
  const statement = [...signals.values.keys()].find(
    (name) => name.startsWith('is ') && name.endsWith(` ${candidate.kind}`),
  );
  if (statement) found.push([`${category} ${statement}`, 1]);
  return found;
}

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
