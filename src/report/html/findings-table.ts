/** All findings in one table: what each says, and links to its passage. */
import type { ReportFinding } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { nameOfPlace } from '../places.js';
import { redlineFinding } from '../redline.js';
import { blockOf, printBadge, statusOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';
import { PAUSE } from './page-shell.js';
import { printRun } from './reason.js';
import { changeOf } from './row.js';

/** Rows of one table: a browser lays out a table as a whole, but need not lay out those that are far down the page. */
const ROWS = 50;

export function printFindings(context: HtmlContext): string {
  const { findings } = context.report;
  if (findings.length === 0) return `<p>${context.html.noFindings}</p>`;
  const tables: string[] = [];
  for (let start = 0; start < findings.length; start += ROWS)
    tables.push(printTable(findings.slice(start, start + ROWS), context));
  return tables.join(`\n${PAUSE}\n`);
}

function printTable(findings: readonly ReportFinding[], context: HtmlContext): string {
  const { html } = context;
  return `<div class="lines"><table class="findings">
<thead><tr><th scope="col">${html.finding}</th><th scope="col">${html.what}</th><th scope="col" class="wide">${html.rule}</th><th scope="col">${html.decision}</th></tr></thead>
<tbody>
${findings.map((finding) => printLine(finding, context)).join('\n')}
</tbody>
</table></div>`;
}

function printLine(finding: ReportFinding, context: HtmlContext): string {
  const { words, html, quoting } = context;
  const { id, rule, title, category, direction, severity, section, message } = finding;
  const status = statusOf(finding);
  const where =
    finding.scope !== 'passage' || section === null || section.heading === null
      ? `<span class="where">${escapeHtml(nameOfPlace(finding, words))}</span>`
      : `<span class="where quote"${finding.after === null ? quoting.before : quoting.after}>${escapeHtml(section.heading)}</span>`;
  const data = Object.entries({
    severity: severity ?? '',
    direction,
    category,
    status,
    change: changeOfFinding(finding, context),
  })
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  return `<tr class="finding" data-id="${id}"${data}><td><a class="id" href="#${id}">${id}</a> ${printBadge(finding, words)}</td><td>${quoting.mixed(message)} ${where}${printExcerpt(finding, context)}</td><td class="wide">${words.category[category]}<br>${escapeHtml(title)}<code>${escapeHtml(rule)}</code></td><td class="status ${status}">${html.status[status]}</td></tr>`;
}

/** The change itself, with little around it: who reads the table needs no page for most of them. */
function printExcerpt(finding: ReportFinding, context: HtmlContext): string {
  const { before, after } = finding;
  if (before === null && after === null) return '';
  const lines = redlineFinding(finding, context.blocks, { brackets: false, context: 40 });
  const side = after === null ? context.quoting.before : context.quoting.after;
  return lines
    .map((runs) => `<div class="excerpt quote"${side}>${runs.map((run) => printRun(run, context)).join('')}</div>`)
    .join('');
}

function changeOfFinding(finding: ReportFinding, { blocks }: HtmlContext): string {
  const id = blockOf(finding);
  const block = id === null ? undefined : blocks.get(id);
  return block === undefined ? 'modified' : changeOf(block);
}
