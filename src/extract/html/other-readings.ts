/**
 * Text that the page carries and does not print: data in scripts, Markdown in hidden fields. It is read as the notice only where the page
 * shows none; and where it says otherwise than the page does, that is told.
 */
import type { Document, Element } from 'domhandler';
import type { FlowBlock } from '../flow.js';
import { readMarkdown } from '../markdown.js';
import { attribute } from './elements.js';
import { readEmbedded } from './embedded.js';
import { isElement, isText, walk, weigh } from './tree.js';

/** Less than this in a field is a token or a setting. */
const PROSE = 90;
const MAX_FIELD = 2_000_000;

/** Every such text, the heaviest first. */
export function readOthers(document: Document): readonly (readonly FlowBlock[])[] {
  return [readEmbedded(document), ...readFields(document)]
    .filter((blocks) => blocks.length > 0)
    .sort((one, other) => proseOf(other) - proseOf(one));
}

function readFields(document: Document): readonly (readonly FlowBlock[])[] {
  const found: (readonly FlowBlock[])[] = [];
  walk(document, (node) => {
    if (node.type === 'root') return true;
    if (!isElement(node)) return false;
    const text = fieldOf(node);
    if (text !== null && text.length <= MAX_FIELD && weigh(text) >= PROSE && /\s/.test(text.trim())) {
      const blocks = readMarkdown(text.trim()).blocks.map(({ lines: _, ...block }) => ({ ...block, position: null }));
      if (proseOf(blocks) >= PROSE) found.push(blocks);
    }
    return text === null;
  });
  return found;
}

const MARKDOWN_TYPE = /^text\/(?:x-)?(?:markdown|plain|template|html|x-template|x-handlebars-template)$/i;

function fieldOf(element: Element): string | null {
  switch (element.name) {
    case 'input':
      return attribute(element, 'type').toLowerCase() === 'hidden' ? attribute(element, 'value') : null;
    case 'textarea':
      return contentOf(element);
    case 'script':
      return MARKDOWN_TYPE.test(attribute(element, 'type').trim()) ? contentOf(element) : null;
    default:
      return null;
  }
}

const contentOf = (element: Element): string =>
  element.children.map((child) => (isText(child) ? child.data : '')).join('');

/** How much stands in sentences, headings aside. */
export const proseOf = (blocks: readonly FlowBlock[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? weigh(block.text) : 0), 0);

const isProse = ({ text, heading }: FlowBlock): boolean =>
  heading === null && (weigh(text) >= PROSE || (weigh(text) >= 16 && /[.。!！?？;；]["”’)）]?$/.test(text)));

/** Letters and digits, but for addresses that some servers mask: how two readings of one sentence compare. */
const keyOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(MASKED, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');
const MASKED = /\[email\s{0,2}protected\]|[\w.+-]{1,60}@[\w.-]{1,60}/g;

const SENTENCE = /(?<=[.!?;]["”’)]?)\s+|(?<=[。！？；]["”’）」]?)/u;

/** Of `other` the sentences that `shown` has nowhere, by the blocks that hold them. */
export function missingFrom(shown: readonly FlowBlock[], other: readonly FlowBlock[]): readonly FlowBlock[] {
  const keys = shown.map(({ text }) => keyOf(text));
  const known = new Set(keys);
  const whole = keys.join('');
  return other.flatMap((block) => {
    if (!isProse(block) || known.has(keyOf(block.text))) return [];
    const sentences = block.text.split(SENTENCE).filter((sentence) => weigh(sentence) > 0);
    const missing = sentences.filter((sentence) => !whole.includes(keyOf(sentence)));
    if (missing.length === sentences.length) return [block];
    return missing.length === 0 ? [] : [{ ...block, text: missing.join(' '), marks: [], links: [] }];
  });
}

/** Sentences that are compared with each other. */
const MOST = 100;
/** Share of words in common from which two sentences are versions of one. */
const ALIKE = 0.6;
/** Fewer words are alike by chance. */
const FEWEST_WORDS = 4;

/** A sentence of `other` that says in other words what the page shows; null where there is none. */
export function findContradiction(shown: readonly FlowBlock[], other: readonly FlowBlock[]): string | null {
  const theirs = sentencesOf(missingFrom(shown, other));
  if (theirs.length === 0) return null;
  const ours = sentencesOf(missingFrom(other, shown)).map(wordsOf);
  return theirs.find((text) => ours.some((words) => areAlike(words, wordsOf(text)))) ?? null;
}

const sentencesOf = (blocks: readonly FlowBlock[]): readonly string[] =>
  blocks.flatMap(({ text }) => text.split(SENTENCE)).slice(0, MOST);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{N}]+|\p{L}/gu) ?? [],
  );

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < Math.max(FEWEST_WORDS, large.size * ALIKE)) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= large.size * ALIKE;
}
