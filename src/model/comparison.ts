/** What differs between two notices: pairs (from `align`), and the same with edits (from `diff`). */
import type { Block, Notice, Section, Span } from './notice.js';

export type Status = 'added' | 'removed' | 'modified' | 'unchanged';

/** A block where it stands: indexes into `Notice.sections` and `Section.blocks`. */
export interface BlockAt {
  readonly section: number;
  readonly index: number;
  readonly block: Block;
}

/**
 * Sentences (or clauses) of one side's joined text that belong together; null where the other side has none.
 * Spans cover the whole text of a side without overlap, white space between sentences aside.
 */
export interface SentencePair {
  readonly before: Span | null;
  readonly after: Span | null;
  /** The other side has the same words in another block. */
  readonly elsewhere?: true;
}

/** Blocks that belong together: 1:1, a split (1:n), a merge (n:1), an addition (0:1) or a removal (1:0). */
export interface BlockPair {
  readonly before: readonly BlockAt[];
  readonly after: readonly BlockAt[];
  /** Stands under another heading than before, or (within its section) out of the kept order. */
  readonly moved: boolean;
  readonly sentences: readonly SentencePair[];
}

export interface SectionPair {
  /** Index into the notice's sections; null on the side that lacks it. */
  readonly before: number | null;
  readonly after: number | null;
  readonly moved: boolean;
  readonly renamed: boolean;
  /** In the order of after; removed ones at their old place. */
  readonly blocks: readonly BlockPair[];
}

export interface Alignment {
  readonly before: Notice;
  readonly after: Notice;
  /** In the order of after; removed ones at their old place. */
  readonly sections: readonly SectionPair[];
}

/** Joining `before` (or `after`) over the edits of a text gives that side's text exactly. */
export type Edit =
  | { readonly op: 'equal'; readonly before: string; readonly after: string }
  | { readonly op: 'delete'; readonly before: string }
  | { readonly op: 'insert'; readonly after: string };

/** A sentence or clause that stayed, changed, came or went; spans count in the block change's joined texts. */
export interface PassageChange {
  readonly before: Span | null;
  readonly after: Span | null;
  /** `modified` where the comparison keys differ. */
  readonly status: Status;
  readonly edits: readonly Edit[];
  /** Added or removed here, but the other side has the same words in another block. */
  readonly elsewhere?: true;
}

export interface BlockChange {
  /** `b1`, `b2`, … over the whole comparison; the same on both sides. */
  readonly id: string;
  readonly kind: Block['kind'];
  readonly status: Status;
  readonly moved: boolean;
  readonly before: readonly BlockAt[];
  readonly after: readonly BlockAt[];
  /** The texts of the sides' blocks, joined by `\n`. */
  readonly beforeText: string;
  readonly afterText: string;
  readonly edits: readonly Edit[];
  readonly passages: readonly PassageChange[];
  /** Emphasis or links lost or gained on words that stayed. */
  readonly marks: readonly MarkChange[];
  /** Links whose target is content and changed. */
  readonly retargets: readonly Retarget[];
}

/** A link on words that stayed leads to another host or path. Its words on either side; `from`, `to`: host and path, or a mail address. */
export interface Retarget {
  readonly before: Span;
  readonly after: Span;
  readonly from: string;
  readonly to: string;
}

/** `span` counts in `beforeText` for a loss, in `afterText` for a gain. */
export interface MarkChange {
  readonly kind: 'underline' | 'bold' | 'link';
  readonly change: 'lost' | 'gained';
  readonly span: Span;
}

export interface SectionChange {
  /** `s1`, `s2`, … over the whole comparison. */
  readonly id: string;
  readonly status: Status;
  readonly moved: boolean;
  readonly renamed: boolean;
  readonly before: (Section & { readonly index: number }) | null;
  readonly after: (Section & { readonly index: number }) | null;
  /** Of the two headings; empty where both are null. */
  readonly headingEdits: readonly Edit[];
  readonly blocks: readonly BlockChange[];
}

export interface Ignored {
  readonly typographic: number;
  readonly links: number;
  readonly numbering: number;
}

export interface Comparison {
  readonly before: Notice;
  readonly after: Notice;
  /** The words differ, or a link or an emphasis was lost or gained on words that stayed (not on headings). */
  readonly changed: boolean;
  readonly sections: readonly SectionChange[];
  readonly ignored: Ignored;
}
