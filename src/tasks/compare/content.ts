/** What is told of a snapshot by its bytes alone, and the key under which it is kept; who reads it loads no stage. */
import type { ExtractOptions } from '../../extract/extract.js';
import type { CaptureRecord } from '../../source/archive.js';

export interface Facts {
  /** As `textKeyOf`; empty where the snapshot is beyond the bounds of its reader. */
  readonly textKey: string;
  readonly letters: string;
  readonly title: string | null;
  readonly statedDate: string | null;
  readonly language: string;
  /** Fatal problems: nothing can be said of it. */
  readonly fatal: readonly { readonly code: string; readonly detail: string }[];
}

/** Everything that the extraction of a snapshot depends on, but for the options. */
export const contentOf = ({ pages }: CaptureRecord): readonly unknown[] =>
  pages.map(({ file, sha256, mediaType, charset }) => [file, sha256, mediaType, charset]);

/** Under which the facts are kept. */
export const factsKey = (content: readonly unknown[], { select, remove, keys }: ExtractOptions): readonly unknown[] => [
  'facts',
  content,
  select ?? [],
  remove ?? [],
  keys ?? [],
];
