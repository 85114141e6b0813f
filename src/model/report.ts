/** The JSON report: the one model from which every format is printed. Its fields are a contract. */
import type { Edit, Ignored, Status } from './comparison.js';
import type { DecisionVerdict, Gravity, PassageKeys } from './decision.js';
import type {
  Category,
  ClearedReason,
  Direction,
  Finding,
  FindingScope,
  OtherHit,
  Reason,
  Severity,
  UiLanguage,
} from './finding.js';
import type { BlockKind, Position, Span, Struck } from './notice.js';
import type { ProblemCode } from './problem.js';
import type { Reading } from './reading.js';

export type Verdict = 'unchanged' | 'mixed' | 'lowered' | 'raised' | 'unclear' | 'neutral';

export interface ReportSource {
  readonly ref: string;
  readonly sha256: string;
  readonly capturedAt: string | null;
  readonly statedDate: string | null;
  /** From which it says that it is in force; absent where it names no such day besides the stated date. */
  readonly effectiveDate?: string;
  readonly title: string | null;
  readonly language: string;
  /** File of the (first) page from the working folder, with `/`; null where it is no file there. Positions that name no page count in it. */
  readonly path: string | null;
  /** Of several pages, the files of all in their order; absent where there is one page, or where they are no files there. */
  readonly paths?: readonly string[];
  /** The files of all pages from the root of the git repository around the working folder; absent where they are none, or `path` and `paths` say the same. */
  readonly repositoryPaths?: readonly string[];
}

export interface ReportMark extends Span {
  readonly kind: 'underline' | 'bold' | 'link';
  /** Of a link: where it leads, as the source says it. */
  readonly href?: string;
}

export interface ReportBlockSide {
  /** Id of the section in `sections[]` under which the block stands on this side. */
  readonly section: string;
  readonly index: number;
  readonly text: string;
  readonly marks: readonly ReportMark[];
  /** Words that the source prints struck through, where they stood; absent where there are none. */
  readonly struck?: readonly Struck[];
  readonly position: Position | null;
  /** A table row whose cells are the heads of the columns below; absent elsewhere. */
  readonly head?: true;
  /** The printed number of an item of an ordered list, no part of the text; absent elsewhere. */
  readonly number?: string;
}

export interface ReportBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly status: Status;
  readonly moved: boolean;
  readonly before: readonly ReportBlockSide[];
  readonly after: readonly ReportBlockSide[];
  readonly edits: readonly Edit[];
}

export interface ReportSectionSide {
  readonly index: number;
  readonly heading: string | null;
  readonly level: number;
  readonly position: Position | null;
}

export interface ReportSection {
  readonly id: string;
  readonly status: Status;
  readonly moved: boolean;
  readonly renamed: boolean;
  readonly before: ReportSectionSide | null;
  readonly after: ReportSectionSide | null;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportQuote extends Span {
  readonly block: string | null;
  readonly quote: string;
  readonly evidence: readonly (readonly [number, number])[];
  readonly position: Position | null;
}

/** The line to look at where no later passage says it: the nearest that still stands, or the first of another file. */
export interface ReportPlace extends Position {
  /** From the root of the repository, with `/`; absent where it is a page of `after`. */
  readonly path?: string;
}

/** The decision on a finding, whether or not it (still) approves it. */
export interface ReportApproval {
  readonly verdict: DecisionVerdict;
  /** False where it was rejected, its last day has passed, or what is found is graver than what was seen. */
  readonly inForce: boolean;
  /** Present where it approved less than what is found now. */
  readonly outgrown?: { readonly approved: Gravity; readonly now: Gravity };
  /** Present where nobody decided on the whole, but on every step to it: those that were approved, in their order. The last of them is the one told. */
  readonly steps?: readonly ApprovedStep[];
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly until: string | null;
}

/** A decision on the same passage, between two versions on the way. */
export interface ApprovedStep {
  readonly fingerprint: string;
  /** The version to which it led. */
  readonly version: string;
  readonly by: string;
  readonly on: string;
}

export interface FormerName {
  readonly fingerprint: string;
  /** Whether it quotes this passage; else it is the copy of another decision, under this name. */
  readonly quoted: boolean;
}

/** What a reader said of the change; the finding may be of it, or of a rule. */
export interface ReportReading extends Pick<Reading, 'direction' | 'category' | 'severity' | 'words' | 'model' | 'on'> {
  /** One sentence, in the tool's language. */
  readonly reason: string;
}

/** What can be decided on. */
export interface Decidable {
  /** Of the change: findings on one edited span of a sentence share it. */
  readonly fingerprint: string;
  /** Decisions of the first recipe (`v1-`) whose names are of this passage; absent where there are none. */
  readonly formerly?: readonly FormerName[];
  readonly keys: PassageKeys;
  readonly approval: ReportApproval | null;
}

export interface ReportFinding extends Decidable {
  /** `C-001`, in the order of weight. */
  readonly id: string;
  readonly rule: string;
  /** The rule in words, in the tool's language. */
  readonly title: string;
  readonly category: Category;
  readonly direction: Direction;
  readonly severity: Severity | null;
  readonly scope: FindingScope;
  readonly section: { readonly id: string; readonly heading: string | null } | null;
  readonly before: ReportQuote | null;
  readonly after: ReportQuote | null;
  /** Absent where `after` has its place. */
  readonly place?: ReportPlace;
  /** One plain sentence, in the tool's language. */
  readonly message: string;
  /** What differs, the statements of both sides as they were read, and the sums; null where none were compared. */
  readonly reason: Reason | null;
  /** The other rules that hold for it. */
  readonly also: readonly (OtherHit & { readonly title: string })[];
  /** Null where none is kept. */
  readonly reading: ReportReading | null;
}

/** A finding → its rule in words, the sentence that explains it, the other rules in words. */
export type Explain = (
  finding: Pick<Finding, 'rule' | 'reason' | 'also' | 'values'>,
  lang: UiLanguage,
) => Pick<ReportFinding, 'title' | 'message' | 'also'>;

/** A change of words that is harmless for a stated reason. */
export interface ReportCleared extends Decidable {
  /** `K-001`, in the order of the notice. */
  readonly id: string;
  readonly section: { readonly id: string; readonly heading: string | null };
  readonly before: ReportQuote | null;
  readonly after: ReportQuote | null;
  readonly reason: ClearedReason;
  /** What shows it: ids of the rules that are off, what a reader said; else empty. */
  readonly detail: string;
  /** Absent where none is kept. */
  readonly reading?: ReportReading;
}

export interface ReportProblem {
  readonly code: ProblemCode;
  readonly side: 'before' | 'after' | 'both';
  readonly fatal: boolean;
  readonly detail: string;
}

export interface ReportSummary {
  readonly sections: Readonly<Record<'added' | 'removed' | 'modified' | 'moved' | 'renamed' | 'unchanged', number>>;
  readonly findings: Readonly<Record<'high' | 'medium' | 'low' | 'raises' | 'unclear' | 'approved', number>>;
  /** By reason; those that there are. */
  readonly cleared: Readonly<Partial<Record<ClearedReason, number>>>;
  readonly ignored: Ignored;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'noticediff'; readonly version: string; readonly rules: string };
  readonly notice: string | null;
  readonly before: ReportSource;
  readonly after: ReportSource;
  readonly changed: boolean;
  readonly verdict: Verdict;
  readonly summary: ReportSummary;
  readonly sections: readonly ReportSection[];
  /** Text of the page that is not the notice's, where a finding of the scope `left-out` quotes it. */
  readonly leftOut: readonly ReportSection[];
  readonly findings: readonly ReportFinding[];
  readonly cleared: readonly ReportCleared[];
  readonly problems: readonly ReportProblem[];
  /** Sentences in which the notice itself promises notice or consent for changes, as quoted from `before`. */
  readonly promises: readonly string[];
}
