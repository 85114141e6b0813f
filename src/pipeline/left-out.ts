/**
 * Two notices → what changed in the text of their pages that is not the notice's, compared apart. What both pages say alike, and what
 * either notice says itself, is no change of it.
 */
import { align } from '../align/align.js';
import { diff } from '../diff/diff.js';
import type { Comparison, SectionChange } from '../model/comparison.js';
import type { Notice, Section } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';

export function compareLeftOut(before: Notice, after: Notice): Comparison['leftOut'] {
  if (before.leftOut.length === 0 && after.leftOut.length === 0) return [];
  const said = new Set([...textsOf(before.sections), ...textsOf(after.sections)]);
  const [earlier, later] = [new Set(textsOf(before.leftOut)), new Set(textsOf(after.leftOut))];
  const only = (notice: Notice, other: ReadonlySet<string>): Notice => ({
    ...notice,
    sections: notice.leftOut.flatMap((section) => keepSection(section, (key) => !other.has(key) && !said.has(key))),
    leftOut: [],
  });
  const [one, two] = [only(before, later), only(after, earlier)];
  if (one.sections.length === 0 && two.sections.length === 0) return [];
  return diff(align(one, two)).sections.map(rename);
}

function* textsOf(sections: readonly Section[]): Generator<string> {
  for (const { heading, blocks } of sections) {
    if (heading !== null) yield keyOf(heading);
    for (const { text } of blocks) yield keyOf(text);
  }
}

/** A heading that says something new stays a passage of its own. */
function keepSection(section: Section, isKept: (key: string) => boolean): readonly Section[] {
  const heading = section.heading;
  const blocks = section.blocks.filter(({ text }) => isKept(keyOf(text)));
  const own = heading !== null && isKept(keyOf(heading)) ? [headingBlock(section, heading)] : [];
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
