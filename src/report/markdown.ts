/** The report as Markdown that fits in a pull-request comment: counts, findings, then the changed sections. */
import type { Edit } from '../model/comparison.js';
import type { Report, ReportBlock, ReportFinding, ReportSection } from '../model/report.js';
import { escapeMarkdown } from './escape.js';
import { printTime } from './print-time.js';
import { redlineFinding } from './redline.js';
import { describeBlock, describeSection, isBlockTold, isTold, type Places, placeBlocks } from './section-notes.js';
import type { TerminalOptions } from './terminal-context.js';
import type { Words } from './worded.js';
import { WORDS } from './words.js';
import type { Run } from './wrap.js';

/** GitHub takes 65,536 characters; some are left for what a bot puts around it. */
const LONGEST = 60_000;

export function printMarkdown(report: Report, options: TerminalOptions): string {
  const { lang, full, stat } = options;
  const words = WORDS[lang];
  const parts = [head(report, words)];
  if (report.problems.some((problem) => problem.fatal)) return finish(parts, words);
  if (!stat) parts.push(...listPromises(report, words), ...listFindings(report, words));
  const places = placeBlocks(report);
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
  return finish(parts, words);
}

const finish = (parts: readonly string[], words: Words): string => `${[...parts, `_${words.advice}_`].join('\n\n')}\n`;

function head(report: Report, words: Words): string {
  const { findings, sections, ignored } = report.summary;
  const unjudged = report.problems.some((problem) => problem.fatal);
  const title = report.after.title ?? report.before.title ?? report.notice ?? 'noticediff';
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
    lines.push(`- ${words[side]}: ${escapeMarkdown(`${ref} (${facts.join(', ')})`)}`);
  }
  if (!unjudged) {
    const counts = [
      words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings }),
      words.sections(sections),
      words.ignored(ignored),
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

function listFindings(report: Report, words: Words): readonly string[] {
  const blocks = new Map(
    report.sections.flatMap((section) => section.blocks.map((block) => [block.id, block] as const)),
  );
  const groups = [
    ['lowers', words.headLowers],
    ['raises', words.headRaises],
    ['unclear', words.headUnclear],
  ] as const;
  return groups.flatMap(([direction, title]) => {
    const findings = report.findings.filter((finding) => finding.direction === direction);
    return findings.length === 0
      ? []
      : [`### ${title} (${findings.length})`, ...findings.map((finding) => printFinding(finding, blocks, words))];
  });
}

/** One finding: its weight and rule, what it says, the passage as a redline, who decided on it. */
export function printFinding(finding: ReportFinding, blocks: ReadonlyMap<string, ReportBlock>, words: Words): string {
  const weight = finding.direction === 'lowers' ? words.severity[finding.severity ?? 'low'] : words[finding.direction];
  const where =
    finding.scope === 'notice' ? words.wholeNotice : words.inSection(finding.section?.heading ?? words.opening);
  const lines = [
    `**${finding.id} ${weight}** · ${words.category[finding.category]} · \`${finding.rule}\` · ${escapeMarkdown(where)}`,
    '',
    escapeMarkdown(finding.message),
    ...redlineFinding(finding, blocks, { brackets: false, context: 120 }).flatMap((passage) => [
      '',
      `> ${printRedline(passage)}`,
    ]),
    '',
    `<sub>${words.fingerprint} \`${finding.fingerprint}\`</sub>`,
  ];
  if (finding.approval !== null) lines.push('', escapeMarkdown(words.approval(finding.approval)));
  return lines.join('\n');
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
  for (const [target, count] of places.movedOut.get(section.id) ?? []) {
    lines.push('', escapeMarkdown(words.movedTo(count, places.headings.get(target) ?? words.opening)));
  }
  const told = stat ? [] : section.blocks.filter((block) => full || isBlockTold(block));
  if (told.length > 0) lines.push('');
  for (const block of told) {
    const notes = describeBlock(block, section, places, words);
    const note = notes.length === 0 ? '' : `_(${escapeMarkdown(notes.join('; '))})_ `;
    lines.push(`- ${note}${block.edits.map(printEdit).join('')}`);
  }
  return lines.join('\n');
}

function printEdit(edit: Edit): string {
  const text = escapeMarkdown((edit.op === 'delete' ? edit.before : edit.after).replaceAll('\n', ' / '));
  if (edit.op === 'equal') return text;
  return edit.op === 'delete' ? `<del>${text}</del>` : `<ins>${text}</ins>`;
}
