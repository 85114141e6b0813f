/** The texts of a locale file → blocks, one a key, whose place names the key; those under the key of a title are headings. */
import type { LocaleText } from '../model/capture.js';
import type { Block } from '../model/notice.js';
import type { FlowBlock } from './flow.js';
import { cleanText } from './flow-writer.js';
import { parseHtml } from './html/parse.js';
import { readBlocks } from './html/read-blocks.js';
import { StyleSheet } from './html/style-sheet.js';

/** `keys`: `privacy.*`, where `*` stands for anything; none: all. */
export function readLocaleTexts(texts: readonly LocaleText[], keys: readonly string[]): readonly FlowBlock[] {
  const wanted = keys.map((pattern) => pattern.split('*'));
  return texts
    .filter(({ key }) => wanted.length === 0 || wanted.some((parts) => matches(key, parts)))
    .flatMap((text) => toBlock(text) ?? []);
}

/** The pieces between the wildcards, in their order; without an expression that could run for ever. */
function matches(key: string, [first = '', ...others]: readonly string[]): boolean {
  if (!key.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return key === first;
  let at = first.length;
  for (const part of others) {
    const found = key.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return key.length - last.length >= at && key.endsWith(last);
}

const TITLES = /^(?:title|heading|headline|header|subtitle|subheading|question)$/i;
const LONGEST_TITLE = 200;
const TAG = /<\/?[a-z][^<>]{0,2000}>/i;

function toBlock({ key, text, position }: LocaleText): FlowBlock | null {
  const read = TAG.test(text) ? inHtml(text) : { text: cleanText(text), marks: [], links: [] };
  if (read.text === '') return null;
  const path = key.split('.');
  const isTitle = TITLES.test(path.at(-1) ?? '') && read.text.length <= LONGEST_TITLE;
  return {
    kind: 'paragraph',
    ...read,
    position: position && { ...position, key },
    heading: isTitle ? Math.min(6, Math.max(1, path.length - 1)) : null,
    marker: null,
    anchors: [],
  };
}

/** Marks and links are kept where the text is one paragraph; of several, the words. */
function inHtml(text: string): Pick<Block, 'text' | 'marks' | 'links'> {
  const { blocks } = readBlocks(parseHtml(text), new Set(), new StyleSheet([]));
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0) return { text: only.text, marks: only.marks, links: only.links };
  return { text: cleanText(blocks.map((block) => block.text).join(' ')), marks: [], links: [] };
}
