/** Sections of a comparison → the places of their text, in order: headings and passages, each with its words on either side. */
import type { BlockChange, Edit, SectionChange, Status } from '../model/comparison.js';
import type { Span } from '../model/notice.js';

export type Side = 'before' | 'after';

export interface Place {
  readonly section: SectionChange;
  /** Null for the heading of a section. */
  readonly block: BlockChange | null;
  /** The texts of the block (or the heading) on either side. */
  readonly texts: Readonly<Record<Side, string>>;
  /** Spans of `texts`; null where a side has no words there. */
  readonly before: Span | null;
  readonly after: Span | null;
  readonly edits: readonly Edit[];
}

export interface TextPlace extends Place {
  readonly status: Status;
  /** The other side has the same words in another block. */
  readonly isElsewhere: boolean;
}

/** Of the sections of a comparison: asked for by each step that judges it. */
const known = new WeakMap<readonly SectionChange[], readonly TextPlace[]>();

export function placesIn(sections: readonly SectionChange[]): readonly TextPlace[] {
  const found =
    known.get(sections) ??
    sections.flatMap((section) => [
      headingOf(section),
      ...section.blocks.flatMap((block) => passagesOf(section, block)),
    ]);
  known.set(sections, found);
  return found;
}

function headingOf(section: SectionChange): TextPlace {
  const texts = { before: section.before?.heading ?? '', after: section.after?.heading ?? '' };
  const whole = ({ length }: string): Span | null => (length === 0 ? null : { start: 0, end: length });
  return {
    section,
    block: null,
    texts,
    before: whole(texts.before),
    after: whole(texts.after),
    edits: section.headingEdits,
    status: texts.before === texts.after ? 'unchanged' : 'modified',
    isElsewhere: false,
  };
}

export function passagesOf(section: SectionChange, block: BlockChange): readonly TextPlace[] {
  const texts = { before: block.beforeText, after: block.afterText };
  return block.passages.map(({ before, after, edits, status, elsewhere = false }) => ({
    section,
    block,
    texts,
    before,
    after,
    edits,
    status,
    isElsewhere: elsewhere,
  }));
}

/** The words of a side as printed. */
export function printed(place: Pick<Place, 'texts' | Side>, side: Side): string {
  const span = place[side];
  return span === null ? '' : place.texts[side].slice(span.start, span.end);
}

/** Each edit with where it stands on either side; empty on the side where it has no words. */
export function spansOfEdits(edits: readonly Edit[]): readonly (Readonly<Record<Side, Span>> & { edit: Edit })[] {
  let [then, now] = [0, 0];
  return edits.map((edit) => {
    const before = { start: then, end: then + (edit.op === 'insert' ? 0 : edit.before.length) };
    const after = { start: now, end: now + (edit.op === 'delete' ? 0 : edit.after.length) };
    [then, now] = [before.end, after.end];
    return { edit, before, after };
  });
}
