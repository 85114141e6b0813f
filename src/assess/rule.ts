/** What a rule is: data. The detectors hold the logic; a rule says which signs count, which way, how much, and explains itself. */
import type { Category, Severity, UiLanguage } from '../model/finding.js';

/** Languages with a lexicon. A forgotten one does not compile. */
export type Lexicon = 'en' | 'zh';
export const LEXICONS: readonly Lexicon[] = ['en', 'zh'];

export type QuantityTopic = 'retention' | 'deadline' | 'notice' | 'age';
/** Of lists of what is handled an entry gained lowers; of lists of what protects (the last four) an entry lost. */
export type ItemTopic = 'collection' | 'sharing' | 'purpose' | 'coverage' | 'right' | 'safeguard' | 'contact';

/**
 * Which signs in a passage the rule reads.
 *
 * - `words`: words of the field. An `intrusive` one (sale, advertising, a kind of data) lowers when it is gained and
 *   raises when lost; a `protective` one (consent, encryption, only) the other way round. Under a negation or a heading
 *   such as "What we never do" both turn about.
 *   English: words apart by one space, `*` at a word's end stands for any ending. Chinese: literal.
 * - `quantity`: a period or an age of this topic that grew or shrank; `worse` says which of them lowers.
 * - `limit`: a number with its unit that gave way to no number.
 * - `item`: an entry gained or lost in an enumeration or table about this topic, also where no lexicon knows it.
 * - `mark`: emphasis lost or gained on sensitive data.
 * - `promise`: a negated statement about the company ("we never …") that came or went whole.
 * - `promise-scope`: a qualifier put into (or taken from) a promise that both sides make ("we do not sell … for money").
 * - `conjunction`: all of several became any of them (in transit and at rest → or).
 * - `notice`: about the notice as a whole.
 */
export type Reads =
  | {
      readonly kind: 'words';
      readonly valence: 'intrusive' | 'protective';
      readonly words: Readonly<Record<Lexicon, readonly string[]>>;
    }
  | { readonly kind: 'quantity'; readonly topic: QuantityTopic; readonly worse: 'longer' | 'shorter' }
  | { readonly kind: 'limit' }
  | { readonly kind: 'item'; readonly topic: ItemTopic }
  | { readonly kind: 'mark' }
  | { readonly kind: 'promise' }
  | { readonly kind: 'promise-scope' }
  | { readonly kind: 'conjunction' }
  | { readonly kind: 'notice' };

/** `[before, after]`; an empty string where the side has no such sentence. */
export type Example = readonly [before: string, after: string];

export interface Rule {
  /** The lowering face, named as an event in the past; also the file's name. */
  readonly id: string;
  /** The raising face, or why there is none. */
  readonly mirror: string | { readonly none: string };
  /** Ids that this rule had before; approvals carry over. */
  readonly formerly?: readonly string[];
  /** A substitution (one court for another): the swapped pair may be flagged the same way. */
  readonly symmetric?: true;
  readonly category: Category;
  readonly severity: Severity;
  readonly reads: Reads;
  /** Why it matters to the data subject, in one or two sentences. */
  readonly why: Readonly<Record<UiLanguage, string>>;
  /** Legal basis: `PIPL art. 14`, `GDPR art. 7(3)`, `CCPA § 1798.120`, `GB/T 35273-2020 § 5.4`. */
  readonly basis: readonly string[];
  /** One plain sentence for the reader of a finding; `{terms}` stands for the words that show it. */
  readonly message: Readonly<Record<'lowers' | 'raises', Readonly<Record<UiLanguage, string>>>>;
  /** In each language at least one pair that it must flag and one near miss that it must not. */
  readonly examples: Readonly<
    Record<Lexicon, { readonly flags: readonly Example[]; readonly passes: readonly Example[] }>
  >;
}
