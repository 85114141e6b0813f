/** HTML text → the flat reading of its notice, and what was seen of the page on the way. */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import type { Flow, FlowBlock } from '../flow.js';
import { attribute } from './elements.js';
import { findFurniture } from './furniture.js';
import { findMainText } from './main-text.js';
import { parseHtml } from './parse.js';
import { readBlocks } from './read-blocks.js';
import { readStyledClasses } from './style-rules.js';
import { isElement, isText, measure, type Measures, walk } from './tree.js';

export interface HtmlReading {
  readonly flow: Flow;
  /** Control or bidirectional characters were removed. */
  readonly hidden: boolean;
  readonly page: PageFacts;
}

/** What `problems.ts` judges a page by. */
export interface PageFacts {
  readonly title: string;
  /** Text of the whole body, white space collapsed, its beginning. */
  readonly bodyText: string;
  readonly scripts: number;
  readonly passwordFields: number;
  /** The source ends inside a tag or without the end tags that it opened. */
  readonly cutOff: boolean;
}

export function readHtml(text: string): HtmlReading {
  const document = parseHtml(text);
  const facts = readHead(document);
  const classes = readStyledClasses(facts.sheets);
  const measures = measure(document, new Set());
  const furniture = findFurniture(document, measures);
  const remaining = measure(document, furniture);
  const main = findMainText(document, remaining, furniture);
  const dropped = new Set<ParentNode>([...furniture, ...main.left]);
  const reading = readBlocks(main.root, dropped, classes);
  return {
    flow: { blocks: reading.blocks, title: facts.title, language: facts.language },
    hidden: reading.hidden,
    page: { title: facts.title ?? '', bodyText: '', scripts: 0, passwordFields: 0, cutOff: false },
  };
}

function readHead(document: Document): { title: string | null; language: string | null; sheets: string[] } {
  let title: string | null = null;
  let language: string | null = null;
  const sheets: string[] = [];
  walk(document, (node: AnyNode) => {
    if (node.type === 'root') return true;
    if (!isElement(node) || node.name === 'svg') return false;
    if (node.name === 'html' || node.name === 'body') language ??= attribute(node, 'lang').trim().toLowerCase() || null;
    if (node.name === 'title') title ??= textOf(node).replace(/\s+/g, ' ').trim() || null;
    if (node.name === 'style') sheets.push(textOf(node));
    return true;
  });
  return { title, language, sheets };
}

const textOf = (element: Element): string =>
  element.children.map((child) => (isText(child) ? child.data : '')).join('');
export type { FlowBlock, Measures };
