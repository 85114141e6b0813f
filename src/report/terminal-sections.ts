/** The part of the terminal page that goes through the notice section by section. */
import type { Report, ReportBlock, ReportSection } from '../model/report.js';
import { redlineEdits } from './redline.js';
import { type Context, printHeading } from './terminal-context.js';
import type { Words } from './words.js';
import { type Run, run, type Style } from './wrap.js';

/** UTF-16 units kept around an edit: about two lines. */
const CONTEXT = 120;

export function printSections(context: Context): void {
  const { report, options, words, page } = context;
  const places = placeBlocks(report);
  const shown = report.sections.filter((section) => options.full || isTold(section, places));
  if (shown.length === 0) {
    page.blank();
    page.line([run(words.noChange)]);
    return;
  }
  printHeading(context, options.full ? words.headDocument : words.headChanges);
  if (!options.stat) page.line([run(words.legend, 'dim')], '   ');
  for (const section of shown) printSection(context, section, places);
}

interface Places {
  readonly headings: ReadonlyMap<string, string | null>;
  /** Of each section: how many of its blocks moved, and to which section. */
  readonly movedOut: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function placeBlocks(report: Report): Places {
  const movedOut = new Map<string, Map<string, number>>();
  for (const section of report.sections) {
    for (const block of section.blocks) {
      for (const from of new Set(block.before.map((side) => side.section))) {
        if (block.after.length === 0 || from === section.id) continue;
        const targets = movedOut.get(from) ?? new Map<string, number>();
        targets.set(section.id, (targets.get(section.id) ?? 0) + 1);
        movedOut.set(from, targets);
      }
    }
  }
  const headings = new Map(
    report.sections.map((section) => [section.id, (section.after ?? section.before)?.heading ?? null] as const),
  );
  return { headings, movedOut };
}

const isTold = (section: ReportSection, places: Places): boolean =>
  section.status !== 'unchanged' ||
  section.moved ||
  section.renamed ||
  places.movedOut.has(section.id) ||
  section.blocks.some(isBlockTold);

const isBlockTold = (block: ReportBlock): boolean =>
  block.kind !== 'contents' &&
  (block.status !== 'unchanged' || block.moved || block.before.length !== block.after.length);

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

function describeSection(section: ReportSection, words: Words): string {
  const { before, after, status, moved, renamed, blocks } = section;
  const count = (wanted: ReportBlock['status']): number =>
    blocks.filter((block) => block.status === wanted && block.kind !== 'contents').length;
  const notes = [
    ...(status === 'unchanged' && (moved || renamed) ? [] : [words.status[status]]),
    ...(moved && before !== null && after !== null ? [words.sectionMoved(before.index + 1, after.index + 1)] : []),
    ...(renamed ? [words.renamed(before?.heading ?? words.opening)] : []),
  ];
  const counts = words.blocks({
    modified: count('modified'),
    added: count('added'),
    removed: count('removed'),
    moved: blocks.filter((b) => b.moved).length,
  });
  return [notes.join('; '), ...(counts === '' ? [] : [counts])].join(' · ');
}

function printBlock(
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
  return [...bullet, ...redlineEdits(oneLine(block), { brackets: !colour, context: full ? null : CONTEXT })];
}

const joined = (side: ReportBlock['before']): string => side.map((entry) => entry.text).join(' / ');

/** The line ends that join split or merged paragraphs, as a sign that can be printed. */
const oneLine = (block: ReportBlock): ReportBlock['edits'] =>
  block.edits.map((edit) => {
    const flat = (text: string): string => text.replaceAll('\n', ' / ');
    if (edit.op === 'delete') return { op: edit.op, before: flat(edit.before) };
    if (edit.op === 'insert') return { op: edit.op, after: flat(edit.after) };
    return { op: edit.op, before: flat(edit.before), after: flat(edit.after) };
  });

function describeBlock(block: ReportBlock, section: ReportSection, places: Places, words: Words): readonly string[] {
  const notes: string[] = [];
  if (block.moved) {
    const from = block.before.find((side) => side.section !== section.id)?.section;
    notes.push(from === undefined ? words.movedWithin : words.movedFrom(places.headings.get(from) ?? words.opening));
  }
  if (block.before.length > 0 && block.after.length > 0) {
    if (block.after.length > block.before.length) notes.push(words.split(block.after.length));
    if (block.after.length < block.before.length) notes.push(words.joined(block.before.length));
  }
  if (block.status === 'modified' && block.edits.every((edit) => edit.op === 'equal')) notes.push(words.marksOnly);
  return notes;
}
