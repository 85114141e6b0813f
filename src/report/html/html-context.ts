/** What the parts of the HTML report share. */
import type { Report, ReportBlock, ReportFinding } from '../../model/report.js';
import { type Blocks, blocksOf } from '../places.js';
import { isBlockTold, type Places, placeBlocks } from '../section-notes.js';
import { type TerminalOptions, wholeOf } from '../terminal-context.js';
import type { Words } from '../worded.js';
import { WORDS } from '../words.js';
import { blockOf } from './finding-facts.js';
import { HTML_WORDS, type HtmlWords } from './html-words.js';
import { type Quoting, quotingOf } from './quotation.js';

export interface HtmlContext {
  readonly report: Report;
  readonly options: TerminalOptions;
  readonly words: Words;
  readonly html: HtmlWords;
  readonly quoting: Quoting;
  readonly places: Places;
  readonly blocks: Blocks;
  /** By the block that either of their quotes stands in. */
  readonly quotedIn: ReadonlyMap<string, readonly ReportFinding[]>;
  /** By the block beside which their reason is printed. */
  readonly reasonsAt: ReadonlyMap<string, readonly ReportFinding[]>;
  /** Of headings, by section. */
  readonly onHeadings: ReadonlyMap<string, readonly ReportFinding[]>;
  readonly onNotice: readonly ReportFinding[];
  /** Blocks that moved, by the section that they left. */
  readonly departed: ReadonlyMap<string, readonly ReportBlock[]>;
  readonly sectionOf: ReadonlyMap<string, string>;
}

export function openContext(report: Report, options: TerminalOptions): HtmlContext {
  const whole = wholeOf(report, options);
  const blocks = blocksOf(whole);
  const quotedIn = new Map<string, ReportFinding[]>();
  const reasonsAt = new Map<string, ReportFinding[]>();
  const onHeadings = new Map<string, ReportFinding[]>();
  const onNotice: ReportFinding[] = [];
  const sections = new Set([...report.sections, ...report.leftOut].map((section) => section.id));
  for (const finding of report.findings) {
    const quoted = new Set([finding.before?.block, finding.after?.block]);
    for (const id of quoted) if (id != null) append(quotedIn, id, finding);
    const at = blockOf(finding);
    if (at !== null && blocks.has(at)) append(reasonsAt, at, finding);
    else if (finding.section !== null && sections.has(finding.section.id))
      append(onHeadings, finding.section.id, finding);
    else onNotice.push(finding);
  }
  const departed = new Map<string, ReportBlock[]>();
  const sectionOf = new Map<string, string>();
  for (const section of report.sections) {
    for (const block of section.blocks) {
      sectionOf.set(block.id, section.id);
      // A block that was joined from several places is told where the first of them was: a link leads to one place.
      const from = block.before[0]?.section;
      if (isBlockTold(block) && block.moved && from !== undefined) append(departed, from, block);
    }
  }
  return {
    report,
    options,
    words: WORDS[options.lang],
    html: HTML_WORDS[options.lang],
    quoting: quotingOf(report, options.lang),
    places: placeBlocks(whole),
    blocks,
    quotedIn,
    reasonsAt,
    onHeadings,
    onNotice,
    departed,
    sectionOf,
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
