/**
 * The statements of two wordings → what differs between them, typed and signed: a recipient added, a condition dropped, a negation lost. What stands on
 * both sides in other words is no difference; swapping the sides turns every difference into its mirror.
 */
import { groupBy, withoutFellows } from './by-name.js';
import { compareAmounts } from './compare-amounts.js';
import { compareAnswers, compareUnknown } from './compare-words.js';
import { cameOrWent, type Difference, standingIn } from './difference.js';
import type { Vocabulary } from './known.js';
import { bearingOfClass, type Facet, isPredicate, type Sign, type Statement, SWITCHES, spanOf } from './statement.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { hasTrait } from './words/traits.js';

interface Placed {
  readonly facet: Facet;
  readonly statement: Statement;
}

const samePlace = ({ facet }: Placed): string => `${facet.id} ${facet.polarity} ${facet.key} ${facet.act}`;
const sameTerm = ({ facet }: Placed): string => `${facet.id} ${facet.polarity} ${facet.key}`;
const sameClassAndAct = ({ facet }: Placed): string | null =>
  hasTrait(facet.id, 'oneThing') ? `${facet.id} ${facet.polarity} ${facet.act}` : null;
const sameClass = ({ facet }: Placed): string | null =>
  hasTrait(facet.id, 'oneThing') ? `${facet.id} ${facet.polarity}` : null;

export function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  known: { readonly before: Vocabulary; readonly after: Vocabulary },
  isEdit = false,
): readonly Difference[] {
  const found: Difference[] = [];
  let lost = placed(before);
  let gained = placed(after);
  const pairOff = (nameOf: (one: Placed) => string | null): void => {
    [lost, gained] = [withoutFellows(lost, gained, nameOf), withoutFellows(gained, lost, nameOf)];
  };
  pairOff(samePlace);
  pairOff(sameTerm);
  if (isEdit)
    [lost, gained] = takePairs(lost, gained, isQualified, (one, other) => void found.push(qualified(one, other)));
  [lost, gained] = [withoutRefined(lost, gained), withoutRefined(gained, lost)];
  pairOff(sameClassAndAct);
  pairOff(sameClass);
  if (!isEdit) [lost, gained] = [withoutSaid(lost, after), withoutSaid(gained, before)];
  [lost, gained] = takePairs(lost, gained, areAlike);
  const turnedIn = new Set<Statement>();
  [lost, gained] = takePairs(lost, gained, isTurned, (one, other) => {
    found.push(turned(one, other, isEdit));
    turnedIn.add(one.statement).add(other.statement);
  });
  // what only names a thing is said of it there under another polarity
  if (turnedIn.size > 0) [lost, gained] = takePairs(lost, gained, isNamedAlike);
  [lost, gained] = takePairs(
    lost,
    gained,
    isReplaced,
    (one, other) => void found.push(pairDifference('replaced', 0, other, one, other)),
  );
  if (isEdit)
    for (const [on, off, sign] of [
      ['lost', 'gained', 1],
      ['gained', 'lost', -1],
    ] as const) {
      const sides = { lost, gained };
      const one = sides[on].find(isSwitch('choice/opt-in'));
      const other = sides[off].find(isSwitch('choice/opt-out'));
      if (!one || !other) continue;
      const [then, now] = on === 'lost' ? [one, other] : [other, one];
      found.push({ ...pairDifference('replaced', sign, now, then, now), what: 'default/on' });
      [lost, gained] = [lost.filter((x) => x !== then), gained.filter((x) => x !== now)];
    }
  [lost, gained] = withoutEmptyForms(lost, gained, before, after, turnedIn);
  if (isEdit) [lost, gained] = [withNarrowed(lost, after), withNarrowed(gained, before)];
  found.push(
    ...lost.map(({ facet, statement }) => facetDifference('lost', facet, statement, !known.after.has(facet.id))),
    ...gained.map(({ facet, statement }) => facetDifference('gained', facet, statement, !known.before.has(facet.id))),
    ...wholeStatements(lost, 'lost', after.length > 0),
    ...wholeStatements(gained, 'gained', before.length > 0),
  );
  return [
    ...found,
    ...compareAmounts(before, after),
    ...compareUnknown(before, after, isEdit),
    ...compareAnswers(before, after),
  ];
}

const placed = (statements: readonly Statement[]): readonly Placed[] =>
  statements.flatMap((statement) => statement.facets.map((facet) => ({ facet, statement })));

/** What is named twice on one side and once on the other is said on both. */
function withoutSaid(left: readonly Placed[], others: readonly Statement[]): readonly Placed[] {
  const said = new Set(placed(others).map(sameClass));
  return left.filter((one) => sameClass(one) === null || !said.has(sameClass(one)));
}

/** A consent that is explicit, or a parent's, is a consent still. */
function withoutRefined(side: readonly Placed[], others: readonly Placed[]): readonly Placed[] {
  const refined = new Set(
    others.filter(({ facet }) => /^consent\/(?:explicit|parental)$/.test(facet.id)).map(({ facet }) => facet.polarity),
  );
  return refined.size === 0
    ? side
    : side.filter(({ facet }) => !/^(?:consent|act\/ask)$/.test(facet.id) || !refined.has(facet.polarity));
}

type Both = [readonly Placed[], readonly Placed[]];

/** Takes out what fits each other, one for one; `tell` says what that is, where it is a difference. */
function takePairs(
  lost: readonly Placed[],
  gained: readonly Placed[],
  fits: (one: Facet, other: Facet) => boolean,
  tell?: (one: Placed, other: Placed) => void,
): Both {
  if (lost.length === 0 || gained.length === 0) return [lost, gained];
  const rest = [...gained];
  const left = lost.filter((one) => {
    const at = rest.findIndex(({ facet }) => facet.id === one.facet.id && fits(one.facet, facet));
    const [other] = at < 0 ? [] : rest.splice(at, 1);
    if (other) tell?.(one, other);
    return other === undefined;
  });
  return [left, rest];
}

const wordsOf = ({ key }: Facet): readonly string[] => key.split(' ');
const isOfWords = ({ id }: Facet): boolean => CLASSES[id] !== 'form' && CLASSES[id] !== 'plain';

/** "address" and "postal address": terms of one class that share a word are one thing. */
const areAlike = (one: Facet, other: Facet): boolean =>
  one.polarity === other.polarity && wordsOf(other).some((word) => word.length > 0 && wordsOf(one).includes(word));

/** Where only some words of a sentence changed, a term that lost or gained a word says less, or more: "your explicit consent", "your consent". */
function isQualified(one: Facet, other: Facet): boolean {
  if (!isOfWords(one) || one.polarity !== other.polarity) return false;
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  const more = many.filter((word) => !few.includes(word) && !QUALIFIES_NOTHING.test(word));
  // 手机号, 手机号码: a number is a number
  return more.length > 0 && more.join('') !== '码' && few.every((word) => many.includes(word));
}

const QUALIFIES_NOTHING = /^(?:with|of|your|the|a|make|web|internet)$/;

/** What is said on one side and denied on the other. */
const isTurned = (one: Facet, other: Facet): boolean => isOfWords(one) && one.polarity !== other.polarity;

/** One thing in the place of another of its class: "the courts of A" for "of B". Which way it goes cannot be told. */
const isReplaced = (one: Facet, other: Facet): boolean => CLASSES[one.id] !== 'form' && one.polarity === other.polarity;

const pairDifference = (
  change: 'turned' | 'replaced',
  sign: Sign,
  as: Placed,
  one: Placed,
  other: Placed,
): Difference => ({
  ...facetDifference('lost', as.facet, as.statement, false),
  change,
  sign,
  before: [spanOf(one.facet)],
  after: [spanOf(other.facet)],
});

function qualified(one: Placed, other: Placed): Difference {
  const isProtective = CLASSES[one.facet.id] === 'protective' && one.facet.polarity === 1;
  const isShorter = other.facet.key.length < one.facet.key.length;
  return pairDifference('replaced', isProtective ? (isShorter ? 1 : -1) : 0, one, one, other);
}

/** What can be switched off is on: "you can turn on sharing", "you can turn off sharing". */
const isSwitch =
  (id: ClassId) =>
  ({ facet }: Placed): boolean =>
    facet.id === id && facet.part === 'main' && facet.polarity === 1 && SWITCHES.test(facet.key);

const isNamedAlike = (one: Facet, other: Facet): boolean => !isOfWords(one) && one.key === other.key;

/** In an edit a statement that is denied, or no longer, is so as a whole. */
function turned(one: Placed, other: Placed, isEdit: boolean): Difference {
  const whole = isEdit && other.statement.polarity !== one.statement.polarity ? ownBearing(other.statement) : 0;
  return pairDifference('turned', (whole || other.facet.sign || -one.facet.sign) as Sign, other, one, other);
}

/** What a statement takes from the one before it does not say how its own words bear: "we collect your letters, and we will not do so for free". */
function ownBearing({ bearing, polarity, facets }: Statement): Sign {
  const own = facets.filter(({ part }) => part === 'main');
  const isActOfItsOwn = own.some(({ id }) => isPredicate(id) && bearingOfClass(id) !== 0);
  const isProtective = own.some(({ id }) => CLASSES[id] === 'protective');
  return isActOfItsOwn || !isProtective ? bearing : (-polarity as Sign);
}

/** "We delete" and "we will delete" say the same; so does a "not" whose effect is told by what it denies. */
function withoutEmptyForms(
  lost: readonly Placed[],
  gained: readonly Placed[],
  before: readonly Statement[],
  after: readonly Statement[],
  turnedIn: ReadonlySet<Statement>,
): Both {
  const keep = (
    side: readonly Placed[],
    other: readonly Placed[],
    otherStatements: readonly Statement[],
  ): readonly Placed[] =>
    side.filter((one) => {
      // a form says how an act is meant: where the act itself came, went or was turned about, so did its forms
      if (turnedIn.has(one.statement) && /^(?:modal|logic\/not)/.test(one.facet.id)) return false;
      if (
        hasTrait(one.facet.id, 'formOfAct') &&
        one.facet.act !== null &&
        otherStatements.length > 0 &&
        side.some((o) => o.facet.id === one.facet.act && o.facet.act === one.facet.act)
      )
        return false;
      if (one.facet.id === 'modal/will')
        return other.some(({ facet: { id } }) => hasTrait(id, 'force') && !/^modal\/(?:will|must)$/.test(id));
      if (one.facet.id === 'logic/not')
        return otherStatements.length > 0 && !side.some((o) => o !== one && o.facet.polarity === -1);
      return true;
    });
  return [keep(lost, gained, after), keep(gained, lost, before)];
}

const slotOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** A denial that says for the first time of whom, what for or where to it denies, denies less: "we do not give it away", "… for money". */
function withNarrowed(side: readonly Placed[], others: readonly Statement[]): readonly Placed[] {
  const denied = others.filter(({ polarity }) => polarity === -1);
  const acts = new Set(denied.map(({ act }) => act));
  const filled = new Set(
    others.flatMap((s) => s.facets.filter((f) => f.polarity === -1 && hasTrait(f.id, 'slot')).map((f) => slotOf(f.id))),
  );
  return side.map((one) => {
    const { facet } = one;
    if (facet.polarity !== -1 || facet.part !== 'main' || !hasTrait(facet.id, 'slot')) return one;
    const isOpen = facet.act !== null && acts.has(facet.act) && !filled.has(slotOf(facet.id));
    return isOpen ? { ...one, facet: { ...facet, sign: -facet.sign as Sign } } : one;
  });
}

/** Statements of a sentence that stayed whose act came or went, with most of what they say. */
const MOST_OF_A_STATEMENT = 0.6;

function wholeStatements(left: readonly Placed[], change: 'gained' | 'lost', isPair: boolean): readonly Difference[] {
  if (!isPair) return [];
  return [...groupBy(left, ({ statement }) => statement)]
    .filter(
      ([{ bearing, act, facets }, own]) =>
        bearing !== 0 &&
        own.length >= 2 &&
        own.length >= MOST_OF_A_STATEMENT * facets.length &&
        own.some(({ facet }) => facet.id === act),
    )
    .map(([statement]) => ({
      ...standingIn(statement),
      ...cameOrWent(change, statement.bearing, [statement]),
      what: 'statement',
    }));
}

const facetDifference = (
  change: 'gained' | 'lost',
  facet: Facet,
  statement: Statement,
  isNew: boolean,
): Difference => ({
  ...standingIn(statement),
  ...cameOrWent(change, facet.sign, [facet]),
  what: facet.id,
  act: facet.act,
  polarity: facet.polarity,
  part: facet.part,
  isNew,
});
