/** Reports made from short notices of our own, through the whole pipeline. */
import type { Capture } from '../../src/model/capture.js';
import type { Report } from '../../src/model/report.js';
import { type CompareOptions, compare } from '../../src/pipeline.js';

export const captureOf = (text: string, ref = 'notice.md'): Capture => ({
  ref,
  sha256: '0'.repeat(64),
  capturedAt: '2022-05-01T10:20:30Z',
  pages: [{ mediaType: 'markdown', charset: 'utf-8', text }],
  problems: [],
});

export const reportOf = (before: string, after: string, options: CompareOptions = {}): Report =>
  compare(captureOf(before, 'before.md'), captureOf(after, 'after.md'), options);
