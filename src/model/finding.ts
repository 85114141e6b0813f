/** What the judging stage says of a comparison, before ids, fingerprints and approvals are put on it. */
import type { Span } from './notice.js';

export const CATEGORIES = [
  'collection',
  'sensitive',
  'purpose',
  'sharing',
  'transfer',
  'retention',
  'security',
  'consent',
  'choice',
  'rights',
  'children',
  'notification',
  'recourse',
  'commitment',
  'scope',
  'transparency',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type Direction = 'lowers' | 'raises' | 'unclear';
/** The gravest first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** `notice`: about the whole. `left-out`: about text of the page that is not the notice's. `check`: about the run, its pages and its settings. */
export type FindingScope = 'passage' | 'notice' | 'left-out' | 'check';
/** Languages of the tool's own words. */
export type UiLanguage = 'en' | 'zh';

/** A passage as a finding quotes it. */
export interface Quote {
  /** Id of the block change; null where the quote is the section's heading. */
  readonly block: string | null;
  /** In the block's joined text of that side (or the heading's text). */
  readonly span: Span;
  /** As printed, at most about 300 characters. */
  readonly quote: string;
  /** The whole passage, where the quote is only a part of it: an approval is bound to all of it. */
  readonly whole?: Span;
  /** The words that show it, as ranges of the same text as `span`. */
  readonly evidence: readonly Span[];
}

/** What differs between two statements, as it is told: what it is about, how it changed, the words that show it. */
export interface ToldDifference {
  /** A class of words, or `phrase/…` (of a rule), `amount/…`, `entry`, `word`. */
  readonly what: string;
  readonly change: 'gained' | 'lost' | 'turned' | 'replaced' | 'raised' | 'lowered';
  /** 1 lowers protection, -1 raises it, 0 where it cannot be told. */
  readonly sign: -1 | 0 | 1;
  /** What came or went stood under a denial. */
  readonly denied?: true;
  /** The rules that it carries, as the finding and `also` name them; absent where no rule decides. */
  readonly rules?: readonly string[];
  /** As printed. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A statement, as it was read. */
export interface ToldStatement {
  readonly actor: 'we' | 'you' | null;
  readonly act: string | null;
  readonly denied: boolean;
  readonly bearing: 'permits' | 'promises' | 'neither';
  /** Class and words of what it says. */
  readonly says: readonly (readonly [what: string, words: string])[];
}

/** Why it was decided so. */
export interface Reason {
  readonly differences: readonly ToldDifference[];
  readonly statements: { readonly before: readonly ToldStatement[]; readonly after: readonly ToldStatement[] };
  /** Sums of the weights, as logarithms of odds: 0 is even. */
  readonly sum: { readonly lowers: number; readonly raises: number };
}

/** A rule that holds for the same passage too. */
export interface OtherHit {
  readonly rule: string;
  /** Null where it raises. */
  readonly severity: Severity | null;
}

/** Why a change of words is harmless: a closed list. */
export const CLEARED_REASONS = [
  'not-about-data',
  'typo',
  'script-variant',
  'renamed',
  'reordered',
  'moved',
  'restructured',
  'said-elsewhere',
  'same-statement',
  'pointer-label-date',
  'same-kind-detail',
  'rule-off',
  'reader',
] as const;
export type ClearedReason = (typeof CLEARED_REASONS)[number];

/** A change of words that is harmless for a stated reason. */
export interface Cleared {
  /** Id of the section change. */
  readonly section: string;
  readonly before: Quote | null;
  readonly after: Quote | null;
  readonly reason: ClearedReason;
  /** What shows it: ids of the rules that are off; else empty. */
  readonly detail: string;
}

export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly direction: Direction;
  /** Null for raises and unclear. */
  readonly severity: Severity | null;
  readonly scope: FindingScope;
  /** Id of the section change (of the left-out text's for its scope); null for notice scope. */
  readonly section: string | null;
  readonly before: Quote | null;
  readonly after: Quote | null;
  /** Absent where no statements were compared. */
  readonly reason?: Reason;
  /** The other rules that hold for it. */
  readonly also?: readonly OtherHit[];
  /** Values for the message of the rule: `terms` as they are put in, or `quoted`, a term of the notice a line. */
  readonly values: Readonly<Record<string, string>>;
}
