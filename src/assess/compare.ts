/**
 * The statements of two wordings → what differs between them, typed and signed: a recipient added, a condition dropped, a negation lost. What stands on
 * both sides in other words is no difference; swapping the sides turns every difference into its mirror.
 */
import type { Quantity } from '../language/quantities.js';
import type { Category } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import type { Facet, Sign, Statement, Unknown } from './read.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { isKindOf } from './words/lexicon.js';

/**
 * What a difference is about: a class of the lexicon; an amount (a retention period, the time to answer in, the time of notice before a change, an age, any other); a word that no
 * lexicon knows, as an entry of a list or elsewhere; `and` for `or`; an emphasis; a whole statement.
 */
export type What =
  | ClassId
  | `phrase/${Category}`
  | `amount/${'retention' | 'deadline' | 'notice' | 'age' | 'other'}`
  | 'entry'
  | 'word'
  | 'conjunction'
  | 'answer'
  | 'introduction'
  | 'mark'
  | 'statement';
export type Change = 'gained' | 'lost' | 'turned' | 'replaced' | 'raised' | 'lowered';

export interface Difference {
  readonly change: Change;
  readonly what: What;
  readonly act: ClassId | null;
  /** The rule whose phrase it is; absent where a class differs. */
  readonly rule?: string;
  /** Of what came or went: under a negation. */
  readonly polarity: 1 | -1;
  readonly part: Facet['part'];
  readonly bearing: Sign;
  /** What else its statement speaks of. */
  readonly beside: ReadonlySet<ClassId>;
  /** 1 lowers, -1 raises, 0 cannot be told. */
  readonly sign: Sign;
  /** The other version says nothing of this class anywhere. */
  readonly isNew: boolean;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

type Amounts = Extract<What, `amount/${string}`>;

/** What the other version says elsewhere: whether it knows a class (under this polarity), or a word. */
export interface Elsewhere {
  readonly knows: (id: ClassId, polarity: 1 | -1) => boolean;
}

interface Placed {
  readonly facet: Facet;
  readonly statement: Statement;
}

/** Terms of these classes are names of one thing; of all others each term is a thing of its own. */
const SYNONYMS =
  /^(?:act|right|choice|duty|logic|modal|hedge|consent|basis|default|notice|time|cost|recourse|contact|scope|data$|party\/(?:third|we|you|public|user))/;

const samePlace = ({ facet }: Placed): string => `${facet.id} ${facet.polarity} ${facet.key} ${facet.act}`;
const sameTerm = ({ facet }: Placed): string => `${facet.id} ${facet.polarity} ${facet.key}`;
const sameClassAndAct = ({ facet }: Placed): string =>
  SYNONYMS.test(facet.id) ? `${facet.id} ${facet.polarity} ${facet.act}` : '';
const sameClass = ({ facet }: Placed): string => (SYNONYMS.test(facet.id) ? `${facet.id} ${facet.polarity}` : '');

export function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  elsewhere: { readonly before: Elsewhere; readonly after: Elsewhere },
  isEdit = false,
): readonly Difference[] {
  const found: Difference[] = [];
  let lost = placed(before);
  let gained = placed(after);
  for (const level of [samePlace, sameTerm]) [lost, gained] = withoutFellows(lost, gained, level);
  if (isEdit) [lost, gained] = takeQualified(lost, gained, found);
  for (const level of [sameClassAndAct, sameClass]) [lost, gained] = withoutFellows(lost, gained, level);
  if (!isEdit) [lost, gained] = [withoutSaid(lost, after), withoutSaid(gained, before)];
  [lost, gained] = withoutAlike(lost, gained);
  [lost, gained] = takeTurned(lost, gained, found);
  [lost, gained] = takeReplaced(lost, gained, found);
  [lost, gained] = withoutEmptyForms(lost, gained, before, after);
  for (const { facet, statement } of lost)
    found.push(facetDifference('lost', facet, statement, !elsewhere.after.knows(facet.id, facet.polarity)));
  for (const { facet, statement } of gained)
    found.push(facetDifference('gained', facet, statement, !elsewhere.before.knows(facet.id, facet.polarity)));
  found.push(
    ...wholeStatements(lost, 'lost', after.length > 0),
    ...wholeStatements(gained, 'gained', before.length > 0),
  );
  found.push(...compareQuantities(before, after));
  found.push(...compareUnknown(before, after, isEdit));
  found.push(...compareAnswers(before, after));
  return found;
}

const placed = (statements: readonly Statement[]): readonly Placed[] =>
  statements.flatMap((statement) => statement.facets.map((facet) => ({ facet, statement })));

/** What is named twice on one side and once on the other is said on both. */
function withoutSaid(left: readonly Placed[], others: readonly Statement[]): readonly Placed[] {
  const said = new Set(
    others.flatMap((s) => s.facets.filter((f) => SYNONYMS.test(f.id)).map((f) => `${f.id} ${f.polarity}`)),
  );
  return left.filter(({ facet }) => !said.has(`${facet.id} ${facet.polarity}`));
}

type Both = [readonly Placed[], readonly Placed[]];

/** Each pairs off once with one of the same name; what has an empty name pairs with none. */
function withoutFellows(lost: readonly Placed[], gained: readonly Placed[], nameOf: (one: Placed) => string): Both {
  const free = new Map<string, number>();
  for (const one of gained) free.set(nameOf(one), (free.get(nameOf(one)) ?? 0) + 1);
  const taken = new Map<string, number>();
  const left = lost.filter((one) => {
    const name = nameOf(one);
    const n = free.get(name) ?? 0;
    if (name === '' || n === 0) return true;
    free.set(name, n - 1);
    taken.set(name, (taken.get(name) ?? 0) + 1);
    return false;
  });
  return [
    left,
    gained.filter((one) => {
      const name = nameOf(one);
      const n = taken.get(name) ?? 0;
      if (n > 0) taken.set(name, n - 1);
      return n === 0;
    }),
  ];
}

/** "address" and "postal address": terms of one class that share a word are one thing. */
function withoutAlike(lost: readonly Placed[], gained: readonly Placed[]): Both {
  if (lost.length === 0 || gained.length === 0) return [lost, gained];
  const rest = [...gained];
  const left = lost.filter((one) => {
    const words = one.facet.key.split(' ');
    const at = rest.findIndex(
      (other) =>
        other.facet.id === one.facet.id &&
        other.facet.polarity === one.facet.polarity &&
        other.facet.key.split(' ').some((w) => w.length > 0 && words.includes(w)),
    );
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [left, rest];
}

/** Where only some words of a sentence changed, a term that lost or gained a word says less, or more: "your explicit consent", "your consent". */
function takeQualified(lost: readonly Placed[], gained: readonly Placed[], found: Difference[]): Both {
  const rest = [...gained];
  const left = lost.filter((one) => {
    const valence = CLASSES[one.facet.id];
    if (valence === 'form' || valence === 'plain') return true;
    const words = one.facet.key.split(' ');
    const at = rest.findIndex(({ facet }) => {
      if (facet.id !== one.facet.id || facet.polarity !== one.facet.polarity) return false;
      const others = facet.key.split(' ');
      const [few, many] = words.length < others.length ? [words, others] : [others, words];
      return few.length < many.length && few.every((word) => many.includes(word));
    });
    const [other] = at < 0 ? [] : rest.splice(at, 1);
    if (!other) return true;
    const isProtective = valence === 'protective' && one.facet.polarity === 1;
    const isShorter = other.facet.key.length < one.facet.key.length;
    found.push({
      ...facetDifference('lost', one.facet, one.statement, false),
      change: 'replaced',
      sign: isProtective ? (isShorter ? 1 : -1) : 0,
      before: [spanOf(one.facet)],
      after: [spanOf(other.facet)],
    });
    return false;
  });
  return [left, rest];
}

/** What is said on one side and denied on the other. */
function takeTurned(lost: readonly Placed[], gained: readonly Placed[], found: Difference[]): Both {
  const rest = [...gained];
  const left = lost.filter((one) => {
    if (CLASSES[one.facet.id] === 'form' || CLASSES[one.facet.id] === 'plain') return true;
    const at = rest.findIndex(
      (other) => other.facet.id === one.facet.id && other.facet.polarity !== one.facet.polarity,
    );
    const other = rest[at];
    if (!other) return true;
    rest.splice(at, 1);
    const sign = (other.facet.sign !== 0 ? other.facet.sign : -one.facet.sign) as Sign;
    found.push({
      ...facetDifference('lost', other.facet, other.statement, false),
      change: 'turned',
      sign,
      before: [spanOf(one.facet)],
      after: [spanOf(other.facet)],
    });
    return false;
  });
  return [left, rest];
}

/** One thing in the place of another of its class: "the courts of A" for "of B". Which way it goes cannot be told. */
function takeReplaced(lost: readonly Placed[], gained: readonly Placed[], found: Difference[]): Both {
  const rest = [...gained];
  const left = lost.filter((one) => {
    if (CLASSES[one.facet.id] === 'form') return true;
    const at = rest.findIndex(
      (other) => other.facet.id === one.facet.id && other.facet.polarity === one.facet.polarity,
    );
    const other = rest[at];
    if (!other) return true;
    rest.splice(at, 1);
    found.push({
      ...facetDifference('lost', other.facet, other.statement, false),
      change: 'replaced',
      sign: 0,
      before: [spanOf(one.facet)],
      after: [spanOf(other.facet)],
    });
    return false;
  });
  return [left, rest];
}

const FORMS = /^(?:modal|logic\/(?:all|some|other|after|before))/;

/** "We delete" and "we will delete" say the same; so does a "not" whose effect is told by what it denies. */
function withoutEmptyForms(
  lost: readonly Placed[],
  gained: readonly Placed[],
  before: readonly Statement[],
  after: readonly Statement[],
): Both {
  const modal = ({ facet }: Placed): boolean => facet.id.startsWith('modal/') || facet.id.startsWith('hedge/');
  const keep = (
    side: readonly Placed[],
    other: readonly Placed[],
    otherStatements: readonly Statement[],
  ): readonly Placed[] =>
    side.filter((one) => {
      // a form says how an act is meant: where the act itself came or went, so did its forms
      if (
        FORMS.test(one.facet.id) &&
        one.facet.act !== null &&
        otherStatements.length > 0 &&
        side.some((o) => o.facet.id === one.facet.act && o.facet.act === one.facet.act)
      )
        return false;
      if (one.facet.id === 'modal/will') return other.some((o) => modal(o) && o.facet.id !== 'modal/will');
      if (one.facet.id === 'logic/not')
        return otherStatements.length > 0 && !side.some((o) => o !== one && o.facet.polarity === -1);
      return true;
    });
  return [keep(lost, gained, after), keep(gained, lost, before)];
}

const beside = new WeakMap<Statement, ReadonlySet<ClassId>>();
function besideOf(statement: Statement): ReadonlySet<ClassId> {
  let ids = beside.get(statement);
  if (!ids) {
    ids = new Set(statement.facets.map((f) => f.id));
    beside.set(statement, ids);
  }
  return ids;
}

/** Statements of a sentence that stayed whose act came or went, with most of what they say. */
const MOST_OF_A_STATEMENT = 0.6;

function wholeStatements(left: readonly Placed[], change: 'gained' | 'lost', isPair: boolean): readonly Difference[] {
  if (!isPair) return [];
  const counts = new Map<Statement, number>();
  for (const { statement } of left) counts.set(statement, (counts.get(statement) ?? 0) + 1);
  return [...counts]
    .filter(
      ([s, n]) =>
        s.bearing !== 0 &&
        n >= 2 &&
        n >= MOST_OF_A_STATEMENT * s.facets.length &&
        left.some((one) => one.statement === s && one.facet.id === s.act),
    )
    .map(([statement]) => ({
      change,
      what: 'statement',
      act: statement.act,
      polarity: statement.polarity,
      part: 'main',
      bearing: statement.bearing,
      beside: besideOf(statement),
      sign: (change === 'gained' ? statement.bearing : -statement.bearing) as Sign,
      isNew: false,
      before: change === 'lost' ? [spanOf(statement)] : [],
      after: change === 'gained' ? [spanOf(statement)] : [],
    }));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const facetDifference = (
  change: 'gained' | 'lost',
  facet: Facet,
  statement: Statement,
  isNew: boolean,
): Difference => ({
  change,
  what: facet.id,
  act: facet.act,
  polarity: facet.polarity,
  part: facet.part,
  bearing: statement.bearing,
  beside: besideOf(statement),
  sign: (change === 'gained' ? facet.sign : -facet.sign) as Sign,
  isNew,
  before: change === 'lost' ? [spanOf(facet)] : [],
  after: change === 'gained' ? [spanOf(facet)] : [],
});

interface Amount {
  readonly quantity: Quantity;
  readonly statement: Statement;
  readonly topic: Amounts;
}

const amountsOf = (statements: readonly Statement[]): readonly Amount[] =>
  statements.flatMap((statement) =>
    statement.quantities.map((quantity) => ({ quantity, statement, topic: topicOf(quantity, statement) })),
  );

function topicOf(quantity: Quantity, statement: Statement): Amounts {
  if (quantity.dimension === 'age') return 'amount/age';
  if (quantity.dimension === 'money') return 'amount/other';
  const about = (root: string): boolean =>
    statement.facets.some((f) => isKindOf(f.id, root)) || (statement.act !== null && isKindOf(statement.act, root));
  if (about('notice/advance') || about('notice/change') || (about('act/notify') && about('logic/before')))
    return 'amount/notice';
  if (about('act/retain') || about('time') || about('act/delete'))
    return about('right') && !about('act/retain') ? 'amount/deadline' : 'amount/retention';
  if (about('act/respond') || about('right') || about('act/notify') || about('notice/breach')) return 'amount/deadline';
  return 'amount/retention';
}

/** Whether more of it lowers. */
const WORSE_WHEN_MORE: Readonly<Record<Amounts, Sign>> = {
  'amount/retention': 1,
  'amount/deadline': 1,
  'amount/notice': -1,
  'amount/age': -1,
  'amount/other': 0,
};

function compareQuantities(before: readonly Statement[], after: readonly Statement[]): readonly Difference[] {
  const found: Difference[] = [];
  const gained = [...amountsOf(after)];
  const lost = amountsOf(before).filter(({ quantity }) => {
    const at = gained.findIndex(
      (other) =>
        other.quantity.dimension === quantity.dimension &&
        Math.abs(other.quantity.value - quantity.value) <= 0.02 * quantity.value,
    );
    if (at >= 0) gained.splice(at, 1);
    return at < 0;
  });
  const of = (
    change: Change,
    amount: Amount,
    sign: Sign,
    before: readonly Span[],
    after: readonly Span[],
  ): Difference => ({
    change,
    what: amount.topic,
    act: amount.statement.act,
    polarity: amount.statement.polarity,
    part: 'main',
    bearing: amount.statement.bearing,
    beside: besideOf(amount.statement),
    sign,
    isNew: false,
    before,
    after,
  });
  if (lost.length + gained.length === 0) found.push(...changedPlaces(amountsOf(before), amountsOf(after)));
  for (const one of lost) {
    const at = gained.findIndex((other) => other.quantity.dimension === one.quantity.dimension);
    const other = gained[at];
    if (other) {
      gained.splice(at, 1);
      const more = other.quantity.value > one.quantity.value;
      const worse = WORSE_WHEN_MORE[one.topic];
      found.push(
        of(
          more ? 'raised' : 'lowered',
          one,
          (more ? worse : -worse) as Sign,
          [spanOf(one.quantity)],
          [spanOf(other.quantity)],
        ),
      );
    } else
      found.push(
        of('lost', one, one.topic === 'amount/other' || one.topic === 'amount/age' ? 0 : 1, [spanOf(one.quantity)], []),
      );
  }
  for (const one of gained)
    found.push(
      of(
        'gained',
        one,
        one.topic === 'amount/other' || one.topic === 'amount/age' ? 0 : -1,
        [],
        [spanOf(one.quantity)],
      ),
    );
  return found;
}

/** In their order, each answer with the one in its place. */
function compareAnswers(before: readonly Statement[], after: readonly Statement[]): readonly Difference[] {
  const answers = (statements: readonly Statement[]): readonly Statement[] =>
    statements.filter(({ answer }) => answer !== null);
  const [then, now] = [answers(before), answers(after)];
  if (then.map((s) => s.answer).join(' ') === now.map((s) => s.answer).join(' ')) return [];
  return Array.from({ length: Math.max(then.length, now.length) }, (_, at) => at).flatMap(
    (at): readonly Difference[] => {
      const [one, other] = [then[at], now[at]];
      const statement = other ?? one;
      if (!statement || one?.answer === other?.answer) return [];
      return [
        {
          change: one && other ? 'replaced' : one ? 'lost' : 'gained',
          what: 'answer',
          act: statement.act,
          polarity: 1,
          part: 'main',
          bearing: statement.bearing,
          beside: besideOf(statement),
          sign: 0,
          isNew: false,
          before: one ? [spanOf(one)] : [],
          after: other ? [spanOf(other)] : [],
        },
      ];
    },
  );
}

/** The same amounts in another order: each is said of another thing, unless all else changed places with it. */
function changedPlaces(then: readonly Amount[], now: readonly Amount[]): readonly Difference[] {
  const at = then.findIndex(({ quantity }, i) => quantity.value !== now[i]?.quantity.value);
  const [one, other] = [then[at], now[at]];
  if (!one || !other || one.quantity.dimension !== other.quantity.dimension) return [];
  return [
    {
      change: 'replaced',
      what: one.topic,
      act: one.statement.act,
      polarity: one.statement.polarity,
      part: 'main',
      bearing: one.statement.bearing,
      beside: besideOf(one.statement),
      sign: 0,
      isNew: false,
      before: [spanOf(one.quantity)],
      after: [spanOf(other.quantity)],
    },
  ];
}

/** In a sentence written anew a word stands for all of its kind; where only some words changed, each counts. */
function compareUnknown(
  before: readonly Statement[],
  after: readonly Statement[],
  isEdit: boolean,
): readonly Difference[] {
  const words = (statements: readonly Statement[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { unknown, facets } of statements) {
      for (const { stem } of unknown) add(stem);
      for (const { key } of facets) for (const word of key.split(' ')) add(word);
    }
    return counts;
  };
  const [then, now] = [words(before), words(after)];
  const only = (
    statements: readonly Statement[],
    own: ReadonlyMap<string, number>,
    others: ReadonlyMap<string, number>,
  ): readonly { word: Unknown; statement: Statement }[] => {
    const known = new Set(others.keys());
    const isOnly = ({ stem }: Unknown): boolean => {
      const n = others.get(stem) ?? 0;
      return n === 0 ? !isMisspelt(stem, known) : isEdit && n < (own.get(stem) ?? 0);
    };
    return statements.flatMap((statement) => statement.unknown.filter(isOnly).map((word) => ({ word, statement })));
  };
  const of = (change: 'gained' | 'lost', { word, statement }: { word: Unknown; statement: Statement }): Difference => ({
    change,
    what: word.isEntry ? 'entry' : 'word',
    act: statement.act,
    polarity: statement.polarity,
    part: 'main',
    bearing: statement.bearing,
    beside: besideOf(statement),
    sign: word.isEntry ? ((change === 'gained' ? statement.bearing : -statement.bearing) as Sign) : 0,
    isNew: true,
    before: change === 'lost' ? [spanOf(word)] : [],
    after: change === 'gained' ? [spanOf(word)] : [],
  });
  return [...only(before, then, now).map((u) => of('lost', u)), ...only(after, now, then).map((u) => of('gained', u))];
}

/** One letter off a word of at least so many. */
const LEAST_MISSPELT = 5;

function isMisspelt(stem: string, others: ReadonlySet<string>): boolean {
  if (stem.length < LEAST_MISSPELT || !/^[a-z]+$/.test(stem)) return false;
  for (const other of others)
    if (Math.abs(other.length - stem.length) <= 1 && other.length >= LEAST_MISSPELT && isOneEditApart(stem, other))
      return true;
  return false;
}

export function isOneEditApart(one: string, other: string): boolean {
  let start = 0;
  const least = Math.min(one.length, other.length);
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [x, y] = [one.length - start - end, other.length - start - end];
  return (
    Math.max(x, y) <= 1 || (x === 2 && y === 2 && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
}
