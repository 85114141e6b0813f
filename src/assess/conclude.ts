/** A changed passage and what differs in it → findings, or the reason why it is cleared. Every change ends in one of them. */
import { type Category, type ClearedReason, type Direction, SEVERITIES, type Severity } from '../model/finding.js';
import { isTelling, isWordOrder, reasonOfPair, unanswered } from './clear.js';
import { transferOf } from './compare-passage.js';
import type { Difference } from './difference.js';
import { type Compared, evidenceOf, hitSignals, spokenOf, subjectSignals } from './evidence.js';
import { reachesOtherwise } from './order.js';
import { compareOtherThings } from './other-things.js';
import { type Rule, type Spoken, speaksOf } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { RuleSettings } from './settings.js';
import { isSlight, shapeOf } from './shape.js';
import type { Statement } from './statement.js';
import { type Sum, subjectOf, type Tables, type Weights, weigh } from './weigh.js';
import { SUBJECTS, WEIGHTS } from './weights.js';
import { hasTrait } from './words/traits.js';

/**
 * Sums of weights from which on a passage lowers, or raises; below `silent` (where it also raises: `besides`) a sentence written anew of which no rule speaks gravely says the same. Chosen on services left out
 * of the fit (docs/MODEL.md).
 */
export const LINES = {
  lowers: -0.9,
  raises: -0.2,
  silent: -2.5,
  besides: -1.6,
  allWorse: -1.0,
  allBetter: -1.2,
  ownFinding: 1,
  clearlyBetter: 6,
} as const;

/** A rule that holds for differences of a passage. */
export interface RuleHit {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly differences: readonly Difference[];
  /** What it weighs that this rule speaks here. */
  readonly weight: number;
}

export interface Outcome {
  readonly direction: Direction;
  readonly category: Category;
  /** The rule that carries it first; empty where no rule decides. */
  readonly hits: readonly RuleHit[];
  readonly differences: readonly Difference[];
  readonly sum: Sum;
}

export type Conclusion =
  | { readonly kind: 'found'; readonly outcomes: readonly Outcome[] }
  /** `rules`: those that are off, where only they speak of it. */
  | { readonly kind: 'cleared'; readonly reason: ClearedReason; readonly rules: readonly string[] };

const TABLES: Tables = { weights: WEIGHTS, subjects: SUBJECTS };

export function conclude(compared: Compared, settings: RuleSettings, tables: Tables = TABLES): Conclusion {
  const { weights, subjects } = tables;
  const { on, silenced } = withoutRulesOff(compared, settings);
  const all = [...on.phrases, ...on.differences];
  if (all.length === 0 && silenced.length > 0) return { kind: 'cleared', reason: 'rule-off', rules: silenced };
  // only a rule's phrases differ, and what the sentence says does not
  const told = on.passage.kind === 'pair' && on.differences.length === 0 ? [] : all.filter(isTelling);
  const reached = [
    ...(reachesOtherwise(on.passage) ? [transferOf(on.passage)] : []),
    ...compareOtherThings(on.passage),
  ];
  const telling =
    told.length === 0 && reached.length > 0
      ? reached
      : told.length === 0 && on.passage.kind === 'pair' && isSlight(shapeOf(on.passage))
        ? unanswered(on)
        : told;
  if (telling.length === 0 && (on.passage.kind === 'pair' || on.moved))
    return cleared(on.moved ? 'restructured' : reasonOfPair(on.passage));
  if (reached.length === 0 && isWordOrder(on)) return cleared('reordered');
  const closed = told.length === 0 ? telling.filter((d) => d.what === 'entry' && d.sign !== 0) : [];
  const read = closed.length > 0 ? { ...on, differences: [...on.differences, ...closed] } : on;
  const spoken = spokenOf(read);
  const evidence = evidenceOf(read, spoken);
  const sum = weigh(evidence, weights);
  const { isEdit } = evidence;
  // what a sentence says by a word that decides needs no weighing
  const decided = (sign: 1 | -1): readonly Spoken[] => (isEdit ? decisive(read, spoken, sign) : []);
  const hitsThat = (sign: 1 | -1, by = spoken): readonly RuleHit[] =>
    hitsOf(by, sign, on.passage.kind, settings, weights);
  const outcomesOf = (direction: 'lowers' | 'raises', hits: readonly RuleHit[]): readonly Outcome[] =>
    partBySubject(
      direction,
      hits,
      subjectOf(subjectSignals(on, spoken, direction === 'lowers' ? 1 : -1), subjects),
      sum,
    );
  const [lowering, raising] = [hitsThat(1), hitsThat(-1)];
  const [worse, better] = [hitsThat(1, decided(1)), hitsThat(-1, decided(-1))];
  // what differs by a few words, and all one way, needs less
  const goesAll = (sign: 1 | -1): boolean => isEdit && telling.every((d) => d.sign === sign);
  const isWorse = sum.lowers >= (goesAll(1) ? LINES.allWorse : LINES.lowers) && better.length === 0;
  const outcomes: Outcome[] = [...outcomesOf('lowers', isWorse ? lowering : worse)];
  const lowers = outcomes.length > 0;
  const isBetter = better.length > 0 && telling.every((d) => d.sign !== 1);
  const isAllBetter = goesAll(-1) && sum.raises >= LINES.allBetter;
  const raises = lowers
    ? (raising[0]?.weight ?? 0) >= 2 * LINES.ownFinding
    : isAllBetter || (sum.raises >= LINES.raises && sum.raises > sum.lowers);
  outcomes.push(...outcomesOf('raises', raises ? raising : isBetter ? better : []).slice(0, 1));
  const said = new Set(outcomes.flatMap((outcome) => outcome.differences));
  const isClear = raises && sum.raises - sum.lowers >= LINES.clearlyBetter;
  const left =
    lowers || isBetter
      ? []
      : telling.filter(
          (d) =>
            !said.has(d) &&
            (outcomes.length === 0 || (d.sign !== -1 && !(isClear && hasTrait(d.what, 'formOfPhrase')))),
        );
  const isDefinition =
    on.passage.kind === 'pair'
      ? on.before.some(defines) && on.after.some(defines)
      : outcomes.length === 0 && [...on.before, ...on.after].some(definesUs);
  // in a sentence written anew what seems lost is often said in other words
  const isShown =
    isEdit || evidence.goesOnOtherwise || reached.length > 0
      ? left.length > 0
      : sum.lowers > (outcomes.length > 0 ? LINES.besides : LINES.silent);
  const isDisclosureGone = on.passage.kind === 'removed' && on.passage.restated < RESTATED && all.some(disclosesParty);
  const isSaidGravely =
    !lowers && !isBetter && lowering.some((hit) => hit.severity === 'high' && !hit.differences.every(isOffered));
  if ((!lowers && (isShown || isDefinition || (isDisclosureGone && outcomes.length === 0))) || isSaidGravely) {
    const differences = left.length > 0 ? left : telling.length > 0 ? telling : all;
    outcomes.unshift({ direction: 'unclear', category: 'transparency', hits: [], differences, sum });
  }
  return outcomes.length > 0 ? { kind: 'found', outcomes } : cleared('same-statement');
}

/** Of what is promised to the person a sentence that is new names no more than it needs: "you can ask us to blur your face". */
const isOffered = ({ change, bearing }: Difference): boolean => change === 'gained' && bearing === -1;

/** More or less in what a word covers cannot be told from the words that came or went. */
const defines = ({ facets }: Statement): boolean => facets.some(({ id }) => id === 'logic/means');
/** "“We” also means …": who may do what the notice permits. */
const definesUs = ({ facets }: Statement): boolean => facets.some(({ id }) => id === 'scope/we');

/** Words that no lexicon knows may come with it: "are asked to" for "must". */
const MOST_UNKNOWN = 2;

/** Where a sentence stands but for words that decide, or what is denied now or no longer (what only names a thing is often denied by another word of the sentence), all of them go one way, and a rule speaks of them, nothing is left to be weighed: what the rules say of them. */
function decisive({ differences }: Compared, spoken: readonly Spoken[], sign: 1 | -1): readonly Spoken[] {
  const byRule = spoken.filter(({ by }) => by === 'rule');
  const all = differences.filter((d) => d.what !== 'word' && isTelling(d));
  const gravities = new Map<Difference, number>();
  for (const one of byRule)
    for (const d of one.differences)
      gravities.set(d, Math.min(gravities.get(d) ?? LEAST, gravityOf(one.rule.severity)));
  const gravestOn = (d: Difference): number => gravities.get(d) ?? LEAST;
  // one act for another: "we store", "we publish"
  const gravest = { gained: LEAST, lost: LEAST };
  for (const d of all)
    if (isAct(d) && d.sign === sign && (d.change === 'gained' || d.change === 'lost'))
      gravest[d.change] = Math.min(gravest[d.change], gravestOn(d));
  const graverThan = (d: Difference): number => (d.change === 'lost' ? gravest.gained : gravest.lost);
  // what the person does is told by the duty or the choice
  const told = all.filter((d) => !(isAct(d) && (d.sign === 0 || (d.sign === -sign && graverThan(d) < gravestOn(d)))));
  // a period that is longer is so whatever else is said
  if (differences.length > all.length + MOST_UNKNOWN || told.some((d) => d.sign !== sign))
    return sign === 1 ? speakingOf(byRule, isLonger) : [];
  const isExchanged = told.length < all.length && all.some((d) => isAct(d) && d.sign === -sign);
  const decides = (d: Difference): boolean =>
    d.sign === sign &&
    (d.change === 'turned'
      ? hasTrait(d.what, 'deed')
      : hasTrait(d.what, 'decides') || (isExchanged && isAct(d)) || isOfClosedList(d));
  return speakingOf(byRule, decides);
}
const speakingOf = (spoken: readonly Spoken[], decides: (d: Difference) => boolean): readonly Spoken[] =>
  spoken
    .map((one) => ({ ...one, differences: one.differences.filter(decides) }))
    .filter((one) => one.differences.length > 0);
const isLonger = ({ what, change, sign }: Difference): boolean =>
  sign === 1 && what.startsWith('amount/') && (change === 'raised' || change === 'lowered');
const isOfClosedList = ({ what, beside }: Difference): boolean => what === 'entry' && beside.has('logic/only');
const isAct = ({ what, change }: Difference): boolean => what.startsWith('act/') && change !== 'turned';

/** From this share on, what is gone is said in another sentence. */
const RESTATED = 0.5;
/** Who receives data is told because the law asks for it. */
const disclosesParty = (d: Difference): boolean =>
  d.change === 'lost' && hasTrait(d.what, 'recipient') && d.polarity === 1;

const cleared = (reason: ClearedReason): Conclusion => ({ kind: 'cleared', reason, rules: [] });

/** A rule that is off is dropped before anything is weighed, and with it the differences that no other rule speaks of. */
function withoutRulesOff(compared: Compared, settings: RuleSettings): { on: Compared; silenced: readonly string[] } {
  const off = RULES.filter((rule) => settings[rule.id] === 'off');
  if (off.length === 0) return { on: compared, silenced: [] };
  const silenced = new Set<string>();
  const isOn = (d: Difference): boolean => {
    const speak = RULES.filter((rule) => speaksOf(rule, d));
    if (speak.length === 0 || speak.some((rule) => settings[rule.id] !== 'off')) return true;
    for (const rule of speak) silenced.add(rule.id);
    return false;
  };
  const on = { ...compared, differences: compared.differences.filter(isOn), phrases: compared.phrases.filter(isOn) };
  return { on, silenced: [...silenced] };
}

/** 0 is gravest. */
const gravityOf = (severity: Severity): number => SEVERITIES.indexOf(severity);
/** Of what no rule speaks. */
const LEAST: number = SEVERITIES.length;

const severityOf = (rule: Rule, kind: Compared['passage']['kind']): Severity =>
  (kind === 'removed' ? rule.whenGone : undefined) ?? rule.severity;

/** Rules that hold this way, those that carry most first: by their own phrases, and where none of these changed, by what else differs. A number always counts. */
function hitsOf(
  spoken: readonly Spoken[],
  sign: 1 | -1,
  kind: Compared['passage']['kind'],
  settings: RuleSettings,
  weights: Weights,
): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  const isByPhrase = spoken.some(({ by, differences }) => by === 'phrase' && differences.some((d) => d.sign === sign));
  for (const { by, rule, differences } of spoken) {
    const isBeside = by === 'rule' && isByPhrase;
    const own = differences.filter((d) => d.sign === sign && (!isBeside || d.what.startsWith('amount/')));
    if (own.length === 0 || (isBeside && hits.some((hit) => hit.rule === rule))) continue;
    const setting = settings[rule.id];
    if (setting === 'off') continue;
    const weight = hitSignals(by, rule, kind).reduce((sum, name) => sum + (weights[name]?.[0] ?? 0), 0);
    hits.push({ rule, severity: setting ?? severityOf(rule, kind), differences: own, weight });
  }
  return hits.sort((one, other) => other.weight - one.weight || gravityOf(one.severity) - gravityOf(other.severity));
}

/** One finding, or several where the hits are about different things and each weighs enough by itself. The first is about what most speaks for. */
function partBySubject(
  direction: 'lowers' | 'raises',
  hits: readonly RuleHit[],
  subject: Category,
  sum: Sum,
): readonly Outcome[] {
  const ofSubject = hits.filter((hit) => hit.rule.category === subject);
  const ordered = [...ofSubject, ...hits.filter((hit) => !ofSubject.includes(hit))];
  return partHits(ordered).map((group, at) => ({
    direction,
    category: at === 0 ? subject : (group[0] as RuleHit).rule.category,
    hits: group,
    differences: [...new Set(group.flatMap((hit) => hit.differences))],
    sum,
  }));
}

function partHits(hits: readonly RuleHit[]): readonly (readonly RuleHit[])[] {
  const [first, ...rest] = hits;
  if (!first) return [];
  const groups: RuleHit[][] = [[first]];
  for (const hit of rest) {
    const near = groups.find((group) =>
      group.some(
        (one) =>
          one.rule.category === hit.rule.category ||
          one.differences.some((d) => hit.differences.some((e) => areNear(d, e))),
      ),
    );
    if (near) near.push(hit);
    else if (hit.weight >= LINES.ownFinding) groups.push([hit]);
    else groups[0]?.push(hit);
  }
  return groups;
}

/** In one clause. */
const NEAR = 60;
function areNear(one: Difference, other: Difference): boolean {
  if (one === other) return true;
  for (const side of ['before', 'after'] as const) {
    const [a, b] = [one[side][0], other[side][0]];
    if (a && b && Math.abs(a.start - b.start) <= NEAR) return true;
  }
  return false;
}
