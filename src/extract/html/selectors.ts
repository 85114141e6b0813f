/** CSS selectors of the user → elements of the tree. The selector engine takes 0.1 s to load, so it is loaded here, on demand. */
import { createRequire } from 'node:module';
import type { AnyNode, Document, Element } from 'domhandler';
import { Fault } from '../../model/fault.js';
import { isElement } from './tree.js';

const require = createRequire(import.meta.url);

/** Elements that any of the selectors matches, in document order, none inside another. */
export function selectElements(document: Document, selectors: readonly string[], option: string): readonly Element[] {
  const { load } = require('#cheerio') as typeof import('cheerio/slim');
  const $ = load(document as unknown as string);
  const matched = new Set<AnyNode>();
  for (const selector of selectors) {
    try {
      for (const node of $(selector).toArray()) matched.add(node as unknown as AnyNode);
    } catch (cause) {
      throw new Fault({
        code: 'bad-selector',
        message: `${option} got "${selector.slice(0, 100)}", which is no CSS selector.`,
        hint: 'Write it as in a style sheet: "main", "#content", ".policy p".',
        exit: 'usage',
        cause,
      });
    }
  }
  const elements: Element[] = [];
  for (const node of inOrder(document, matched)) if (isElement(node)) elements.push(node);
  return elements;
}

/** As the engine that will read it says, but for one that it takes and that matches nothing: `main >`. */
export function isSelector(selector: string): boolean {
  if (/[>+~]\s*$/.test(selector)) return false;
  const { load } = require('#cheerio') as typeof import('cheerio/slim');
  try {
    load('')(selector);
    return true;
  } catch {
    return false;
  }
}

function inOrder(document: Document, matched: ReadonlySet<AnyNode>): AnyNode[] {
  const found: AnyNode[] = [];
  let node: AnyNode | null = document;
  while (node !== null) {
    if (matched.has(node)) found.push(node);
    const inside: AnyNode | undefined =
      !matched.has(node) && 'children' in node ? (node.children[0] as AnyNode | undefined) : undefined;
    let next: AnyNode | null = inside ?? node.next;
    let parent: AnyNode | null = node.parent as AnyNode | null;
    while (next === null && parent !== null) {
      next = parent.next;
      parent = parent.parent as AnyNode | null;
    }
    node = next;
  }
  return found;
}
