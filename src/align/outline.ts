/** A notice → its blocks in one row, with their keys and the sections that they stand in. */
import type { BlockAt } from '../model/comparison.js';
import type { Notice } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

export interface Outline {
  readonly notice: Notice;
  /** Every block but contents entries. */
  readonly blocks: readonly BlockAt[];
  readonly keys: readonly string[];
  readonly contents: readonly BlockAt[];
  /** Key of every section's heading; the text before the first heading has one of its own. */
  readonly headingKeys: readonly string[];
}

/** Key of the text before the first heading: no printed heading has it. */
export const NO_HEADING = '\u0000';

export const headingKeyOf = (heading: string | null): string => (heading === null ? NO_HEADING : keyOf(withoutNumbering(heading)));

/** Keys of texts that both notices share are made once. */
export function outline(notice: Notice, known: Map<string, string>): Outline {
  const blocks: BlockAt[] = [];
  const keys: string[] = [];
  const contents: BlockAt[] = [];
  notice.sections.forEach((section, sectionIndex) => {
    section.blocks.forEach((block, index) => {
      const at = { section: sectionIndex, index, block };
      if (block.kind === 'contents') {
        contents.push(at);
        return;
      }
      let key = known.get(block.text);
      if (key === undefined) {
        key = keyOf(withoutNumbering(block.text));
        known.set(block.text, key);
      }
      blocks.push(at);
      keys.push(key);
    });
  });
  return { notice, blocks, keys, contents, headingKeys: notice.sections.map((section) => headingKeyOf(section.heading)) };
}
