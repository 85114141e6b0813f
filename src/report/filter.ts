/**
 * What a reader wants to see → the part of a report that is shown. Only pages for people are narrowed: what a machine reads, and what
 * the gate decides, is always the whole.
 */
import type { Category, Direction, Severity } from '../model/finding.js';
import type { Report, ReportCleared, ReportFinding, ReportSection } from '../model/report.js';
import type { Words } from './worded.js';

export const KINDS = ['lowers', 'raises', 'unclear', 'cleared'] as const satisfies readonly (Direction | 'cleared')[];
export type Kind = (typeof KINDS)[number];

/** Null where everything is wanted: between the groups all must fit, within one any. */
export interface Filter {
  readonly only: readonly Kind[] | null;
  readonly categories: readonly Category[] | null;
  readonly severities: readonly Severity[] | null;
  /** Words of headings, or ids of sections. */
  readonly sections: readonly string[] | null;
  /** Ids, by the face that findings bear. */
  readonly rules: readonly string[] | null;
  /** The options as they were given; empty where none was. */
  readonly asked: string;
}

/** How much of a report is shown, and what it is a part of: moves and tables are told from the whole. */
export interface Part {
  readonly shown: number;
  readonly of: number;
  readonly whole: Report;
  /** The options as they were given. */
  readonly asked: string;
}

export interface Narrowed {
  readonly report: Report;
  /** Null where nothing was asked for: the whole is shown. */
  readonly part: Part | null;
}

const isAny = ({ only, categories, severities, sections, rules }: Filter): boolean =>
  [only, categories, severities, sections, rules].every((wish) => wish === null);

export const tellPart = ({ shown, of, asked }: Pick<Part, 'shown' | 'of' | 'asked'>, words: Words): string =>
  words.shown(shown, of, asked);

/** Counts and verdict stay those of the whole. `sections`: what of them is shown; all where a format prints the whole notice. */
export function narrowReport(whole: Report, filter: Filter, sections: 'quoted' | 'all' = 'quoted'): Narrowed {
  if (isAny(filter)) return { report: whole, part: null };
  const findings = whole.findings.filter((finding) => fits(finding, filter));
  const cleared = whole.cleared.filter((one) => fitsCleared(one, filter));
  const report = { ...whole, findings, cleared };
  const wantsCleared = filter.only?.includes('cleared') === true;
  const part = {
    shown: findings.length + (wantsCleared ? cleared.length : 0),
    of: whole.findings.length + (wantsCleared ? whole.cleared.length : 0),
    whole,
    asked: filter.asked,
  };
  if (sections === 'all') return { report, part };
  const show = (ones: readonly ReportSection[]): readonly ReportSection[] =>
    isAny({ ...filter, sections: null })
      ? ones.filter((section) => isIn(named(section), filter))
      : quotedIn(ones, report);
  return { report: { ...report, sections: show(whole.sections), leftOut: show(whole.leftOut) }, part };
}

const named = (section: ReportSection) => ({
  id: section.id,
  heading: (section.after ?? section.before)?.heading ?? null,
});

/** Of the sections, the blocks that findings and cleared changes quote. */
function quotedIn(sections: readonly ReportSection[], { findings, cleared }: Report): readonly ReportSection[] {
  const quoted = new Set([...findings, ...cleared].flatMap(({ before, after }) => [before?.block, after?.block]));
  return sections
    .map((section) => ({
      ...section,
      moved: false,
      renamed: false,
      blocks: section.blocks.filter(({ id }) => quoted.has(id)),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

function fits({ direction, category, severity, rule, section }: ReportFinding, filter: Filter): boolean {
  const has = <Value>(wish: readonly Value[] | null, value: Value | null): boolean =>
    wish === null || (value !== null && wish.includes(value));
  return (
    has<Kind>(filter.only, direction) &&
    has(filter.categories, category) &&
    has(filter.severities, severity) &&
    has(filter.rules, rule) &&
    isIn(section, filter)
  );
}

/** It has no rule, no category and no weight by which it could be asked for. */
const fitsCleared = ({ section }: ReportCleared, filter: Filter): boolean =>
  (filter.only?.includes('cleared') ?? true) &&
  filter.categories === null &&
  filter.severities === null &&
  filter.rules === null &&
  isIn(section, filter);

function isIn(section: { readonly id: string; readonly heading: string | null } | null, { sections }: Filter): boolean {
  if (sections === null) return true;
  if (section === null) return false;
  const heading = plain(section.heading ?? '');
  return sections.some((wish) => section.id === wish || (heading !== '' && heading.includes(plain(wish))));
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
