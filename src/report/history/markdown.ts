/** Histories → Markdown in the manner of Keep a Changelog: the newest version first, under it what it lowered, raised, left unclear, changed, moved. */
import type { History, HistoryApproval, HistoryVersion } from '../../model/history.js';
import type { ReportFinding } from '../../model/report.js';
import { escapeMarkdown } from '../escape.js';
import { listSummary, printRedline } from '../markdown.js';
import { blocksOf, whereOf } from '../places.js';
import { redlineFinding } from '../redline.js';
import { nameOfWeight } from '../weight.js';
import type { Words } from '../worded.js';
import { HISTORY_WORDS, type HistoryWords } from './history-words.js';
import {
  countChange,
  DIRECTIONS,
  describeVersion,
  findingsOf,
  type HistoryOptions,
  listOthers,
  nameVersions,
  type SectionLine,
  titleOf,
  wordsOf,
} from './version-parts.js';

interface Context {
  readonly words: Words;
  readonly own: HistoryWords;
  readonly stat: boolean;
  readonly names: ReadonlyMap<string, string>;
}

export function printHistoryMarkdown(histories: readonly History[], { lang, stat }: HistoryOptions): string {
  const words = wordsOf(lang);
  const parts = histories.flatMap((history) =>
    printHistory(history, { words, own: HISTORY_WORDS[lang], stat, names: nameVersions(history.versions) }),
  );
  return `${[...parts, `_${words.advice}_`].join('\n\n')}\n`;
}

function printHistory(history: History, context: Context): readonly string[] {
  const { own } = context;
  const { versions, gaps, snapshots, approvals } = history;
  const [first, last] = [versions[0], versions.at(-1)];
  return [
    `# ${own.changelog}${context.words.colon}${escapeMarkdown(titleOf(history))}`,
    first === undefined || last === undefined
      ? own.noVersions
      : own.span(versions.length, snapshots, first.capturedAt.slice(0, 10), last.capturedAt.slice(0, 10)),
    ...[...versions].reverse().flatMap((version) => printVersion(version, context)),
    ...(gaps.length === 0
      ? []
      : [
          `## ${own.gaps}`,
          gaps
            .map(({ capturedAt, why, codes, detail }) =>
              escapeItem(
                `${capturedAt.slice(0, 10)} ${own.gap[why]}${codes.length === 0 ? '' : ` [${codes.join(', ')}]`} ${detail}`,
              ),
            )
            .join('\n'),
        ]),
    ...(approvals.length === 0 || context.stat ? [] : [`## ${own.unplaced}`, printApprovals(approvals, context)]),
  ];
}

function printVersion(version: HistoryVersion, context: Context): readonly string[] {
  const { words, own, names, stat } = context;
  const { stamp, change, baseline, approvals } = version;
  const facts = [
    escapeMarkdown(describeVersion(version, names, words, own).join(own.between)),
    escapeMarkdown(countChange(version, words, own.first)),
    ...(baseline === null ? [] : [`**${escapeMarkdown(own.signedOff(baseline.by, baseline.on))}**`]),
  ];
  const parts = [`## ${names.get(stamp) ?? stamp}`, facts.join('  \n')];
  if (stat) return parts;
  if (approvals.length > 0) parts.push(`### ${own.approvals}`, printApprovals(approvals, context));
  if (change === null) return parts;
  // Numbers of findings repeat from version to version: there is no place to link to.
  parts.push(...listSummary(change, words, false));
  const blocks = blocksOf(change);
  for (const direction of DIRECTIONS) {
    const findings = findingsOf(change, direction);
    if (findings.length > 0)
      parts.push(
        `### ${own.head[direction]}`,
        findings.map((finding) => printFinding(finding, blocks, words)).join('\n'),
      );
  }
  const { changed, moved } = listOthers(change, words);
  if (changed.length > 0) parts.push(`### ${own.changed}`, printLines(changed));
  if (moved.length > 0) parts.push(`### ${own.moved}`, printLines(moved));
  return parts;
}

function printFinding(finding: ReportFinding, blocks: ReturnType<typeof blocksOf>, words: Words): string {
  const { id, category, rule, message, approval } = finding;
  const lines = [
    `- **${id} ${nameOfWeight(finding, words)}** · ${words.category[category]} · \`${rule}\` · ${escapeMarkdown(whereOf(finding, words))}${words.colon}${escapeMarkdown(message)}`,
    ...redlineFinding(finding, blocks, { brackets: false, context: 80 }).flatMap((passage) => [
      '',
      `  > ${printRedline(passage)}`,
    ]),
    ...(approval === null ? [] : ['', `  ${escapeMarkdown(words.approval(approval))}`]),
  ];
  return lines.join('\n');
}

const escapeItem = (text: string): string => `- ${escapeMarkdown(text)}`;

const printLines = (lines: readonly SectionLine[]): string =>
  lines.map(({ heading, note }) => `- **${escapeMarkdown(heading)}** ${escapeMarkdown(note)}`).join('\n');

const printApprovals = (approvals: readonly HistoryApproval[], { words }: Context): string =>
  approvals
    .map((approval) => {
      const quote = approval.after ?? approval.before;
      const said = `- \`${escapeMarkdown(approval.rule)}\` ${escapeMarkdown(words.approval(approval))}`;
      return quote === null ? said : `${said}\n\n  > ${escapeMarkdown(quote.replaceAll('\n', ' / '))}`;
    })
    .join('\n');
