/** Stretches of a block → the redline, and the later text for the right-hand column, both as HTML. */
import type { ReportFinding } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { weightOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';
import type { Stretch } from './stretches.js';

/** `redline`: both texts, what went and what came marked. `later`: only what stands in the later version. */
type Column = 'redline' | 'later';

export function printStretches(stretches: readonly Stretch[], column: Column, context: HtmlContext): string {
  const shown = column === 'redline' ? stretches : stretches.filter(({ op }) => op !== 'delete');
  const told = new Set<ReportFinding>();
  let html = '';
  for (const group of groupBy(shown, sameFindings)) {
    const { findings } = group[0] as Stretch;
    const ops = groupBy(group, (one, other) => one.op === other.op)
      .map((run) => printRun(run, column, context))
      .join('');
    if (findings.length === 0) {
      html += ops;
      continue;
    }
    const fresh = findings.filter((finding) => !told.has(finding));
    for (const finding of fresh) told.add(finding);
    html += `${fresh.map((finding) => printChip(finding, column, context)).join('')}<span class="p ${tintOf(findings)}">${ops}</span>`;
  }
  return html;
}

/** A sign before the passage that leads to the reason beside it. */
function printChip(finding: ReportFinding, column: Column, { html }: HtmlContext): string {
  // In the left-hand column of the two, a finding on what came has nothing to point at.
  const later = column === 'redline' && finding.before === null ? ' later' : '';
  return `<a class="chip ${weightOf(finding)}${later}" href="#${finding.id}" title="${escapeHtml(html.toPassage(finding.id))}">${finding.id}</a>`;
}

const tintOf = (findings: readonly ReportFinding[]): string => {
  const directions = findings.map((finding) => finding.direction);
  return directions.includes('lowers') ? 'lowers' : directions.includes('unclear') ? 'unclear' : 'raises';
};

function printRun(run: readonly Stretch[], column: Column, context: HtmlContext): string {
  const { op } = run[0] as Stretch;
  const { html, quoting } = context;
  const inner = run.map((stretch) => printText(stretch, column, context)).join('');
  if (op === 'equal' || op === 'typed') return inner;
  const [element, said] = op === 'delete' ? ['del', html.removedText] : ['ins', html.addedText];
  return `<${element}><span class="vh"${quoting.own}>${said}</span>${inner}<span class="vh"${quoting.own}>${html.end}</span></${element}>`;
}

const ELEMENTS = { underline: 'u', bold: 'b', link: 'u class="link"' } as const;

function printText(stretch: Stretch, column: Column, { html, quoting }: HtmlContext): string {
  const { op, text, earlier, marks, lost, gained, evidence } = stretch;
  let inner =
    op === 'typed' && column === 'redline'
      ? `<span class="was" hidden>${printLines(earlier)}</span><span class="is">${printLines(text)}</span>`
      : printLines(text);
  if (evidence) inner = `<strong>${inner}</strong>`;
  const said = (words: string): string => `<span class="vh"${quoting.own}>${words}</span>`;
  const later = column === 'later' ? [...marks, ...gained] : marks;
  for (const kind of later) inner = wrap(ELEMENTS[kind], inner);
  if (column === 'redline') {
    for (const kind of gained) inner = `<span class="gained ${kind}">${said(html.gained)}${inner}</span>`;
    for (const kind of lost) inner = `<span class="lost ${kind}">${said(html.lost)}${inner}</span>`;
  }
  return inner;
}

const wrap = (opening: string, inner: string): string => `<${opening}>${inner}</${opening.split(' ')[0]}>`;

/** The line ends that join split or merged paragraphs become line ends of the page. */
export const printLines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');

function groupBy<Item>(items: readonly Item[], belong: (one: Item, other: Item) => boolean): readonly Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && belong(last[0] as Item, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const sameFindings = (one: Stretch, other: Stretch): boolean =>
  one.findings.length === other.findings.length &&
  one.findings.every((finding, index) => finding === other.findings[index]);
