/** A step, which knows contents only → the report of two versions: their refs and dates, and whether the later is a return. */
import type { Step } from '../../model/history.js';
import type { Report, ReportSource } from '../../model/report.js';
import { countFindings } from '../build.js';
import { decideVerdict } from '../verdict.js';

type Captured = Pick<ReportSource, 'ref' | 'capturedAt'>;

export interface StepPlace {
  readonly notice: string;
  readonly before: Captured;
  readonly after: Captured;
  /** The sentence that names the earlier version; null where the text is new. */
  readonly returned: string | null;
}

export function bindStep({ report, returned }: Step, place: StepPlace): Report {
  const findings =
    place.returned === null || returned === null
      ? report.findings
      : [...report.findings, { ...returned, message: place.returned }];
  return {
    ...report,
    notice: place.notice,
    before: captured(report.before, place.before),
    after: captured(report.after, place.after),
    verdict: decideVerdict(
      report.changed,
      findings.map((finding) => finding.direction),
    ),
    summary: { ...report.summary, findings: countFindings(findings) },
    findings,
  };
}

const captured = (source: ReportSource, { ref, capturedAt }: Captured): ReportSource => ({
  ...source,
  ref,
  capturedAt,
});
