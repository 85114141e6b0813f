/** All findings in one table: what each says, and links to its passage. */
import type { ReportFinding } from '../../model/report.js';
import { escapeHtml } from './escape-html.js';
import { blockOf, printBadge, statusOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';
import { changeOf } from './row.js';

export function printFindings(context: HtmlContext): string {
  const { report, html } = context;
  if (report.findings.length === 0) return `<p>${html.noFindings}</p>`;
  return `<table class="findings">
<thead><tr><th scope="col">${html.finding}</th><th scope="col">${html.what}</th><th scope="col" class="wide">${html.rule}</th><th scope="col">${html.decision}</th></tr></thead>
<tbody>
${report.findings.map((finding) => printLine(finding, context)).join('\n')}
</tbody>
</table>`;
}

function printLine(finding: ReportFinding, context: HtmlContext): string {
  const { words, html, quoting } = context;
  const { id, rule, category, direction, severity, section, message } = finding;
  const status = statusOf(finding);
  const where =
    section === null
      ? escapeHtml(words.wholeNotice)
      : section.heading === null
        ? escapeHtml(words.opening)
        : `<span class="quote"${finding.after === null ? quoting.before : quoting.after}>${escapeHtml(section.heading)}</span>`;
  const data = Object.entries({
    severity: severity ?? '',
    direction,
    category,
    status,
    change: changeOfFinding(finding, context),
  })
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  return `<tr class="finding" data-id="${id}"${data}><td><a class="id" href="#${id}">${id}</a> ${printBadge(finding, words)}</td><td>${quoting.mixed(message)} <span class="where faint">${where}</span></td><td class="wide">${words.category[category]}<br><code>${escapeHtml(rule)}</code></td><td><span class="status ${status}">${html.status[status]}</span></td></tr>`;
}

function changeOfFinding(finding: ReportFinding, { blocks }: HtmlContext): string {
  const id = blockOf(finding);
  const block = id === null ? undefined : blocks.get(id);
  return block === undefined ? 'modified' : changeOf(block);
}
