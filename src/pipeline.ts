/** The plot: one call a stage. Two captures in, one report out. */
import { align } from './align/align.js';
import { assess } from './assess/assess.js';
import { hashCatalogue } from './assess/catalogue-hash.js';
import { messageOf } from './assess/messages.js';
import { checkSettings, type RuleSettings } from './assess/settings.js';
import { diff } from './diff/diff.js';
import { type ExtractOptions, extract } from './extract/extract.js';
import type { Capture } from './model/capture.js';
import type { UiLanguage } from './model/finding.js';
import type { Notice } from './model/notice.js';
import type { Report } from './model/report.js';
import { buildReport } from './report/build.js';
import { fingerprintAll } from './review/fingerprint.js';

export { extract, type RuleSettings };

export interface CompareOptions extends ExtractOptions {
  /** Language of the messages; `en` where not given. */
  readonly lang?: UiLanguage;
  /** Name of the notice, or null. */
  readonly notice?: string | null;
  /** Rules not to be used, or to be weighed otherwise, by their ids. */
  readonly rules?: RuleSettings;
}

/** Compares two captures. Pure: same captures and options, same report. Problems are in `problems`; nothing throws on bad pages, only on settings of unknown rules. */
export function compare(before: Capture, after: Capture, options: CompareOptions = {}): Report {
  const rules = checkSettings(options.rules ?? {});
  const notices = { before: extract(before, options), after: extract(after, options) };
  return buildReport({
    before,
    after,
    notices,
    compared:
      isJudgeable(before, notices.before) && isJudgeable(after, notices.after)
        ? judge(notices.before, notices.after, rules)
        : null,
    lang: options.lang ?? 'en',
    notice: options.notice ?? null,
    messageOf,
    rules: hashCatalogue(),
  });
}

function judge(before: Notice, after: Notice, rules: RuleSettings) {
  const comparison = diff(align(before, after));
  const judgment = assess(comparison, rules);
  return { comparison, judgment, fingerprints: fingerprintAll(judgment.findings, comparison) };
}

const isJudgeable = (capture: Capture, notice: Notice): boolean =>
  ![...capture.problems, ...notice.problems].some((problem) => problem.fatal);
