/** How a notice got here: its versions, each with what changed against the one before. Every format of `changelog` is printed from it. */
import type { Decision } from './decision.js';
import type { Report, ReportApproval, ReportFinding } from './report.js';

/** What two versions differ in, apart from when and where they were captured: it can be kept by the hashes of both. */
export interface Step {
  /** The report without what stayed: sections and blocks that are unchanged and quoted by no finding are left out. */
  readonly report: Report;
  /** The finding that stands last in it where the later text is that of a still earlier version. */
  readonly returned: ReportFinding | null;
}

/** A decision that binds no finding of a single step: it was made on several versions at once. */
export interface HistoryApproval extends ReportApproval {
  readonly fingerprint: string;
  readonly rule: Decision['rule'];
  readonly before: string | null;
  readonly after: string | null;
}

export interface HistoryVersion {
  /** Its folder in the archive, `20220118T101500Z`. */
  readonly stamp: string;
  /** `<notice>@<when>`, as every command takes it. */
  readonly ref: string;
  readonly capturedAt: string;
  readonly sha256: string;
  readonly statedDate: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly cameBy: 'live' | 'wayback' | 'import';
  /** Its archive says that the capturing changed there, not the page. */
  readonly technical: boolean;
  /** Stamp of the version that was first to have this text; null where none had it. */
  readonly returnsTo: string | null;
  /** Later snapshots in which no words changed. */
  readonly seenAgain: number;
  /** Against the version before, without what stayed, approvals applied; null for the first. */
  readonly change: Report | null;
  /** How much of the change is shown, where only a part was asked for; absent where it is whole. */
  readonly part?: { readonly shown: number; readonly of: number; readonly asked: string };
  /** This version was signed off. */
  readonly baseline: { readonly by: string; readonly on: string } | null;
  readonly approvals: readonly HistoryApproval[];
}

/** A snapshot that is no version: kept aside as suspect, or of which nothing could be judged. */
export interface HistoryGap {
  readonly stamp: string;
  readonly capturedAt: string;
  readonly why: 'suspect' | 'unjudged';
  /** Short kebab-case names: codes of problems or of the fault. */
  readonly codes: readonly string[];
  readonly detail: string;
}

export interface History {
  readonly notice: string;
  /** For people; null where the configuration gives none. */
  readonly name: string | null;
  /** Snapshots that were read, suspect ones left out. */
  readonly snapshots: number;
  /** Oldest first. */
  readonly versions: readonly HistoryVersion[];
  /** Oldest first. */
  readonly gaps: readonly HistoryGap[];
  /** Decisions for which there is no place: they match no step, and no version here was signed off. */
  readonly approvals: readonly HistoryApproval[];
}
