/** The sections of a notice in the order of the later version: what changed in full, what stayed folded, moves linked both ways. */
import type { ReportBlock, ReportSection } from '../../model/report.js';
import { escapeHtml } from '../escape.js';
import { describeSection, isBlockTold, isOnlyMoved, isTold } from '../section-notes.js';
import type { HtmlContext } from './html-context.js';
import { PAUSE } from './page-shell.js';
import { printReason } from './reason.js';
import { printQuiet, printRow } from './row.js';

export function printSections(context: HtmlContext): string {
  const { report, html, words, places, onNotice } = context;
  const open = context.options.full ? ' open' : '';
  const parts: string[] = [];
  if (onNotice.length > 0) {
    parts.push(`<section class="part" id="whole"><h3>${escapeHtml(words.wholeNotice)}</h3>
<div class="row judged bare" data-change="modified" tabindex="-1" id="whole-row"><div class="reasons">${onNotice.map((finding) => printReason(finding, context)).join('\n')}</div></div></section>`);
  }
  const departures = departuresOf(
    report.sections.filter((section) => section.moved),
    ({ before }) => before?.index,
  );
  const leave = departures.iterate();
  let quiet: ReportSection[] = [];
  const flush = (): void => {
    if (quiet.length > 1)
      parts.push(
        `<details class="fold part"${open}><summary>${html.unchangedSections(quiet.length)}</summary>\n${quiet.map((section) => printSection(section, context)).join('\n')}\n</details>`,
      );
    else parts.push(...quiet.map((section) => printSection(section, context)));
    quiet = [];
  };
  for (const section of report.sections) {
    if (!section.moved && section.before !== null) {
      for (const gone of leave(section.before.index)) {
        flush();
        parts.push(printSectionDeparture(gone, context));
      }
    }
    if (isTold(section, places) || context.onHeadings.has(section.id) || context.options.full) {
      flush();
      parts.push(printSection(section, context));
    } else quiet.push(section);
  }
  flush();
  parts.push(...leave(Number.POSITIVE_INFINITY).map((gone) => printSectionDeparture(gone, context)));
  return joinWithPauses(parts);
}

/** What changed beside the notice, under a heading of its own. */
export const printLeftOut = (context: HtmlContext): string =>
  context.report.leftOut.length === 0
    ? ''
    : `<section aria-labelledby="left-out" class="changes"><h2 id="left-out">${escapeHtml(context.words.headLeftOut)}</h2>
${context.report.leftOut.map((section) => printSection(section, context)).join('\n')}
</section>`;

/** Characters that a browser reads in a few hundredths of a second. */
const STRETCH = 64_000;

function joinWithPauses(parts: readonly string[]): string {
  const joined: string[] = [];
  let since = 0;
  for (const part of parts) {
    joined.push(part);
    since += part.length;
    if (since < STRETCH) continue;
    joined.push(PAUSE);
    since = 0;
  }
  return joined.join('\n');
}

/** Things by the place that they left, handed out in that order as reading comes by. */
function departuresOf<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => number | undefined) {
  const sorted = things.map((thing) => [placeOf(thing) ?? 0, thing] as const).sort((one, other) => one[0] - other[0]);
  return {
    /** Those that stood before a place and were not yet handed out. */
    iterate() {
      let next = 0;
      return (place: number): readonly Thing[] => {
        const gone: Thing[] = [];
        for (let entry = sorted[next]; entry !== undefined && entry[0] < place; entry = sorted[++next])
          gone.push(entry[1]);
        return gone;
      };
    },
  };
}

function printSectionDeparture(section: ReportSection, { html, quoting }: HtmlContext): string {
  const heading = section.before?.heading ?? '';
  return `<p class="departure" id="${section.id}-was">${html.sectionWasHere}: <a href="#${section.id}"><span class="quote"${quoting.before}>${escapeHtml(heading)}</span></a></p>`;
}

function printSection(section: ReportSection, context: HtmlContext): string {
  const { words, quoting, onHeadings, options, places } = context;
  const side = section.after === null ? 'before' : 'after';
  const heading = section[side]?.heading ?? null;
  const level = section[side]?.level ?? 0;
  const told = isTold(section, places);
  const note = told ? quoting.mixed(describeSection(section, words)) : escapeHtml(words.status.unchanged);
  const linked = section.moved ? `<a href="#${section.id}-was">${note}</a>` : note;
  const title =
    heading === null ? escapeHtml(words.opening) : `<span class="quote"${quoting[side]}>${escapeHtml(heading)}</span>`;
  const head = `<h3 class="level-${level}">${title}</h3><span class="note">${linked}</span>`;
  const reasons = onHeadings.get(section.id) ?? [];
  const attributes = `class="part section ${section.status}" id="${section.id}"`;
  if (!told && reasons.length === 0)
    return `<section ${attributes}><details class="fold"${options.full ? ' open' : ''}><summary>${head}</summary>\n${section.blocks.map((block) => printQuiet(block, context)).join('\n')}\n</details></section>`;
  const judged =
    reasons.length === 0
      ? ''
      : `\n<div class="row judged bare" id="${section.id}-heading" tabindex="-1" data-change="${section.status === 'unchanged' ? 'modified' : section.status}"><div class="reasons">${reasons.map((finding) => printReason(finding, context)).join('\n')}</div></div>`;
  return `<section ${attributes}><div class="section-head">${head}</div>${judged}\n${printBlocks(section, context)}</section>`;
}

/** Blocks in order; runs of unchanged ones folded; where a block left, a line that leads to where it went. */
function printBlocks(section: ReportSection, context: HtmlContext): string {
  const { words, options, quotedIn } = context;
  const parts: string[] = [];
  let quiet: ReportBlock[] = [];
  let arrived: ReportBlock[] = [];
  const flush = (): void => {
    parts.push(...printArrivals(arrived, section, context));
    arrived = [];
    if (quiet.length === 0) return;
    parts.push(
      `<details class="fold"${options.full ? ' open' : ''}><summary>${words.skipped(quiet.length)}</summary>\n${quiet.map((block) => printQuiet(block, context)).join('\n')}\n</details>`,
    );
    quiet = [];
  };
  const departed = context.departed.get(section.id) ?? [];
  const leave = departuresOf(
    departed,
    ({ before }) => before.find((side) => side.section === section.id)?.index,
  ).iterate();
  const tellLeft = (place: number): void => {
    const gone = leave(place);
    if (gone.length > 0) flush();
    parts.push(...printDepartures(gone, context));
  };
  for (const block of section.blocks) {
    const own = block.moved ? undefined : block.before.find((side) => side.section === section.id);
    if (own !== undefined) tellLeft(own.index);
    if (isOnlyMoved(block) && !quotedIn.has(block.id)) {
      if (quiet.length > 0 || (arrived[0] !== undefined && sourceOf(arrived[0]) !== sourceOf(block))) flush();
      arrived.push(block);
    } else if (isBlockTold(block) || quotedIn.has(block.id)) {
      flush();
      parts.push(printRow(block, section, context));
    } else {
      if (arrived.length > 0) flush();
      quiet.push(block);
    }
  }
  flush();
  tellLeft(Number.POSITIVE_INFINITY);
  return parts.join('\n');
}

const sourceOf = (block: ReportBlock): string | undefined => block.before[0]?.section;

/** Paragraphs that came whole from one place: several of them folded under one line. */
function printArrivals(
  blocks: readonly ReportBlock[],
  section: ReportSection,
  context: HtmlContext,
): readonly string[] {
  const rows = blocks.map((block) => printRow(block, section, context));
  const [first] = blocks;
  if (first === undefined || blocks.length === 1) return rows;
  const { words, places, quoting, options } = context;
  const from = sourceOf(first);
  const text =
    from === section.id || from === undefined
      ? words.movedWithinSection(blocks.length)
      : words.movedHere(blocks.length, places.headings.get(from) ?? words.opening);
  return [
    `<details class="fold moves"${options.full ? ' open' : ''}><summary>${quoting.mixed(text)}</summary>\n${rows.join('\n')}\n</details>`,
  ];
}

/** Where paragraphs left, a line for each place that they went to. */
function printDepartures(
  blocks: readonly ReportBlock[],
  { html, words, places, quoting, sectionOf }: HtmlContext,
): readonly string[] {
  const byTarget = new Map<string | undefined, ReportBlock[]>();
  for (const block of blocks) {
    const target = sectionOf.get(block.id);
    byTarget.set(target, [...(byTarget.get(target) ?? []), block]);
  }
  return [...byTarget].map(([target, ones]) => {
    const heading = (target === undefined ? null : places.headings.get(target)) ?? words.opening;
    const [first, ...rest] = ones;
    const anchors = rest.map(({ id }) => `<span id="${id}-was"></span>`).join('');
    return `<p class="departure" id="${first?.id}-was">${anchors}<a href="#${first?.id}">${quoting.mixed(html.wereHere(ones.length, heading))}</a></p>`;
  });
}
