/** The configuration, read and checked: what every command is told of the notices, the archive and the gate. */
import type { Severity } from './finding.js';

/** `change`: every unapproved change of words, cleared ones too; `unclear` (the default): every unapproved lowering or unclear finding; a severity: lowering findings of that weight or more; `none`: reports only. */
export const FAIL_ON = ['change', 'unclear', 'low', 'medium', 'high', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface NoticeConfig {
  /** As in refs: `[a-z0-9][a-z0-9-]{0,63}`. */
  readonly id: string;
  /** For people. */
  readonly name: string | null;
  /** In the order of reading: several pages make one notice. */
  readonly urls: readonly string[];
  /** ISO 639-1 code that captures are expected to be in. */
  readonly language: string | null;
  readonly select: readonly string[];
  readonly remove: readonly string[];
  readonly failOn: FailOn;
}

export interface Config {
  /** Absolute path of the file; null where there is none and the defaults hold. */
  readonly file: string | null;
  /** Absolute folder of snapshots. */
  readonly archive: string;
  /** Absolute folder of approvals. */
  readonly approvals: string;
  readonly notices: readonly NoticeConfig[];
  /** For notices that the file does not list. */
  readonly failOn: FailOn;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  readonly fetch: FetchConfig;
}

export interface FetchConfig {
  /** An address or page of whoever runs the captures, put into the User-Agent; null for none. */
  readonly contact: string | null;
  /** Respect robots.txt. */
  readonly robots: boolean;
  /** Between two requests to one host, milliseconds. */
  readonly pause: number;
  /** Of one request, milliseconds. */
  readonly timeout: number;
}

export const DEFAULT_FETCH: FetchConfig = { contact: null, robots: true, pause: 1000, timeout: 30_000 };
