/**
 * Tree and measures → the elements to read as the notice, in document order. Goes down from the body for as long as one child
 * holds nearly all prose; beside that path it keeps what reads as the notice too (its title, other containers of prose).
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { BLOCKS, headingLevel } from './elements.js';
import { isElement, isText, type Measure, type Measures, NOTHING, walk, weigh } from './tree.js';

/** One child with this share of its parent's prose is the way down. */
const NEARLY_ALL = 0.8;
/** Containers of text, not containers of containers: the way ends above them. */
const LEAVES = new Set(
  'p ul ol li dl dt dd table tbody tr td th pre blockquote h1 h2 h3 h4 h5 h6 a span b strong font details'.split(' '),
);
/** Prose beside the path that is enough to be a part of the notice: some sentences. */
const PART = 400;

export interface MainText {
  readonly root: ParentNode;
  /** Beside the path to `root`, not to be read. */
  readonly left: ReadonlySet<ParentNode>;
}

export function findMainText(document: Document, measures: Measures, furniture: ReadonlySet<ParentNode>): MainText {
  const left = new Set<ParentNode>();
  let node: ParentNode = document;
  for (;;) {
    const prose = (measures.get(node) ?? NOTHING).prose;
    const next: Element | undefined = node.children.find(
      (child): child is Element =>
        isElement(child) && !furniture.has(child) && (measures.get(child) ?? NOTHING).prose >= prose * NEARLY_ALL,
    );
    if (prose === 0 || next === undefined || LEAVES.has(next.name)) break;
    judgeSiblings(node, next, measures, furniture, left);
    node = next;
  }
  return { root: document, left };
}

function judgeSiblings(
  parent: ParentNode,
  path: Element,
  measures: Measures,
  furniture: ReadonlySet<ParentNode>,
  left: Set<ParentNode>,
): void {
  let before = true;
  for (const child of parent.children) {
    if (child === path) before = false;
    else if (isElement(child) && BLOCKS.has(child.name) && !furniture.has(child) && child.name !== 'head') {
      if (!isPartOfNotice(child, path, measures.get(child) ?? NOTHING, before)) left.add(child);
    }
  }
}

function isPartOfNotice(element: Element, path: Element, own: Measure, before: boolean): boolean {
  if (own.linked * 3 > own.text) return false;
  if (own.headings > 0 && isOfOneKind(element, path)) return true;
  if (own.prose >= PART) return true;
  if (/^(?:p|h[1-6]|ul|ol|table|dl)$/.test(element.name) && own.prose > 0) return true;
  if (!before) return false;
  return own.links <= 3 && (own.headings > 0 || headingLevel(element) !== null || holdsDate(element));
}

/** Containers that one template wrote: same element, same class. */
const isOfOneKind = (one: Element, other: Element): boolean =>
  one.name === other.name && (one.attribs['class'] ?? '') !== '' && one.attribs['class'] === other.attribs['class'];

const DATE = /\d{4}\s?[年./-]\s?\d{1,2}|\d{1,2}[.,]?\s[\p{L}]{3,12},?\s\d{4}|[\p{L}]{3,12}\s\d{1,2},?\s\d{4}/u;

/** Most texts name no year: letters of all scripts cost 10 ms to compile. */
const holdsDateIn = (text: string): boolean => /\d{4}/.test(text) && DATE.test(text);

function holdsDate(element: Element): boolean {
  let found = false;
  let weight = 0;
  walk(element, (node: AnyNode) => {
    if (isText(node)) {
      weight += weigh(node.data);
      found ||= weight < 2_000 && holdsDateIn(node.data.slice(0, 300));
    }
    return found ? 'stop' : true;
  });
  return found;
}
