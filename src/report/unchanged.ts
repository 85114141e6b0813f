/** One version twice → its report, told by the hash of its bytes alone: nothing is extracted, so nothing is said of its text. */
import type { Report, ReportSource } from '../model/report.js';
import { VERSION } from '../model/version.js';

export interface SameVersion {
  readonly notice: string;
  readonly before: string;
  readonly after: string;
  readonly sha256: string;
  /** Of both captures, ISO 8601. */
  readonly capturedAt: { readonly before: string; readonly after: string };
  readonly language: string;
  /** Hash of the catalogue of rules. */
  readonly rules: string;
}

export function reportUnchanged(version: SameVersion): Report {
  const source = (side: 'before' | 'after'): ReportSource => ({
    ref: version[side],
    sha256: version.sha256,
    capturedAt: version.capturedAt[side],
    statedDate: null,
    title: null,
    language: version.language,
    path: null,
  });
  return {
    schemaVersion: 1,
    tool: { name: 'noticediff', version: VERSION, rules: version.rules },
    notice: version.notice,
    before: source('before'),
    after: source('after'),
    changed: false,
    verdict: 'unchanged',
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
    problems: [],
    promises: [],
  };
}
