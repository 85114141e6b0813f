/**
 * Hidden elements → those that something on the page opens, whose text is the notice's: a control that names them, a control that
 * stands as their heading, a tab, or a row of such panels, each under its own line.
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { attribute, headingLevel, hintWords, SKIPPED } from './elements.js';
import { isElement, isText, walk, weigh } from './tree.js';
import type { Hiding } from './visibility.js';

/** A line above a panel that is longer is text. */
const LONGEST_LABEL = 450;
/** Wrappers between a panel's heading and what is hidden of it. */
const MAX_WRAPPERS = 3;
/** Panels of one row. */
const FEWEST_IN_ROW = 2;

export function findOpened(document: Document, hidden: ReadonlyMap<ParentNode, Hiding>): ReadonlySet<ParentNode> {
  const opened = new Set<ParentNode>();
  if (hidden.size === 0) return opened;
  const named = namedByControls(document, hidden);
  for (const [node, hiding] of hidden) {
    if (hiding !== 'folded' || !isElement(node as AnyNode)) continue;
    const element = node as Element;
    if (isNamed(element, named) || isTabPanel(element) || hasControlAbove(element) || isInRow(element, hidden))
      opened.add(element);
  }
  return opened;
}

const NAMING = ['aria-controls', 'popovertarget', 'commandfor', 'data-target', 'data-bs-target', 'for'] as const;

/** Ids that controls in view say they open. A plain link into the page opens nothing. */
function namedByControls(document: Document, hidden: ReadonlyMap<ParentNode, Hiding>): ReadonlySet<string> {
  const named = new Set<string>();
  walk(document, (node) => {
    if (node.type === 'root') return node === document;
    if (!isElement(node) || SKIPPED.has(node.name) || hidden.has(node)) return false;
    for (const name of NAMING) {
      const value = node.attribs[name];
      if (value !== undefined && value.length <= 400)
        for (const id of value.split(/\s+/)) named.add(id.replace(/^#/, ''));
    }
    const href = attribute(node, 'href');
    if (href.startsWith('#') && href.length > 1 && isControl(node)) named.add(href.slice(1));
    return true;
  });
  named.delete('');
  return named;
}

/** The element itself, or what it wraps and nothing else. */
function isNamed(element: Element, named: ReadonlySet<string>): boolean {
  let node: Element | null = element;
  for (let i = 0; node !== null && i <= MAX_WRAPPERS; i++) {
    if (named.has(attribute(node, 'id'))) return true;
    const inside: readonly Element[] = node.children.filter(isElement);
    node = inside.length === 1 ? (inside[0] as Element) : null;
  }
  return false;
}

const isTabPanel = (element: Element): boolean => attribute(element, 'role') === 'tabpanel';

const CONTROL_ROLE = /^(?:button|tab|switch|menuitem)$/;
const TOGGLE = ['aria-expanded', 'aria-controls', 'onclick', 'data-toggle', 'data-bs-toggle', 'popovertarget'] as const;

function isControl(element: Element): boolean {
  if (element.name === 'button' || element.name === 'summary' || element.name === 'label') return true;
  if (CONTROL_ROLE.test(attribute(element, 'role'))) return true;
  if (TOGGLE.some((name) => element.attribs[name] !== undefined)) return true;
  return element.name === 'a' && /^(?:#?$|#!|javascript:)/.test(attribute(element, 'href').trim());
}

/** The element right before it, or before what wraps it and begins with it. */
function hasControlAbove(element: Element): boolean {
  let node: Element = element;
  for (let i = 0; i <= MAX_WRAPPERS; i++) {
    const above = before(node);
    if (above !== null) return isPanelHeading(above);
    const { parent } = node;
    if (parent === null || !isElement(parent as AnyNode) || (parent as Element).name === 'body') return false;
    node = parent as Element;
  }
  return false;
}

/** Element before, with no text between. */
function before(element: Element): Element | null {
  for (let node = element.prev; node !== null; node = node.prev) {
    if (isText(node) && node.data.trim() !== '') return null;
    if (isElement(node) && !SKIPPED.has(node.name)) return node;
    if (isElement(node) && node.name === 'input' && /^(?:checkbox|radio)$/.test(attribute(node, 'type'))) return node;
  }
  return null;
}

/** A control, or a short line of which most is a control's. */
function isPanelHeading(element: Element): boolean {
  if (element.name === 'input') return true;
  let all = 0;
  let controlled = 0;
  let bare = false;
  const controls = new Set<ParentNode>();
  let inside = 0;
  walk(
    element,
    (node) => {
      if (isText(node)) {
        const weight = weigh(node.data);
        all += weight;
        if (inside > 0) controlled += weight;
        return all > LONGEST_LABEL ? 'stop' : false;
      }
      if (!isElement(node) || SKIPPED.has(node.name)) return false;
      if (isControl(node)) {
        controls.add(node);
        inside++;
      }
      return true;
    },
    (node) => {
      if (controls.has(node)) inside--;
    },
  );
  // A heading with an arrow beside it, which is the button.
  bare = controls.size > 0 && headingLevel(element) !== null;
  return all > 0 && all <= LONGEST_LABEL && (bare || controlled * 2 > all);
}

/** Panels of one kind, each hidden under a visible line of one kind; or each in a wrapper of one kind with its line. */
function isInRow(element: Element, hidden: ReadonlyMap<ParentNode, Hiding>): boolean {
  const label = before(element);
  if (label === null || hidden.has(label) || !isLabel(label)) return false;
  const { parent } = element;
  if (parent === null) return false;
  const alike = (one: Element): boolean => {
    const above = hidden.get(one) === 'folded' && isOfKind(one, element) ? before(one) : null;
    return above !== null && isOfKind(above, label) && !hidden.has(above);
  };
  const here = parent.children.filter((child): child is Element => isElement(child) && alike(child));
  if (here.length >= FEWEST_IN_ROW) return true;
  const { parent: outer } = parent as Element;
  if (outer === null || outer === undefined || !isElement(parent as AnyNode)) return false;
  const wrappers = outer.children.filter(
    (child): child is Element => isElement(child) && isOfKind(child, parent as Element),
  );
  return (
    wrappers.filter((wrapper) => wrapper.children.some((child) => isElement(child) && alike(child))).length >=
    FEWEST_IN_ROW
  );
}

/** A short line that names what is under it: no sentence that ends. */
function isLabel(element: Element): boolean {
  let text = '';
  walk(element, (node) => {
    if (isText(node)) text += node.data;
    return text.length > LONGEST_LABEL ? 'stop' : true;
  });
  const said = text.trim();
  return (
    said !== '' && weigh(said) <= LONGEST_LABEL && (headingLevel(element) !== null || !/[.。;；!！,，]$/.test(said))
  );
}

/** Same name, and a word of their classes in common where they have any. */
function isOfKind(one: Element, other: Element): boolean {
  if (one.name !== other.name) return false;
  const words = hintWords(other);
  return words.length === 0 || hintWords(one).some((word) => words.includes(word));
}
