/** One block → a row of the page: its redline, the later text for the right-hand column, and the reasons beside them. */
import type { ReportBlock, ReportSection } from '../../model/report.js';
import { describeBlock } from '../section-notes.js';
import { weightOf } from './finding-facts.js';
import type { HtmlContext } from './html-context.js';
import { printReason } from './reason.js';
import { printLines, printStretches } from './redline-html.js';
import { stretchesOf } from './stretches.js';

/** What the row is filtered by. */
export const changeOf = ({ status, moved }: ReportBlock): string =>
  status === 'unchanged' && moved ? 'moved' : status === 'unchanged' ? 'modified' : status;

export function printRow(block: ReportBlock, section: ReportSection, context: HtmlContext): string {
  const { words, places, reasonsAt, quoting } = context;
  const notes = describeBlock(block, section, places, words).map((note, index) => {
    const text = quoting.mixed(note);
    return index === 0 && block.moved ? `<a href="#${block.id}-was">${text}</a>` : text;
  });
  const reasons = reasonsAt.get(block.id) ?? [];
  const weights = new Set(reasons.map(weightOf));
  return `<div class="row ${block.status}${block.moved ? ' moved' : ''}${reasons.length > 0 ? ' judged' : ''}${weights.has('high') ? ' grave' : ''}" id="${block.id}" tabindex="-1" data-change="${changeOf(block)}">
${notes.length === 0 ? '' : `<p class="note">${notes.join('; ')}</p>\n`}<div class="texts">${printTexts(block, context)}</div>${
    reasons.length === 0
      ? ''
      : `\n<div class="reasons">${reasons.map((finding) => printReason(finding, context)).join('\n')}</div>`
  }
</div>`;
}

/** The redline; where both sides have text and it differs, the later text too, which the page shows only side by side. */
function printTexts(block: ReportBlock, context: HtmlContext): string {
  const { quotedIn, quoting } = context;
  const findings = quotedIn.get(block.id) ?? [];
  const stretches = stretchesOf(block, findings);
  const one = block.before.length === 0 || block.after.length === 0 || block.status === 'unchanged';
  const side = block.after.length === 0 ? 'before' : 'after';
  const place = one ? (block.before.length === 0 ? ' right' : block.after.length === 0 ? ' left' : ' both') : ' left';
  const first = `<div class="quote text${place}${kindOf(block)}"${one ? quoting[side] : quoting.before}>${printStretches(stretches, 'redline', context)}</div>`;
  if (one) return first;
  return `${first}<div class="quote text right${kindOf(block)}"${quoting.after} hidden>${printStretches(stretches, 'later', context)}</div>`;
}

/** A block of which nothing is told: its words, and no more. */
export function printQuiet(block: ReportBlock, context: HtmlContext): string {
  const side = block.after.length > 0 ? 'after' : 'before';
  const plain = block[side].every((entry) => entry.marks.length === 0);
  const text = plain
    ? printLines(block[side].map((entry) => entry.text).join('\n'))
    : printStretches(stretchesOf(block, []), 'later', context);
  return `<p class="quote text${kindOf(block)}" id="${block.id}"${context.quoting[side]}>${text}</p>`;
}

const kindOf = ({ kind }: ReportBlock): string => (kind === 'paragraph' ? '' : ` ${kind}`);
