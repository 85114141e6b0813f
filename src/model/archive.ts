/** What `verify` and `log` say of the archive: the models from which their formats are printed. */

/** What is wrong with a file or folder of the archive. */
export const WRONGS = [
  'hash-differs',
  'missing-file',
  'no-record',
  'bad-record',
  'wrong-time',
  'wrong-place',
  'stray',
  'unreadable',
  'bad-baseline',
  'baseline-missing',
  'baseline-differs',
] as const;
export type WrongCode = (typeof WRONGS)[number];

export interface Wrong {
  readonly notice: string | null;
  /** From the archive's folder (or that of the approvals), with `/`. */
  readonly path: string;
  readonly code: WrongCode;
  /** What was found, in English. */
  readonly detail: string;
}

export interface Verification {
  readonly notices: number;
  readonly captures: number;
  readonly files: number;
  readonly bytes: number;
  readonly wrong: readonly Wrong[];
  /** Drafts of runs that were killed: no captures, cleared by the next run. From the archive's folder. */
  readonly leftovers: readonly string[];
}

/**
 * `changed` and `unchanged`: against the version before. `suspect`: kept aside, no version. `unjudged`: nothing can be said of it, or
 * it is damaged.
 */
export type LogStatus = 'first' | 'changed' | 'unchanged' | 'suspect' | 'unjudged';

export interface LogEntry {
  /** `<notice>@<when>`; null for what no ref reaches. */
  readonly ref: string | null;
  readonly capturedAt: string;
  readonly cameBy: 'live' | 'wayback' | 'import';
  readonly status: LogStatus;
  /** The reading changed, not the page. */
  readonly technical: boolean;
  /** When the first version with this text was captured, where it is an older one than the version before. */
  readonly returnsTo: string | null;
  readonly baseline: boolean;
  readonly statedDate: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly commit: string | null;
  /** Why it is suspect or could not be judged. */
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

export interface NoticeLog {
  readonly notice: string;
  /** For people; null where the configuration gives none. */
  readonly name: string | null;
  /** Captures that are `first` or `changed`. */
  readonly versions: number;
  /** What was signed off; `held`: the archive has that version. */
  readonly baseline: {
    readonly capturedAt: string;
    readonly by: string;
    readonly on: string;
    readonly held: boolean;
  } | null;
  /** When a fetch last found the newest version as it is; null where none did on this machine. */
  readonly seenAt: string | null;
  /** The newest first. */
  readonly captures: readonly LogEntry[];
}
