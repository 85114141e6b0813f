/** A finding → the line of a file of the repository at which a reader is to look. */
import type { Position } from '../model/notice.js';
import type { Report, ReportFinding, ReportSource } from '../model/report.js';

export interface Place {
  /** From the root of the repository, with `/`; where there is none, from the working folder. */
  readonly path: string;
  readonly position: Position;
}

const FIRST: Position = { line: 1, column: 1 };

/**
 * The later passage; where it is gone, the nearest line that still stands. Null where the later version is no file here: an annotation on
 * the earlier one would mark lines that are not there any more.
 */
export function placeOf({ after, place }: ReportFinding, report: Report): Place | null {
  return place?.path === undefined
    ? placeAt(report.after, after?.position ?? place ?? FIRST)
    : { path: place.path, position: place };
}

/** Null where the version is no file here. */
function placeAt(source: ReportSource, position: Position): Place | null {
  const path = filesOf(source)[(position.page ?? 1) - 1];
  return path === undefined ? null : { path, position };
}

/** Of its pages, in their order; none where they are no files here. */
export const filesOf = ({ path, paths, repositoryPaths }: ReportSource): readonly string[] =>
  repositoryPaths ?? paths ?? (path === null ? [] : [path]);

/** Where the earlier passage stood. */
export const formerPlaceOf = (finding: ReportFinding, report: Report): Place | null =>
  finding.before?.position == null ? null : placeAt(report.before, finding.before.position);
