/** What the printers of the gate's answers are told beside the answers. */

import type { Severity, UiLanguage } from '../model/finding.js';
import type { Part } from './filter.js';

/** A rule as a format that carries the catalogue shows it; the wording is the catalogue's own. */
export interface RuleHelp {
  /** One sentence. */
  readonly short: string;
  readonly why: string;
  readonly basis: readonly string[];
  readonly severity: Severity | null;
}

export interface CheckPrintOptions {
  readonly lang: UiLanguage;
  /** Columns of a line. */
  readonly width: number;
  readonly colour: boolean;
  /** Two refs were given: JSON is one object. */
  readonly single?: boolean;
  /** How much of the findings a page for people shows, where not all. */
  readonly narrowed?: Pick<Part, 'shown' | 'of' | 'asked'>;
  /** What the catalogue says of a rule, by either of its faces; null for an unknown one. */
  readonly explain: (rule: string, lang: UiLanguage) => RuleHelp | null;
}
