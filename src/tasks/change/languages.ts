/** A report on a notice in several languages, and which pages are in which → the languages that were left behind when another changed. */
import type { ReportSection } from '../../model/report.js';
import { matchGlob } from '../../source/glob.js';
import type { NoticeFiles } from './files.js';

/** Patterns from the root of the repository, of the files that are the notice in that language. */
export interface LanguageFiles {
  readonly language: string;
  readonly patterns: readonly string[];
}

export interface LeftBehind {
  readonly language: string;
  /** The language that went ahead. */
  readonly by: string;
  /** Headings of the sections that changed there, and not here; text before the first has none. */
  readonly headings: readonly string[];
  /** What those sections say now: an approval is bound to it. */
  readonly text: readonly string[];
  /** Number of the first page that was left behind. */
  readonly page: number;
}

/**
 * Where two languages have as many sections, each is held against the one in its place; else one that did not change at all was left behind
 * by one that did.
 */
export function findLeftBehind(
  sections: readonly ReportSection[],
  files: NoticeFiles,
  languages: readonly LanguageFiles[],
): readonly LeftBehind[] {
  const spoken = languages.map(({ language, patterns }) => {
    const numbers = (pages: NoticeFiles['after']) =>
      pages.flatMap(({ path }, index) => (patterns.some((pattern) => matchGlob(pattern, path)) ? [index + 1] : []));
    const pages = { before: numbers(files.before), after: numbers(files.after) };
    return { language, page: pages.after[0] ?? 1, sections: sections.filter((section) => isOn(section, pages)) };
  });
  return spoken.flatMap((behind) => {
    for (const ahead of spoken) {
      if (ahead === behind || behind.sections.length === 0) continue;
      const left = ahead.sections.filter((section, index) => {
        if (section.status === 'unchanged') return false;
        const isParallel = ahead.sections.length === behind.sections.length;
        const others = isParallel ? behind.sections.slice(index, index + 1) : behind.sections;
        return others.every(({ status }) => status === 'unchanged');
      });
      if (left.length > 0)
        return [{ ...describe(left), language: behind.language, by: ahead.language, page: behind.page }];
    }
    return [];
  });
}

function isOn(
  section: ReportSection,
  pages: { readonly before: readonly number[]; readonly after: readonly number[] },
): boolean {
  const side = section.after === null ? 'before' : 'after';
  const first = section.blocks.flatMap((block) => block[side] ?? [])[0];
  return pages[side].includes((section[side]?.position ?? first?.position)?.page ?? 1);
}

const describe = (sections: readonly ReportSection[]): Pick<LeftBehind, 'headings' | 'text'> => ({
  headings: sections.flatMap(({ after, before }) => (after ?? before)?.heading ?? []),
  text: sections.flatMap(({ blocks }) => blocks.flatMap(({ after }) => (after ?? []).map(({ text }) => text))),
});
