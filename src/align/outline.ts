/** A notice → its blocks in one row, with their keys and the sections that they stand in. */
import type { BlockAt } from '../model/comparison.js';
import type { Notice } from '../model/notice.js';
import { hasWords, keyOf } from '../normalise/key.js';
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

/** Blocks that belong together: indexes into `Outline.blocks`, in order. */
export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Key of the text before the first heading: no printed heading has it. */
export const NO_HEADING = '\u0000';

export const headingKeyOf = (heading: string | null): string =>
  heading === null ? NO_HEADING : keyOf(withoutNumbering(heading));

/**
 * Texts that stand once in each notice, as their own keys: they find each other without one, and most of a notice is
 * such text.
 */
export function knownTexts(before: Notice, after: Notice): Map<string, string> {
  const known = new Map<string, string>();
  const here = textsOnce(before);
  for (const text of textsOnce(after)) if (here.has(text) && hasWords(text)) known.set(text, text);
  return known;
}

function textsOnce({ sections }: Notice): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { blocks } of sections) {
    for (const { kind, text } of blocks) {
      if (kind === 'contents') continue;
      if (once.has(text)) twice.add(text);
      else once.add(text);
    }
  }
  for (const text of twice) once.delete(text);
  return once;
}

/** `known`: keys that are there already; those made here are added. */
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
  return {
    notice,
    blocks,
    keys,
    contents,
    headingKeys: notice.sections.map((section) => headingKeyOf(section.heading)),
  };
}
