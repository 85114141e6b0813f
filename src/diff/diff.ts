/** Pairs from `align` → what differs in each: edits, marks, flags and counts. It judges nothing. */
import type {
  Alignment,
  BlockChange,
  BlockPair,
  Comparison,
  Edit,
  SectionChange,
  SectionPair,
} from '../model/comparison.js';
import type { Section } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { numberingLength, withoutNumbering } from '../normalise/numbering.js';
import { numberedPlaces, numberingOfPair } from '../normalise/sequences.js';
import { editTexts } from './edits.js';
import { diffMarks, NO_CHANGES } from './marks.js';
import { diffBlocks, isContents, type NumberedPlaces } from './passages.js';

interface Tally {
  changed: boolean;
  typographic: number;
  links: number;
  numbering: number;
  blocks: number;
}

export function diff(alignment: Alignment): Comparison {
  const { before, after } = alignment;
  const tally: Tally = {
    changed: before.statedDate !== after.statedDate,
    typographic: 0,
    links: 0,
    numbering: 0,
    blocks: 0,
  };
  const departed = sectionsLeft(alignment);
  const places = { before: numberedPlaces(before), after: numberedPlaces(after) };
  const sections = alignment.sections.map((pair, index) =>
    diffSection(pair, `s${index + 1}`, alignment, departed, places, tally),
  );
  const { changed, typographic, links, numbering } = tally;
  return { before, after, changed, sections, leftOut: [], ignored: { typographic, links, numbering } };
}

/** Sections of before that a block has left for another heading. */
function sectionsLeft(alignment: Alignment): ReadonlySet<number> {
  const left = new Set<number>();
  for (const pair of alignment.sections) {
    for (const block of pair.blocks)
      for (const at of block.before)
        if (at.section !== pair.before && block.after.length > 0 && !isContents(block)) left.add(at.section);
  }
  return left;
}

function diffSection(
  pair: SectionPair,
  id: string,
  alignment: Alignment,
  departed: ReadonlySet<number>,
  places: NumberedPlaces,
  tally: Tally,
): SectionChange {
  const [before, after] = [
    sideOf(alignment.before.sections, pair.before),
    sideOf(alignment.after.sections, pair.after),
  ];
  const language = alignment.after.language;
  const blocks = pair.blocks.map((block) => diffBlock(block, language, places, tally));
  const headingEdits = editHeadings(pair, alignment, places);
  if (before !== null && after !== null) countHeading(before.heading ?? '', after.heading ?? '', tally);
  const arrived = pair.blocks.some(
    (block) => block.before.length > 0 && block.after.length > 0 && leavesHeading(block, pair, alignment),
  );
  const changedBlocks = blocks.some((block) => block.status !== 'unchanged');
  const reads = (section: Section | null): string => keyOf(withoutNumbering(section?.heading ?? ''));
  const readsOtherwise = before !== null && after !== null && reads(before) !== reads(after);
  const alone = before === null || after === null;
  if (changedBlocks || arrived || readsOtherwise || (alone && hasHeading(before ?? after))) tally.changed = true;
  const status =
    before === null
      ? 'added'
      : after === null
        ? 'removed'
        : changedBlocks || arrived || readsOtherwise || departed.has(pair.before ?? -1)
          ? 'modified'
          : 'unchanged';
  return { id, status, moved: pair.moved, renamed: pair.renamed, before, after, headingEdits, blocks };
}

/** The number of a heading is numbering where that of its neighbours goes on from it. */
function editHeadings(pair: SectionPair, { before, after }: Alignment, places: NumberedPlaces): Edit[] {
  const [one, other] = [before.sections[pair.before ?? -1], after.sections[pair.after ?? -1]];
  const [text, otherText] = [one?.heading ?? '', other?.heading ?? ''];
  if (one === undefined || other === undefined) return editTexts(text, otherText, after.language);
  const numbering = numberingOfPair(
    { text, numbered: places.before.has(one) },
    { text: otherText, numbered: places.after.has(other) },
  );
  return editTexts(text, otherText, after.language, numbering);
}

const sideOf = (sections: readonly Section[], index: number | null): (Section & { readonly index: number }) | null => {
  const section = index === null ? undefined : sections[index];
  return section === undefined || index === null ? null : { ...section, index };
};

const hasHeading = (section: Section | null): boolean => section !== null && keyOf(section.heading ?? '') !== '';

/** Whether a block stands under a heading of other words than before; a heading that was renamed is the same one. */
function leavesHeading(block: BlockPair, pair: SectionPair, alignment: Alignment): boolean {
  if (isContents(block)) return false;
  const key = (section: Section | undefined): string => keyOf(withoutNumbering(section?.heading ?? ''));
  const here = alignment.after.sections[pair.after ?? -1];
  return block.before.some(
    ({ section }) => section !== pair.before && key(alignment.before.sections[section]) !== key(here),
  );
}

function countHeading(before: string, after: string, tally: Tally): void {
  if (before === after) return;
  if (keyOf(before.slice(0, numberingLength(before))) !== keyOf(after.slice(0, numberingLength(after))))
    tally.numbering += 1;
  else if (keyOf(before) === keyOf(after)) tally.typographic += 1;
}

function diffBlock(pair: BlockPair, language: string, places: NumberedPlaces, tally: Tally): BlockChange {
  tally.blocks += 1;
  const change = diffBlocks(pair, language, places);
  const contents = isContents(pair);
  const { marks, retargets, retargeted } = contents ? NO_CHANGES : diffMarks(pair.before, pair.after, change);
  const onlyMarks = change.status === 'unchanged' && marks.length + retargets.length > 0;
  const status = onlyMarks ? 'modified' : change.status;
  tally.links += retargeted;
  if (!contents && change.status !== 'added' && change.status !== 'removed') countPassages(change, tally);
  return {
    id: `b${tally.blocks}`,
    kind: (pair.after[0] ?? pair.before[0])?.block.kind ?? 'paragraph',
    status,
    moved: pair.moved,
    before: pair.before,
    after: pair.after,
    beforeText: change.beforeText,
    afterText: change.afterText,
    edits: change.edits,
    passages: change.passages,
    marks,
    retargets,
  };
}

function countPassages({ beforeText, afterText, passages }: ReturnType<typeof diffBlocks>, tally: Tally): void {
  if (beforeText === afterText) return;
  for (const { before, after, status } of passages) {
    if (before === null || after === null) continue;
    const [one, other] = [beforeText.slice(before.start, before.end), afterText.slice(after.start, after.end)];
    if (one === other) continue;
    const [numberOne, numberOther] = [one.slice(0, numberingLength(one)), other.slice(0, numberingLength(other))];
    if (keyOf(numberOne) !== keyOf(numberOther)) tally.numbering += status === 'unchanged' ? 1 : 0;
    else if (status === 'unchanged') tally.typographic += 1;
  }
}
