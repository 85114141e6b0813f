/**
 * A report → its summary in words: lines in a fixed order, each with its count, each finding named once. The words are those of the
 * notice, by subject; a sentence of one's own would claim what only a reader can say.
 */
import type { Category } from '../model/finding.js';
import type { Report, ReportFinding, ReportQuote } from '../model/report.js';
import { clearedByReason } from './cleared.js';
import { listCounts } from './counts.js';
import { cutText } from './cut-text.js';
import { evidenceOf } from './evidence.js';
import { type Blocks, blocksOf } from './places.js';
import type { SummaryKind, Words } from './worded.js';

/** Text of the tool and of the notice, or a finding to be linked to. */
export type SummaryPart = string | { readonly finding: string; readonly text: string };

export interface SummaryLine {
  readonly kind: SummaryKind;
  /** With its count where it counts. */
  readonly label: string;
  /** Printed one after the other, each on a line of its own where there are several. */
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  /** "New:", "Weaker:", "Gone:"; empty where the line has but one row. */
  readonly face: string;
  readonly parts: readonly SummaryPart[];
}

/** How what the notice says of a subject changed. */
type Face = 'new' | 'changed' | 'gone';

/** UTF-16 units of one quoted term: half a line. */
const TERM = 48;
/** Of what came or went whole: a line. */
const STATEMENT = 80;
/** Of one subject; more are counted. */
const TERMS = 3;

export function summarise(report: Report, words: Words): readonly SummaryLine[] {
  if (report.problems.some(({ fatal }) => fatal)) return [];
  const blocks = blocksOf(report);
  const of = (direction: ReportFinding['direction']): readonly ReportFinding[] =>
    report.findings.filter((finding) => finding.direction === direction && finding.scope !== 'left-out');
  const leftOut = report.findings.filter(({ scope }) => scope === 'left-out');
  const { summary } = words;
  const lines: SummaryLine[] = [];
  const add = (kind: SummaryLine['kind'], count: number, rows: SummaryLine['rows']): void => {
    if (rows.length > 0) lines.push({ kind, label: summary.label[kind](count), rows });
  };
  add('lowers', of('lowers').length, tellByFace(of('lowers'), blocks, words, summary.lowered));
  add('unclear', of('unclear').length, tellTogether(of('unclear'), blocks, words));
  add('left-out', leftOut.length, tellTogether(leftOut, blocks, words));
  add('raises', of('raises').length, tellByFace(of('raises'), blocks, words, summary.raised));
  const cleared = clearedByReason(report, words);
  add('cleared', report.cleared.length, say(cleared.join(summary.and)));
  add('decisions', report.findings.length, tellDecisions(report, words));
  add('dates', 0, tellDates(report, words));
  const problems = [...new Set(report.problems.map(({ code }) => words.problem[code]))];
  add('problems', report.problems.length, say(problems.join(summary.between)));
  return lines;
}

const say = (text: string): SummaryLine['rows'] => (text === '' ? [] : [{ face: '', parts: [text] }]);

function tellByFace(
  findings: readonly ReportFinding[],
  blocks: Blocks,
  words: Words,
  names: Readonly<Record<Face, string>>,
): SummaryLine['rows'] {
  return (['new', 'changed', 'gone'] as const).flatMap((face) => {
    const ones = findings.filter((finding) => faceOf(finding) === face);
    return ones.length === 0
      ? []
      : [{ face: `${names[face]}${words.colon}`, parts: tellSubjects(ones, blocks, words) }];
  });
}

const tellTogether = (findings: readonly ReportFinding[], blocks: Blocks, words: Words): SummaryLine['rows'] =>
  findings.length === 0 ? [] : [{ face: '', parts: tellSubjects(findings, blocks, words) }];

/** By where the words that show it stand; where none do, by where it is quoted. */
function faceOf({ before, after }: ReportFinding): Face {
  const [earlier, later] = [(before?.evidence.length ?? 0) > 0, (after?.evidence.length ?? 0) > 0];
  if (before === null || (later && !earlier)) return after === null ? 'changed' : 'new';
  return after === null || (earlier && !later) ? 'gone' : 'changed';
}

/** Subject by subject, in the order of its first finding: what it says, and its findings. */
function tellSubjects(findings: readonly ReportFinding[], blocks: Blocks, words: Words): readonly SummaryPart[] {
  const bySubject = new Map<Category, ReportFinding[]>();
  for (const finding of findings)
    bySubject.set(finding.category, [...(bySubject.get(finding.category) ?? []), finding]);
  return [...bySubject].flatMap(([category, ones], index) => [
    `${index === 0 ? '' : words.summary.between}${words.category[category]}${tellTerms(ones, blocks, words)}${words.summary.open}`,
    ...nameFindings(ones, words),
    words.summary.close,
  ]);
}

function tellTerms(findings: readonly ReportFinding[], blocks: Blocks, words: Words): string {
  const terms = [...new Set(findings.map((finding) => termOf(finding, blocks, words)))].filter((term) => term !== '');
  if (terms.length === 0) return '';
  const more = terms.length - TERMS;
  // what is told in a sentence is set off from the subject
  const space = terms[0]?.startsWith('“') ? words.summary.space : words.colon;
  return `${space}${[...terms.slice(0, TERMS), ...(more > 0 ? [words.summary.more(more)] : [])].join(words.summary.and)}`;
}

/** The words that show it, from what they were to what they are; of what came or went whole without such words, its beginning. */
function termOf({ before, after, message }: ReportFinding, blocks: Blocks, words: Words): string {
  const said = (side: 'before' | 'after', quote: ReportQuote | null): string =>
    joinTerms(evidenceOf(quote, side, blocks), words);
  const [earlier, later] = [said('before', before), said('after', after)];
  // What is gone is a statement: its words alone ("sell", of "we do not sell") would tell the contrary.
  if (before !== null && (after === null || (earlier !== '' && later === '')))
    return quoteTerm(beginningWith(before), STATEMENT);
  if (earlier !== '' && later !== '') return earlier === later ? later : `${earlier} → ${later}`;
  if (earlier !== '' || later !== '') return earlier || later;
  const quote = after ?? before;
  return quote === null ? message.replace(/[.。]$/, '') : quoteTerm(quote.quote, STATEMENT);
}

const joinTerms = (terms: readonly string[], words: Words): string => {
  const more = terms.length - TERMS;
  return [
    ...terms.slice(0, TERMS).map((term) => quoteTerm(term)),
    ...(more > 0 ? [words.summary.more(more)] : []),
  ].join(words.summary.and);
};

/** Quotation marks inside of it become inner ones. */
const quoteTerm = (term: string, most = TERM): string =>
  `“${cutText(term.replaceAll('\n', ' / ').replaceAll('“', '‘').replaceAll('”', '’'), most)}”`;

/** A statement from its beginning, or from a little before the words that show it where those stand far behind. */
function beginningWith({ quote, start, evidence }: ReportQuote): string {
  const [from, to] = evidence[0] ?? [start, start];
  if (to - start <= STATEMENT - 1) return quote;
  const near = Math.max(0, from - start - STATEMENT / 3);
  return `…${quote.slice(near).replace(/^[\udc00-\udfff]|^\S{0,15}\s/, '')}`;
}

/** Three and more in a row are told by the first and the last. */
function nameFindings(findings: readonly ReportFinding[], words: Words): readonly SummaryPart[] {
  const numberOf = (id: string): number => Number(id.replace(/\D/g, ''));
  const runs: string[][] = [];
  for (const { id } of findings) {
    const run = runs.at(-1);
    if (run !== undefined && numberOf(id) === numberOf(run.at(-1) ?? '') + 1) run.push(id);
    else runs.push([id]);
  }
  return runs
    .flatMap((run): readonly (readonly string[])[] => (run.length > 2 ? [run] : run.map((id) => [id])))
    .flatMap((run, index): readonly SummaryPart[] => {
      const [first = '', last = ''] = [run[0], run.at(-1)];
      const text = run.length > 2 ? `${first}–${last}` : first;
      return [...(index === 0 ? [] : [words.summary.and]), { finding: first, text }];
    });
}

/** What stands open, and what was decided. */
function tellDecisions({ findings }: Report, words: Words): SummaryLine['rows'] {
  const asked = findings.filter(({ direction }) => direction !== 'raises');
  if (asked.length === 0) return [];
  const count = (verdict: 'approved' | 'rejected' | 'false-positive'): number =>
    asked.filter(({ approval }) => approval?.verdict === verdict && (approval.inForce || verdict === 'rejected'))
      .length;
  const decided = { approved: count('approved'), rejected: count('rejected'), false: count('false-positive') };
  const open = asked.length - decided.approved - decided.rejected - decided.false;
  const { decision } = words.summary;
  const told = listCounts(
    [
      [open, decision.open(open)],
      [decided.approved, decision.approved(decided.approved)],
      [decided.rejected, decision.rejected(decided.rejected)],
      [decided.false, decision.false(decided.false)],
    ],
    words.summary.and,
  );
  return say(told);
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The days that the notice gives itself, and how far they are apart. */
function tellDates({ before, after }: Report, words: Words): SummaryLine['rows'] {
  const { dates } = words.summary;
  return [
    ...tellDays(before.statedDate, after.statedDate, dates.stated, words),
    ...tellDays(before.effectiveDate ?? null, after.effectiveDate ?? null, dates.effective, words),
  ].flatMap(say);
}

function tellDays(
  was: string | null,
  is: string | null,
  tell: Words['summary']['dates']['stated'],
  { summary }: Words,
): readonly string[] {
  if (was === null && is === null) return [];
  const days = tell(was, is);
  if (was === null || is === null || was === is) return [days];
  return [`${days}${summary.open}${summary.dates.apart(daysBetween(was, is))}${summary.close}`];
}
