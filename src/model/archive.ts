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
