/** The part of the terminal page that goes through the notice section by section. */
import type { ReportBlock, ReportSection } from '../model/report.js';
import { redlineCells, redlineEdits, redlineSides } from './redline.js';
import {
  describeBlock,
  describeSection,
  isBlockTold,
  isOnlyMoved,
  isTold,
  type Places,
  placeBlocks,
  tellMoves,
} from './section-notes.js';
import { type Context, printHeading, wholeOf } from './terminal-context.js';
import { MARKS } from './width.js';
import { type Run, run, type Style } from './wrap.js';

/** UTF-16 units kept around an edit: about two lines. */
const CONTEXT = 120;
/** Columns of which two texts can stand beside each other: each has a line of some forty-five. */
export const SIDE_BY_SIDE = 100;

export function printSections(context: Context): void {
  const { report, options, words, page } = context;
  const places = placeBlocks(wholeOf(report, options));
  const shown = report.sections.filter((section) => options.full || isTold(section, places));
  if (shown.length === 0) {
    if (options.part) return;
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
  const { report, words, options } = context;
  if (report.leftOut.length === 0) return;
  printHeading(context, words.headLeftOut);
  const places = placeBlocks(wholeOf(report, options));
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
  const { came, went } = tellMoves(section, places, words);
  for (const text of went) page.line([run(text, 'dim')], '   > ');
  const alone = options.full || options.stat ? [] : came;
  for (const { text, blocks } of alone) {
    const [only] = blocks;
    // One is recognised by its beginning; of several that would be the list that this line spares.
    const beginning =
      blocks.length === 1 && only !== undefined ? `${words.colon}${beginningOf(joined(only.after))}` : '';
    page.line([run(text, 'dim'), run(beginning)], '   > ', 'strong');
  }
  if (options.stat) return;
  let skipped = 0;
  const tellSkipped = (): void => {
    if (skipped > 0) page.line([run(`… ${words.skipped(skipped)}`, 'dim')], '     ');
    skipped = 0;
  };
  for (const block of section.blocks) {
    if (!options.full && isOnlyMoved(block)) continue;
    if (!options.full && !isBlockTold(block)) {
      skipped++;
      continue;
    }
    tellSkipped();
    printBlock(context, block, section, places);
  }
  // A section that is only moved or renamed says so in its heading line; its paragraphs need no count.
  if (section.blocks.some((block) => isBlockTold(block) && !isOnlyMoved(block))) tellSkipped();
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
  const cells = options.full
    ? null
    : redlineCells(block, places.columns.get(block.id), { brackets: !options.colour, context: CONTEXT });
  if (options.sideBySide && options.width >= SIDE_BY_SIDE && block.status !== 'unchanged') {
    const [before, after] = redlineSides(oneLine(block), {
      brackets: !options.colour,
      context: options.full ? null : CONTEXT,
    });
    page.pair(before, after, note.length > 0 ? ' '.repeat(gutter.length + 2) : ` ${gutter} `, style);
    return;
  }
  const lines = cells ?? [blockRuns(block, options.colour, options.full)];
  for (const [index, runs] of lines.entries())
    page.line(runs, note.length > 0 || index > 0 ? ' '.repeat(gutter.length + 2) : ` ${gutter} `, style);
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
