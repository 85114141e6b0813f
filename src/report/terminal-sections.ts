/** The part of the terminal page that goes through the notice section by section. */
import type { ReportBlock, ReportSection } from '../model/report.js';
import { redlineEdits } from './redline.js';
import { describeBlock, describeSection, isBlockTold, isTold, type Places, placeBlocks } from './section-notes.js';
import { type Context, printHeading } from './terminal-context.js';
import { MARKS } from './width.js';
import { type Run, run, type Style } from './wrap.js';

/** UTF-16 units kept around an edit: about two lines. */
const CONTEXT = 120;

export function printSections(context: Context): void {
  const { report, options, words, page } = context;
  const places = placeBlocks(report);
  const shown = report.sections.filter((section) => options.full || isTold(section, places));
  if (shown.length === 0) {
    // Of a text that came or went as a whole no section was compared.
    if (report.changed && report.sections.length === 0) return;
    page.blank();
    page.line([run(words.noChange)]);
    return;
  }
  printHeading(context, options.full ? words.headDocument : words.headChanges);
  if (!options.stat) page.line(legend(words, !options.colour), '   ');
  for (const section of shown) printSection(context, section, places);
}

/** What changed beside the notice, under a heading of its own. */
export function printLeftOut(context: Context): void {
  const { report, words } = context;
  if (report.leftOut.length === 0) return;
  printHeading(context, words.headLeftOut);
  const places = placeBlocks(report);
  for (const section of report.leftOut) printSection(context, section, places);
}

/** The signs of the margin, and how words that went and came look. */
function legend(words: Context['words'], brackets: boolean): readonly Run[] {
  const sample = (op: 'delete' | 'insert', text: string): readonly Run[] => {
    const style = op === 'delete' ? 'deleted' : 'inserted';
    const [open, close] = brackets ? MARKS[op] : ['', ''];
    return [run(`   ${open}`, 'dim'), run(text, brackets ? 'dim' : style), run(close, 'dim')];
  };
  return [run(words.legend, 'dim'), ...sample('delete', words.deletedWords), ...sample('insert', words.insertedWords)];
}

const GUTTER: Readonly<Record<ReportBlock['status'], readonly [string, Style]>> = {
  modified: ['~', 'medium'],
  added: ['+', 'inserted'],
  removed: ['-', 'deleted'],
  unchanged: [' ', 'plain'],
};

function printSection(context: Context, section: ReportSection, places: Places): void {
  const { page, words, options } = context;
  const [sign] = section.status === 'unchanged' && section.moved ? ['>'] : GUTTER[section.status];
  page.blank();
  page.line(
    [
      run((section.after ?? section.before)?.heading ?? words.opening, 'strong'),
      run(`  ${describeSection(section, words)}`, 'dim'),
    ],
    `${sign} `,
    'strong',
  );
  for (const [target, count] of places.movedOut.get(section.id) ?? []) {
    page.line([run(words.movedTo(count, places.headings.get(target) ?? words.opening), 'dim')], '   > ');
  }
  if (options.stat) return;
  let skipped = 0;
  const tellSkipped = (): void => {
    if (skipped > 0) page.line([run(`… ${words.skipped(skipped)}`, 'dim')], '     ');
    skipped = 0;
  };
  for (const block of section.blocks) {
    if (!options.full && !isBlockTold(block)) {
      skipped++;
      continue;
    }
    tellSkipped();
    printBlock(context, block, section, places);
  }
  // A section that is only moved or renamed says so in its heading line; its paragraphs need no count.
  if (section.blocks.some(isBlockTold)) tellSkipped();
}

export function printBlock(
  { page, words, options }: Context,
  block: ReportBlock,
  section: ReportSection,
  places: Places,
): void {
  const [sign, style] = GUTTER[block.status];
  const note = describeBlock(block, section, places, words);
  const gutter = `${block.moved ? '>' : ' '}${sign === ' ' && block.moved ? ' ' : sign} `;
  if (note.length > 0) page.line([run(`(${note.join('; ')})`, 'dim')], ` ${gutter} `, block.moved ? 'strong' : style);
  const runs = blockRuns(block, options.colour, options.full);
  page.line(runs, note.length > 0 ? ' '.repeat(gutter.length + 2) : ` ${gutter} `, style);
}

function blockRuns(block: ReportBlock, colour: boolean, full: boolean): readonly Run[] {
  const bullet: readonly Run[] = block.kind === 'list-item' ? [run('• ', 'dim')] : [];
  // Whole paragraphs that came or went are told by their sign; brackets around them would only be noise.
  if (block.status === 'added') return [...bullet, run(joined(block.after), 'inserted')];
  if (block.status === 'removed') return [...bullet, run(joined(block.before), 'deleted')];
  // What only moved, or was only split or joined, needs to be recognised, not read again.
  if (block.status === 'unchanged' && !full) return [...bullet, run(beginningOf(joined(block.after)))];
  return [...bullet, ...redlineEdits(oneLine(block), { brackets: !colour, context: full ? null : CONTEXT })];
}

/** UTF-16 units by which a paragraph is recognised: a line and a half. */
const BEGINNING = 90;

export const beginningOf = (text: string): string => {
  if (text.length <= BEGINNING * 1.3) return text;
  return `${text.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/, '')} …`;
};

export const joined = (side: ReportBlock['before']): string => side.map((entry) => entry.text).join(' / ');

/** The line ends that join split or merged paragraphs, as a sign that can be printed. */
const oneLine = (block: ReportBlock): ReportBlock['edits'] =>
  block.edits.map((edit) => {
    const flat = (text: string): string => text.replaceAll('\n', ' / ');
    if (edit.op === 'delete') return { op: edit.op, before: flat(edit.before) };
    if (edit.op === 'insert') return { op: edit.op, after: flat(edit.after) };
    return { op: edit.op, before: flat(edit.before), after: flat(edit.after) };
  });
