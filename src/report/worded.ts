/** What the reports have words for. */
import type { DecisionWarning } from '../model/decision.js';
import type { Category, ClearedReason, Severity } from '../model/finding.js';
import type { ProblemCode } from '../model/problem.js';
import type { ReadDirection } from '../model/reading.js';
import type { ReportApproval, Verdict } from '../model/report.js';

/** Lines of the summary, in their order. */
export type SummaryKind = 'lowers' | 'unclear' | 'left-out' | 'raises' | 'cleared' | 'decisions' | 'dates' | 'problems';

/** The words of the summary at the top of every report. */
export interface SummaryWords {
  /** Of its lines, with their counts. */
  readonly label: Readonly<Record<SummaryKind, (count: number) => string>>;
  readonly lowered: Readonly<Record<'new' | 'changed' | 'gone', string>>;
  readonly raised: Readonly<Record<'new' | 'changed' | 'gone', string>>;
  /** Between subjects, between terms, around the numbers of findings. */
  readonly between: string;
  readonly and: string;
  /** Between a subject and its terms. */
  readonly space: string;
  readonly open: string;
  readonly close: string;
  readonly more: (count: number) => string;
  readonly decision: Readonly<Record<'open' | 'approved' | 'rejected' | 'false', (count: number) => string>>;
  readonly dates: {
    readonly stated: (before: string | null, after: string | null) => string;
    /** From which the notice says that it is in force. */
    readonly effective: (before: string | null, after: string | null) => string;
    readonly apart: (days: number) => string;
  };
}

export interface Words {
  readonly summary: SummaryWords;
  readonly before: string;
  readonly after: string;
  readonly captured: (when: string) => string;
  readonly stated: (date: string) => string;
  readonly noDate: string;
  readonly fingerprint: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly notJudged: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly raises: string;
  readonly unclear: string;
  readonly clearedWeight: string;
  readonly category: Readonly<Record<Category, string>>;
  readonly findings: (counts: {
    readonly lowers: number;
    readonly high: number;
    readonly medium: number;
    readonly low: number;
    readonly raises: number;
    readonly unclear: number;
    readonly approved: number;
  }) => string;
  readonly sections: (counts: {
    readonly modified: number;
    readonly added: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly moved: number;
    readonly renamed: number;
  }) => string;
  readonly ignored: (counts: {
    readonly typographic: number;
    readonly links: number;
    readonly numbering: number;
  }) => string;
  readonly headLowers: string;
  readonly headRaises: string;
  readonly headUnclear: string;
  /** Findings that stand with a graver one of their passage, above. */
  readonly above: (ids: readonly string[]) => string;
  /** How much of it a narrowed page shows, and by which options. */
  readonly shown: (shown: number, of: number, asked: string) => string;
  /** Of several versions: the head of one step, and of the whole way. */
  readonly step: (n: number, of: number) => string;
  readonly asWhole: string;
  /** Of two columns on a narrow terminal. */
  readonly tooNarrow: (needed: number, here: number) => string;
  /** Columns of the overview of several notices. */
  readonly overview: readonly [notice: string, said: string, days: string];
  readonly headProblems: string;
  readonly headCleared: string;
  /** "12 changes cleared: 7 reworded, 3 moved". */
  readonly cleared: (count: number, byReason: readonly string[]) => string;
  /** How each of them is shown. */
  readonly clearedFolded: string;
  /** What a reader says beside what the rules found, as the end of a message. */
  readonly readerSays: Readonly<Record<ReadDirection, (reason: string, model: string, on: string) => string>>;
  /** A reason, and whose it is, on which day. */
  readonly signed: (reason: string, model: string, on: string) => string;
  /** With its count, for a list. */
  readonly clearedCount: Readonly<Record<ClearedReason, (count: number) => string>>;
  /** Of one change, for its line. */
  readonly clearedReason: Readonly<Record<ClearedReason, string>>;
  readonly headChanges: string;
  readonly headDocument: string;
  readonly promises: string;
  readonly wholeNotice: string;
  /** Name of the place of what is not the notice's. */
  readonly leftOut: string;
  readonly wholeCheck: string;
  readonly headLeftOut: string;
  /** Words that the source prints struck through. */
  readonly struck: (words: readonly string[]) => string;
  readonly inSection: (heading: string) => string;
  readonly opening: string;
  readonly why: string;
  readonly evidence: string;
  /** `--explain`: what was read, what differs, and what it weighs. */
  readonly reason: Readonly<
    Record<
      | 'statements'
      | 'differences'
      | 'rules'
      | 'sum'
      | 'we'
      | 'you'
      | 'denied'
      | 'permits'
      | 'promises'
      | 'lowers'
      | 'raises',
      string
    >
  >;
  /** Who decided what, when, why, and whether it still counts. */
  readonly approval: (approval: ReportApproval) => string;
  readonly decisionWarning: Readonly<Record<DecisionWarning['code'], string>>;
  readonly status: Readonly<Record<'added' | 'removed' | 'modified' | 'unchanged', string>>;
  readonly sectionMoved: (from: number, to: number) => string;
  readonly renamed: (from: string) => string;
  readonly movedFrom: (heading: string) => string;
  /** Whole paragraphs, their words unchanged. */
  readonly movedHere: (count: number, heading: string) => string;
  readonly movedWithinSection: (count: number) => string;
  readonly movedTo: (count: number, heading: string) => string;
  readonly movedWithin: string;
  readonly split: (count: number) => string;
  readonly joined: (count: number) => string;
  readonly marksOnly: string;
  readonly skipped: (count: number) => string;
  readonly blocks: (counts: {
    readonly modified: number;
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
  }) => string;
  readonly side: Readonly<Record<'before' | 'after' | 'both', string>>;
  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly fatal: string;
  readonly noChange: string;
  readonly legend: string;
  readonly deletedWords: string;
  readonly insertedWords: string;
  readonly colon: string;
  readonly cut: (count: number) => string;
  readonly advice: string;
}
