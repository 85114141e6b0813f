/** Captures, comparison and judgment → the report, the one model from which every format is printed. */
import type { Capture } from '../model/capture.js';
import type { BlockAt, BlockChange, Comparison, SectionChange } from '../model/comparison.js';
import type { OwnDecision } from '../model/decision.js';
import type { Cleared, ClearedReason, Finding, Quote, UiLanguage } from '../model/finding.js';
import type { Notice, Span } from '../model/notice.js';
import type { Problem } from '../model/problem.js';
import type {
  Decidable,
  Explain,
  Report,
  ReportBlock,
  ReportBlockSide,
  ReportCleared,
  ReportFinding,
  ReportMark,
  ReportQuote,
  ReportSection,
  ReportSectionSide,
  ReportSource,
  ReportSummary,
} from '../model/report.js';
import { VERSION } from '../model/version.js';
import { turnOwn } from './own-findings.js';
import { findStanding, positionIn } from './positions.js';
import { collectProblems } from './problems.js';
import { decideVerdict } from './verdict.js';

/** What the judging stage hands on. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
  readonly promises: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ReportParts {
  readonly before: Capture;
  readonly after: Capture;
  readonly notices: { readonly before: Notice; readonly after: Notice };
  /** Null where a fatal problem leaves nothing to compare, or a comparison that was not judged: then nothing is claimed of the texts. */
  readonly compared: {
    readonly comparison: Comparison;
    readonly judgment: Judged;
    /** Under what each is decided: those of the findings in their order, then those of what was cleared. */
    readonly names: readonly Omit<Decidable, 'approval'>[];
  } | null;
  /** Why it was not judged; null where it was, or the notices themselves say why. */
  readonly unjudged: Problem | null;
  readonly own: readonly OwnDecision[];
  readonly lang: UiLanguage;
  readonly notice: string | null;
  readonly explain: Explain;
  /** Hash of the catalogue of rules. */
  readonly rules: string;
}

export function buildReport(parts: ReportParts): Report {
  const { compared, notices } = parts;
  const comparison = compared?.comparison ?? null;
  const { findings, cleared } =
    compared === null
      ? { findings: [], cleared: [] }
      : turnOwn(listFindings(parts, compared), listCleared(compared), parts.own, (finding) =>
          parts.explain(finding, parts.lang),
        );
  // Not judged is neither "no changes" nor "everything went": `changed` stays true and the fatal problem says why.
  const leftOut = findings.filter(({ scope }) => scope === 'left-out');
  const changed = (comparison?.changed ?? true) || findings.some(({ scope }) => scope !== 'notice');
  const verdict =
    comparison === null
      ? 'unclear'
      : decideVerdict(
          changed,
          findings.map((f) => f.direction),
        );
  return {
    schemaVersion: 1,
    tool: { name: 'noticediff', version: VERSION, rules: parts.rules },
    notice: parts.notice,
    before: describeSource(parts.before, notices.before),
    after: describeSource(parts.after, notices.after),
    changed,
    verdict,
    summary: summarise(comparison, findings, cleared),
    sections: comparison === null ? [] : listSections(comparison.sections),
    leftOut: comparison === null ? [] : listLeftOut(listSections(comparison.leftOut), leftOut),
    findings,
    cleared,
    problems: collectProblems({
      before: parts.before,
      after: parts.after,
      notices,
      comparison,
      judged: parts.unjudged === null ? (compared?.judgment.problems ?? []) : [parts.unjudged],
    }),
    promises: compared?.judgment.promises ?? [],
  };
}

export const describeSource = (capture: Capture, notice: Notice): ReportSource => ({
  ref: capture.ref,
  sha256: capture.sha256,
  capturedAt: capture.capturedAt,
  statedDate: notice.statedDate,
  ...(notice.effectiveDate !== undefined && { effectiveDate: notice.effectiveDate }),
  title: notice.title,
  language: notice.language,
  path: capture.path ?? null,
  ...(capture.paths && { paths: capture.paths }),
  ...(capture.repositoryPaths && { repositoryPaths: capture.repositoryPaths }),
});

function summarise(
  comparison: Comparison | null,
  findings: readonly ReportFinding[],
  cleared: readonly ReportCleared[],
): ReportSummary {
  const sections = { added: 0, removed: 0, modified: 0, moved: 0, renamed: 0, unchanged: 0 };
  for (const section of comparison?.sections ?? []) {
    sections[section.status]++;
    if (section.moved) sections.moved++;
    if (section.renamed) sections.renamed++;
  }
  return {
    sections,
    findings: countFindings(findings),
    cleared: countCleared(cleared),
    ignored: comparison?.ignored ?? { typographic: 0, links: 0, numbering: 0 },
  };
}

export function countFindings(findings: readonly ReportFinding[]): ReportSummary['findings'] {
  const counts = { high: 0, medium: 0, low: 0, raises: 0, unclear: 0, approved: 0 };
  for (const { direction, severity, approval } of findings) {
    if (direction === 'lowers') counts[severity ?? 'low']++;
    else counts[direction]++;
    if (approval?.inForce) counts.approved++;
  }
  return counts;
}

export function countCleared(cleared: readonly ReportCleared[]): ReportSummary['cleared'] {
  const counts: Partial<Record<ClearedReason, number>> = {};
  for (const { reason } of cleared) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

type SectionNames = { readonly before: ReadonlyMap<number, string>; readonly after: ReadonlyMap<number, string> };

/** The blocks that findings quote, and no others: the rest of a page is news, offers and the like. */
function listLeftOut(sections: readonly ReportSection[], findings: readonly ReportFinding[]): readonly ReportSection[] {
  const quoted = new Set(findings.flatMap(({ before, after }) => [before?.block, after?.block]));
  return sections
    .map((section) => ({ ...section, blocks: section.blocks.filter(({ id }) => quoted.has(id)) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function listSections(sections: readonly SectionChange[]): readonly ReportSection[] {
  const names: SectionNames = { before: nameSections(sections, 'before'), after: nameSections(sections, 'after') };
  return sections.map((section) => ({
    id: section.id,
    status: section.status,
    moved: section.moved,
    renamed: section.renamed,
    before: describeHeading(section.before),
    after: describeHeading(section.after),
    blocks: section.blocks.map((block) => describeBlock(block, section, names)),
  }));
}

function nameSections(sections: readonly SectionChange[], side: 'before' | 'after'): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const section of sections) {
    const there = section[side];
    if (there !== null) names.set(there.index, section.id);
  }
  return names;
}

const describeHeading = (section: SectionChange['before']): ReportSectionSide | null =>
  section === null
    ? null
    : { index: section.index, heading: section.heading, level: section.level, position: section.position };

function describeBlock(block: BlockChange, section: SectionChange, names: SectionNames): ReportBlock {
  const describe =
    (side: 'before' | 'after') =>
    (at: BlockAt): ReportBlockSide => ({
      section: names[side].get(at.section) ?? section.id,
      index: at.index,
      text: at.block.text,
      marks: listMarks(at),
      ...(at.block.struck && { struck: at.block.struck }),
      position: at.block.position,
      ...(at.block.head && { head: at.block.head }),
      ...(at.block.number && { number: at.block.number }),
    });
  const { id, kind, status, moved, edits } = block;
  return {
    id,
    kind,
    status,
    moved,
    before: block.before.map(describe('before')),
    after: block.after.map(describe('after')),
    edits,
  };
}

const listMarks = ({ block }: BlockAt): readonly ReportMark[] =>
  [
    ...block.marks.map(({ kind, start, end }): ReportMark => ({ kind, start, end })),
    ...block.links.map(({ start, end, href }): ReportMark => ({ kind: 'link', start, end, href })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

const allOf = ({ sections, leftOut }: Comparison): readonly SectionChange[] => [...sections, ...leftOut];
const sectionsOf = (comparison: Comparison): ReadonlyMap<string, SectionChange> =>
  new Map(allOf(comparison).map((section) => [section.id, section]));
const blocksOf = (comparison: Comparison): ReadonlyMap<string, BlockChange> =>
  new Map(allOf(comparison).flatMap((section) => section.blocks.map((block) => [block.id, block] as const)));

function listCleared({ comparison, judgment, names }: NonNullable<ReportParts['compared']>): readonly ReportCleared[] {
  const [sections, blocks] = [sectionsOf(comparison), blocksOf(comparison)];
  return judgment.cleared.map((one, index): ReportCleared => {
    const section = sections.get(one.section);
    return {
      id: `K-${String(index + 1).padStart(3, '0')}`,
      ...nameAt(names, judgment.findings.length + index),
      section: { id: one.section, heading: (section?.after ?? section?.before)?.heading ?? null },
      before: describeQuote(one.before, 'before', section, blocks),
      after: describeQuote(one.after, 'after', section, blocks),
      reason: one.reason,
      detail: one.detail,
      approval: null,
    };
  });
}

function nameAt<T>(names: readonly T[], index: number): T {
  const name = names[index];
  if (name === undefined) throw new Error('this is a bug: a change without a fingerprint');
  return name;
}

function listFindings(parts: ReportParts, compared: NonNullable<ReportParts['compared']>): readonly ReportFinding[] {
  const { comparison, judgment, names } = compared;
  const [all, sections, blocks] = [allOf(comparison), sectionsOf(comparison), blocksOf(comparison)];
  return judgment.findings.map((finding, index): ReportFinding => {
    const section = finding.section === null ? undefined : sections.get(finding.section);
    const place = findStanding(finding, all);
    return {
      id: `C-${String(index + 1).padStart(3, '0')}`,
      ...nameAt(names, index),
      rule: finding.rule,
      category: finding.category,
      direction: finding.direction,
      severity: finding.severity,
      scope: finding.scope,
      section:
        section === undefined ? null : { id: section.id, heading: (section.after ?? section.before)?.heading ?? null },
      before: describeQuote(finding.before, 'before', section, blocks),
      after: describeQuote(finding.after, 'after', section, blocks),
      ...(place !== null && { place }),
      ...parts.explain(finding, parts.lang),
      reason: finding.reason ?? null,
      reading: null,
      approval: null,
    };
  });
}

function describeQuote(
  quote: Quote | null,
  side: 'before' | 'after',
  section: SectionChange | undefined,
  blocks: ReadonlyMap<string, BlockChange>,
): ReportQuote | null {
  if (quote === null) return null;
  const block = quote.block === null ? undefined : blocks.get(quote.block);
  const shown = block === undefined ? quote : aroundChange(quote, block, side);
  const { start, end } = withoutWhiteSpace(shown);
  return {
    block: quote.block,
    start,
    end,
    quote: shown.quote.trim(),
    evidence: quote.evidence
      .map((one) => [Math.max(one.start, start), Math.min(one.end, end)] as const)
      .filter(([from, to]) => from < to),
    position:
      block === undefined
        ? (section?.[side]?.position ?? null)
        : positionIn(block[side], changeIn(block, side, quote.span)),
  };
}

/** UTF-16 units kept before a change that a long quote would have left out. */
const LEAD = 80;

/** A quote that was cut holds the change, or it would show what stayed; else it is cut anew, about the first change. */
function aroundChange(quote: Quote, block: BlockChange, side: 'before' | 'after'): Quote {
  const { whole, span } = quote;
  if (whole === undefined) return quote;
  const change = changeIn(block, side, whole);
  if (change === whole.start || (span.start <= change && change < span.end)) return quote;
  const text = side === 'before' ? block.beforeText : block.afterText;
  const length = span.end - span.start;
  const from = Math.max(whole.start, Math.min(change - LEAD, whole.end - length));
  // At a word, and never between the halves of a surrogate pair.
  const space = text.slice(from, Math.min(change, from + LEAD / 2)).search(/\s/);
  const start = from === whole.start ? from : space >= 0 ? from + space + 1 : from + (isLowHalf(text, from) ? 1 : 0);
  const end = Math.min(whole.end, start + length);
  const kept = { start, end: isLowHalf(text, end) ? end - 1 : end };
  return { ...quote, span: kept, quote: text.slice(kept.start, kept.end) };
}

const isLowHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** A long sentence is cut before a word: the white space there is no part of what is quoted. */
function withoutWhiteSpace({ span, quote }: Quote): Span {
  const start = span.start + quote.length - quote.trimStart().length;
  return { start, end: start + quote.trim().length };
}

interface Changed extends Span {
  /** Where its words begin, behind white space. */
  readonly at: number;
}

/** What an edit put into a side or took out of it, in order; on the other side it has a place and no length. */
function listChanged({ edits }: BlockChange, side: 'before' | 'after'): readonly Changed[] {
  const changed: Changed[] = [];
  let start = 0;
  for (const edit of edits) {
    const own =
      edit.op === 'insert'
        ? side === 'after'
          ? edit.after
          : ''
        : edit.op === 'delete'
          ? side === 'before'
            ? edit.before
            : ''
          : edit[side];
    const end = start + own.length;
    if (edit.op !== 'equal') changed.push({ start, end, at: end - own.trimStart().length });
    start = end;
  }
  return changed;
}

const changedIn = {
  before: new WeakMap<BlockChange, readonly Changed[]>(),
  after: new WeakMap<BlockChange, readonly Changed[]>(),
};

/** Where the first change inside a span begins: in a paragraph of several lines, that line is the one to look at. */
function changeIn(block: BlockChange, side: 'before' | 'after', span: Span): number {
  const changed = changedIn[side].get(block) ?? listChanged(block, side);
  changedIn[side].set(block, changed);
  // a list of a megabyte is one block, of which ten thousand entries are quoted
  let [from, to] = [0, changed.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((changed[middle] as Changed).end < span.start) from = middle + 1;
    else to = middle;
  }
  let first = changed[from];
  while (first !== undefined && first.end === span.start && first.start < first.end) first = changed[++from];
  return first !== undefined && first.start < span.end ? Math.max(span.start, first.at) : span.start;
}
