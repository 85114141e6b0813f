/** A notice → one hash of all that a reader reads in it: equal where the words, their order, links and marks are the same. */
import { createHash } from 'node:crypto';
import { countAnswers, mayReach } from '../language/reach.js';
import { remember } from '../language/remember.js';
import type { Block, Notice } from '../model/notice.js';
import { keyOf } from './key.js';
import { withoutNumbering } from './numbering.js';
import { numberedPlaces } from './sequences.js';
import { isTelling, targetOf } from './telling-links.js';

/**
 * Lower-case hex. Typography, white space, letter case, numbering, list markers and most link targets do not count; the stated date,
 * the order and the headings do, and where sentences end that hold a negation or a condition. A contents list is never compared, so it is
 * left out.
 */
export function textKeyOf(notice: Notice): string {
  let parts = '';
  const add = (part: string): void => {
    parts += `${part}\n`;
  };
  add(notice.statedDate ?? '');
  const numbered = numberedPlaces(notice);
  const wordsOf = (text: string, place: object): string => (numbered.has(place) ? withoutNumbering(text) : text);
  for (const section of notice.sections) {
    add(`# ${section.heading === null ? '' : keyOf(wordsOf(section.heading, section))}`);
    for (const block of section.blocks) if (block.kind !== 'contents') addBlock(block, wordsOf(block.text, block), add);
  }
  return createHash('sha256').update(parts).digest('hex');
}

const SPACE = 0x20;
const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff];

/** Keys hold no line end, so parts cannot run into each other. */
function addBlock(block: Block, words: string, add: (part: string) => void): void {
  add(keyOf(words));
  const reach = reachOf(words);
  if (reach !== '') add(reach);
  for (const mark of block.marks) add(`${mark.kind} ${keyOf(block.text.slice(mark.start, mark.end))}`);
  for (const link of block.links) {
    add(`link ${keyOf(block.text.slice(link.start, link.end))}`);
    if (isTelling(block, link)) add(targetOf(link.href));
  }
}

const reachOf = remember((text) => (mayReach(text) ? `${endsOf(text)} ${countAnswers(text)}` : ''));

/** How many characters of the key stand before each end of a sentence but the last. */
const endsOf = (text: string): string => {
  let length = 0;
  return text
    .split(/[.!?]\s+|[。！？)）]/)
    .map((sentence) => {
      length += keyOf(sentence).length;
      return length;
    })
    .join(' ');
};

/**
 * One hash of all characters of its blocks' keys and of its stated date, in any order: where it differs, words differ. Where it is
 * the same and `textKeyOf` is not, only a comparison can tell what moved, was split, or lost its emphasis.
 */
export function lettersOf(notice: Notice): string {
  // By code points, the most frequent ones in a table: a map of characters took a fifth of the time of a history.
  const table = new Uint32Array(0x10000);
  const beyond = new Map<number, number>();
  for (const { blocks } of notice.sections)
    for (const { kind, text } of blocks) {
      if (kind === 'contents') continue;
      const key = keyOf(withoutNumbering(text));
      for (let at = 0; at < key.length; at += 1) {
        let code = key.charCodeAt(at);
        if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) code = key.codePointAt(at) ?? 0;
        if (code < table.length) table[code] = (table[code] as number) + 1;
        else {
          beyond.set(code, (beyond.get(code) ?? 0) + 1);
          at += 1;
        }
      }
    }
  table[SPACE] = 0;
  const counts = [...beyond].map(([code, count]) => [String.fromCodePoint(code), count] as const);
  for (let code = 0; code < table.length; code += 1) {
    const count = table[code] as number;
    if (count > 0) counts.push([String.fromCharCode(code), count]);
  }
  const sorted = counts.sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(`${notice.statedDate} ${JSON.stringify(sorted)}`)
    .digest('hex');
}
