/** Where a finding stands: the blocks of a report by their ids, and the name of its place for the reader. */
import type { Report, ReportBlock, ReportFinding } from '../model/report.js';
import type { Words } from './worded.js';

/** Of the notice and of what stands beside it. */
export const blocksOf = (report: Report): ReadonlyMap<string, ReportBlock> =>
  new Map(
    [...report.sections, ...report.leftOut].flatMap((section) =>
      section.blocks.map((block) => [block.id, block] as const),
    ),
  );

export function nameOfPlace({ scope, section }: ReportFinding, words: Words): string {
  switch (scope) {
    case 'passage':
      return section?.heading ?? words.opening;
    case 'notice':
      return words.wholeNotice;
    case 'left-out':
      return words.leftOut;
    case 'check':
      return words.wholeCheck;
  }
}

export const whereOf = (finding: ReportFinding, words: Words): string =>
  finding.scope === 'passage' ? words.inSection(nameOfPlace(finding, words)) : nameOfPlace(finding, words);
