/** Two sentences → what the judging stage makes of them, through the real stages before it. */
import { align } from '../../src/align/align.js';
import { assess, type Change, type Judgment, readChanges } from '../../src/assess/assess.js';
import type { RuleSettings } from '../../src/assess/settings.js';
import type { Lexicon } from '../../src/assess/words/lexicons.js';
import { diff } from '../../src/diff/diff.js';
import { extract } from '../../src/extract/extract.js';
import type { Capture, MediaType } from '../../src/model/capture.js';
import type { Comparison } from '../../src/model/comparison.js';

/** What stands about the sentence: enough that its language is told, and nothing that a rule reads. */
const AROUND: Readonly<Record<Lexicon, (sentence: string, heading: string, date: string) => string>> = {
  en: (sentence, heading, date) =>
    `# The Larkhaven page\n\n${date}\n\n## Welcome\n\nLarkhaven is a small shop by the harbour, open from spring to autumn.\n\n## ${heading}\n\n${sentence}\n\n## Thanks\n\nThe harbour has been our home for many a summer.\n`,
  zh: (sentence, heading, date) =>
    `# 云雀小店\n\n${date}\n\n## 欢迎\n\n云雀小店开在港口边上，春天开门，秋天歇业。\n\n## ${heading}\n\n${sentence}\n\n## 致谢\n\n港口的夏天一直陪伴着这家小店。\n`,
};
const HEADING: Readonly<Record<Lexicon, string>> = { en: 'Details', zh: '具体内容' };

export interface Setting {
  readonly heading?: string;
  /** Lines that state a date, before and after. */
  readonly dates?: readonly [before: string, after: string];
}

export const captureOf = (text: string, mediaType: MediaType = 'markdown'): Capture => ({
  ref: 'notice.md',
  capturedAt: null,
  sha256: '0'.repeat(64),
  pages: [{ mediaType, charset: 'utf-8', text }],
  problems: [],
});

export const compareTexts = (before: string, after: string): Comparison =>
  diff(align(extract(captureOf(before)), extract(captureOf(after))));

export function compareSentences(before: string, after: string, language: Lexicon, setting: Setting = {}): Comparison {
  const { heading = HEADING[language], dates = ['', ''] } = setting;
  const wrap = AROUND[language];
  return compareTexts(wrap(before, heading, dates[0]), wrap(after, heading, dates[1]));
}

/** The changed passages as they are read, before anything is weighed. */
export const changesOf = (before: string, after: string, language: Lexicon, setting: Setting = {}): readonly Change[] =>
  readChanges(compareSentences(before, after, language, setting));

export const judge = (
  before: string,
  after: string,
  language: Lexicon,
  settings: RuleSettings = {},
  setting: Setting = {},
): Judgment => assess(compareSentences(before, after, language, setting), settings);
