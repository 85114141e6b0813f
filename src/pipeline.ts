/** The plot: one call a stage. Two captures in, one report out. */
import { align } from './align/align.js';
import { assess } from './assess/assess.js';
import { diff } from './diff/diff.js';
import { extract, type ExtractOptions } from './extract/extract.js';
import type { Capture } from './model/capture.js';
import type { UiLanguage } from './model/finding.js';
import type { Report } from './model/report.js';
import { buildReport } from './report/build.js';

export { extract };

export interface CompareOptions extends ExtractOptions {
  /** Language of the messages; `en` where not given. */
  readonly lang?: UiLanguage;
  /** Name of the notice, or null. */
  readonly notice?: string | null;
}

/** Compares two captures. Pure: same captures and options, same report. Problems are in `problems`; nothing throws on bad pages. */
export function compare(before: Capture, after: Capture, options: CompareOptions = {}): Report {
  const notices = [extract(before, options), extract(after, options)] as const;
  const comparison = diff(align(...notices));
  const judgment = assess(comparison);
  return buildReport({ before, after, comparison, judgment, lang: options.lang ?? 'en', notice: options.notice ?? null });
}
