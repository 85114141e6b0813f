/** A page in memory → what `extract` makes of it, in the forms that the tests compare. */
import { type ExtractOptions, extract } from '../../src/extract/extract.js';
import type { MediaType } from '../../src/model/capture.js';
import type { Notice } from '../../src/model/notice.js';

export const read = (text: string, options: ExtractOptions = {}, mediaType: MediaType = 'html'): Notice =>
  extract(
    { ref: 'page', sha256: '', capturedAt: null, pages: [{ mediaType, charset: 'utf-8', text }], problems: [] },
    options,
  );

export const headings = (notice: Notice): (string | null)[] => notice.sections.map((section) => section.heading);

/** Headings as `# …`, blocks as they are, in order. */
export const outline = (notice: Notice): string[] =>
  notice.sections.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${'#'.repeat(level)} ${heading}`]),
    ...blocks.map((block) => block.text),
  ]);

export const codes = (notice: Notice): string[] => notice.problems.map((problem) => problem.code);
