/** A report and what is kept of its notice (readings, decisions) → the report with both standing on its changes; those that say nothing are told. */
import type { Config } from '../../model/config.js';
import type { Decisions, DecisionWarning } from '../../model/decision.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Readings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import { escapeControls } from '../../report/escape.js';
import { WORDS } from '../../report/words.js';
import { applyDecisions, listWarnings } from '../../review/decide.js';
import type { Surroundings } from '../process/surroundings.js';
import { type ReadFrom, readReadings } from '../read/store.js';
import { readAllowed } from './allowed.js';
import { type Deciding as DecidingInSteps, decideOn } from './in-steps.js';

export interface Kept {
  readonly decisions: Decisions;
  readonly readings: Readings;
}

export const readKept = async (
  config: Config,
  notice: string,
  here: Pick<Surroundings, 'env'>,
  from: ReadFrom = {},
): Promise<Kept> => ({
  decisions: await readAllowed(config, notice, here, from.files),
  readings: await readReadings(config, notice, from),
});

export interface Deciding {
  readonly config: Pick<Config, 'rules'>;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly lang: UiLanguage;
  /** Where decisions on the steps to a change count as well. */
  readonly inSteps?: Omit<DecidingInSteps, 'decisions' | 'today'>;
}

/** Readings first: a decision stands on what they make of a change. */
export async function judgeKept(
  compared: Report,
  { decisions, readings }: Kept,
  { config: { rules }, today, lang, inSteps }: Deciding,
): Promise<{ readonly report: Report; readonly warnings: readonly DecisionWarning[] }> {
  const { notice } = decisions;
  const read =
    readings.byFingerprint.size === 0
      ? { report: compared, warnings: [] }
      : (await import('../read/apply.js')).applyReadings(compared, readings, { notice, lang, rules });
  const decided =
    inSteps === undefined
      ? { report: applyDecisions(read.report, decisions, today), warnings: [] }
      : await decideOn(read.report, { decisions, today, ...inSteps });
  return {
    report: decided.report,
    warnings: [
      ...listWarnings(read.report, decisions, today),
      ...decided.warnings,
      ...readings.warnings,
      ...read.warnings,
    ],
  };
}

export async function applyKept(
  compared: Report,
  kept: Kept,
  deciding: Deciding & { readonly warn: (line: string) => void },
): Promise<Report> {
  const { report, warnings } = await judgeKept(compared, kept, deciding);
  const { decisionWarning } = WORDS[deciding.lang];
  for (const { code, file, detail } of warnings)
    deciding.warn(`${escapeControls(file)}: ${decisionWarning[code]} (${escapeControls(detail)})`);
  return report;
}
