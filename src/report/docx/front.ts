/** A report → its first page: what was compared, what it says in one word, the counts, and the table of findings. Nothing of it is tracked. */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Edit } from '../../model/comparison.js';
import type { Report } from '../../model/report.js';
import { countCleared } from '../cleared.js';
import { escapeControls } from '../escape.js';
import { tellPart } from '../filter.js';
import { type Naming, nameOfRef, titleOf } from '../naming.js';
import { blocksOf, nameOfPlace } from '../places.js';
import { printTime } from '../print-time.js';
import { redlineFinding } from '../redline.js';
import { type SummaryPart, type SummaryRow, summarise } from '../summary.js';
import type { TerminalOptions } from '../terminal-context.js';
import { nameOfWeight } from '../weight.js';
import type { SummaryKind } from '../worded.js';
import { WORDS } from '../words.js';
import type { Run } from '../wrap.js';
import { CELL_MARGINS, RULES, TEXT_WIDTH } from './body.js';
import { bookmarkOf, inkOf } from './comments.js';
import { INK, STYLE } from './styles.js';
import { legal } from './text.js';
import { DOCX_WORDS } from './words.js';

type Style = keyof typeof STYLE;

const run = (content: string, look: object = {}): TextRun =>
  new TextRun({ ...look, text: legal(escapeControls(content)) });
const paragraph = (children: readonly ParagraphChild[], style: Style = 'front', look: object = {}): Paragraph =>
  new Paragraph({ style: STYLE[style], ...look, children });

export function printFront(
  report: Report,
  { lang, stat, part, naming, asked = [] }: TerminalOptions,
): readonly (Paragraph | Table)[] {
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const unjudged = report.problems.some((problem) => problem.fatal);
  const title = titleOf(report, naming);
  const parts: (Paragraph | Table)[] = [
    paragraph([run(own.heading, { color: INK.dim, bold: true })]),
    ...(title === null ? [] : [paragraph([run(title)], 'frontTitle')]),
    paragraph([
      run(unjudged ? words.notJudged : words.verdict[report.verdict], {
        bold: true,
        size: 24,
        color: unjudged ? INK.high : VERDICT_INK[report.verdict],
      }),
    ]),
    ...countLines(report, lang, unjudged),
    ...(part ? [paragraph([run(tellPart(part, words), { color: INK.medium })])] : []),
    ...(stat ? [] : printSummary(report, lang)),
    paragraph([run(own.sources)], 'frontHead'),
    printSources(report, naming, lang),
    ...(asked.length === 0
      ? []
      : [paragraph([run(`${own.options}${words.colon}${asked.join('  ')}`)], 'front', { spacing: { before: 80 } })]),
    ...listProblems(report, lang),
  ];
  if (!unjudged && !stat) {
    parts.push(...listPromises(report, lang), paragraph([run(own.findings)], 'frontHead'));
    parts.push(report.findings.length === 0 ? paragraph([run(own.noFindings)]) : printFindings(report, lang));
    parts.push(...printLeftOut(report, lang), ...printCleared(report, lang));
  }
  parts.push(
    paragraph([run(unjudged || stat ? '' : own.howTo)], 'front', { spacing: { before: 200 } }),
    paragraph([run(`${own.tool(report.tool.version, report.tool.rules)} ${words.advice}`, { color: INK.dim })]),
  );
  return parts;
}

const VERDICT_INK: Readonly<Record<Report['verdict'], string>> = {
  unchanged: INK.dark,
  mixed: INK.high,
  lowered: INK.high,
  raised: INK.raises,
  unclear: INK.unclear,
  neutral: INK.dark,
};

type Lang = TerminalOptions['lang'];

function countLines(report: Report, lang: Lang, unjudged: boolean): readonly Paragraph[] {
  if (unjudged) return [];
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const { findings, sections, ignored } = report.summary;
  const counted = (label: string, count: string): readonly Paragraph[] =>
    count === '' ? [] : [paragraph([run(`${label}${words.colon}`, { color: INK.dim }), run(count)])];
  return [
    ...counted(own.findings, words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings })),
    ...counted(own.sectionCount, words.sections(sections)),
    ...counted(own.ignoredCount, words.ignored(ignored)),
  ];
}

/** What the report says, in words; each finding named leads to its passage. */
function printSummary(report: Report, lang: Lang): readonly Paragraph[] {
  const words = WORDS[lang];
  const printPart = (part: SummaryPart): ParagraphChild =>
    typeof part === 'string' ? run(part) : linkTo(part.finding, part.text);
  return summarise(report, words).flatMap(({ kind, label, rows }) => {
    const head = run(`${label}${words.colon}`, { bold: true, color: SUMMARY_INK[kind] });
    const printRow = ({ face, parts }: SummaryRow): readonly ParagraphChild[] => [
      ...(face === '' ? [] : [run(face, { bold: true })]),
      ...parts.map(printPart),
    ];
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) return [paragraph([head, ...printRow(only)])];
    return [
      paragraph([head], 'front', { keepNext: true }),
      ...rows.map((row) => paragraph(printRow(row), 'front', { indent: { left: 300 } })),
    ];
  });
}

const SUMMARY_INK: Readonly<Record<SummaryKind, string>> = {
  lowers: INK.high,
  unclear: INK.unclear,
  'left-out': INK.unclear,
  raises: INK.raises,
  cleared: INK.dark,
  decisions: INK.dark,
  dates: INK.dark,
  problems: INK.medium,
};

const linkTo = (id: string, text: string): InternalHyperlink =>
  new InternalHyperlink({ anchor: bookmarkOf(id), children: [run(text, { color: INK.link, underline: {} })] });

/** Every change that was cleared, with its reason. */
function printCleared(report: Report, lang: Lang): readonly (Paragraph | Table)[] {
  if (report.cleared.length === 0) return [];
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const blocks = blocksOf(report);
  const rows = report.cleared.map((one) => [
    [run(one.id)],
    [run(words.clearedReason[one.reason]), ...(one.reason === 'reader' ? [run(`${words.colon}${one.detail}`)] : [])],
    [run(one.section.heading ?? words.opening)],
    redlineFinding(one, blocks, { brackets: false, context: 60 }).flatMap((runs) => runs.map(printRun)),
  ]);
  return [
    paragraph([run(countCleared(report, words))], 'frontHead'),
    printTable(own.clearedColumns, rows, [0.08, 0.2, 0.2, 0.52]),
  ];
}

function printRun({ text, style }: Run): TextRun {
  if (style.startsWith('deleted')) return run(text, { strike: true, color: INK.high });
  return style.startsWith('inserted') ? run(text, { underline: {}, color: INK.raises }) : run(text);
}

function printSources(report: Report, naming: Naming | undefined, lang: Lang): Table {
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const rows = (['before', 'after'] as const).map((side) => {
    const { ref, capturedAt, statedDate, sha256 } = report[side];
    return [
      [run(words[side], { bold: true })],
      [run(naming?.[side] ?? nameOfRef(ref))],
      [run(capturedAt === null ? own.unknown : printTime(capturedAt))],
      [run(statedDate ?? own.unknown)],
      [run(sha256, { size: 14, font: MONO })],
    ];
  });
  const head = ['', own.source, own.captured, own.stated, 'SHA-256'];
  return printTable(head, rows, [0.11, 0.27, 0.16, 0.15, 0.31]);
}

const MONO = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: 'SimSun' };

function printFindings({ findings }: Report, lang: Lang): Table {
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const rows = findings.map((finding) => [
    [linkTo(finding.id, finding.id)],
    [run(nameOfWeight(finding, WORDS[lang]), { bold: true, color: inkOf(finding) })],
    [run(nameOfPlace(finding, words))],
    [run(finding.message)],
    [run(finding.approval === null ? own.undecided : words.approval(finding.approval))],
  ]);
  return printTable(own.columns, rows, [0.09, 0.14, 0.19, 0.45, 0.13]);
}

/** Beside the notice, so not among its tracked changes: struck through and underlined as they are, each finding at its passage. */
function printLeftOut(report: Report, lang: Lang): readonly Paragraph[] {
  if (report.leftOut.length === 0) return [];
  const printed = report.leftOut.flatMap(({ blocks }) =>
    blocks.map((block) => {
      const places = report.findings.flatMap(({ id, scope, before, after }, index) =>
        scope === 'left-out' && (after ?? before)?.block === block.id
          ? [new BookmarkStart(bookmarkOf(id), FIRST_BOOKMARK + index), new BookmarkEnd(FIRST_BOOKMARK + index)]
          : [],
      );
      return paragraph([...places, ...block.edits.map(printEdit)], 'front', { indent: { left: 300 } });
    }),
  );
  return [paragraph([run(WORDS[lang].headLeftOut)], 'frontHead'), ...printed];
}

/** Numbers of bookmarks; those of the notice's changes stay far below. */
const FIRST_BOOKMARK = 1_000_000;

function printEdit(edit: Edit): TextRun {
  if (edit.op === 'equal') return run(edit.after);
  return edit.op === 'delete'
    ? run(edit.before, { strike: true, color: INK.high })
    : run(edit.after, { underline: {}, color: INK.raises });
}

function printTable(
  head: readonly string[],
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  shares: readonly number[],
): Table {
  const widths = shares.map((share) => Math.floor(share * TEXT_WIDTH));
  const cell = (children: readonly ParagraphChild[], index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.shade } }),
      children: [paragraph(children, 'front', { spacing: { after: 0, line: 250 }, alignment: AlignmentType.LEFT })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: RULES,
    margins: CELL_MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((name, index) => cell([run(name, { bold: true })], index, true)),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((one, i) => cell(one, i, false)) })),
    ],
  });
}

function listProblems({ problems }: Report, lang: Lang): readonly Paragraph[] {
  const words = WORDS[lang];
  return problems.length === 0
    ? []
    : [
        paragraph([run(words.headProblems)], 'frontHead'),
        ...problems.map(({ code, side, fatal, detail }) =>
          paragraph([
            run(
              `${words.side[side]}${words.colon}${words.problem[code]}`,
              fatal ? { bold: true, color: INK.high } : {},
            ),
            run(` [${code}] ${detail}`, { color: INK.dim }),
          ]),
        ),
      ];
}

/** What the notice says of such changes stands above them; whether it was kept is for a person to say. */
const listPromises = ({ promises }: Report, lang: Lang): readonly Paragraph[] =>
  promises.length === 0
    ? []
    : [
        paragraph([run(WORDS[lang].promises)], 'front', { spacing: { before: 200 } }),
        ...promises.map((promise) =>
          paragraph([run(promise, { italics: lang === 'en' })], 'front', { indent: { left: 300 } }),
        ),
      ];
