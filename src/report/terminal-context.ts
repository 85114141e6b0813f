/** What the parts of the terminal page share. */
import type { UiLanguage } from '../model/finding.js';
import type { Report } from '../model/report.js';
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

export function printHeading({ page }: Context, text: string): void {
  page.blank();
  page.line([run(text, 'heading')], '== ', 'heading');
}
