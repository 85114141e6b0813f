/** What a rule is: data. It says of which differences between two statements it speaks, how much they weigh, and explains itself. */
import type { Category, Severity, UiLanguage } from '../model/finding.js';
import type { Change, Difference, What } from './difference.js';
import type { ClassId } from './words/classes.js';
import type { Lexicon } from './words/lexicons.js';

/**
 * Differences that a rule speaks of: those of a class (or of a kind of it), narrowed by where they stand. Whether such a difference lowers or raises is its own
 * sign: the lowering face holds where it lowers, the mirror where it raises.
 */
export interface Speaks {
  /** Classes, the beginnings of classes (`data` for all data), amounts, `entry`, `conjunction`, `mark`. */
  readonly of: readonly (What | ClassRoot)[];
  /** Only in statements of these acts, or of kinds of them. */
  readonly acts?: readonly (ClassId | ClassRoot)[];
  /** Only in statements that speak of one of these too. */
  readonly with?: readonly (ClassId | ClassRoot)[];
  /** Only in statements that promise (protect, empower), or only in those that permit. */
  readonly bearing?: 'promises' | 'permits';
  /** Only what stands, or stood, under a denial. */
  readonly denied?: true;
  readonly change?: readonly Change[];
}

type ClassRoot = ClassId extends infer Id ? (Id extends `${infer Root}/${string}` ? Root : never) : never;

/**
 * Phrases of the field that say what the rule is about, where single words and their classes do not. An `intrusive` one (sale, advertising) lowers when it is gained and
 * raises when lost; a `protective` one (consent, encryption) the other way round. English: words apart by one space, `*` at a word's end stands for any
 * ending. Chinese: literal, simplified.
 */
export interface Phrases extends Readonly<Record<Lexicon, readonly string[]>> {
  readonly valence: 'intrusive' | 'protective';
  /** Under a denial, or a heading such as "What we never do", they say the opposite. */
  readonly turns?: true;
  /** They name things of which there can be more, so that each counts; else they say one thing in many ways. */
  readonly each?: true;
}

/** `[before, after]`; an empty string where the side has no such sentence. */
export type Example = readonly [before: string, after: string];

export interface Rule {
  /** The lowering face, named as an event in the past; also the file's name. */
  readonly id: string;
  /** The raising face. */
  readonly mirror: string;
  /** What it is about, in words, whichever way it changed: a noun phrase that begins small. */
  readonly title: Readonly<Record<UiLanguage, string>>;
  /** Ids that this rule had before; approvals carry over. */
  readonly formerly?: readonly string[];
  readonly category: Category;
  readonly severity: Severity;
  /** Where the sentence that said it is gone whole: a promise, a right, a limit or a safeguard is taken away. */
  readonly whenGone?: 'high';
  readonly speaks: readonly Speaks[];
  readonly phrases?: Phrases;
  /** Why it matters to the data subject, in one or two sentences. */
  readonly why: Readonly<Record<UiLanguage, string>>;
  /** Legal basis: `PIPL art. 14`, `GDPR art. 7(3)`, `CCPA § 1798.120`, `GB/T 35273-2020 § 5.4`. */
  readonly basis: readonly string[];
  /**
   * One plain sentence for the reader of a finding; `{terms}` stands for the words that show it, and `{this|that|else}` for one of its alternatives: what simply came or
   * went (as the phrases' valence has it), what is no longer denied (or newly so), what became more or less in another way.
   */
  readonly message: Readonly<Record<'lowers' | 'raises', Readonly<Record<UiLanguage, string>>>>;
  /** In each language at least one pair that it must flag and one near miss that it must not. */
  readonly examples: Readonly<
    Record<Lexicon, { readonly flags: readonly Example[]; readonly passes: readonly Example[] }>
  >;
}

const isOf = (id: string, roots: readonly string[]): boolean =>
  roots.some((root) => id.startsWith(root) && (id.length === root.length || id[root.length] === '/'));

/** Whether the rule speaks of differences of this class at all. */
export const isAbout = ({ speaks }: Rule, what: string): boolean => speaks.some(({ of }) => isOf(what, of));

/** Whether the difference is one that the rule speaks of, whichever way it goes. */
export const speaksOf = (rule: Rule, difference: Difference): boolean =>
  difference.rule === rule.id ||
  rule.speaks.some(
    (s) =>
      isOf(difference.what, s.of) &&
      (s.acts === undefined || (difference.act !== null && isOf(difference.act, s.acts))) &&
      (s.with === undefined || [...difference.beside].some((id) => isOf(id, s.with as readonly string[]))) &&
      (s.bearing === undefined || difference.bearing === (s.bearing === 'promises' ? -1 : 1)) &&
      (s.denied === undefined || difference.polarity === -1 || difference.change === 'turned') &&
      (s.change === undefined || s.change.includes(difference.change)),
  );

/** A rule that speaks of what differs. */
export interface Spoken {
  /** By a phrase of its own, or of classes. */
  readonly by: 'phrase' | 'rule';
  readonly rule: Rule;
  /** Those that go some way. */
  readonly differences: readonly Difference[];
  /** Their signs, summed up. */
  readonly sum: number;
}
