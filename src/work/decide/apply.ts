/** A report and the approvals folder → the report with what was decided standing on its findings; decisions that approve nothing are told. */
import type { Config } from '../../model/config.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { escapeControls } from '../../report/escape.js';
import { WORDS } from '../../report/words.js';
import { applyDecisions, listWarnings } from '../../review/decide.js';
import type { Surroundings } from '../process/surroundings.js';
import { readAllowed } from './allowed.js';

export interface Deciding {
  readonly notice: string;
  readonly config: Config;
  readonly here: Pick<Surroundings, 'env'>;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly lang: UiLanguage;
  readonly warn: (line: string) => void;
}

export async function applyKept(
  report: Report,
  { notice, config, here, today, lang, warn }: Deciding,
): Promise<Report> {
  const decisions = await readAllowed(config, notice, here);
  const { decisionWarning } = WORDS[lang];
  for (const { code, file, detail } of listWarnings(report, decisions, today))
    warn(`${escapeControls(file)}: ${decisionWarning[code]} (${escapeControls(detail)})`);
  return applyDecisions(report, decisions, today);
}
