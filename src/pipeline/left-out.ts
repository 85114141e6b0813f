/**
 * Two notices → what changed in the text of their pages that is not the notice's, compared apart. What both pages say alike, and what
 * either notice says itself, is no change of it.
 */
import { align } from '../align/align.js';
import { diff } from '../diff/diff.js';
import type { Comparison, SectionChange } from '../model/comparison.js';
import type { Notice, Section } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

export function compareLeftOut(before: Notice, after: Notice): Comparison['leftOut'] {
  const [earlier, later] = [besides(before), besides(after)];
  if (earlier.length === 0 && later.length === 0) return [];
  const said = new Set([...textsOf(before.sections), ...textsOf(after.sections)]);
  const only = (notice: Notice, own: readonly Section[], other: readonly Section[]): Notice => {
    const there = new Set(textsOf(other));
    const isKept = (key: string): boolean => !there.has(key) && !said.has(key);
    return { ...notice, sections: own.flatMap((section) => keepSection(section, isKept)), leftOut: [] };
  };
  const [one, two] = [only(before, earlier, later), only(after, later, earlier)];
  if (one.sections.length === 0 && two.sections.length === 0) return [];
  return diff(align(one, two)).sections.map(rename);
}

/** Left-out text, and the contents list: of the notice it is compared with nothing. */
function besides({ sections, leftOut }: Notice): readonly Section[] {
  const contents = sections
    .map((section) => ({
      ...section,
      heading: null,
      blocks: section.blocks
        .filter(({ kind }) => kind === 'contents')
        .map((block) => ({ ...block, kind: 'paragraph' as const })),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return [...contents, ...leftOut];
}

function* textsOf(sections: readonly Section[]): Generator<string> {
  for (const { heading, blocks } of sections) {
    if (heading !== null) yield keyOf(withoutNumbering(heading));
    for (const { text, kind } of blocks) if (kind !== 'contents') yield keyOf(withoutNumbering(text));
  }
}

/** A heading that says something new stays a passage of its own. */
function keepSection(section: Section, isKept: (key: string) => boolean): readonly Section[] {
  const heading = section.heading;
  const blocks = section.blocks.filter(({ text }) => isKept(keyOf(withoutNumbering(text))));
  const own = heading !== null && isKept(keyOf(withoutNumbering(heading))) ? [headingBlock(section, heading)] : [];
  return own.length + blocks.length === 0 ? [] : [{ ...section, blocks: [...own, ...blocks] }];
}

const headingBlock = ({ position }: Section, text: string): Section['blocks'][number] => ({
  kind: 'paragraph',
  text,
  marks: [],
  links: [],
  position,
});

/** Ids of their own beside those of the notice. */
const rename = (section: SectionChange): SectionChange => ({
  ...section,
  id: `l${section.id}`,
  blocks: section.blocks.map((block) => ({ ...block, id: `l${block.id}` })),
});
