/** Differences of a passage → what is weighed: named signals. Signed ones say which way a difference goes, plain ones how much a change of this kind and size decides. */

import { remember } from '../language/remember.js';
import type { Category } from '../model/finding.js';
import { addTo } from './by-name.js';
import type { Difference } from './difference.js';
import type { Passage } from './passages.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { comparePieces, type PieceChanges } from './pieces.js';
import { isAbout, type Rule, type Spoken, speaksOf } from './rule.js';
import { RULES } from './rules/catalogue.js';
import { goesOnOtherwise, isRewritten, isSlight, shapeOf } from './shape.js';
import type { Statement } from './statement.js';
import type { ClassId } from './words/classes.js';
import { classesIn } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';
import { categoryOf, hasTrait, WEIGHED_AS } from './words/traits.js';

export interface Evidence {
  /** Whether the sentence stands, but for some words. */
  readonly isEdit: boolean;
  readonly goesOnOtherwise: boolean;
  /** Turns about when the sides are swapped. */
  readonly signed: ReadonlyMap<string, number>;
  readonly plain: ReadonlyMap<string, number>;
}

const rootOf = (what: string): string => what.split('/')[0] as string;
/** Many differences of one kind count no more than so many. */
const MOST = 2;
const clip = (n: number, most: number): number => Math.max(-most, Math.min(most, n));
const size = (n: number): number => Math.min(3, Math.log2(1 + n));

/** A changed passage, read on both sides, and what differs: by its classes, and by the rules' own phrases. */
export interface Compared {
  readonly passage: Passage;
  readonly differences: readonly Difference[];
  readonly phrases: readonly Difference[];
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
  /** How many differences a neighbour makes up for; absent for none. */
  readonly moved?: number;
}

/** Those that may speak of a difference of this class: a notice has few classes, and asks all rules of each again and again. */
const rulesOf = remember((what) => RULES.filter((rule) => isAbout(rule, what)));

/** Which rules speak of what differs: by their own phrases first, each in the order of the catalogue. */
export const spokenOf = ({ differences, phrases }: Compared): readonly Spoken[] =>
  (
    [
      ['phrase', phrases],
      ['rule', differences],
    ] as const
  ).flatMap(([by, all]) => {
    const signed = all.filter((d) => d.sign !== 0);
    if (signed.length === 0) return [];
    const speaking = new Map<Rule, Difference[]>();
    for (const d of signed)
      for (const rule of d.rule === undefined ? rulesOf(d.what) : RULES)
        if (speaksOf(rule, d)) {
          const own = speaking.get(rule);
          if (own) own.push(d);
          else speaking.set(rule, [d]);
        }
    return RULES.flatMap((rule): readonly Spoken[] => {
      const own = speaking.get(rule);
      return own === undefined ? [] : [{ by, rule, differences: own, sum: own.reduce((n, d) => n + d.sign, 0) }];
    });
  });

export function evidenceOf(compared: Compared, spoken: readonly Spoken[]): Evidence {
  const { passage, differences, before, after } = compared;
  const { kind, block, elsewhere, restated, beforeText, afterText } = passage;
  const text = afterText || beforeText;
  const statements = after.length > 0 ? after : before;
  const shape = kind === 'pair' ? shapeOf(passage) : null;
  const manner = kind !== 'pair' ? kind : shape && !isRewritten(shape) ? 'edit' : 'rewrite';
  const signed = signedOf(manner, differences);
  const plain = new Map<string, number>([
    [kind, 1],
    [manner, 1],
    [`${manner} size`, size(differences.length)],
  ]);
  for (const place of placesOf(text, statements)) plain.set(`${manner} ${place}`, 1);
  weighSides(manner, differences, signed, plain);
  weighRules(kind, spoken, signed);
  if (shape) {
    const told = differences.filter((d) => d.sign !== 0);
    plain.set('pair words', size(differences.filter((d) => d.what === 'word').length));
    plain.set('pair signs', size(told.length));
    if (differences.some((d) => d.sign === 0 && d.what !== 'word')) plain.set('pair untold', 1);
    weighPieces(comparePieces(beforeText, before, afterText, after), signed, plain);
    plain.set(`order ${levelOf(shape.order)}`, 1);
    plain.set(`kept ${levelOf(shape.least)}`, 1);
    plain.set(`kept at best ${levelOf(shape.most)}`, 1);
    return { isEdit: isSlight(shape), goesOnOtherwise: goesOnOtherwise(shape), signed, plain };
  }
  const way = kind === 'added' ? 1 : -1;
  // what the first that permits or promises does
  const main = statements.find(({ bearing }) => bearing !== 0);
  if (main) {
    signed.set(`${kind} bearing`, main.bearing * way);
    signed.set(`${kind} bearing of ${main.act ?? 'none'}`, main.bearing * way);
  }
  plain.set(`${kind} elsewhere`, elsewhere);
  plain.set(`${kind} restated`, restated);
  plain.set(`${kind} ${block?.kind ?? 'heading'}`, 1);
  return { isEdit: false, goesOnOtherwise: false, signed, plain };
}

const LEVELS = [0.3, 0.5, 0.7, 0.85, 0.95] as const;
const levelOf = (share: number): string => `under ${LEVELS.find((level) => share < level) ?? 1}`;

/** How a passage changed: a word of a sentence, most of a sentence, or all of it. */
type Manner = 'edit' | 'rewrite' | 'added' | 'removed';

/** Whether all that differs goes one way, by how much, and whether anything went at all. */
function weighSides(
  manner: Manner,
  differences: readonly Difference[],
  signed: Map<string, number>,
  plain: Map<string, number>,
): void {
  const counted = differences.filter((d) => d.part !== 'condition');
  const told = counted.filter((d) => d.sign !== 0 && d.what !== 'entry' && d.what !== 'statement');
  const sum = told.reduce((n, d) => n + d.sign, 0);
  if (sum !== 0) signed.set(`${manner} share`, sum / told.length);
  if (told.length === 1) signed.set(`${manner} lone`, sum);
  plain.set(
    `${manner} ${told.length === 0 ? 'of no way' : Math.abs(sum) === told.length ? 'of one way' : 'of both ways'}`,
    1,
  );
  if (manner !== 'edit' && manner !== 'rewrite') return;
  const gains = counted.some((d) => d.change === 'gained');
  const loses = counted.some((d) => d.change === 'lost');
  if (gains !== loses) {
    const side = gains ? 1 : -1;
    plain.set(`${manner} one-sided`, 1);
    signed.set(`${manner} gains`, side);
    const bearing = Math.sign(counted.reduce((n, d) => n + d.bearing, 0));
    if (bearing !== 0) signed.set(`${manner} gains by bearing`, side * bearing);
  }
  if (counted.some((d) => d.change === 'turned' || d.change === 'raised' || d.change === 'lowered'))
    plain.set(`${manner} turned`, 1);
}

/** What kind of statement a passage is, and how it stands there. */
function placesOf(text: string, statements: readonly Statement[]): readonly string[] {
  const facets = statements.flatMap((s) => s.facets);
  const places: string[] = [];
  const says = (name: string, of: (id: string) => boolean): void => {
    if (facets.some((f) => of(f.id))) places.push(name);
  };
  says('defines', (id) => id === 'logic/means');
  says('points', (id) => id === 'logic/see');
  says('about the notice', (id) => id.startsWith('notice/this'));
  says('act', (id) => id.startsWith('act/') && !hasTrait(id, 'names'));
  says('data', (id) => id.startsWith('data'));
  says('denial', (id) => id === 'logic/not');
  says('condition', (id) => id === 'logic/if');
  says('child', (id) => id.startsWith('person/child'));
  if (facets[0]?.id === 'logic/for-example') places.push('example');
  if (/[:：]\s*$/.test(text)) places.push('lead-in');
  else if (/[?？]\s*$/.test(text)) places.push('question');
  else if (!/[.。;；!！]["”'’)）]?\s*$/.test(text)) places.push('fragment');
  const actors = new Set(statements.map((s) => s.actor));
  places.push(actors.has('we') ? 'by us' : actors.has('you') ? 'by the person' : 'by none');
  if (statements.length > 3) places.push('long');
  return places;
}

function signedOf(kind: Manner, differences: readonly Difference[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const d of differences) if (d.sign !== 0) for (const name of signalsOf(kind, d)) addTo(sums, name, d.sign);
  return new Map([...sums].filter(([, sum]) => sum !== 0).map(([name, sum]) => [name, clip(sum, MOST)]));
}

/** The names under which a difference is weighed, the most special first. */
function signalsOf(kind: Manner, d: Difference): readonly string[] {
  // what stands in a condition is not newly done by being said there
  if (d.part === 'condition') return [`${rootOf(d.what)} in condition`, `${kind} in condition`];
  const denied = d.polarity === -1 ? ' denied' : '';
  const root = rootOf(d.what);
  const names = [`${kind} ${d.what}${denied}`, `${kind} ${root}${denied}`];
  if (kind === 'edit' || kind === 'rewrite') names.push(`pair ${d.what}`);
  if (d.act) names.push(`${kind} ${root} in ${d.act}`);
  if (kind === 'added' || kind === 'removed') names.push(`alone ${d.what}`);
  if (d.change === 'turned') names.push(`turned ${root}`);
  if (d.isNew) names.push(`new ${root}`);
  if (d.part !== 'main') names.push(`${root} in ${d.part}`);
  return names;
}

/** That a rule speaks: by its name, by gravity and by what it is about. */
function weighRules(kind: Passage['kind'], spoken: readonly Spoken[], signed: Map<string, number>): void {
  const add = (name: string, by: number): void => void signed.set(name, clip((signed.get(name) ?? 0) + by, MOST + 1));
  for (const { by, rule, sum } of spoken) {
    if (sum === 0) continue;
    const [name, ...others] = hitSignals(by, rule, kind);
    add(name, clip(sum, MOST));
    for (const other of others) add(other, Math.sign(sum));
  }
  for (const [name, sum] of signed) if (sum === 0) signed.delete(name);
}

/** Under which names it is weighed that a rule speaks, the most special first: a rule that the fit never saw has the weight of its severity. */
export function hitSignals(by: Spoken['by'], rule: Rule, kind: Passage['kind']): readonly [string, ...string[]] {
  const known = named[by][kind].get(rule);
  if (known !== undefined) return known;
  const { id, severity, category } = rule;
  const names = [
    `${by} ${id}`,
    `${by} ${id} ${kind}`,
    `${by} ${severity} ${kind}`,
    `${by} ${kind}`,
    `${by} about ${category}`,
  ] as const;
  named[by][kind].set(rule, names);
  return names;
}
const eachKind = () => ({ pair: new Map(), added: new Map(), removed: new Map() });
const named: Readonly<
  Record<Spoken['by'], Readonly<Record<Passage['kind'], Map<Rule, readonly [string, ...string[]]>>>>
> = { rule: eachKind(), phrase: eachKind() };

const frameOf = (act: ClassId | null, polarity: 1 | -1): string =>
  polarity === -1
    ? 'denied'
    : act === null
      ? 'none'
      : (WEIGHED_AS[act] ?? (act.startsWith('act/') ? act.slice(4) : rootOf(act)));

/** What came and went piece by piece, by its kind and by what is said to be done there. */
function weighPieces(
  { gained, lost, reworded }: PieceChanges,
  signed: Map<string, number>,
  plain: Map<string, number>,
): void {
  const sums = new Map<string, number>();
  const add = (name: string, by: number): void => addTo(sums, name, by);
  for (const [way, pieces] of [
    [1, gained],
    [-1, lost],
  ] as const)
    for (const { kind, act, polarity, bearing } of pieces) {
      add(`piece ${kind}`, way);
      add(`piece ${kind} in ${frameOf(act, polarity)}`, way);
      add('piece by bearing', way * bearing);
      add(`piece ${kind} by bearing`, way * bearing);
    }
  for (const { before, after, more, less } of reworded) {
    const way = more > 0 && less === 0 ? 1 : less > 0 && more === 0 ? -1 : 0;
    if (way !== 0) {
      add('longer', way);
      add(`longer in ${frameOf(after.act, after.polarity)}`, way);
      add('longer by bearing', way * after.bearing);
    } else if (more > 0) plain.set('reworded', 1);
    if (before.kind === after.kind) continue;
    add(`becomes ${after.kind}`, 1);
    add(`becomes ${before.kind}`, -1);
  }
  if (gained.length + lost.length === 0) plain.set('same pieces', 1);
  if (gained.length > 0 !== lost.length > 0) {
    add('only gains', gained.length > 0 ? 1 : -1);
    plain.set('one side', 1);
  }
  for (const [name, sum] of sums)
    if (sum !== 0) signed.set(name, Math.sign(sum) * Math.sqrt(Math.min(3, Math.abs(sum))));
}

/** What speaks for a category being what a change is about: named signals that weigh alike for every category, and one of its own. */
export type Subject = (category: Category) => ReadonlyMap<string, number>;

const MOST_SUBJECTS = 3;

/** `way`: of the differences, those that go this way are what it is about. */
export function subjectSignals(
  { passage, differences, before, after }: Compared,
  spoken: readonly Spoken[],
  way: 1 | -1,
): Subject {
  const signals = new Map<Category, Map<string, number>>();
  const add = (category: Category | null, name: string): void => {
    if (category === null) return;
    const own = signals.get(category) ?? new Map<string, number>();
    signals.set(category, own.set(name, Math.min(MOST_SUBJECTS, (own.get(name) ?? 0) + 1)));
  };
  for (const { by, rule, sum } of spoken) {
    if (sum === 0) continue;
    const side = Math.sign(sum) === way ? 'for' : 'against';
    add(rule.category, `${by} ${side}`);
    if (side === 'for') add(rule.category, `${by} ${rule.severity}`);
  }
  const statements = [...before, ...after];
  const each = (ids: Iterable<ClassId>, name: string): void => {
    for (const id of new Set(ids)) add(categoryOf(id), name);
  };
  each(
    statements.flatMap((s) => s.facets.map((f) => f.id)),
    'mention',
  );
  each(
    statements.flatMap((s) => (s.act === null ? [] : [s.act])),
    'act',
  );
  each(classesOf(passage.under.after.heading), 'heading');
  each(classesOf(passage.under.after.leadIn), 'lead-in');
  for (const d of differences) {
    add(categoryOf(d.what), d.sign === 0 ? 'differs' : d.sign === way ? 'differs for' : 'differs against');
    if (d.sign === way && d.act !== null) add(categoryOf(d.act), 'act that differs');
  }
  for (const phrase of new Set(said(passage).map(({ rule }) => rule.category))) add(phrase, 'phrase');
  for (const phrase of new Set(introduced(passage).map(({ rule }) => rule.category))) add(phrase, 'phrase above');
  return (category) => (signals.get(category) ?? new Map<string, number>()).set(category, 1);
}

/** Many passages stand under one heading. */
const classesOf = remember((text) => classesIn(tokenize(text)));

const said = ({ beforeText, afterText }: Passage): readonly Phrase[] => [
  ...phrasesIn(beforeText),
  ...phrasesIn(afterText),
];
const introduced = ({ under }: Passage): readonly Phrase[] =>
  phrasesIn(`${under.after.heading}\n${under.after.leadIn}`);
