/**
 * Application shells: data that the page's scripts carry → blocks. Read only where the markup has hardly any text. JSON is
 * parsed, never run.
 */
import type { Document, Element } from 'domhandler';
import type { FlowBlock } from '../flow.js';
import { attribute } from './elements.js';
import { parseHtml } from './parse.js';
import { readBlocks } from './read-blocks.js';
import { StyleSheet } from './style-sheet.js';
import { isElement, isText, walk, weigh } from './tree.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const MAX_SCRIPT = 8_000_000;
/** A string of this weight that is no code and no address is text for people. */
const PROSE = 90;
/** And one of this weight that ends as a sentence does. */
const SENTENCE = 20;
/** Assigned values shorter than this hold no text. */
const MIN_VALUE = 60;
const SHARE_OF_CHILD = 0.8;

export function readEmbedded(document: Document): readonly FlowBlock[] {
  let best: readonly FlowBlock[] = [];
  let most = 0;
  for (const source of scripts(document)) {
    for (const data of parseData(source)) {
      const blocks = readData(data);
      const weight = blocks.reduce((sum, block) => sum + weigh(block.text), 0);
      if (weight > most) [best, most] = [blocks, weight];
    }
  }
  return best;
}

function scripts(document: Document): readonly string[] {
  const found: string[] = [];
  walk(document, (node) => {
    if (node.type === 'root') return true;
    if (!isElement(node)) return false;
    if (node.name !== 'script') return true;
    if (attribute(node, 'src') === '') found.push(textOf(node).slice(0, MAX_SCRIPT));
    return false;
  });
  // Frameworks stream one document in several scripts.
  const streamed = found.filter((text) => text.includes('__next_f.push'));
  return streamed.length > 0
    ? [...found.filter((text) => !streamed.includes(text)), streamed.map(readStreamed).join('')]
    : found;
}

const textOf = (element: Element): string =>
  element.children.map((child) => (isText(child) ? child.data : '')).join('');

function readStreamed(text: string): string {
  const start = text.indexOf('[');
  const end = text.lastIndexOf(']');
  const parsed = start === -1 ? undefined : parseJson(text.slice(start, end + 1));
  const part = Array.isArray(parsed) ? parsed[1] : undefined;
  return typeof part === 'string' ? part : '';
}

/** JSON that is the whole script, what is assigned in it, and the rows of a streamed document. */
function parseData(source: string): readonly Json[] {
  const text = source.trim();
  if (text === '') return [];
  const whole = /^[[{"]/.test(text) ? parseJson(text) : undefined;
  if (whole !== undefined) return [whole];
  const found: Json[] = [];
  const assignment = /=\s{0,5}(?:JSON\.parse\(\s{0,5})?(?=["'{[])|^[0-9a-f]{1,4}:(?=[[{"])/gm;
  let tries = 0;
  for (let match = assignment.exec(text); match !== null && tries < 40; match = assignment.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfValue(text, start);
    if (end - start < MIN_VALUE) continue;
    tries++;
    const parsed = parseJson(text.slice(start, end));
    if (parsed !== undefined) {
      found.push(typeof parsed === 'string' ? (parseJson(parsed) ?? parsed) : parsed);
      assignment.lastIndex = end;
    }
  }
  return found;
}

/** Where the value that begins at `start` ends, by its brackets and strings. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (character === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (depth === 0 && (character === ';' || character === '\n')) return i;
    if (depth <= 0) return i + 1;
  }
  return text.length;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Down to the value that holds nearly all prose, then every text in it in order. */
function readData(data: Json): readonly FlowBlock[] {
  const weights = weighData(data);
  let value = data;
  for (;;) {
    const total = weightIn(value, weights);
    const next = childrenOf(value).find((child) => total > 0 && weightIn(child, weights) >= total * SHARE_OF_CHILD);
    if (next === undefined || typeof next === 'string') break;
    value = next;
  }
  return collect(value);
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = (value: Json): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : isObject(value) ? Object.values(value) : [];

const weightIn = (value: Json, weights: ReadonlyMap<Json, number>): number =>
  typeof value === 'string' ? proseIn(value) : (weights.get(value) ?? 0);

function weighData(data: Json): ReadonlyMap<Json, number> {
  const weights = new Map<Json, number>();
  const order: Json[] = [];
  const stack: Json[] = [data];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    order.push(value);
    for (const child of childrenOf(value)) stack.push(child);
  }
  for (const value of order.reverse()) {
    let sum = 0;
    for (const child of childrenOf(value)) sum += weightIn(child, weights);
    weights.set(value, sum);
  }
  return weights;
}

const HTML = /<\/?(?:p|h[1-6]|div|ul|ol|li|br|section|table|span|strong|b)\b[^<>]{0,2000}>/i;
const CODE = /[{};]\s{0,3}[\w.#-]+\s{0,3}[{:(]|=>|function\s?\(|^[\w+/=-]{60,}$/;

function proseIn(text: string): number {
  if (text.length < 8) return 0;
  const head = text.slice(0, 4_000);
  // Most texts of a program are one word: no prose, and asked nothing more.
  if (!/[\s\u3400-\u9fff<]/.test(head)) return 0;
  if (HTML.test(head)) return weigh(text.replace(/<[^<>]{0,2000}>/g, ''));
  if (
    /^(?:https?:|data:|\/|\s{0,20}[[{]\s{0,20}["[{\d])/.test(text) ||
    CODE.test(head) ||
    !/[\s\u3400-\u9fff]/.test(head)
  )
    return 0;
  const weight = weigh(text);
  return weight >= PROSE || (weight >= SENTENCE && /[.。!！?？]$/.test(text.trimEnd())) ? weight : 0;
}

const NAMES = /^(?:title|heading|headline|subtitle|subheading|question|name|caption|label)$/i;
const LEVELS: Readonly<Record<string, number>> = { title: 2, heading: 2, headline: 2 };
const RICH = /^(?:heading|paragraph|list[-_]?item|blockquote|h[1-6]|p|li)(?:[-_]?([1-6]))?$/i;

function collect(root: Json): readonly FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const stack: { value: Json; key: string }[] = [{ value: root, key: '' }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, key } = item;
    if (typeof value === 'string') addText(value, key, blocks);
    else if (isObject(value) && addRich(value, blocks)) continue;
    else {
      const entries = Array.isArray(value)
        ? (value as readonly Json[]).map((child) => ({ value: child, key }))
        : isObject(value)
          ? orderedEntries(value)
          : [];
      for (const entry of entries.reverse()) stack.push(entry);
    }
  }
  return blocks;
}

/** Keys come in any order: a section's name before its text. */
function orderedEntries(value: { readonly [key: string]: Json }): { value: Json; key: string }[] {
  const all = Object.entries(value).map(([key, child]) => ({ key, value: child }));
  return [...all.filter(({ key }) => NAMES.test(key)), ...all.filter(({ key }) => !NAMES.test(key))];
}

function addText(text: string, key: string, blocks: FlowBlock[]): void {
  if (HTML.test(text.slice(0, 4_000))) {
    for (const block of readBlocks(parseHtml(text), new Set(), new StyleSheet([])).blocks) blocks.push(block);
    return;
  }
  if (NAMES.test(key) && text.length <= 120 && /\p{L}{2}/u.test(text) && /[\s\u3400-\u9fff]|^\p{Lu}/u.test(text)) {
    blocks.push(blockOf(text, LEVELS[key.toLowerCase()] ?? 3));
  } else if (proseIn(text) > 0)
    for (const line of text.split(/\n+/)) if (line.trim() !== '') blocks.push(blockOf(line, null));
}

/** Rich text kept as a tree: `{ type: "heading", level: 2, content: [{ text: "…" }] }`. */
function addRich(node: { readonly [key: string]: Json }, blocks: FlowBlock[]): boolean {
  const type = node['type'] ?? node['nodeType'] ?? node['_type'] ?? node['tag'];
  if (typeof type !== 'string' || type.length > 20) return false;
  const match = RICH.exec(type);
  if (match === null) return false;
  const pieces: string[] = [];
  const stack: Json[] = [node];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (isObject(value)) {
      for (const key of ['text', 'value']) if (typeof value[key] === 'string') pieces.push(value[key]);
      const inner = value['content'] ?? value['children'] ?? value['nodes'];
      if (typeof inner === 'string') pieces.push(inner);
      // One by one: a call takes about 120,000 arguments.
      else if (Array.isArray(inner)) for (let at = inner.length - 1; at >= 0; at--) stack.push(inner[at] as Json);
    } else if (typeof value === 'string' && value !== type) pieces.push(value);
  }
  const text = pieces.join('');
  if (text.trim() === '') return false;
  const named = /^h/i.test(type);
  const attrs = node['attrs'];
  const level = Number(
    match[1] ?? node['level'] ?? (isObject(attrs ?? null) ? (attrs as { readonly [key: string]: Json })['level'] : 2),
  );
  blocks.push(blockOf(text, named ? (level >= 1 && level <= 6 ? level : 2) : null));
  return true;
}

const blockOf = (text: string, heading: number | null): FlowBlock => ({
  kind: 'paragraph',
  text: text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
  marks: [],
  links: [],
  position: null,
  heading,
  marker: null,
  anchors: [],
});
