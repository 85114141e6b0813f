/**
 * The gate's answers → Markdown: for a comment on a pull request (with a hidden first line by which it is found again), and, with more
 * room, for the summary of a job. What has to be decided stands first; the rest is folded, and left out from its end where it is too long.
 */
import type { CheckedNotice } from '../model/check.js';
import type { UiLanguage } from '../model/finding.js';
import type { Report } from '../model/report.js';
import {
  approveCommand,
  byWeight,
  clearedByReader,
  cut,
  gravestExit,
  isIdle,
  isUnread,
  listFindings,
  listUnjudged,
  partEarlier,
  readCommand,
  type StandingFinding,
} from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { placeOf } from './check-place.js';
import { CHECK_WORDS, type CheckWords } from './check-words.js';
import { countCleared } from './cleared.js';
import { escapeControls, escapeMarkdown } from './escape.js';
import { tellPart } from './filter.js';
import { printCleared, printFinding, printSection } from './markdown.js';
import { blocksOf, nameOfPlace } from './places.js';
import { isTold, placeBlocks } from './section-notes.js';
import { tellFault } from './tell-fault.js';
import { nameOfWeight } from './weight.js';
import { WORDS } from './words.js';

/** By this line a bot finds its comment again. */
export const COMMENT_MARKER = '<!-- noticediff:check -->';

/** How much may be printed, in units of `measure`. */
export interface Room {
  readonly most: number;
  readonly measure: (text: string) => number;
}

/** GitHub takes 65,536 characters in a comment; some are left for what a bot puts around it. */
const COMMENT: Room = { most: 60_000, measure: (text) => text.length };

/** The table keeps a reader's eye on what is to be decided; the passages follow. */
const TABLE_SHARE = 0.4;
const LONGEST_CELL = 240;
/** Fingerprints in one printed command. */
const MOST_IN_COMMAND = 10;
const MOST_COMMANDS = 20;

export function printCheckMarkdown(
  all: readonly CheckedNotice[],
  options: CheckPrintOptions,
  room: Room = COMMENT,
): string {
  const { lang } = options;
  const ours = CHECK_WORDS[lang];
  const findings = [...listFindings(all, lang)].sort(byWeight);
  const failing = findings.filter(({ standing }) => standing === 'fails');
  const writer = new Writer(room);
  const unjudged = listUnjudged(all);
  writer.add(COMMENT_MARKER);
  writer.add(
    `## noticediff: ${ours.headline({ fails: all.reduce((sum, { unapproved }) => sum + unapproved.length, 0), unjudged: unjudged.length, exit: gravestExit(all), isIdle: isIdle(all) })}`,
  );
  if (options.narrowed) writer.add(`_${escapeMarkdown(tellPart(options.narrowed, WORDS[lang]))}_`);
  writer.list(
    unjudged.map(
      ({ checked, code, message, hint }) =>
        `- ❌ ${escapeMarkdown(checked.notice)}${WORDS[lang].colon}${escapeMarkdown(cut(tellFault(message, lang), LONGEST_CELL))} (\`${code}\`)${hint === null ? '' : ` ${escapeMarkdown(cut(tellFault(hint, lang), LONGEST_CELL))}`}`,
    ),
    room.most * TABLE_SHARE,
  );
  if (failing.length > 0) {
    const rows = failing.map((one) => printRow(one, lang));
    const head = `| ${ours.columns.join(' | ')} |\n|${'---|'.repeat(ours.columns.length)}`;
    writer.list(rows, room.most * TABLE_SHARE, head);
    for (const part of [printCommands(failing, ours), printUnread(failing, ours), printEarlier(all, ours)])
      if (part !== '') writer.add(part);
  }
  for (const { title, items } of listFolds(all, findings, options)) writer.fold(title, items);
  return writer.finish(ours.left, `_${WORDS[lang].advice}_`);
}

function printRow({ checked, report, finding }: StandingFinding, lang: UiLanguage): string {
  const words = WORDS[lang];
  const place = placeOf(finding, report);
  const where = nameOfPlace(finding, words);
  const cells = [
    `**${nameOfWeight(finding, words)}**`,
    `${finding.id} ${escapeMarkdown(finding.title)} <sub>\`${finding.rule}\`</sub>`,
    escapeMarkdown(checked.notice),
    escapeMarkdown(cut(where, LONGEST_CELL)) +
      (place === null ? '' : `<br>${escapeMarkdown(`${place.path}:${place.position.line}`)}`),
    escapeMarkdown(cut(finding.message, LONGEST_CELL)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Of each notice the changes that are new, a few in a command. */
function printCommands(failing: readonly StandingFinding[], words: CheckWords): string {
  const byNotice = new Map<CheckedNotice, StandingFinding[]>();
  for (const one of failing)
    if (!isUnread(one.finding)) byNotice.set(one.checked, [...(byNotice.get(one.checked) ?? []), one]);
  const commands = [...byNotice].flatMap(([checked, ones]) => {
    const { fresh } = partEarlier(checked, ones, ({ finding }) => finding.id);
    const fingerprints = [...new Set(fresh.map(({ finding }) => finding.fingerprint))];
    const starts = fingerprints.flatMap((_, index) => (index % MOST_IN_COMMAND === 0 ? [index] : []));
    return starts.map((start) =>
      approveCommand(checked, fingerprints.slice(start, start + MOST_IN_COMMAND), words.reason),
    );
  });
  return commands.length === 0 ? '' : `${words.toApprove}\n\n${printFence(commands)}`;
}

/** What nobody can approve. */
function printUnread(failing: readonly StandingFinding[], words: CheckWords): string {
  const commands = failing.filter(({ finding }) => isUnread(finding)).map(({ checked }) => readCommand(checked));
  return commands.length === 0 ? '' : `${words.toRead}\n\n${printFence(commands)}`;
}

/** In a line and a command a notice, what an earlier version of the tool let pass. */
function printEarlier(all: readonly CheckedNotice[], words: CheckWords): string {
  const told = all.filter(({ earlier }) => earlier !== undefined);
  if (told.length === 0) return '';
  const lines = told.map(
    ({ notice, earlier }) =>
      `- ${escapeMarkdown(notice)}: ${words.earlier(earlier?.findings.length ?? 0, earlier?.on ?? '')}`,
  );
  const commands = told.map((checked) => approveCommand(checked, ['--earlier'], words.reason));
  return `${lines.slice(0, MOST_COMMANDS).join('\n')}\n\n${printFence(commands)}`;
}

/** That no ref can end. */
function printFence(commands: readonly string[]): string {
  const text = commands.slice(0, MOST_COMMANDS).map(escapeControls).join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const more = commands.length > MOST_COMMANDS ? '\n…' : '';
  return `${fence}sh\n${text}${more}\n${fence}`;
}

interface Fold {
  readonly title: string;
  readonly items: readonly string[];
}

function listFolds(
  all: readonly CheckedNotice[],
  findings: readonly StandingFinding[],
  { lang }: CheckPrintOptions,
): readonly Fold[] {
  const [words, ours] = [WORDS[lang], CHECK_WORDS[lang]];
  const blocks = new Map(all.flatMap(({ report }) => (report === null ? [] : [[report, blocksOf(report)] as const])));
  const many = all.length > 1;
  const nameOf = (notice: string): string => (many ? `${escapeMarkdown(notice)} · ` : '');
  const print = ({ checked, report, finding }: StandingFinding): string =>
    `${nameOf(checked.notice)}${printFinding(finding, blocks.get(report) ?? new Map(), words)}`;
  const cleared = all.flatMap((checked) => clearedByReader(checked).map((one) => ({ checked, one })));
  const folds = [
    { title: ours.passages, items: findings.filter(({ standing }) => standing === 'fails').map(print) },
    { title: ours.aside, items: findings.filter(({ standing }) => standing !== 'fails').map(print) },
    {
      title: countCleared({ cleared: cleared.map(({ one }) => one) }, words),
      items: cleared.map(
        ({ checked: { notice, report }, one }) =>
          `${nameOf(notice)}${printCleared(one, (report && blocks.get(report)) ?? new Map(), words)}`,
      ),
    },
    {
      title: ours.warnings,
      items: all.flatMap(({ notice, warnings }) =>
        warnings.map(
          ({ file, code, detail }) =>
            `- ${escapeMarkdown(`${notice}${words.colon}${file}${words.colon}${cut(detail, LONGEST_CELL)}`)} (\`${code}\`)`,
        ),
      ),
    },
    {
      title: ours.changes,
      items: all.flatMap(({ notice, report }) =>
        report === null ? [] : printChanges(report, many ? notice : null, lang),
      ),
    },
  ];
  return folds.filter(({ items }) => items.length > 0);
}

function printChanges(report: Report, notice: string | null, lang: UiLanguage): readonly string[] {
  const places = placeBlocks(report);
  return [...report.sections, ...report.leftOut]
    .filter((section) => isTold(section, places))
    .map((section) => {
      const printed = printSection(section, WORDS[lang], places, { full: false, stat: false });
      return notice === null ? printed : `${escapeMarkdown(notice)}\n\n${printed}`;
    });
}

/** Collects parts while there is room, and counts what there was none for. */
class Writer {
  private readonly parts: string[] = [];
  private used = 0;
  private left = 0;
  /** For the last lines, which are always printed. */
  private static readonly KEPT = 600;
  private readonly room: Room;
  constructor(room: Room) {
    this.room = room;
  }

  add(part: string): boolean {
    const size = this.room.measure(part) + 2;
    if (this.used + size > this.room.most - Writer.KEPT) {
      this.left++;
      return false;
    }
    this.used += size;
    this.parts.push(part);
    return true;
  }

  /** Lines of one list or table, as many as fit into `most`. */
  list(lines: readonly string[], most: number, head?: string): void {
    let size = 0;
    const fitting: string[] = [];
    for (const line of lines) {
      size += this.room.measure(line) + 1;
      if (size > most) break;
      fitting.push(line);
    }
    this.left += lines.length - fitting.length;
    if (fitting.length > 0) this.add([...(head === undefined ? [] : [head]), ...fitting].join('\n'));
  }

  /** GitHub reads Markdown inside of `details` where an empty line stands before it. */
  fold(title: string, items: readonly string[]): void {
    if (!this.add(`<details><summary>${title} (${items.length})</summary>`)) return;
    for (const item of items) this.add(item);
    this.parts.push('</details>');
    this.used += 12;
  }

  finish(left: (count: number) => string, last: string): string {
    return `${[...this.parts, ...(this.left > 0 ? [`_${left(this.left)}_`] : []), last].join('\n\n')}\n`;
  }
}
