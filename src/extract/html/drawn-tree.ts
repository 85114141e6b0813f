/**
 * Document tree → the same as a browser draws it: a declarative shadow root in place of its host's own children, which go where it has
 * slots for them, and the document of `iframe srcdoc` where the frame stands. The tree is changed.
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { attribute } from './elements.js';
import { parseHtml } from './parse.js';
import { isElement, walk } from './tree.js';

/** Frames in one page; each is parsed on its own. */
const MAX_FRAMES = 50;

export function drawTree(document: Document): void {
  let frames = 0;
  const frame = (element: Element): void => {
    if (element.attribs['srcdoc'] !== undefined && ++frames <= MAX_FRAMES) drawFrame(element);
  };
  walk(document, (node) => {
    if (node.type === 'root') return node === document;
    if (!isElement(node)) return false;
    const shadow = node.children.find(isShadowRoot);
    if (shadow !== undefined) drawShadow(node, shadow);
    // Frames are drawn from their parent: each is replaced, and the walk goes on from what stands there then.
    for (const child of [...node.children]) if (isElement(child) && child.name === 'iframe') frame(child);
    return node.name !== 'template';
  });
}

const isShadowRoot = (node: AnyNode): node is Element =>
  isElement(node) &&
  node.name === 'template' &&
  /^(?:open|closed)$/i.test(attribute(node, 'shadowrootmode') || attribute(node, 'shadowroot'));

function drawShadow(host: Element, template: Element): void {
  const light = host.children.filter((child) => child !== template);
  const drawn = contentOf(template);
  for (const child of host.children.slice()) adapter.detachNode(child);
  for (const child of drawn) adapter.appendChild(host, child);
  const unused = new Set<AnyNode>(light);
  for (const slot of slotsIn(host)) {
    const mine = light.filter((child) => unused.has(child) && slotOf(child) === attribute(slot, 'name'));
    if (!mine.some(isElement) && attribute(slot, 'name') !== '') continue;
    if (mine.length > 0) for (const own of slot.children.slice()) adapter.detachNode(own);
    for (const child of mine) {
      adapter.appendChild(slot, child);
      unused.delete(child);
    }
  }
  if (unused.size === 0) return;
  // Children that no slot takes are not drawn.
  const rest = adapter.createElement('div', HTML, [{ name: 'hidden', value: '' }]);
  for (const child of unused) adapter.appendChild(rest, child as Element);
  adapter.appendChild(host, rest);
}

const HTML = 'http://www.w3.org/1999/xhtml' as Parameters<typeof adapter.createElement>[1];

/** The content of a template is a tree of its own. Its styles hold in it alone. */
function contentOf(template: Element): readonly Element[] {
  const root = template.children[0] as ParentNode | undefined;
  const content = (root === undefined ? [] : [...root.children]) as Element[];
  for (const child of content) adapter.detachNode(child);
  return content.filter((child) => child.name !== 'style');
}

function slotsIn(host: Element): readonly Element[] {
  const slots: Element[] = [];
  walk(host, (node) => {
    if (isElement(node) && node.name === 'slot') slots.push(node);
    return isElement(node) && node.name !== 'template';
  });
  return slots;
}

const slotOf = (node: AnyNode): string => (isElement(node) ? attribute(node, 'slot') : '');

/** A frame of no size is no place to read. */
function drawFrame(element: Element): void {
  const inner = parseHtml(attribute(element, 'srcdoc'));
  const attributes = ['id', 'class', 'style', 'hidden']
    .filter((name) => element.attribs[name] !== undefined)
    .map((name) => ({ name, value: attribute(element, name) }));
  const none = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attribute(element, name)));
  if (none && !attributes.some(({ name }) => name === 'hidden')) attributes.push({ name: 'hidden', value: '' });
  const box = adapter.createElement('div', HTML, attributes);
  const body = bodyOf(inner);
  for (const child of body?.children.slice() ?? []) {
    adapter.detachNode(child);
    adapter.appendChild(box, child as Element);
  }
  // Places in the frame's document are none in the page.
  walk(box, (node) => {
    node.sourceCodeLocation = null;
    return true;
  });
  adapter.insertBefore(element.parent as Element, box, element);
  adapter.detachNode(element);
}

function bodyOf(document: Document): Element | null {
  const html = document.children.find((child): child is Element => isElement(child) && child.name === 'html');
  return html?.children.find((child): child is Element => isElement(child) && child.name === 'body') ?? null;
}
