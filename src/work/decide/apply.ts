/** A report and what was decided → the report with the decisions standing on its changes; those that approve nothing are told. */
import type { Decisions } from '../../model/decision.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { escapeControls } from '../../report/escape.js';
import { WORDS } from '../../report/words.js';
import { applyDecisions, listWarnings } from '../../review/decide.js';

export interface Deciding {
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly lang: UiLanguage;
  readonly warn: (line: string) => void;
}

export function applyKept(report: Report, decisions: Decisions, deciding: Deciding): Report {
  tellWarnings(report, decisions, deciding);
  return applyDecisions(report, decisions, deciding.today);
}

export function tellWarnings(report: Report, decisions: Decisions, { today, lang, warn }: Deciding): void {
  const { decisionWarning } = WORDS[lang];
  for (const { code, file, detail } of listWarnings(report, decisions, today))
    warn(`${escapeControls(file)}: ${decisionWarning[code]} (${escapeControls(detail)})`);
}
