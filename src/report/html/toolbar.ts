/** View switch, filters, and steps from change to change. The switch works by style sheet alone; the rest is shown where script runs. */
import { CATEGORIES, SEVERITIES } from '../../model/finding.js';
import { escapeHtml } from '../escape.js';
import { statusOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';

export function printToolbar(context: HtmlContext): string {
  const { html } = context;
  const words = {
    'copy-link': html.copyLink,
    'copy-command': html.copyCommand,
    copied: html.copied,
    'not-copied': html.notCopied,
    shown: html.shown,
    'nothing-shown': html.nothingShown,
    place: html.place,
    expand: html.expand,
    fold: html.fold,
  };
  const data = Object.entries(words)
    .map(([name, text]) => ` data-${name}="${escapeHtml(text)}"`)
    .join('');
  return `<div class="toolbar screen" id="toolbar"${data}>
<fieldset class="switch"><legend class="vh">${html.view}</legend>
<label><input type="radio" name="view" id="view-unified" value="unified" checked>${html.unified}</label>
<label><input type="radio" name="view" id="view-split" value="split">${html.split}</label></fieldset>
<div class="steps" hidden><button type="button" data-do="previous">${html.previous} <kbd>p</kbd></button>
<button type="button" data-do="next">${html.next} <kbd>n</kbd></button>
<button type="button" data-do="expand">${html.expand}</button></div>
<label class="search" hidden><span class="vh">${html.search}</span><input type="search" placeholder="${escapeHtml(html.search)} /"></label>
<details class="keys" hidden><summary>${html.keys} <kbd>?</kbd></summary><dl>${html.keyList.map(([key, does]) => `<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`).join('')}</dl></details>
<details class="filters" hidden><summary>${html.filters}</summary><div class="facets">
${printFacets(context)}
<p><button type="button" data-do="clear">${html.clear}</button></p></div></details>
<p class="told" role="status"></p>
</div>`;
}

/** Only what the report has can be filtered by. */
function printFacets(context: HtmlContext): string {
  const { report, words, html } = context;
  const present = (values: readonly string[]): ReadonlySet<string> => new Set(values);
  const severities = present(report.findings.map(({ severity }) => severity ?? ''));
  const directions = present(report.findings.map(({ direction }) => direction));
  const categories = present(report.findings.map(({ category }) => category));
  const statuses = present(report.findings.map(statusOf));
  const facets: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    [
      'severity',
      html.severity,
      SEVERITIES.filter((one) => severities.has(one)).map((one) => [one, words.severity[one]]),
    ],
    [
      'direction',
      html.direction,
      (['lowers', 'raises', 'unclear'] as const)
        .filter((one) => directions.has(one))
        .map((one) => [one, html.directions[one]]),
    ],
    [
      'category',
      html.category,
      CATEGORIES.filter((one) => categories.has(one)).map((one) => [one, words.category[one]]),
    ],
    [
      'status',
      html.decision,
      (['open', 'approved', 'false-positive', 'rejected', 'expired'] as const)
        .filter((one) => statuses.has(one))
        .map((one) => [one, html.status[one]]),
    ],
    [
      'change',
      html.change,
      (['added', 'removed', 'modified', 'moved'] as const).map((one) => [one, html.changed[one]]),
    ],
  ];
  return facets
    .filter(([, , values]) => values.length > 0)
    .map(
      ([facet, label, values]) =>
        `<fieldset><legend>${label}</legend>${values
          .map(
            ([value, text]) =>
              `<label><input type="checkbox" name="${facet}" value="${value}">${escapeHtml(text)}</label>`,
          )
          .join('')}</fieldset>`,
    )
    .join('\n');
}
