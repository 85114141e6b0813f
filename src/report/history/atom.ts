/** Histories → an Atom feed (RFC 4287): an entry a version, the newest first; ids and dates come from the archive, so that a feed read twice is the same. */
import type { History, HistoryVersion } from '../../model/history.js';
import type { ReportFinding } from '../../model/report.js';
import { VERSION } from '../../model/version.js';
import { escapeHtml, escapeXml } from '../escape.js';
import { blocksOf, whereOf } from '../places.js';
import { redlineFinding } from '../redline.js';
import { summarise } from '../summary.js';
import { nameOfWeight } from '../weight.js';
import type { Words } from '../worded.js';
import type { Run } from '../wrap.js';
import { HISTORY_WORDS, type HistoryWords } from './history-words.js';
import { markOf } from './timeline.js';
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

/** A tag: URI (RFC 4151) wants an authority; this one is reserved and belongs to nobody else. */
const AUTHORITY = 'tag:noticediff.invalid,2022';
/** A feed must say when it was updated, also where nothing was captured. */
const NEVER = '1970-01-01T00:00:00Z';

export function printHistoryAtom(histories: readonly History[], { lang, stat }: HistoryOptions): string {
  const words = wordsOf(lang);
  const own = HISTORY_WORDS[lang];
  const entries = histories
    .flatMap((history) => {
      const names = nameVersions(history.versions);
      return history.versions.map((version) => ({ history, version, names }));
    })
    .sort((one, other) =>
      one.version.stamp < other.version.stamp ? 1 : one.version.stamp > other.version.stamp ? -1 : 0,
    );
  const [only] = histories;
  const single = histories.length === 1 && only !== undefined;
  const title = single ? `${own.changelog}${words.colon}${titleOf(only)}` : `noticediff${words.colon}${own.changelog}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<title>${escapeXml(title)}</title>
<id>${AUTHORITY}:${single ? only.notice : 'notices'}</id>
<updated>${entries[0]?.version.capturedAt ?? NEVER}</updated>
<author><name>noticediff</name></author>
<generator version="${VERSION}">noticediff</generator>
<subtitle>${escapeXml(words.advice)}</subtitle>
${entries.map(({ history, version, names }) => printEntry(history, version, { words, own, names, stat })).join('')}</feed>
`;
}

interface Context {
  readonly words: Words;
  readonly own: HistoryWords;
  readonly names: ReadonlyMap<string, string>;
  readonly stat: boolean;
}

function printEntry(history: History, version: HistoryVersion, context: Context): string {
  const { words, own, names } = context;
  const { notice } = history;
  const { stamp, capturedAt, change } = version;
  const verdict = change === null ? own.first : words.verdict[change.verdict];
  return `<entry>
<title>${escapeXml(`${titleOf(history)}, ${names.get(stamp) ?? stamp}${words.colon}${verdict}`)}</title>
<id>${AUTHORITY}:${notice}/${stamp}</id>
<updated>${capturedAt}</updated>
<category term="${markOf(version)}"/>
<summary>${escapeXml(countChange(version, words, own.first))}</summary>
<content type="html">${escapeXml(printContent(version, context))}</content>
</entry>
`;
}

/** HTML without style or link: readers of feeds keep little else. */
function printContent(version: HistoryVersion, { words, own, names, stat }: Context): string {
  const { change, baseline, approvals } = version;
  const parts = [`<p>${escapeHtml(describeVersion(version, names, words, own).join(own.between))}</p>`];
  parts.push(`<p>${escapeHtml(countChange(version, words, own.first))}</p>`);
  if (baseline !== null) parts.push(`<p><b>${escapeHtml(own.signedOff(baseline.by, baseline.on))}</b></p>`);
  if (stat) return parts.join('');
  if (approvals.length > 0)
    parts.push(
      `<h3>${escapeHtml(own.approvals)}</h3>`,
      list(approvals.map((one) => `<code>${escapeHtml(one.rule)}</code> ${escapeHtml(words.approval(one))}`)),
    );
  if (change === null) return parts.join('');
  const summary = summarise(change, words).map(({ label, rows }) => {
    const told = rows.map(({ face, parts: said }) =>
      escapeHtml([face, ...said.map((part) => (typeof part === 'string' ? part : part.text))].join('')),
    );
    return `<b>${escapeHtml(label)}</b>${words.colon}${told.join('<br>')}`;
  });
  if (summary.length > 0) parts.push(list(summary));
  const blocks = blocksOf(change);
  for (const direction of DIRECTIONS) {
    const findings = findingsOf(change, direction);
    if (findings.length > 0)
      parts.push(
        `<h3>${escapeHtml(own.head[direction])}</h3>`,
        list(findings.map((finding) => printFinding(finding, blocks, words))),
      );
  }
  const { changed, moved } = listOthers(change, words);
  for (const [head, lines] of [
    [own.changed, changed],
    [own.moved, moved],
  ] as const)
    if (lines.length > 0) parts.push(`<h3>${escapeHtml(head)}</h3>`, list(lines.map(printLine)));
  return parts.join('');
}

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const printLine = ({ heading, note }: SectionLine): string => `<b>${escapeHtml(heading)}</b> ${escapeHtml(note)}`;

function printFinding(finding: ReportFinding, blocks: ReturnType<typeof blocksOf>, words: Words): string {
  const { category, rule, message, approval } = finding;
  const passages = redlineFinding(finding, blocks, { brackets: false, context: 80 });
  return [
    `<p><b>${escapeHtml(nameOfWeight(finding, words))}</b> ${escapeHtml(words.category[category])} <code>${escapeHtml(rule)}</code> ${escapeHtml(whereOf(finding, words))}<br>${escapeHtml(message)}</p>`,
    ...passages.map((passage) => `<blockquote>${passage.map(printRun).join('')}</blockquote>`),
    ...(approval === null ? [] : [`<p>${escapeHtml(words.approval(approval))}</p>`]),
  ].join('');
}

function printRun({ text, style }: Run): string {
  const escaped = escapeHtml(text);
  if (style.startsWith('deleted')) return `<del>${escaped}</del>`;
  return style.startsWith('inserted') ? `<ins>${escaped}</ins>` : escaped;
}
