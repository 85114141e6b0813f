/** A finding → the line of a file of the repository at which a reader is to look. */
import type { Position } from '../model/notice.js';
import type { Report, ReportFinding, ReportSection, ReportSource } from '../model/report.js';

export interface Place {
  /** From the working folder, with `/`. */
  readonly path: string;
  readonly position: Position;
}

const FIRST: Position = { line: 1, column: 1 };

/**
 * The later passage; where it is gone, the heading that it stood under; where that is gone too, the heading before. Null where the
 * later version is no file here: an annotation on the earlier one would mark lines that are not there any more.
 */
export function placeOf(finding: ReportFinding, report: Report): Place | null {
  return placeAt(report.after, finding.after?.position ?? survivingHeading(finding, report.sections) ?? FIRST);
}

/** Null where the version is no file here. */
function placeAt({ path, paths }: ReportSource, position: Position): Place | null {
  const file = position.page === undefined ? path : paths?.[position.page - 1];
  return file == null ? null : { path: file, position };
}

/** Where the earlier passage stood. */
export const formerPlaceOf = (finding: ReportFinding, report: Report): Place | null =>
  finding.before?.position == null ? null : placeAt(report.before, finding.before.position);

function survivingHeading(finding: ReportFinding, sections: readonly ReportSection[]): Position | null {
  const at = sections.findIndex((section) => section.id === finding.section?.id);
  for (let index = at; index >= 0; index--) {
    const position = sections[index]?.after?.position;
    if (position != null) return position;
  }
  return null;
}
