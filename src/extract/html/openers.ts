/**
 * Hidden elements → those that something on the page opens, whose text is the notice's: a control that names them, a control that
 * stands as their heading, a tab, or a row of such panels, each under its own line.
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { attribute, headingLevel, SKIPPED } from './elements.js';
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
  const { named, linked } = namedByControls(document, hidden);
  const rows = new Rows(hidden);
  for (const [node, hiding] of hidden) {
    if (hiding !== 'folded' || !isElement(node as AnyNode)) continue;
    const element = node as Element;
    if (isNamed(element, named) || isTabPanel(element, linked, hidden) || hasControlAbove(element) || rows.has(element))
      opened.add(element);
  }
  return opened;
}

const NAMING = ['aria-controls', 'popovertarget', 'commandfor', 'data-target', 'data-bs-target', 'for'] as const;

interface Named {
  /** Ids that controls in view say they open. */
  readonly named: ReadonlySet<string>;
  /** Ids that plain links lead to, which open nothing by themselves. */
  readonly linked: ReadonlySet<string>;
}

function namedByControls(document: Document, hidden: ReadonlyMap<ParentNode, Hiding>): Named {
  const named = new Set<string>();
  const linked = new Set<string>();
  walk(document, (node) => {
    if (node.type === 'root') return node === document;
    if (!isElement(node) || SKIPPED.has(node.name) || hidden.has(node)) return false;
    for (const name of NAMING) {
      const value = node.attribs[name];
      if (value !== undefined && value.length <= 400)
        for (const id of value.split(/\s+/)) named.add(id.replace(/^#/, ''));
    }
    const href = attribute(node, 'href');
    if (href.startsWith('#') && href.length > 1) (isControl(node) ? named : linked).add(href.slice(1));
    return true;
  });
  named.delete('');
  return { named, linked };
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

/** Said to be one; or one of several that links lead to, of which hardly any but the chosen one is shown. */
function isTabPanel(element: Element, linked: ReadonlySet<string>, hidden: ReadonlyMap<ParentNode, Hiding>): boolean {
  if (attribute(element, 'role') === 'tabpanel') return true;
  if (!linked.has(attribute(element, 'id'))) return false;
  let [shut, shown] = [0, 0];
  for (const child of element.parent?.children.slice(0, MAX_TABS) ?? []) {
    if (!isElement(child) || child.name !== element.name || !linked.has(attribute(child, 'id'))) continue;
    if (hidden.get(child) === 'folded') shut++;
    else shown++;
  }
  return shown <= 1 && shut + shown >= FEWEST_IN_ROW;
}

/** Nodes among which the panels of one row of tabs stand. */
const MAX_TABS = 60;

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
class Rows {
  readonly #hidden: ReadonlyMap<ParentNode, Hiding>;
  /** How many panels of a kind a parent holds; and how many wrappers of a kind hold one. */
  readonly #panels = new Map<ParentNode, ReadonlyMap<string, number>>();
  readonly #wrapped = new Map<ParentNode, ReadonlyMap<string, number>>();

  constructor(hidden: ReadonlyMap<ParentNode, Hiding>) {
    this.#hidden = hidden;
  }

  has(element: Element): boolean {
    const kind = this.#kindOf(element);
    const { parent } = element;
    if (kind === null || !holds(parent)) return false;
    if ((this.#countPanels(parent).get(kind) ?? 0) >= FEWEST_IN_ROW) return true;
    const outer = parent.parent;
    if (!isElement(parent as AnyNode) || !holds(outer)) return false;
    return (this.#countWrapped(outer).get(`${nameOf(parent as Element)} ${kind}`) ?? 0) >= FEWEST_IN_ROW;
  }

  #kindOf(element: Element): string | null {
    if (this.#hidden.get(element) !== 'folded') return null;
    const label = before(element);
    if (label === null || this.#hidden.has(label) || !isLabel(label)) return null;
    return `${nameOf(element)} ${nameOf(label)}`;
  }

  #countPanels(parent: ParentNode): ReadonlyMap<string, number> {
    const known = this.#panels.get(parent);
    if (known !== undefined) return known;
    const counts = count(parent.children.filter(isElement).map((child) => this.#kindOf(child)));
    this.#panels.set(parent, counts);
    return counts;
  }

  #countWrapped(outer: ParentNode): ReadonlyMap<string, number> {
    const known = this.#wrapped.get(outer);
    if (known !== undefined) return known;
    const kinds = outer.children
      .filter(isElement)
      .flatMap((wrapper) => [...this.#countPanels(wrapper).keys()].map((kind) => `${nameOf(wrapper)} ${kind}`));
    const counts = count(kinds);
    this.#wrapped.set(outer, counts);
    return counts;
  }
}

const holds = (node: ParentNode | null | undefined): node is ParentNode => node !== null && node !== undefined;

function count(kinds: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Name and first class: an open panel of a row has others besides. */
const nameOf = (element: Element): string =>
  `${element.name}.${/[A-Za-z_-]+/.exec(attribute(element, 'class').slice(0, 200))?.[0] ?? ''}`;

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
