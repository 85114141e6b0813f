/** A report and the approvals folder → the report with what was decided standing on its findings; decisions that approve nothing are told. */
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { escapeControls } from '../../report/escape.js';
import { WORDS } from '../../report/words.js';
import { applyDecisions, listWarnings } from '../../review/decide.js';
import { readDecisions } from './store.js';

export interface Deciding {
  readonly notice: string;
  readonly approvals: string;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly lang: UiLanguage;
  readonly warn: (line: string) => void;
}

export async function applyKept(report: Report, { notice, approvals, today, lang, warn }: Deciding): Promise<Report> {
  const decisions = await readDecisions(approvals, notice);
  const { decisionWarning } = WORDS[lang];
  for (const { code, file, detail } of listWarnings(report, decisions, today))
    warn(`${escapeControls(file)}: ${decisionWarning[code]} (${escapeControls(detail)})`);
  return applyDecisions(report, decisions, today);
}
