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
  /** Of a notice that is files in several languages: code → paths and patterns, as in `files`; empty where it is in one. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** Of locale files, the keys whose texts are the notice: `privacy.*`; all where none are given. */
  readonly keys: readonly string[];
  /** Paths and patterns of the files of the repository that it is, from the configuration's folder; empty where its versions are in the archive. */
  readonly files: readonly string[];
  /** A command whose standard output is the page, in place of `files`; empty where there is none. */
  readonly render: readonly string[];
  /** ISO 639-1 code that captures are expected to be in. */
  readonly language: string | null;
  readonly select: readonly string[];
  readonly remove: readonly string[];
  /** Its pages may redirect from a public address into the network of whoever fetches them. */
  readonly privateRedirects: boolean;
  readonly failOn: FailOn;
}

export interface Config {
  /** Absolute path of the file; null where there is none and the defaults hold. */
  readonly file: string | null;
  /** Absolute root of the git repository around the working folder; null where there is none. */
  readonly root: string | null;
  /** What the notices that are files are held against: a revision; null where CI or the remote says it. */
  readonly base: string | null;
  /** Absolute folder of snapshots. */
  readonly archive: string;
  /** Absolute folder of approvals. */
  readonly approvals: string;
  /** Absolute folder of readings. */
  readonly readings: string;
  readonly notices: readonly NoticeConfig[];
  /** Names or addresses of those whose decisions count; empty: everybody's. */
  readonly approvers: readonly string[];
  /** Days that a decision may count, from the day on which it was taken; null for ever. */
  readonly longestUntil: number | null;
  /** For notices that the file does not list. */
  readonly failOn: FailOn;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  readonly reader: ReaderGate;
  /** What `read` asks where the call says nothing; null for none. */
  readonly model: string | null;
  readonly fetch: FetchConfig;
}

/** What readings mean to the gate. */
export interface ReaderGate {
  /** A neutral one that is on the base clears what is unclear and no rule spoke of. */
  readonly clears: boolean;
  /** A change without one is a finding. */
  readonly require: boolean;
  /** What the rules cleared is read too. */
  readonly all: boolean;
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

export const DEFAULT_READER: ReaderGate = { clears: false, require: false, all: false };
