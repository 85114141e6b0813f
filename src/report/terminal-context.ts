/** What the parts of the terminal page share. */
import type { UiLanguage } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Part } from './filter.js';
import type { Naming } from './naming.js';
import type { Page } from './page.js';
import type { Words } from './worded.js';
import { run } from './wrap.js';

export interface TerminalOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly lang: UiLanguage;
  /** The whole document in place of what changed. */
  readonly full: boolean;
  /** The counts only. */
  readonly stat: boolean;
  /** Of each finding, how it was decided. */
  readonly reasons?: boolean;
  /** What was cleared is counted by reason, unless each is asked for. */
  readonly cleared?: 'listed';
  /** What is shown of the report, where not all of it is. */
  readonly part?: Part;
  /** Names in place of those of the captures. */
  readonly naming?: Naming;
  /** It will be passed on: no commands, and no author. */
  readonly sharing?: true;
  /** Two columns in place of a redline, where the terminal is wide enough. */
  readonly sideBySide?: true;
  /** Options of the comparison as they were given (`--select main`), for reports that are kept as records. */
  readonly asked?: readonly string[];
  /** Words that a command about the findings needs again; absent where the report's two refs say it. */
  readonly again?: readonly string[];
}

export interface Context {
  readonly report: Report;
  readonly options: TerminalOptions;
  readonly words: Words;
  readonly page: Page;
}

/** The report that a narrowed one is a part of. */
export const wholeOf = (report: Report, { part }: Pick<TerminalOptions, 'part'>): Report => part?.whole ?? report;

export function printHeading({ page }: Context, text: string): void {
  page.blank();
  page.line([run(text, 'heading')], '== ', 'heading');
}
