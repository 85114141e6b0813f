/** A finding → what stands beside its passage: weight, rule, reason, evidence, decision, and what is needed to approve it. */
import type { ReportFinding } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { evidenceOf } from '../evidence.js';
import { redlineFinding } from '../redline.js';
import type { Run } from '../wrap.js';
import { approveCommand } from './approve-command.js';
import { printBadge, statusOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';

export function printReason(finding: ReportFinding, context: HtmlContext): string {
  const { words, html, quoting, report, options } = context;
  const { id, rule, title, category } = finding;
  return `<div class="reason keep ${finding.direction}" id="${id}" tabindex="-1">
<p class="reason-head"><a class="id" href="#${id}">${id}</a> ${printBadge(finding, words)} <span class="faint">${words.category[category]} · ${escapeHtml(title)} <code>${escapeHtml(rule)}</code></span></p>
<p>${quoting.mixed(finding.message)}</p>
${[printEvidence(finding, context), printApart(finding, context), printDecision(finding, context)].filter(Boolean).join('\n')}
${
  options.sharing
    ? ''
    : `<details class="record screen"><summary>${html.approveWith}</summary><code class="command">${escapeHtml(approveCommand(finding, report, options.again))}</code></details>
`
}</div>`;
}

function printEvidence(finding: ReportFinding, { words, blocks, quoting }: HtmlContext): string {
  const tell = (side: 'before' | 'after'): string =>
    evidenceOf(finding[side], side, blocks)
      .map((term) => `“<span${quoting[side]}>${escapeHtml(term)}</span>”`)
      .join(words.summary.and);
  const sides = [...new Set([tell('before'), tell('after')])].filter((told) => told !== '');
  if (sides.length === 0) return '';
  return `<p class="evidence"><span class="faint">${words.evidence}${words.colon}</span>${sides.join(' → ')}</p>`;
}

/** Where the passages are not in one block, the reason shows both, with a link to the earlier. */
function printApart(finding: ReportFinding, context: HtmlContext): string {
  const { before, after } = finding;
  const together = before === null || after === null || before.block === after.block;
  if (together && (after ?? before)?.block !== null) return '';
  const quotes = redlineFinding(finding, context.blocks, { brackets: false, context: null });
  if (quotes.length === 0) return '';
  const link =
    before?.block != null && context.blocks.has(before.block)
      ? ` <a href="#${before.block}">${context.html.otherPassage}</a>`
      : '';
  return `${quotes.map((runs) => `<blockquote class="quote"${before === null ? context.quoting.after : context.quoting.before}>${runs.map((run) => printRun(run, context)).join('')}</blockquote>`).join('')}${link === '' ? '' : `<p>${link}</p>`}`;
}

export function printRun({ text, style }: Run, { html, quoting }: Pick<HtmlContext, 'html' | 'quoting'>): string {
  const inner = style.endsWith('evidence') ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
  const said = (words: string): string => `<span class="vh"${quoting.own}>${words}</span>`;
  if (style.startsWith('deleted')) return `<del>${said(html.removedText)}${inner}${said(html.end)}</del>`;
  if (style.startsWith('inserted')) return `<ins>${said(html.addedText)}${inner}${said(html.end)}</ins>`;
  return inner;
}

export function printDecision(finding: ReportFinding, { words, html }: Pick<HtmlContext, 'words' | 'html'>): string {
  const { approval } = finding;
  const status = statusOf(finding);
  if (approval?.outgrown !== undefined || approval?.steps !== undefined)
    return `<p class="decision ${approval.inForce ? 'in-force' : 'void'}"><bdi>${escapeHtml(words.approval(approval))}</bdi></p>`;
  if (approval === null || status === 'open') return '';
  const until = approval.until === null ? '' : ` (${html.until(escapeHtml(approval.until))})`;
  const who = html.decided[status](`<b>${escapeHtml(approval.by)}</b>`, escapeHtml(approval.on));
  return `<p class="decision ${approval.inForce ? 'in-force' : 'void'}">${who}${until}${words.colon}<bdi>${escapeHtml(approval.reason)}</bdi></p>`;
}
