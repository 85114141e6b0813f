/** The amounts of two wordings → periods, deadlines and ages that grew, shrank, came, went, or changed places. */
import type { Quantity } from '../language/quantities.js';
import { type Change, type Difference, standingIn, type What } from './difference.js';
import { opposite, type Sign, type Statement, spanOf } from './statement.js';
import { isKindOf } from './words/lexicon.js';
import { hasTrait } from './words/traits.js';

type Topic = Extract<What, `amount/${string}`>;

interface Amount {
  readonly quantity: Quantity;
  readonly statement: Statement;
  readonly topic: Topic;
}

/** Whether more of it lowers. */
const WORSE_WHEN_MORE: Readonly<Record<Topic, Sign>> = {
  'amount/retention': 1,
  'amount/deadline': 1,
  'amount/notice': -1,
  'amount/age': -1,
  'amount/other': 0,
};
/** A limit that is gone lowers; an age or another number that is gone cannot be told. */
const WORSE_WHEN_GONE: Readonly<Record<Topic, Sign>> = {
  'amount/retention': 1,
  'amount/deadline': 1,
  'amount/notice': 1,
  'amount/age': 0,
  'amount/other': 0,
};
/** "A month" and "30 days" are one period. */
const ALIKE = 0.02;

export function compareAmounts(before: readonly Statement[], after: readonly Statement[]): readonly Difference[] {
  const [then, now] = [amountsOf(before), amountsOf(after)];
  const gained = [...now];
  const take = (fits: (other: Amount) => boolean): Amount | undefined => {
    const at = gained.findIndex(fits);
    return at < 0 ? undefined : gained.splice(at, 1)[0];
  };
  const lost = then.filter(({ quantity: { dimension, value } }) => {
    const isSame = ({ quantity }: Amount): boolean =>
      quantity.dimension === dimension && Math.abs(quantity.value - value) <= ALIKE * value;
    return take(isSame) === undefined;
  });
  if (lost.length + gained.length === 0) return [...changedPlaces(then, now), ...changedBounds(then, now)];
  const found = lost.map((one) => {
    const other = take(({ quantity }) => quantity.dimension === one.quantity.dimension);
    if (!other) return differenceOf('lost', one, WORSE_WHEN_GONE[one.topic], one, null);
    const isMore = other.quantity.value > one.quantity.value;
    const worse = isOfThePerson(one) ? opposite(WORSE_WHEN_MORE[one.topic]) : WORSE_WHEN_MORE[one.topic];
    return differenceOf(isMore ? 'raised' : 'lowered', one, isMore ? worse : opposite(worse), one, other);
  });
  return [
    ...found,
    ...gained.map((one) => differenceOf('gained', one, opposite(WORSE_WHEN_GONE[one.topic]), null, one)),
  ];
}

/** "You have 90 days to download your pictures": the longer the better. Where the act stands before it, it is owed to the person: "you can have it deleted within 30 days". */
const isOfThePerson = ({ topic, quantity, statement: { actor, act, facets } }: Amount): boolean => {
  if (actor !== 'you' || (topic !== 'amount/deadline' && topic !== 'amount/retention')) return false;
  if (act === null) return topic === 'amount/retention';
  if (OWN_ACTS.test(act)) return true;
  const isOwed = facets.some(
    ({ id, start, key }) => hasTrait(id, 'deed') && (start < quantity.start || /^(?:have|be)\b/.test(key)),
  );
  return topic === 'amount/deadline' && !isKindOf(act, 'act') && !isOwed;
};
/** What the person does alone. */
const OWN_ACTS = /^right\/(?:object|withdraw|complain)$/;

const amountsOf = (statements: readonly Statement[]): readonly Amount[] =>
  statements.flatMap((statement) =>
    statement.quantities.map((quantity) => ({ quantity, statement, topic: topicOf(quantity, statement) })),
  );

function topicOf(quantity: Quantity, statement: Statement): Topic {
  if (quantity.dimension === 'age') return 'amount/age';
  if (quantity.dimension === 'money' || quantity.dimension === 'length') return 'amount/other';
  const about = (root: string): boolean =>
    statement.facets.some((f) => isKindOf(f.id, root)) || (statement.act !== null && isKindOf(statement.act, root));
  if (about('notice/advance') || about('notice/change') || (about('act/notify') && about('logic/before')))
    return 'amount/notice';
  if (about('act/retain') || about('time') || about('act/delete'))
    return about('right') && !about('act/retain') ? 'amount/deadline' : 'amount/retention';
  if (about('act/respond') || about('right') || about('act/notify') || about('notice/breach')) return 'amount/deadline';
  // "parcels arrive within three days": some other thing takes so long
  const isOfData = statement.facets.some(({ id }) => isKindOf(id, 'data') && id !== 'data/transaction');
  return statement.unknown.length > 0 && statement.act === null && !isOfData ? 'amount/other' : 'amount/retention';
}

/** The same amounts in another order: each is said of another thing, unless all else changed places with it. */
function changedPlaces(then: readonly Amount[], now: readonly Amount[]): readonly Difference[] {
  const at = then.findIndex(({ quantity }, i) => quantity.value !== now[i]?.quantity.value);
  const [one, other] = [then[at], now[at]];
  if (!one || !other || one.quantity.dimension !== other.quantity.dimension) return [];
  return [differenceOf('replaced', one, 0, one, other)];
}

/** "At least 30 days before", "up to 30 days before": a period is longer where it may be, and notice shorter where it need not be. */
const changedBounds = (then: readonly Amount[], now: readonly Amount[]): readonly Difference[] =>
  then.flatMap((one, at) => {
    const other = now[at];
    const worse = WORSE_WHEN_MORE[one.topic];
    if (!other || worse === 0 || one.quantity.value !== other.quantity.value) return [];
    const [was, is] = [one.quantity.bound, other.quantity.bound];
    if (was === is || (was !== 'least' && is !== 'least')) return [];
    return [differenceOf('replaced', one, is === 'least' ? worse : opposite(worse), one, other)];
  });

const differenceOf = (
  change: Change,
  { topic, statement }: Amount,
  sign: Sign,
  before: Amount | null,
  after: Amount | null,
): Difference => ({
  ...standingIn(statement),
  change,
  what: topic,
  sign,
  before: before ? [spanOf(before.quantity)] : [],
  after: after ? [spanOf(after.quantity)] : [],
});
