/** The top of the page: title, verdict and counts, where the two versions come from, problems, what the notice promised. */
import type { ReportSource } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { tellPart } from '../filter.js';
import { nameOfRef, titleOf as nameTitle } from '../naming.js';
import { printTime } from '../print-time.js';
import type { HtmlContext } from './html-context.js';
import { printSummary } from './summary.js';

export const isUnjudged = ({ report }: HtmlContext): boolean => report.problems.some((problem) => problem.fatal);

export const titleOf = ({ report, html, options }: HtmlContext): string =>
  nameTitle(report, options.naming) ?? html.report;

export function printHead(context: HtmlContext): string {
  const { report, words, html, quoting, options } = context;
  const unjudged = isUnjudged(context);
  const verdict = unjudged ? words.notJudged : words.verdict[report.verdict];
  const quotes = options.naming?.title === undefined ? (report.after.title ?? report.before.title) : null;
  return `<header>
<p class="kind faint">${html.report}</p>
<h1${quotes === null ? '' : report.after.title === null ? quoting.before : quoting.after} class="quote">${escapeHtml(titleOf(context))}</h1>
${printVersions(context)}
<div class="panel verdict ${unjudged ? 'unjudged' : report.verdict}"><p class="verdict-line"><strong>${verdict}</strong></p>${unjudged ? '' : printCounts(context)}${context.options.stat ? '' : printSummary(context)}</div>
${printProblems(context)}
</header>`;
}

/** The days by which a reader knows the versions: as stated, or as captured where those say nothing. */
function printVersions({ report, words, options }: HtmlContext): string {
  const { before, after } = report;
  const useStated = before.statedDate !== null && after.statedDate !== null && before.statedDate !== after.statedDate;
  const print = (source: ReportSource, side: 'before' | 'after'): string => {
    const day = useStated ? source.statedDate : source.capturedAt?.slice(0, 10);
    const name = options.naming?.[side] ?? day ?? nameOfRef(source.ref);
    return `<span><span class="faint">${words[side]}</span> ${escapeHtml(name)}</span>`;
  };
  return `<p class="versions">${print(before, 'before')} <span aria-hidden="true">→</span> ${print(after, 'after')}</p>`;
}

function printCounts({ report, words, options }: HtmlContext): string {
  const { findings, sections, ignored } = report.summary;
  const counts = [
    words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings }),
    words.sections(sections),
    words.ignored(ignored),
    options.part ? escapeHtml(tellPart(options.part, words)) : '',
  ].filter((count) => count !== '');
  return `<ul class="counts">${counts.map((count) => `<li>${count}</li>`).join('')}</ul>`;
}

function printProblems({ report, words }: HtmlContext): string {
  if (report.problems.length === 0) return '';
  const items = report.problems.map(
    ({ code, side, fatal, detail }) =>
      `<li class="${fatal ? 'fatal' : 'warning'}"><b>${words.side[side]}${words.colon}${words.problem[code]}</b> <span class="faint"><code>${escapeHtml(code)}</code> ${escapeHtml(detail)}</span></li>`,
  );
  return `<section><h2>${words.headProblems}</h2><ul class="problems">${items.join('')}</ul></section>`;
}

export function printPromises({ report, words, quoting }: HtmlContext): string {
  if (report.promises.length === 0) return '';
  const quotes = report.promises.map(
    (promise) =>
      `<blockquote class="quote"${quoting.before}>${promise.split('\n').map(escapeHtml).join('<br>')}</blockquote>`,
  );
  return `<div class="promises"><p>${words.promises}</p>${quotes.join('')}</div>`;
}

/** Everything that is needed to make the same report again, and to know that it is the same. */
export function printProvenance(context: HtmlContext): string {
  const { report, html, options } = context;
  const facts = (pairs: readonly (readonly [string, string])[]): string =>
    `<dl class="facts">${pairs.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
  const asked = (options.asked ?? []).map((option) => `<code>${escapeHtml(option)}</code>`).join(' ');
  return `<section class="provenance panel" id="provenance"><h2>${html.provenance}</h2>
<div class="sources">${(['before', 'after'] as const)
    .map((side) => `<div><h3>${context.words[side]}</h3>${facts(sourceFacts(report[side], side, context))}</div>`)
    .join('')}</div>
${facts([
  ...(report.notice === null ? [] : [[html.notice, `<code>${escapeHtml(report.notice)}</code>`] as const]),
  [html.tool, `${report.tool.name} ${escapeHtml(report.tool.version)}`],
  [html.rules, `<code>${escapeHtml(report.tool.rules)}</code>`],
  [html.options, asked === '' ? html.noOptions : asked],
])}</section>`;
}

function sourceFacts(
  source: ReportSource,
  side: 'before' | 'after',
  { html, quoting }: HtmlContext,
): readonly (readonly [string, string])[] {
  const { ref, path, title, language, capturedAt, statedDate, sha256 } = source;
  return [
    [html.ref, `<code>${escapeHtml(ref)}</code>`],
    ...(path === null || path === ref ? [] : [[html.file, `<code>${escapeHtml(path)}</code>`] as const]),
    ...(title === null
      ? []
      : [[html.title, `<span class="quote"${quoting[side]}>${escapeHtml(title)}</span>`] as const]),
    [html.language, escapeHtml(language)],
    [html.capturedAt, capturedAt === null ? html.unknown : escapeHtml(printTime(capturedAt))],
    [html.statedDate, statedDate === null ? html.unknown : escapeHtml(statedDate)],
    ['SHA-256', `<code>${escapeHtml(sha256)}</code>`],
  ];
}
