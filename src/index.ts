/** The public interface: compare two captures, and the types that go in and come out. */
export type { Capture, MediaType, Page } from './model/capture.js';
export type { Edit, Status } from './model/comparison.js';
export type { Category, Direction, Severity, UiLanguage } from './model/finding.js';
export type { Block, BlockKind, Link, Mark, Notice, Position, Section, Span } from './model/notice.js';
export type { Problem, ProblemCode } from './model/problem.js';
export type {
  Report,
  ReportApproval,
  ReportBlock,
  ReportBlockSide,
  ReportFinding,
  ReportMark,
  ReportProblem,
  ReportQuote,
  ReportSection,
  ReportSectionSide,
  ReportSource,
  ReportSummary,
  Verdict,
} from './model/report.js';
export { type CompareOptions, compare, extract, type RuleSettings } from './pipeline.js';
