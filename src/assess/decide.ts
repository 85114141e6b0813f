/** Signals → what a changed passage does: a transparent weighing, and the rules that carry it. */
import { CATEGORIES, type Category, type Direction, type Severity } from '../model/finding.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { Evidence, Signals } from './signals.js';
import { isWord } from './vocabulary.js';
import { WEIGHTS, type Weights } from './weights.js';

/**
 * Sums of weights at which a passage is said to lower, to raise, or to be unclear (`grave`: with evidence of something grave): chosen on services left out of the fit
 * (`node scripts/fit-weights.mjs --cv`), where F1 is flat from -1.2 to -0.6.
 */
export const THRESHOLDS = { lowers: -0.8, raises: -1, unclear: -1.4, grave: -2.3 } as const;

export interface Decision {
  readonly direction: Direction;
  readonly rule: Rule;
  readonly category: Category;
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
export function decide(signals: Signals, weights: Weights = WEIGHTS): readonly Decision[] {
  const decisions: Decision[] = [];
  const lowers = weigh(signals, 'lowers', weights);
  const raises = weigh(signals, 'raises', weights);
  if (lowers >= THRESHOLDS.lowers && (raises <= lowers || speaksFor(signals, 'lowers')))
    decisions.push(carriedBy(signals, 'lowers', weights));
  if (raises >= THRESHOLDS.raises && (decisions.length === 0 || hasOwn(signals, 'raises')))
    decisions.push(carriedBy(signals, 'raises', weights));
  if (decisions.length === 0 && isUnclear(signals, Math.max(lowers, raises))) {
    decisions.push({
      ...carriedBy(signals, lowers >= raises ? 'lowers' : 'raises', weights),
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

const speaksFor = (signals: Signals, way: 'lowers' | 'raises'): boolean => signals.evidence.some((e) => e.way === way);

/** A second, opposite finding on one sentence needs evidence of its own. */
const hasOwn = (signals: Signals, way: 'lowers' | 'raises'): boolean =>
  signals.evidence.some((e) => e.way === way && e.amount >= 1);

function carriedBy(signals: Signals, way: 'lowers' | 'raises', weights: Weights): Decision {
  const category = categoryOf(signals, way, weights);
  const strength = ({ rule, amount }: Evidence): number =>
    (rule.category === category ? 10 : 0) + (weights[way][`${rule.id} ${way}`] ?? 0) * Math.sqrt(amount);
  const ranked = signals.evidence.filter((e) => e.way === way).sort((a, b) => strength(b) - strength(a));
  const first = ranked[0];
  const rule = first?.rule ?? generalRule(category);
  return {
    direction: way,
    rule,
    category,
    // without a word that shows it, nothing is said to be grave
    severity: way === 'raises' ? null : first ? rule.severity : 'medium',
    evidence: first ? ranked.filter((e) => e === first || e.rule.category === rule.category) : [],
  };
}

/**
 * What the change is about, by a weighing of its own, for a general rule says nothing of it: "we share it only with …"
 * that loses its "only" is about sharing.
 */
function categoryOf(signals: Signals, way: 'lowers' | 'raises', weights: Weights): Category {
  const sums = new Map<Category, number>(CATEGORIES.map((category) => [category, 0]));
  for (const name of subjectSignals(signals, way))
    for (const [category, weight] of Object.entries(weights.categories[name] ?? {}) as [Category, number][])
      sums.set(category, (sums.get(category) ?? 0) + weight);
  let [best, most] = ['commitment' as Category, Number.NEGATIVE_INFINITY];
  for (const [category, sum] of sums) if (sum > most) [best, most] = [category, sum];
  return best;
}

const SUBJECT =
  /^(?:has-\w+|under \w+|is [\w-]+|collection|sharing|purpose)(?= (?:pair|added|removed)$)|\b(?:to|in) \w+/;

/** Signals that tell what a change is about: what speaks for it (`own`) and against it, its signs and heading, its statement, where its pieces stand. */
export function subjectSignals({ evidence, values }: Signals, way: 'lowers' | 'raises'): readonly string[] {
  const names = new Set<string>(['(all)']);
  for (const { rule, way: its } of evidence) {
    const side = its === way ? 'own' : 'other';
    names.add(`${rule.id} ${side}`);
    names.add(`${rule.category} ${side}`);
  }
  for (const name of values.keys()) {
    const subject = isWord(name) || name.startsWith('alone') ? null : SUBJECT.exec(name);
    if (subject) names.add(subject[0]);
  }
  return [...names];
}

/** The most general rule of each category: named where the words as a whole decide, and none of them stands out. */
const GENERAL: Readonly<Record<Category, string>> = {
  collection: 'collection-widened',
  sensitive: 'sensitive-data-added',
  purpose: 'own-purpose-added',
  sharing: 'disclosure-widened',
  transfer: 'cross-border-transfer-allowed',
  retention: 'retention-widened',
  security: 'safeguard-weakened',
  consent: 'consent-removed',
  choice: 'opt-out-removed',
  rights: 'right-made-conditional',
  children: 'child-data-use-allowed',
  notification: 'change-notice-removed',
  recourse: 'complaint-channel-removed',
  commitment: 'promise-narrowed',
  scope: 'coverage-narrowed',
  transparency: 'wording-made-vague',
};

function generalRule(category: Category): Rule {
  const rule = RULES.find((r) => r.id === GENERAL[category]);
  if (!rule) throw new Error(`this is a bug: no rule ${GENERAL[category]}`);
  return rule;
}
