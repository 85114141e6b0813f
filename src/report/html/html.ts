/** The report → one HTML page that needs no network and no script: the plot of its parts. */
import type { Report } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import type { TerminalOptions } from '../terminal-context.js';
import { printFindings } from './findings-table.js';
import { isUnjudged, printHead, printPromises, printProvenance, titleOf } from './head.js';
import { type HtmlContext, openContext } from './html-context.js';
import { printPage } from './page-shell.js';
import styles from './report.css?raw';
import script from './report-script.js?raw';
import { printLeftOut, printSections } from './sections.js';
import { printCleared } from './summary.js';
import { printToolbar } from './toolbar.js';

export function printHtml(report: Report, options: TerminalOptions): string {
  const context = openContext(report, options);
  const unjudged = isUnjudged(context);
  return printPage({
    lang: options.lang,
    title: `${titleOf(context)} · noticediff`,
    styles: [styles],
    script: unjudged || options.stat ? null : script,
    body: [
      printHead(context),
      `<main>${unjudged || options.stat ? '' : printBody(context)}\n${printProvenance(context)}</main>`,
      `<footer class="faint"><p>${escapeHtml(context.words.advice)}</p></footer>`,
    ].join('\n'),
  });
}

function printBody(context: HtmlContext): string {
  const { html } = context;
  return `<section aria-labelledby="findings"><h2 id="findings">${html.findings} <span class="faint">${context.report.findings.length}</span></h2>
${printPromises(context)}
${printFindings(context)}
${printCleared(context)}
</section>
<section aria-labelledby="changes" class="changes"><h2 id="changes">${html.changes}</h2>
${printToolbar(context)}
<div class="column-heads" aria-hidden="true"><span>${context.words.before}</span><span>${context.words.after}</span></div>
${printSections(context)}
</section>
${printLeftOut(context)}`;
}
