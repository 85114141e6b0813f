/**
 * The report as a Word document: a first page with what was compared and the findings, then the whole notice with tracked changes and
 * each finding as a comment on its passage. The same report gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  Footer,
  type ICommentOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Report } from '../../model/report.js';
import { escapeXml } from '../escape.js';
import { titleOf } from '../naming.js';
import type { TerminalOptions } from '../terminal-context.js';
import { WORDS } from '../words.js';
import { anchorFindings, cutRuns, type RunLine } from './anchors.js';
import { type Body, printBody } from './body.js';
import { AUTHOR, commentFinding, commentMove, type Stamp } from './comments.js';
import { printFront } from './front.js';
import { listLines } from './lines.js';
import { Links } from './links.js';
import { Lists } from './lists.js';
import { pinTimes } from './pin-times.js';
import { INK, STYLE, styleSheet } from './styles.js';
import { legal } from './text.js';

/** Where no time of capture is known: a time that nobody takes for one. */
const NO_TIME = '1980-01-01T00:00:00Z';

export async function printDocx(report: Report, options: TerminalOptions): Promise<Uint8Array> {
  const date = pinnedTime(report);
  const front = printFront(report, options);
  const [links, lists] = [new Links(), new Lists()];
  const { children, comments } = options.stat
    ? { children: [], comments: [] }
    : printNotice(report, options, { date, links, lists });
  const page = {
    page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, right: 1_134, bottom: 1_134, left: 1_134 } },
  };
  const footers = { default: printFooter() };
  const document = new Document({
    styles: styleSheet(report.after.language),
    numbering: lists.options(),
    comments: { children: comments },
    sections: [
      { properties: page, footers, children: front },
      ...(children.length === 0 ? [] : [{ properties: { ...page, type: SectionType.NEXT_PAGE }, footers, children }]),
    ],
  });
  links.relate(document);
  const bytes = await Packer.toBuffer(document, false, [
    { path: 'docProps/core.xml', data: coreProperties(report, options, date) },
  ]);
  return pinTimes(bytes);
}

function pinnedTime({ after }: Report): Date {
  const time = new Date(after.capturedAt ?? NO_TIME);
  return Number.isNaN(time.getTime()) ? new Date(NO_TIME) : time;
}

type Kept = Pick<Body, 'links' | 'lists'> & { readonly date: Date };

function printNotice(report: Report, { lang }: TerminalOptions, { date, ...kept }: Kept) {
  const lines = cutRuns(listLines(report, WORDS[lang]), report);
  const inNotice = report.findings.filter(({ scope }) => scope !== 'left-out');
  const anchors = anchorFindings(lines, inNotice);
  const comments: ICommentOptions[] = anchors.map(({ finding }, id) => commentFinding(finding, id, date, lang));
  const noteIds = new Map<RunLine, number>();
  for (const line of lines) {
    if (line.note === null) continue;
    noteIds.set(line, comments.length);
    comments.push(commentMove(line, comments.length, date));
  }
  // Numbers of changes and of bookmarks share one space in some readers.
  let last = comments.length;
  const stamp: Stamp = () => ({ id: ++last, author: AUTHOR, date: toSeconds(date) });
  return { children: lines.length === 0 ? [] : printBody({ lines, anchors, noteIds, stamp, ...kept }), comments };
}

const toSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

const printFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.front,
        alignment: AlignmentType.CENTER,
        // One run each: some readers give a field in a longer run no look of its own.
        children: ['noticediff · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES].map(
          (part) => new TextRun({ color: INK.dim, size: 16, children: [part] }),
        ),
      }),
    ],
  });

/** The packer would write the current time. */
function coreProperties(report: Report, { naming, sharing }: TerminalOptions, date: Date): string {
  const title = titleOf(report, naming) ?? 'noticediff';
  const author = sharing ? '' : AUTHOR;
  const time = `xsi:type="dcterms:W3CDTF">${toSeconds(date)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(legal(title))}</dc:title>`,
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created ${time}</dcterms:created><dcterms:modified ${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}
