/** What the reports have words for. */
import type { DecisionWarning } from '../model/decision.js';
import type { Category, Severity } from '../model/finding.js';
import type { ProblemCode } from '../model/problem.js';
import type { ReportApproval, Verdict } from '../model/report.js';

export interface Words {
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
  readonly headProblems: string;
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
  /** Who decided what, when, why, and whether it still counts. */
  readonly approval: (approval: ReportApproval) => string;
  readonly decisionWarning: Readonly<Record<DecisionWarning['code'], string>>;
  readonly status: Readonly<Record<'added' | 'removed' | 'modified' | 'unchanged', string>>;
  readonly sectionMoved: (from: number, to: number) => string;
  readonly renamed: (from: string) => string;
  readonly movedFrom: (heading: string) => string;
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
