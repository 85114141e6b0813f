/** The summary in words, and what was cleared, as HTML: every finding named is linked to. */
import type { ReportCleared } from '../../model/report.js';
import { countCleared, groupCleared } from '../cleared.js';
import { escapeHtml } from '../escape.js';
import { redlineFinding } from '../redline.js';
import { type SummaryPart, summarise } from '../summary.js';
import type { HtmlContext } from './html-context.js';
import { printRun } from './reason.js';

/** `prefix`: what stands before the number of a finding in its address. */
export function printSummary(
  { report, words, quoting }: Pick<HtmlContext, 'report' | 'words' | 'quoting'>,
  prefix = '',
): string {
  const printPart = (part: SummaryPart): string =>
    typeof part === 'string' ? quoting.mixed(part) : `<a href="#${prefix}${part.finding}">${escapeHtml(part.text)}</a>`;
  const lines = summarise(report, words).map(({ kind, label, rows }) => {
    const told = rows.map(({ face, parts }) => {
      const head = face === '' ? '' : `<b>${escapeHtml(face)}</b>`;
      return head + parts.map(printPart).join('');
    });
    const said = told.length === 1 ? told[0] : `<ul>${told.map((row) => `<li>${row}</li>`).join('')}</ul>`;
    return `<dt class="${kind}">${escapeHtml(label)}</dt><dd>${said}</dd>`;
  });
  return lines.length === 0 ? '' : `<dl class="facts summary">${lines.join('\n')}</dl>`;
}

/** Folded: the count by reason; inside, reason by reason, each change as a redline. */
export function printCleared(context: HtmlContext): string {
  const { report, words, options } = context;
  if (report.cleared.length === 0) return '';
  const open = options.cleared === 'listed' || options.full ? ' open' : '';
  const groups = groupCleared(report.cleared).map(
    ([reason, ones]) =>
      `<h3>${escapeHtml(words.clearedReason[reason])} <span class="faint">${ones.length}</span></h3>
<ul>${ones.map((one) => printOne(one, context)).join('\n')}</ul>`,
  );
  return `<details class="cleared"${open}><summary>${escapeHtml(countCleared(report, words))}</summary>
${groups.join('\n')}
</details>`;
}

function printOne(one: ReportCleared, context: HtmlContext): string {
  const { words, quoting, blocks } = context;
  const side = one.after === null ? quoting.before : quoting.after;
  const redline = redlineFinding(one, blocks, { brackets: false, context: 80 })
    .map((runs) => `<span class="quote"${side}>${runs.map((run) => printRun(run, context)).join('')}</span>`)
    .join(' ');
  const whose = one.reason === 'reader' ? ` <span class="faint">${quoting.mixed(one.detail)}</span>` : '';
  const at = (one.after ?? one.before)?.block ?? null;
  const id = `<a class="id" href="#${at !== null && blocks.has(at) ? at : one.section.id}">${one.id}</a>`;
  return `<li>${id} <span class="faint">${quoting.mixed(words.inSection(one.section.heading ?? words.opening))}</span> ${redline}${whose}</li>`;
}
