/** The plot: one call a stage. Two captures in, one report out. */
import { align } from './align/align.js';
import { assess } from './assess/assess.js';
import { hashCatalogue } from './assess/catalogue-hash.js';
import { explain } from './assess/messages.js';
import { checkSettings, type RuleSettings } from './assess/settings.js';
import { diff } from './diff/diff.js';
import { type ExtractOptions, extract } from './extract/extract.js';
import type { Capture } from './model/capture.js';
import type { Comparison } from './model/comparison.js';
import type { FormerDecision, OwnDecision } from './model/decision.js';
import type { UiLanguage } from './model/finding.js';
import type { Notice } from './model/notice.js';
import type { Report } from './model/report.js';
import { findEndless } from './pipeline/endless.js';
import { compareLeftOut } from './pipeline/left-out.js';
import { clearSameWords } from './pipeline/same-words.js';
import { buildReport } from './report/build.js';
import { nameChanges } from './review/fingerprint.js';

export { extract, type RuleSettings };

export interface CompareOptions extends ExtractOptions {
  /** Language of the messages; `en` where not given. */
  readonly lang?: UiLanguage;
  /** Name of the notice, or null. */
  readonly notice?: string | null;
  /** Rules not to be used, or to be weighed otherwise, by their ids. */
  readonly rules?: RuleSettings;
  /** The version, older than `before`, whose text `after` has again, as the message names it; null or absent for none. */
  readonly returnsTo?: string | null;
  /** Decisions of the first recipe, whose places are to be found. */
  readonly former?: readonly FormerDecision[];
  /** Decisions that make findings of changes that the rules passed. */
  readonly own?: readonly OwnDecision[];
}

/** A capture, and the notice that was extracted from it with the same options. */
export interface Extracted {
  readonly capture: Capture;
  readonly notice: Notice;
}

/** Compares two captures. Pure: same captures and options, same report. Problems are in `problems`; nothing throws on bad pages, only on settings of unknown rules. */
export const compare = (before: Capture, after: Capture, options: CompareOptions = {}): Report =>
  compareNotices(readNotice(before, options), readNotice(after, options), options);

export const readNotice = (capture: Capture, options: ExtractOptions): Extracted => ({
  capture,
  notice: extract(capture, options),
});

/** The same for notices at hand: along a history each is extracted once. */
export function compareNotices(before: Extracted, after: Extracted, options: CompareOptions = {}): Report {
  const settings = checkSettings(options.rules ?? {});
  const comparison = isJudgeable(before) && isJudgeable(after) ? compareTexts(before.notice, after.notice) : null;
  const unjudged = comparison === null ? null : findEndless(comparison);
  const compared = comparison === null || unjudged !== null ? null : judge(comparison, settings, options);
  return buildReport({
    before: before.capture,
    after: after.capture,
    notices: { before: before.notice, after: after.notice },
    compared,
    unjudged,
    own: options.own ?? [],
    lang: options.lang ?? 'en',
    notice: options.notice ?? null,
    explain,
    rules: hashCatalogue(),
  });
}

const compareTexts = (before: Notice, after: Notice): Comparison => ({
  ...diff(align(before, after)),
  leftOut: compareLeftOut(before, after),
});

function judge(comparison: Comparison, settings: RuleSettings, options: CompareOptions) {
  const { returnsTo = null, former } = options;
  const assessed = assess(comparison, settings, undefined, comparison.changed ? returnsTo : null);
  const judgment = { ...assessed, cleared: clearSameWords(comparison, assessed.findings, assessed.cleared) };
  const names = nameChanges([...judgment.findings, ...judgment.cleared], comparison, former);
  return { comparison, judgment, names };
}

/** Whether something can be said of it at all. */
export const isJudgeable = ({ capture, notice }: Extracted): boolean =>
  ![...capture.problems, ...notice.problems].some((problem) => problem.fatal);
