/** The flat reading of a page, in order, before headings are decided: what the readers of HTML, Markdown and text give to `sections.ts`. */
import type { Block } from '../model/notice.js';

export interface FlowBlock extends Block {
  /** Level 1 to 6 where the source says it is a heading (`h2`, `role=heading`, `##`); null elsewhere. */
  readonly heading: number | null;
  /** The source's own number or marker of a list item or heading, not part of `text`; null where there is none. */
  readonly marker: string | null;
  /** Ids and names that links may point to, at or inside this block. */
  readonly anchors: readonly string[];
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  /** Of the document (`<title>`), without site names where that can be told; null where there is none. */
  readonly title: string | null;
  /** Declared language (`lang`), lower case; null where there is none. */
  readonly language: string | null;
}

/** Of a part of a page. */
export interface BlockReading {
  readonly blocks: readonly FlowBlock[];
  /** Characters that print nothing and could deceive (control and bidirectional) were met. */
  readonly hidden: boolean;
}
