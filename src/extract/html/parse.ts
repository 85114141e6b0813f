/**
 * HTML text → document tree, as a browser would build it. The bounds are checked on the text first, because the parser
 * takes quadratic time on very deep or very attribute-rich input.
 */
import type { Document } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { Fault } from '../../model/fault.js';

/** 16 million UTF-16 units; the longest archived notice pages have about 2 million. */
const MAX_LENGTH = 16_000_000;
/** Open elements at once. Real pages stay under 100; the parser needs seconds from about 5,000 on. */
const MAX_DEPTH = 1_500;
/** Attributes of one tag: the parser compares each with all before it. Real tags stay under 100. */
const MAX_ATTRIBUTES = 1_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is text for the parser. */
const RAW_TEXT = new Set('script style textarea title xmp iframe noembed noframes noscript'.split(' '));
/** Elements that the parser closes by itself when the next of them opens, so that they do not nest. */
const SELF_CLOSING_SIBLINGS = new Set('p li dt dd tr td th thead tbody tfoot option optgroup rp rt'.split(' '));
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

export function parseHtml(text: string): Document {
  checkBounds(text);
  return parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** One pass over the tags, a stack of names and nothing else; an upper estimate of what the parser will hold open. */
export function checkBounds(text: string): void {
  if (text.length > MAX_LENGTH) throw tooLarge('too-large', `has ${text.length} characters`, `${MAX_LENGTH}`);
  const open = new Map<string, number>();
  let depth = 0;
  let formatting = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const tag = readTag(text, at);
    if (tag === null) {
      at = text.indexOf('<', at + (text.startsWith('<!--', at) ? 4 : 1));
      continue;
    }
    if (tag.attributes > MAX_ATTRIBUTES) {
      throw tooLarge('too-many-attributes', `has a tag with over ${MAX_ATTRIBUTES} attributes`, `${MAX_ATTRIBUTES}`);
    }
    let next = tag.end;
    const count = open.get(tag.name) ?? 0;
    if (tag.closing) {
      if (count > 0) {
        open.set(tag.name, count - 1);
        depth -= 1;
        if (FORMATTING.has(tag.name)) formatting -= 1;
      }
    } else if (RAW_TEXT.has(tag.name)) {
      const close = indexOfClose(text, tag.name, tag.end);
      next = close === -1 ? tag.end : close;
    } else if (!VOID.has(tag.name) && !(SELF_CLOSING_SIBLINGS.has(tag.name) && count > MAX_DEPTH / 4)) {
      open.set(tag.name, count + 1);
      depth += 1;
      if (FORMATTING.has(tag.name)) formatting += 1;
      if (depth - unclosed(open) > MAX_DEPTH || formatting > MAX_DEPTH) {
        throw tooLarge('too-deep', `nests elements more than ${MAX_DEPTH} deep`, `${MAX_DEPTH}`);
      }
    }
    at = text.indexOf('<', next);
  }
}

/** Pages without `</p>` and `</li>` are common: those do not nest. */
function unclosed(open: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const name of SELF_CLOSING_SIBLINGS) sum += open.get(name) ?? 0;
  return sum;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: number;
  readonly end: number;
}

function readTag(text: string, at: number): Tag | null {
  const closing = text.charCodeAt(at + 1) === 47;
  let i = at + (closing ? 2 : 1);
  const start = i;
  while (i < text.length && isNameCharacter(text.charCodeAt(i)) && i - start < 64) i++;
  if (i === start || !/[a-zA-Z]/.test(text.charAt(start))) return null;
  const name = text.slice(start, i).toLowerCase();
  let attributes = 0;
  let inName = false;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) break;
    if (code === 61) {
      while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
      const quote = text.charCodeAt(i + 1);
      if (quote === 34 || quote === 39) {
        const close = text.indexOf(quote === 34 ? '"' : "'", i + 2);
        if (close === -1) return { name, closing, attributes, end: text.length };
        i = close;
        inName = false;
      } else {
        while (i + 1 < text.length && !isSpace(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) !== 62) i++;
      }
    } else if (isSpace(code) || code === 47) inName = false;
    else if (!inName) {
      inName = true;
      attributes++;
    }
  }
  return { name, closing, attributes, end: Math.min(i + 1, text.length) };
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isNameCharacter = (code: number): boolean => code > 32 && code !== 47 && code !== 62;

function indexOfClose(text: string, name: string, from: number): number {
  let at = text.indexOf('</', from);
  while (at !== -1) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    at = text.indexOf('</', at + 2);
  }
  return -1;
}

const tooLarge = (code: string, what: string, limit: string): Fault =>
  new Fault({
    code,
    message: `The page ${what}; the limit is ${limit}.`,
    hint: 'Save the part of the page that holds the notice, and compare that.',
    exit: 'unjudged',
  });
