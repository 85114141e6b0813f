/** Where a finding stands: the blocks of a report by their ids, and the name of its place for the reader. */
import type { Report, ReportBlock, ReportFinding } from '../model/report.js';
import { columnsOf } from './table-rows.js';
import type { Words } from './worded.js';

export interface PlacedBlock extends ReportBlock {
  /** Of a table row: the heads of its columns; absent where they are not known. */
  readonly columns?: readonly string[];
}

export type Blocks = ReadonlyMap<string, PlacedBlock>;

/** Of the notice and of what stands beside it. */
export const blocksOf = (report: Report): Blocks =>
  new Map(
    [...report.sections, ...report.leftOut].flatMap((section) => {
      const columns = columnsOf(section);
      return section.blocks.map((block): readonly [string, PlacedBlock] => {
        const heads = columns.get(block.id);
        return [block.id, heads === undefined ? block : { ...block, columns: heads }];
      });
    }),
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
