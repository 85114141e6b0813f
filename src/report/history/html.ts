/** Histories → one HTML page that needs no network and no script: a picture over the years, and the versions, each opening to its findings. */
import type { History, HistoryApproval, HistoryVersion } from '../../model/history.js';
import type { Report, ReportFinding } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { printBadge } from '../html/finding-facts.js';
import { HTML_WORDS, type HtmlWords } from '../html/html-words.js';
import { printPage } from '../html/page-shell.js';
import { type Quoting, quotingOf } from '../html/quotation.js';
import { printDecision, printRun } from '../html/reason.js';
import { printSummary } from '../html/summary.js';
import { blocksOf, whereOf } from '../places.js';
import { redlineEdits, redlineFinding } from '../redline.js';
import type { Words } from '../worded.js';
import styles from './history.css?raw';
import { HISTORY_WORDS, type HistoryWords } from './history-words.js';
import { drawPicture } from './picture.js';
import { type Mark, markOf } from './timeline.js';
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
  readonly options: HistoryOptions;
  readonly words: Words;
  readonly own: HistoryWords;
  readonly html: HtmlWords;
  readonly history: History;
  readonly names: ReadonlyMap<string, string>;
}

export function printHistoryHtml(histories: readonly History[], options: HistoryOptions): string {
  const { lang } = options;
  const [words, own] = [wordsOf(lang), HISTORY_WORDS[lang]];
  const parts = histories.map((history) =>
    printHistory(history, {
      options,
      words,
      own,
      html: HTML_WORDS[lang],
      history,
      names: nameVersions(history.versions),
    }),
  );
  const [only] = histories;
  const title = histories.length === 1 && only !== undefined ? `${titleOf(only)} · ${own.changelog}` : own.changelog;
  return printPage({
    lang,
    title: `${title} · noticediff`,
    styles: [styles],
    script: null,
    body: `<header><p class="kind faint">noticediff · ${own.changelog}</p></header>
<main>
${parts.join('\n')}
</main>
<footer class="faint"><p>${escapeHtml(words.advice)}</p></footer>`,
  });
}

function printHistory(history: History, context: Context): string {
  const { own } = context;
  const { notice, versions, gaps, approvals, snapshots } = history;
  const [first, last] = [versions[0], versions.at(-1)];
  const title = escapeHtml(titleOf(history));
  const heading = `<h1>${last === undefined ? title : `<span class="quote" lang="${langOf(last)}">${title}</span>`} <code class="faint">${notice}</code></h1>`;
  if (first === undefined || last === undefined)
    return `<section class="history">${heading}<p>${own.noVersions}</p>${printGaps(context)}</section>`;
  const span = own.span(versions.length, snapshots, first.capturedAt.slice(0, 10), last.capturedAt.slice(0, 10));
  return `<section class="history" aria-labelledby="n-${notice}">
${heading.replace('<h1>', `<h1 id="n-${notice}">`)}
<p class="faint">${span}</p>
${printPicture(context)}
<h2>${own.versions}</h2>
${[...versions]
  .reverse()
  .map((version, index) => printVersion(version, index === 0, context))
  .join('\n')}
${gaps.length === 0 ? '' : printGaps(context)}
${approvals.length === 0 ? '' : `<h2>${own.unplaced}</h2>${printApprovals(approvals, context)}`}
</section>`;
}

const langOf = ({ language }: HistoryVersion): string =>
  language === 'und' ? '' : language === 'zh' ? 'zh-Hans' : escapeHtml(language);

function printPicture({ history, names, words, own }: Context): string {
  const label = (version: HistoryVersion): string =>
    `${names.get(version.stamp) ?? version.stamp}${words.colon}${own.mark[markOf(version)]}${version.change === null ? '' : ` (${countChange(version, words, own.first)})`}`;
  return `<figure class="panel timeline" aria-label="${own.timeline}">
${drawPicture(history.versions, history.notice, label)}
<figcaption class="faint"><ul class="legend"><li><span class="swatch raises"></span>${own.above}</li><li><span class="swatch high"></span><span class="swatch lowers"></span>${own.below}</li><li><span class="swatch unclear"></span><span class="swatch neutral"></span>${own.dots}</li></ul><p>${own.pictureHint}</p></figcaption>
</figure>`;
}

/** Class of the colours of a mark. */
const TONE: Readonly<Record<Mark, string>> = {
  first: 'first',
  'lowered-high': 'high',
  lowered: 'medium',
  'mixed-high': 'high',
  mixed: 'medium',
  raised: 'raises',
  unclear: 'unclear',
  neutral: 'low',
};

function printVersion(version: HistoryVersion, open: boolean, context: Context): string {
  const { words, own, names, history, options } = context;
  const { stamp, change, baseline, approvals, capturedAt } = version;
  const mark = markOf(version);
  const facts = describeVersion(version, names, words, own).join(own.between);
  const summary = `<span class="badge ${TONE[mark]}">${own.mark[mark]}</span> <time datetime="${capturedAt}">${names.get(stamp) ?? stamp}</time> <span class="faint">${escapeHtml(facts)}</span>
<span class="counts">${escapeHtml(countChange(version, words, own.first))}</span>${baseline === null ? '' : `<span class="signed">${escapeHtml(own.signedOff(baseline.by, baseline.on))}</span>`}`;
  const id = `v-${history.notice}-${stamp}`;
  const body = options.stat
    ? ''
    : [
        ...(approvals.length === 0 ? [] : [`<h3>${own.approvals}</h3>${printApprovals(approvals, context)}`]),
        ...(change === null ? [] : [printChange(change, id, context)]),
      ].join('\n');
  if (body === '')
    return `<div class="panel version ${TONE[mark]}" id="${id}"><div class="line">${summary}</div></div>`;
  // The link leads to what is inside: that opens it.
  return `<details class="panel version ${TONE[mark]}"${open ? ' open' : ''}><summary>${summary}</summary>
<div class="body" id="${id}" tabindex="-1">
${body}
</div></details>`;
}

function printChange(change: Report, id: string, context: Context): string {
  const { words, own, options } = context;
  const quoting = quotingOf(change, options.lang);
  const blocks = blocksOf(change);
  const summary = printSummary({ report: change, words, quoting }, `${id}-`);
  const parts = DIRECTIONS.flatMap((direction) => {
    const findings = findingsOf(change, direction);
    return findings.length === 0
      ? []
      : [
          `<h3>${own.head[direction]} <span class="faint">${findings.length}</span></h3>`,
          ...findings.map((finding) => printFinding(finding, { blocks, quoting, id }, context)),
        ];
  });
  const { changed, moved } = listOthers(change, words);
  if (changed.length > 0)
    parts.push(
      `<h3>${own.changed} <span class="faint">${changed.length}</span></h3>`,
      ...changed.map((line) => printOther(line, quoting, context)),
    );
  if (moved.length > 0)
    parts.push(
      `<h3>${own.moved} <span class="faint">${moved.length}</span></h3>`,
      ...moved.map((line) => printOther(line, quoting, context)),
    );
  parts.push(
    `<p class="faint whole">${own.compareWith}${words.colon}<code>noticediff diff ${escapeHtml(change.before.ref)} ${escapeHtml(change.after.ref)}</code></p>`,
  );
  return [summary, ...parts].filter((part) => part !== '').join('\n');
}

interface Place {
  readonly blocks: ReturnType<typeof blocksOf>;
  readonly quoting: Quoting;
  readonly id: string;
}

function printFinding(finding: ReportFinding, { blocks, quoting, id }: Place, context: Context): string {
  const { words, html } = context;
  const { category, rule, message, before } = finding;
  const passages = redlineFinding(finding, blocks, { brackets: false, context: 160 }).map(
    (runs) =>
      `<blockquote class="quote"${finding.after === null && before !== null ? quoting.before : quoting.after}>${runs.map((run) => printRun(run, { html, quoting })).join('')}</blockquote>`,
  );
  return `<article class="finding keep ${finding.direction}" id="${id}-${finding.id}">
<p class="head"><b>${finding.id}</b> ${printBadge(finding, words)} <span class="faint">${words.category[category]} · <code>${escapeHtml(rule)}</code> · ${quoting.mixed(whereOf(finding, words))}</span></p>
<p>${quoting.mixed(message)}</p>
${passages.join('\n')}${printDecision(finding, { words, html })}
</article>`;
}

/** Its changed passages, folded: they are what no rule names. */
function printOther({ heading, note, blocks }: SectionLine, quoting: Quoting, { html }: Context): string {
  const line = `<span class="quote"${quoting.after}>${escapeHtml(heading)}</span> <span class="faint">${quoting.mixed(note)}</span>`;
  if (blocks.length === 0) return `<p class="other">${line}</p>`;
  const passages = blocks.map(
    (block) =>
      `<blockquote class="quote"${block.after.length === 0 ? quoting.before : quoting.after}>${redlineEdits(
        block.edits,
        { brackets: false, context: 160 },
      )
        .map((run) => printRun(run, { html, quoting }))
        .join('')}</blockquote>`,
  );
  return `<details class="other"><summary>${line}</summary>
${passages.join('\n')}
</details>`;
}

function printApprovals(approvals: readonly HistoryApproval[], { words }: Context): string {
  const items = approvals.map((approval) => {
    const quote = approval.after ?? approval.before;
    return `<li><code>${escapeHtml(approval.rule)}</code> <bdi>${escapeHtml(words.approval(approval))}</bdi>${quote === null ? '' : `<blockquote class="quote" lang="">${escapeHtml(quote)}</blockquote>`}</li>`;
  });
  return `<ul class="approvals">${items.join('')}</ul>`;
}

function printGaps({ history, own }: Context): string {
  if (history.gaps.length === 0) return '';
  const items = history.gaps.map(
    ({ capturedAt, why, codes, detail }) =>
      `<li><time datetime="${capturedAt}">${capturedAt.slice(0, 10)}</time> ${own.gap[why]} <span class="faint">${codes.map((code) => `<code>${escapeHtml(code)}</code>`).join(' ')} <bdi>${escapeHtml(detail)}</bdi></span></li>`,
  );
  return `<h2>${own.gaps}</h2><ul class="gaps">${items.join('')}</ul>`;
}
