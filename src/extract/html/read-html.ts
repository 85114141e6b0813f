/** HTML text → the flat reading of its notice, and what was seen of the page on the way. */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { dropCopies } from '../copies.js';
import type { Flow, FlowBlock } from '../flow.js';
import type { PageFacts } from '../problems.js';
import { cleanTitle } from './document-title.js';
import { drawTree } from './drawn-tree.js';
import { attribute, BLOCKS, SKIPPED } from './elements.js';
import { findFurniture, isLinkHeavy } from './furniture.js';
import { readLeftOut } from './left-out.js';
import { findMainText } from './main-text.js';
import { findOpened } from './openers.js';
import { findContradiction, missingFrom, proseOf, readOthers } from './other-readings.js';
import { parseHtml } from './parse.js';
import { readBlocks } from './read-blocks.js';
import { selectElements } from './selectors.js';
import { StyleSheet } from './style-sheet.js';
import { isElement, isText, measure, NOTHING, walk, weigh } from './tree.js';
import { findHidden } from './visibility.js';
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
  /** Text that the page carries and that says in other words what it shows; null where there is none. */
  readonly contradiction: string | null;
  /** Null where no element matched `select`. */
  readonly selected: boolean;
  readonly facts: PageFacts;
}

/** Prose with which a page shows its notice: about two sentences. */
const SHOWN = 240;
/** Markup with less text than this may be the shell of an application that keeps its text in a script … */
const SHELL_TEXT = 1_500;
/** … if the script has so many times more, and what is shown stands in it too. */
const EMBEDDED_TIMES = 3;
const SHARE_SHOWN = 0.5;
/** The weight of a sentence. */
const SENTENCE = 60;

export function readHtml(text: string, options: HtmlOptions): HtmlReading {
  const document = parseHtml(text);
  const head = readHead(document);
  const styles = new StyleSheet(head.sheets);
  drawTree(document);
  const removed = new Set<ParentNode>(
    options.remove.length > 0 ? selectElements(document, options.remove, '--remove') : [],
  );
  const chosen = options.select.length > 0 ? selectElements(document, options.select, '--select') : null;
  const hidden = findHidden(document, styles, head.linkedSheets > 0);
  const opened = findOpened(document, hidden);
  const page: Page = {
    document,
    styles,
    removed,
    hidden: new Set([...hidden.keys()].filter((node) => !opened.has(node))),
  };
  const reading = chosen === null ? readPage(page) : readChosen(chosen, page);
  return {
    flow: {
      blocks: reading.blocks,
      leftOut: reading.leftOut,
      title: cleanTitle(head.title),
      language: head.language,
    },
    hidden: reading.hidden,
    doubled: reading.doubled,
    contradiction: reading.contradiction,
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

interface Page {
  readonly document: Document;
  readonly styles: StyleSheet;
  readonly removed: ReadonlySet<ParentNode>;
  /** What no reader sees, and nothing on the page opens. */
  readonly hidden: ReadonlySet<ParentNode>;
}

interface Reading {
  readonly blocks: readonly FlowBlock[];
  readonly leftOut: readonly FlowBlock[];
  readonly hidden: boolean;
  readonly doubled: boolean;
  readonly contradiction: string | null;
}

/** What the page shows is the notice; other readings of it stand in only where it shows none. */
function readPage(page: Page): Reading {
  const shown = readMain(page);
  const others = readOthers(page.document);
  const veiled =
    page.hidden.size > 0 && proseOf(shown.blocks) < SHOWN ? readMain({ ...page, hidden: new Set() }) : null;
  const stands = [veiled?.blocks ?? [], ...others]
    .filter((blocks) => standsIn(blocks, shown.blocks))
    .sort((one, other) => proseOf(other) - proseOf(one))[0];
  const reading =
    stands === undefined ? shown : stands === veiled?.blocks ? veiled : { ...shown, blocks: stands, doubled: false };
  const rest = (
    stands === undefined ? others : [...others.filter((blocks) => blocks !== stands), shown.blocks]
  ).flatMap((blocks) => missingFrom([...reading.blocks, ...reading.leftOut], blocks));
  const contradicting = [...others, readHidden(page)]
    .filter((blocks) => blocks !== stands)
    .map((blocks) => findContradiction(reading.blocks, blocks))
    .find((sentence) => sentence !== null);
  return {
    ...reading,
    leftOut: [...reading.leftOut, ...rest],
    contradiction: contradicting ?? null,
  };
}

/** Of a page that waits for its scripts: hardly a sentence, or what such pages say. */
const saysNothing = (blocks: readonly FlowBlock[]): boolean =>
  proseOf(blocks.filter(({ text }) => !WAITING.test(text))) < SENTENCE;
const WAITING = /javascript|loading|please wait|refresh|browser|加载|载入|請稍候|请稍候|浏览器|laden|chargement/i;

const readHidden = ({ document, styles, removed, hidden }: Page): readonly FlowBlock[] =>
  hidden.size === 0 ? [] : readLeftOut(document, { elements: hidden, silent: removed, blocks: [] }, [], styles);

function standsIn(blocks: readonly FlowBlock[], shown: readonly FlowBlock[]): boolean {
  const [carried, prose] = [proseOf(blocks), proseOf(shown)];
  if (prose < SHOWN) return carried > prose * EMBEDDED_TIMES && saysNothing(missingFrom(blocks, shown));
  if (weightOf(shown) >= SHELL_TEXT || weightOf(blocks) <= weightOf(shown) * EMBEDDED_TIMES) return false;
  return proseOf(missingFrom(blocks, shown)) < prose * (1 - SHARE_SHOWN);
}

function readMain({ document, styles, removed, hidden }: Page): Reading {
  const dropped = new Set([...removed, ...hidden]);
  const furniture = findFurniture(document, measure(document, dropped), dropped);
  const unread = new Set([...dropped, ...furniture.all]);
  const measures = measure(document, unread);
  const main = findMainText(document, measures, unread);
  for (const node of main.left) unread.add(node);
  const reading = readBlocks(main.root, unread, styles);
  const { kept, dropped: widgets } = dropWidgets(reading.blocks);
  const { blocks, doubled } = dropCopies(kept);
  const silent = new Set([...removed, ...furniture.silent]);
  for (const node of main.left) if (isLinkHeavy(measures.get(node) ?? NOTHING)) silent.add(node);
  const leftOut = readLeftOut(
    document,
    { elements: unread, silent, blocks: [...widgets, ...reading.labels] },
    blocks,
    styles,
  );
  return { blocks, leftOut, hidden: reading.hidden, doubled, contradiction: null };
}

/** Of what the user chose, hidden text is left out; the rest of the page was not asked for. */
function readChosen(chosen: readonly Element[], { document, styles, removed, hidden }: Page): Reading {
  const wanted = chosen.filter((element) => !removed.has(element));
  const dropped = new Set([...removed, ...hidden]);
  const readings = wanted.map((element) => readBlocks(element, dropped, styles));
  const blocks = readings.flatMap((one) => one.blocks);
  const inside = new Set([...hidden].filter((node) => wanted.some((element) => isWithin(node, element))));
  return {
    blocks,
    leftOut: readLeftOut(document, { elements: inside, silent: removed, blocks: [] }, blocks, styles),
    hidden: readings.some((one) => one.hidden),
    doubled: false,
    contradiction: null,
  };
}

function isWithin(node: ParentNode, element: Element): boolean {
  for (let at: ParentNode | null = node; at !== null; at = at.parent as ParentNode | null)
    if (at === element) return true;
  return false;
}

const weightOf = (blocks: readonly FlowBlock[]): number => blocks.reduce((sum, block) => sum + weigh(block.text), 0);

interface Head {
  readonly title: string;
  readonly language: string | null;
  readonly sheets: readonly string[];
  readonly linkedSheets: number;
  readonly scripts: number;
  readonly passwordFields: number;
}

function readHead(document: Document): Head {
  let title: string | null = null;
  let language: string | null = null;
  const sheets: string[] = [];
  let linkedSheets = 0;
  let scripts = 0;
  let passwordFields = 0;
  walk(document, (node: AnyNode) => {
    if (node.type === 'root') return true;
    if (!isElement(node) || node.name === 'svg' || node.name === 'template') return false;
    if (node.name === 'link' && /\bstylesheet\b/i.test(attribute(node, 'rel'))) linkedSheets++;
    if (node.name === 'html' || node.name === 'body') language ??= attribute(node, 'lang').trim().toLowerCase() || null;
    if (node.name === 'title') title ??= contentOf(node).replace(/\s+/g, ' ').trim() || null;
    if (node.name === 'style' && holdsForReaders(node)) sheets.push(contentOf(node));
    if (node.name === 'script') scripts++;
    if (node.name === 'input' && attribute(node, 'type').toLowerCase() === 'password') passwordFields++;
    return true;
  });
  return { title: title ?? '', language, sheets, linkedSheets, scripts, passwordFields };
}

/** On a screen, and with scripts: what a page says for want of them hides what they draw. */
const holdsForReaders = (style: Element): boolean =>
  /^(?:\s*|\s*(?:all|screen)\s*)$/i.test(attribute(style, 'media')) &&
  (style.parent as Element | null)?.name !== 'noscript';

const contentOf = (element: Element): string =>
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
