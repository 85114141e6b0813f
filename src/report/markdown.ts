/** The report as Markdown that fits in a pull-request comment: counts, findings, then the changed sections. */
import type { Edit } from '../model/comparison.js';
import type { Report, ReportCleared, ReportFinding, ReportSection } from '../model/report.js';
import { countCleared } from './cleared.js';
import { escapeMarkdown } from './escape.js';
import { tellPart } from './filter.js';
import { nameOfRef, titleOf } from './naming.js';
import { groupFindings, type Passage, passagesOf } from './passages.js';
import { type Blocks, blocksOf, whereOf } from './places.js';
import { printTime } from './print-time.js';
import { redlineCells, redlineFinding } from './redline.js';
import {
  describeBlock,
  describeSection,
  isBlockTold,
  isOnlyMoved,
  isTold,
  type Places,
  placeBlocks,
  tellMoves,
} from './section-notes.js';
import { type SummaryPart, summarise } from './summary.js';
import { type TerminalOptions, wholeOf } from './terminal-context.js';
import { nameOfWeight } from './weight.js';
import type { Words } from './worded.js';
import { WORDS } from './words.js';
import type { Run } from './wrap.js';

/** GitHub takes 65,536 characters; some are left for what a bot puts around it. */
const LONGEST = 60_000;

export function printMarkdown(report: Report, options: TerminalOptions): string {
  const { lang, full, stat } = options;
  const words = WORDS[lang];
  const parts = [head(report, options, words)];
  if (report.problems.some((problem) => problem.fatal)) return finish(parts, words);
  const whole = wholeOf(report, options);
  if (!stat)
    parts.push(
      ...listSummary(report, words),
      ...listPromises(report, words),
      ...listFindings(report, blocksOf(whole), words),
    );
  const places = placeBlocks(whole);
  const shown = report.sections.filter((section) => full || isTold(section, places));
  const sections = shown.map((section) => printSection(section, words, places, options));
  let left = full ? Number.POSITIVE_INFINITY : LONGEST - parts.reduce((sum, part) => sum + part.length + 2, 0);
  let printed = 0;
  if (sections.length > 0) parts.push(`### ${words.headChanges}`);
  for (const section of sections) {
    left -= section.length + 2;
    if (left < 0) break;
    parts.push(section);
    printed++;
  }
  if (printed < sections.length) parts.push(`_${words.cut(sections.length - printed)}_`);
  if (!stat && report.leftOut.length > 0) {
    const beside = report.leftOut.map((section) => printSection(section, words, places, options));
    parts.push(`### ${words.headLeftOut}`, ...(left < 0 ? [] : beside));
    left -= beside.reduce((sum, part) => sum + part.length + 2, 0);
  }
  if (!stat) parts.push(...listCleared(report, words, left));
  return finish(parts, words);
}

const finish = (parts: readonly string[], words: Words): string => `${[...parts, `_${words.advice}_`].join('\n\n')}\n`;

function head(report: Report, { part, naming }: TerminalOptions, words: Words): string {
  const { findings, sections, ignored } = report.summary;
  const unjudged = report.problems.some((problem) => problem.fatal);
  const title = titleOf(report, naming) ?? 'noticediff';
  const lines = [
    `## ${escapeMarkdown(title)}`,
    '',
    `**${unjudged ? words.notJudged : words.verdict[report.verdict]}**`,
    '',
  ];
  for (const side of ['before', 'after'] as const) {
    const { ref, capturedAt, statedDate, sha256 } = report[side];
    const facts = [
      ...(capturedAt === null ? [] : [words.captured(printTime(capturedAt))]),
      statedDate === null ? words.noDate : words.stated(statedDate),
      `sha256 ${sha256.slice(0, 12)}`,
    ];
    lines.push(`- ${words[side]}: ${escapeMarkdown(`${naming?.[side] ?? nameOfRef(ref)} (${facts.join(', ')})`)}`);
  }
  if (!unjudged) {
    const counts = [
      words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings }),
      words.sections(sections),
      words.ignored(ignored),
      part ? escapeMarkdown(tellPart(part, words)) : '',
    ];
    lines.push(...counts.filter((count) => count !== '').map((count) => `- ${count}`));
  }
  for (const { code, side, fatal, detail } of report.problems) {
    lines.push(
      `- ${fatal ? '❌' : '⚠️'} ${words.side[side]}: ${words.problem[code]} (\`${code}\`, ${escapeMarkdown(detail)})`,
    );
  }
  return lines.join('\n');
}

/** What the notice says of such changes stands above them; whether it was kept is for a person to say. */
const listPromises = ({ promises }: Report, words: Words): readonly string[] =>
  promises.length === 0
    ? []
    : [words.promises, ...promises.map((promise) => `> ${escapeMarkdown(promise.replaceAll('\n', ' / '))}`)];

/** What the report says, in words, each finding named and, where it has an anchor, linked to. */
export function listSummary(report: Report, words: Words, anchors = true): readonly string[] {
  const printPart = (part: SummaryPart): string => {
    if (typeof part === 'string') return escapeMarkdown(part);
    return anchors ? `[${escapeMarkdown(part.text)}](#${anchorOf(part.finding)})` : escapeMarkdown(part.text);
  };
  const lines = summarise(report, words).map(({ label, rows }) => {
    const [first = '', ...rest] = rows.map(({ face, parts }) => [face, ...parts].map(printPart).join(''));
    const head = `- **${escapeMarkdown(label)}**${words.colon}`;
    return rest.length === 0
      ? `${head}${first}`
      : [head.trimEnd(), ...[first, ...rest].map((row) => `  - ${row}`)].join('\n');
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const anchorOf = (id: string): string => id.toLowerCase();

function listFindings(report: Report, blocks: Blocks, words: Words): readonly string[] {
  const passages = groupFindings(report.findings);
  const groups = [
    ['lowers', words.headLowers],
    ['raises', words.headRaises],
    ['unclear', words.headUnclear],
  ] as const;
  return groups.flatMap(([direction, title]) => {
    const { count, own, above } = passagesOf(passages, direction);
    if (count === 0) return [];
    return [
      `### ${title} (${count})`,
      ...(above.length === 0 ? [] : [`_${words.above(above)}_`]),
      ...own.map((passage) => {
        const anchors = passage.findings.map(({ id }) => `<a name="${anchorOf(id)}"></a>`).join('');
        return `${anchors}\n${printPassage(passage, blocks, words)}`;
      }),
    ];
  });
}

/** One finding: its weight and rule, what it says, the passage as a redline, who decided on it. */
export const printFinding = (finding: ReportFinding, blocks: Blocks, words: Words): string =>
  printPassage({ ...finding, findings: [finding] }, blocks, words);

/** Findings of one passage, one after the other, over its one redline. */
function printPassage(passage: Passage, blocks: Blocks, words: Words): string {
  const told = passage.findings.map((finding) => {
    const head = `**${finding.id} ${nameOfWeight(finding, words)}** · ${words.category[finding.category]} · ${escapeMarkdown(finding.title)} <sub>\`${finding.rule}\`</sub> · ${escapeMarkdown(whereOf(finding, words))}`;
    const decided = finding.approval === null ? [] : ['', escapeMarkdown(words.approval(finding.approval))];
    return [head, '', escapeMarkdown(finding.message), ...decided].join('\n');
  });
  const redline = redlineFinding(passage, blocks, { brackets: false, context: 120 }).map(
    (runs) => `> ${printRedline(runs)}`,
  );
  const prints = [...new Set(passage.findings.map(({ fingerprint }) => `\`${fingerprint}\``))].join(', ');
  return [...told, ...redline, `<sub>${words.fingerprint} ${prints}</sub>`].join('\n\n');
}

/** Folded, with what each of them says; where there is no room, as many as there is room for. */
function listCleared(report: Report, words: Words, room: number): readonly string[] {
  if (report.cleared.length === 0) return [];
  const blocks = blocksOf(report);
  const items = report.cleared.map((one) => `- ${printCleared(one, blocks, words)}`);
  let used = 0;
  const fitting = items.filter((item) => {
    used += item.length + 1;
    return used < room;
  });
  const title = escapeMarkdown(countCleared(report, words));
  if (fitting.length === 0) return [title];
  const more = items.length > fitting.length ? ['- …'] : [];
  return [`<details><summary>${title}</summary>\n\n${[...fitting, ...more].join('\n')}\n\n</details>`];
}

export function printCleared(one: ReportCleared, blocks: Blocks, words: Words): string {
  const redline = redlineFinding(one, blocks, { brackets: false, context: 60 }).map(printRedline).join(' ');
  const where = escapeMarkdown(words.inSection(one.section.heading ?? words.opening));
  const whose = one.reason === 'reader' ? `<br>${escapeMarkdown(one.detail)}` : '';
  return `**${one.id}** ${escapeMarkdown(words.clearedReason[one.reason])} · ${where}${words.colon}${redline}${whose}`;
}

export const printRedline = (passage: readonly Run[]): string => passage.map(printRun).join('');

/** Edits as HTML elements, which GitHub keeps: `**` and `~~` fail beside Chinese punctuation. */
function printRun({ text, style }: Run): string {
  const escaped = escapeMarkdown(text);
  if (style === 'deleted') return `<del>${escaped}</del>`;
  if (style === 'inserted') return `<ins>${escaped}</ins>`;
  if (style === 'deleted-evidence') return `<del><b>${escaped}</b></del>`;
  if (style === 'inserted-evidence') return `<ins><b>${escaped}</b></ins>`;
  return style === 'evidence' ? `<b>${escaped}</b>` : escaped;
}

export function printSection(
  section: ReportSection,
  words: Words,
  places: Places,
  { full, stat }: Pick<TerminalOptions, 'full' | 'stat'>,
): string {
  const heading = (section.after ?? section.before)?.heading ?? words.opening;
  const lines = [`#### ${escapeMarkdown(heading)}`, '', `_${escapeMarkdown(describeSection(section, words))}_`];
  const { came, went } = tellMoves(section, places, words);
  for (const text of [...went, ...(full || stat ? [] : came.map((one) => one.text))])
    lines.push('', escapeMarkdown(text));
  const told = stat ? [] : section.blocks.filter((block) => full || (isBlockTold(block) && !isOnlyMoved(block)));
  if (told.length > 0) lines.push('');
  for (const block of told) {
    const notes = describeBlock(block, section, places, words);
    const note = notes.length === 0 ? '' : `_(${escapeMarkdown(notes.join('; '))})_ `;
    const cells = full ? null : redlineCells(block, places.columns.get(block.id), { brackets: false, context: null });
    const text = cells === null ? block.edits.map(printEdit).join('') : cells.map(printRedline).join('; ');
    lines.push(`- ${note}${text}`);
  }
  return lines.join('\n');
}

function printEdit(edit: Edit): string {
  const text = escapeMarkdown((edit.op === 'delete' ? edit.before : edit.after).replaceAll('\n', ' / '));
  if (edit.op === 'equal') return text;
  return edit.op === 'delete' ? `<del>${text}</del>` : `<ins>${text}</ins>`;
}
