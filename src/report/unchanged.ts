/** Two versions of which nothing is compared (they have the same bytes, or one is not there) → their report, which says nothing of their text. */
import type { Report, ReportProblem, ReportSource } from '../model/report.js';
import { VERSION } from '../model/version.js';

export interface Uncompared {
  readonly notice: string;
  readonly before: ReportSource;
  readonly after: ReportSource;
  readonly changed: boolean;
  readonly problems: readonly ReportProblem[];
  /** Hash of the catalogue of rules. */
  readonly rules: string;
}

/** By its bytes alone: nothing is extracted. */
export const unread = (ref: string, sha256: string, more: Partial<ReportSource> = {}): ReportSource => ({
  ref,
  sha256,
  capturedAt: null,
  statedDate: null,
  title: null,
  language: 'und',
  path: null,
  ...more,
});

export const reportUncompared = ({ notice, before, after, changed, problems, rules }: Uncompared): Report => ({
  schemaVersion: 1,
  tool: { name: 'noticediff', version: VERSION, rules },
  notice,
  before,
  after,
  changed,
  verdict: changed ? 'unclear' : 'unchanged',
  summary: {
    sections: { added: 0, removed: 0, modified: 0, moved: 0, renamed: 0, unchanged: 0 },
    findings: { high: 0, medium: 0, low: 0, raises: 0, unclear: 0, approved: 0 },
    cleared: {},
    ignored: { typographic: 0, links: 0, numbering: 0 },
  },
  sections: [],
  leftOut: [],
  findings: [],
  cleared: [],
  problems,
  promises: [],
});
