/** What a reader is told of a section or block beside its words: status, moves with from and to, renames, splits, merges. */
import type { Report, ReportBlock, ReportSection } from '../model/report.js';
import { cutText } from './cut-text.js';
import { columnsOf } from './table-rows.js';
import type { Words } from './worded.js';

export interface Places {
  readonly headings: ReadonlyMap<string, string | null>;
  /** Of each section: how many of its blocks moved, and to which section. */
  readonly movedOut: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Heads of the columns of table rows, by block. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

export function placeBlocks(report: Report): Places {
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
  const columns = new Map([...report.sections, ...report.leftOut].flatMap((section) => [...columnsOf(section)]));
  return { headings, movedOut, columns };
}

export const isTold = (section: ReportSection, places: Places): boolean =>
  section.status !== 'unchanged' ||
  section.moved ||
  section.renamed ||
  places.movedOut.has(section.id) ||
  section.blocks.some(isBlockTold);

export const isBlockTold = (block: ReportBlock): boolean =>
  block.kind !== 'contents' &&
  (block.status !== 'unchanged' || block.moved || block.before.length !== block.after.length);

/** Of a heading that is named in a note: a line is enough to know it by. */
const NAME = 60;
const nameOf = (heading: string | null | undefined, words: Words): string => cutText(heading ?? words.opening, NAME);

/** Moved whole, its words unchanged: told with others of its section, once. */
export const isOnlyMoved = (block: ReportBlock): boolean =>
  block.moved && block.status === 'unchanged' && block.before.length === 1 && block.after.length === 1;

export interface Arrival {
  readonly text: string;
  /** Paragraphs that came the same way. */
  readonly blocks: readonly ReportBlock[];
}

/** What moved into a section, or within it, and what left it: a line for each place. */
export function tellMoves(
  section: ReportSection,
  places: Places,
  words: Words,
): { readonly came: readonly Arrival[]; readonly went: readonly string[] } {
  const bySource = new Map<string, ReportBlock[]>();
  for (const block of section.blocks.filter(isOnlyMoved)) {
    const from = block.before[0]?.section ?? section.id;
    bySource.set(from, [...(bySource.get(from) ?? []), block]);
  }
  const came = [...bySource].map(([from, blocks]) => ({
    text:
      from === section.id
        ? words.movedWithinSection(blocks.length)
        : words.movedHere(blocks.length, nameOf(places.headings.get(from), words)),
    blocks,
  }));
  const went = [...(places.movedOut.get(section.id) ?? [])].map(([target, count]) =>
    words.movedTo(count, nameOf(places.headings.get(target), words)),
  );
  return { came, went };
}

export function describeSection(section: ReportSection, words: Words): string {
  const { before, after, status, moved, renamed, blocks } = section;
  const count = (wanted: ReportBlock['status']): number =>
    blocks.filter((block) => block.status === wanted && block.kind !== 'contents').length;
  const notes = [
    ...(status === 'unchanged' && (moved || renamed) ? [] : [words.status[status]]),
    ...(moved && before !== null && after !== null ? [words.sectionMoved(before.index + 1, after.index + 1)] : []),
    ...(renamed ? [words.renamed(nameOf(before?.heading, words))] : []),
  ];
  const counts = words.blocks({
    modified: count('modified'),
    added: count('added'),
    removed: count('removed'),
    moved: blocks.filter((b) => b.moved).length,
  });
  return [notes.join('; '), ...(counts === '' ? [] : [counts])].join(' · ');
}

export function describeBlock(
  block: ReportBlock,
  section: ReportSection,
  places: Places,
  words: Words,
): readonly string[] {
  const notes: string[] = [];
  if (block.moved) {
    const from = block.before.find((side) => side.section !== section.id)?.section;
    notes.push(from === undefined ? words.movedWithin : words.movedFrom(nameOf(places.headings.get(from), words)));
  }
  if (block.before.length > 0 && block.after.length > 0) {
    if (block.after.length > block.before.length) notes.push(words.split(block.after.length));
    if (block.after.length < block.before.length) notes.push(words.joined(block.before.length));
  }
  const struck = (block.after.length > 0 ? block.after : block.before).flatMap((side) => side.struck ?? []);
  if (struck.length > 0) notes.push(words.struck(struck.map(({ text }) => text)));
  if (block.status === 'modified' && block.edits.every((edit) => edit.op === 'equal')) notes.push(words.marksOnly);
  return notes;
}
