/** HTML text → the flat reading of its notice, and what was seen of the page on the way. */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { dropCopies } from '../copies.js';
import type { Flow, FlowBlock } from '../flow.js';
import type { PageFacts } from '../problems.js';
import { cleanTitle } from './document-title.js';
import { attribute, BLOCKS, SKIPPED } from './elements.js';
import { readEmbedded } from './embedded.js';
import { findFurniture } from './furniture.js';
import { findMainText } from './main-text.js';
import { parseHtml } from './parse.js';
import { readBlocks } from './read-blocks.js';
import { selectElements } from './selectors.js';
import { readStyledClasses, type StyledClasses } from './style-rules.js';
import { isElement, isText, measure, walk, weigh } from './tree.js';
import { dropWidgets } from './widgets.js';

export interface HtmlOptions {
  readonly select: readonly string[];
  readonly remove: readonly string[];
}

export interface HtmlReading {
  readonly flow: Flow;
  /** Control or bidirectional characters were removed. */
  readonly hidden: boolean;
  readonly doubled: boolean;
  /** Null where no element matched `select`. */
  readonly selected: boolean;
  readonly facts: PageFacts;
}

/** Markup with less text than this may be the shell of an application that keeps its text in a script. */
const SHELL_TEXT = 1_500;
/** And the script has to hold so many times more. */
const EMBEDDED_TIMES = 3;

export function readHtml(text: string, options: HtmlOptions): HtmlReading {
  const document = parseHtml(text);
  const head = readHead(document);
  const classes = readStyledClasses(head.sheets);
  const removed = new Set<ParentNode>(
    options.remove.length > 0 ? selectElements(document, options.remove, '--remove') : [],
  );
  const chosen = options.select.length > 0 ? selectElements(document, options.select, '--select') : null;
  const reading = chosen === null ? readMain(document, removed, classes) : readChosen(chosen, removed, classes);
  const { blocks, doubled } =
    chosen === null ? dropCopies(dropWidgets(reading.blocks)) : { blocks: reading.blocks, doubled: false };
  return {
    flow: { blocks, title: cleanTitle(head.title), language: head.language },
    hidden: reading.hidden,
    doubled,
    selected: chosen === null || chosen.length > 0,
    facts: {
      title: head.title,
      bodyText: beginningOf(document),
      scripts: head.scripts,
      passwordFields: head.passwordFields,
      cutOff:
        /<(?:html|body)[\s>]/i.test(text.slice(0, 5_000)) && !/<\/(?:html|body)\s{0,5}>/i.test(text.slice(-20_000)),
    },
  };
}

interface Reading {
  readonly blocks: readonly FlowBlock[];
  readonly hidden: boolean;
}

function readMain(document: Document, removed: ReadonlySet<ParentNode>, classes: StyledClasses): Reading {
  const furniture = findFurniture(document, measure(document, removed), removed);
  const main = findMainText(document, measure(document, furniture), furniture);
  const reading = readBlocks(main.root, new Set([...furniture, ...main.left]), classes);
  const weight = weightOf(reading.blocks);
  if (weight >= SHELL_TEXT) return reading;
  const embedded = readEmbedded(document);
  return weightOf(embedded) > weight * EMBEDDED_TIMES ? { blocks: embedded, hidden: reading.hidden } : reading;
}

function readChosen(chosen: readonly Element[], removed: ReadonlySet<ParentNode>, classes: StyledClasses): Reading {
  const readings = chosen
    .filter((element) => !removed.has(element))
    .map((element) => readBlocks(element, removed, classes));
  return { blocks: readings.flatMap((one) => one.blocks), hidden: readings.some((one) => one.hidden) };
}

const weightOf = (blocks: readonly FlowBlock[]): number => blocks.reduce((sum, block) => sum + weigh(block.text), 0);

interface Head {
  readonly title: string;
  readonly language: string | null;
  readonly sheets: readonly string[];
  readonly scripts: number;
  readonly passwordFields: number;
}

function readHead(document: Document): Head {
  let title: string | null = null;
  let language: string | null = null;
  const sheets: string[] = [];
  let scripts = 0;
  let passwordFields = 0;
  walk(document, (node: AnyNode) => {
    if (node.type === 'root') return true;
    if (!isElement(node) || node.name === 'svg') return false;
    if (node.name === 'html' || node.name === 'body') language ??= attribute(node, 'lang').trim().toLowerCase() || null;
    if (node.name === 'title') title ??= textOf(node).replace(/\s+/g, ' ').trim() || null;
    if (node.name === 'style') sheets.push(textOf(node));
    if (node.name === 'script') scripts++;
    if (node.name === 'input' && attribute(node, 'type').toLowerCase() === 'password') passwordFields++;
    return true;
  });
  return { title: title ?? '', language, sheets, scripts, passwordFields };
}

const textOf = (element: Element): string =>
  element.children.map((child) => (isText(child) ? child.data : '')).join('');

/** As much as tells a challenge, an error or a log-in page from a notice. */
const BEGINNING = 3_000;

function beginningOf(document: Document): string {
  let text = '';
  walk(document, (node: AnyNode) => {
    if (isText(node)) text += node.data.replace(/\s+/g, ' ');
    else if (isElement(node)) {
      if (SKIPPED.has(node.name)) return false;
      if (BLOCKS.has(node.name)) text += '\n';
    }
    return text.length > BEGINNING ? 'stop' : true;
  });
  return text.slice(0, BEGINNING);
}
