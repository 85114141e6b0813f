/** Logs of notices → a table for the terminal, a line a capture, or JSON. */
import type { LogEntry, LogStatus, NoticeLog } from '../model/archive.js';
import type { UiLanguage } from '../model/finding.js';
import { type ArchiveWords, archiveWords, printSize } from './archive-words.js';
import { openPage, type Page } from './page.js';
import { choosePaint } from './paint.js';
import { printTime } from './print-time.js';
import { widthOf } from './width.js';
import { type Run, run, type Style } from './wrap.js';

export interface LogLook {
  readonly lang: UiLanguage;
  readonly colour: boolean;
  readonly width: number;
}

export const printLogJson = (notices: readonly NoticeLog[]): string =>
  `${JSON.stringify({ schemaVersion: 1, notices }, null, 2)}\n`;

export function printLogTerminal(notices: readonly NoticeLog[], { lang, colour, width }: LogLook): string {
  const words = archiveWords[lang].log;
  const page = openPage(width, choosePaint(colour));
  if (notices.length === 0) page.line([run(words.empty)]);
  for (const notice of notices) {
    page.blank();
    printNotice(notice, words, page);
  }
  return page.toString();
}

const STYLES: Readonly<Record<LogStatus, Style>> = {
  first: 'plain',
  changed: 'strong',
  unchanged: 'dim',
  suspect: 'medium',
  unjudged: 'medium',
};

function printNotice(log: NoticeLog, words: ArchiveWords['log'], page: Page): void {
  page.line([
    run(log.name ?? log.notice, 'heading'),
    ...(log.name === null ? [] : [run(`  ${log.notice}`, 'dim')]),
    run(`  ${words.span(log.versions, log.captures.length)}`),
  ]);
  page.line([run(signedOff(log, words), log.baseline?.held === false ? 'medium' : 'dim')]);
  if (log.seenAt !== null) page.line([run(words.seenAgain(printTime(log.seenAt)), 'dim')]);
  const rows = log.captures.map((entry) => cellsOf(entry, words, needsSeconds(log.captures)));
  const widths = words.head.map((title, column) =>
    Math.max(columns(title), ...rows.map((cells) => columns(cells[column] ?? ''))),
  );
  const pad = (cells: readonly string[]): string =>
    cells.map((cell, column) => padded(cell, widths[column] ?? 0, column === SIZE)).join('  ');
  page.line([run(pad(words.head), 'dim')], '  ');
  for (const [index, entry] of log.captures.entries()) {
    const row = `${pad(rows[index] ?? [])}  `;
    page.line([run(row), ...statusOf(entry, words)], entry.baseline ? '* ' : '  ');
    if (entry.problem !== null)
      page.line([run(`${entry.problem.code}${words.colon}${entry.problem.detail}`, 'dim')], '      ');
  }
}

function signedOff({ baseline }: NoticeLog, words: ArchiveWords['log']): string {
  if (baseline === null) return words.noBaseline;
  const when = printTime(baseline.capturedAt);
  return baseline.held ? words.signedOff(when, baseline.by, baseline.on) : words.baselineGone(when);
}

/** Numbers stand right. */
const SIZE = 2;

/** Captures that were brought in may share a minute. */
const needsSeconds = (entries: readonly LogEntry[]): boolean =>
  new Set(entries.map(({ capturedAt }) => capturedAt.slice(0, 16))).size < entries.length;

const cellsOf = (entry: LogEntry, words: ArchiveWords['log'], seconds: boolean): readonly string[] => [
  entry.capturedAt.replace('T', ' ').slice(0, seconds ? 19 : 16),
  words.cameBy[entry.cameBy],
  entry.pages === 0 ? '' : printSize(entry.bytes),
  entry.statedDate ?? '',
];

const columns = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return right ? `${space}${text}` : `${text}${space}`;
};

function statusOf(entry: LogEntry, words: ArchiveWords['log']): readonly Run[] {
  const notes = [
    ...(entry.pages > 1 ? [words.pages(entry.pages)] : []),
    ...(entry.returnsTo === null ? [] : [words.returnsTo(printTime(entry.returnsTo))]),
    ...(entry.technical ? [words.technical] : []),
    ...(entry.baseline ? [words.baseline] : []),
  ];
  return [
    run(words.status[entry.status], STYLES[entry.status]),
    run(notes.map((note) => `${words.separator}${note}`).join('')),
  ];
}
