/** What differs between two statements: typed, signed, with its spans on both sides. */
import type { Category } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { type Facet, opposite, type Sign, type Statement, spanOf } from './statement.js';
import type { ClassId } from './words/classes.js';

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

const beside = new WeakMap<Statement, ReadonlySet<ClassId>>();
function besideOf(statement: Statement): ReadonlySet<ClassId> {
  let ids = beside.get(statement);
  if (!ids) {
    ids = new Set(statement.facets.map((f) => f.id));
    beside.set(statement, ids);
  }
  return ids;
}

type Standing = Pick<Difference, 'act' | 'polarity' | 'part' | 'bearing' | 'beside' | 'isNew'>;

/** What a difference has from the statement that it stands in. */
export const standingIn = (statement: Statement): Standing => ({
  act: statement.act,
  polarity: statement.polarity,
  part: 'main',
  bearing: statement.bearing,
  beside: besideOf(statement),
  isNew: false,
});

/** What stands in no statement. */
export const STANDING_ALONE: Standing = {
  act: null,
  polarity: 1,
  part: 'main',
  bearing: 0,
  beside: new Set(),
  isNew: false,
};

/** What came, or went; `sign`: of its coming. */
export const cameOrWent = (
  change: 'gained' | 'lost',
  sign: Sign,
  spans: readonly Span[],
): Pick<Difference, 'change' | 'sign' | 'before' | 'after'> => ({
  change,
  sign: change === 'gained' ? sign : opposite(sign),
  before: change === 'lost' ? spans.map(spanOf) : [],
  after: change === 'gained' ? spans.map(spanOf) : [],
});
