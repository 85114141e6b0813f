/**
 * The text of the page's own `<style>` elements, and an element → what they and its `style` attribute declare for it. Selectors
 * of names, classes, ids and attributes are understood, also one inside another; rules with others (`:hover`), and those for
 * print or for one width of screen, are left out: of them the page alone does not tell whether they hold.
 */
import type { AnyNode, Element } from 'domhandler';
import { attribute } from './elements.js';
import { isElement } from './tree.js';

/** The properties that tell whether and how text is printed. */
export type Property =
  | 'display'
  | 'visibility'
  | 'opacity'
  | 'font-size'
  | 'font-weight'
  | 'color'
  | 'background'
  | 'position'
  | 'left'
  | 'top'
  | 'text-indent'
  | 'transform'
  | 'clip'
  | 'width'
  | 'height'
  | 'overflow'
  | 'text-decoration'
  | 'motion';

/** Property → value in lower case. */
export type Declared = ReadonlyMap<Property, string>;

/** Names under which a property is declared; of the long ones those that say the same. */
const PROPERTIES: ReadonlyMap<string, Property> = new Map([
  ...(
    [
      'display',
      'visibility',
      'opacity',
      'font-size',
      'font-weight',
      'color',
      'background',
      'position',
      'left',
      'top',
      'text-indent',
      'transform',
      'clip',
      'width',
      'height',
      'overflow',
      'text-decoration',
    ] as const
  ).map((name) => [name, name] as const),
  ['background-color', 'background'],
  ['background-image', 'background'],
  ['clip-path', 'clip'],
  ['transition', 'motion'],
  ['animation', 'motion'],
  ['right', 'left'],
  ['bottom', 'top'],
  ['max-width', 'width'],
  ['max-height', 'height'],
  ['overflow-y', 'overflow'],
  ['text-decoration-line', 'text-decoration'],
  ['-webkit-text-fill-color', 'color'],
]);

/** Sheets beyond this are a framework's, which says nothing about the notice. */
const MAX_SHEETS = 400_000;
const MAX_RULES = 6_000;
/** Steps of matching in one page; real pages take under a million. What is beyond is not styled. */
const MAX_STEPS = 8_000_000;
const MAX_PARTS = 6;

interface Compound {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
  /** Of its neighbour to the left: an ancestor, or the parent. */
  readonly inside: 'ancestor' | 'parent' | null;
}

interface Rule {
  /** Outermost first. */
  readonly parts: readonly Compound[];
  readonly declarations: readonly Declaration[];
  readonly weight: number;
}

interface Declaration {
  readonly property: Property;
  readonly value: string;
  readonly important: boolean;
}

export class StyleSheet {
  /** By the id, class, attribute or name that the innermost part asks for. */
  readonly #rules = new Map<string, Rule[]>();
  readonly #known = new Map<Element, Declared | null>();
  readonly #cascades = new Map<string, Declared>();
  #steps = 0;

  constructor(sheets: readonly string[]) {
    let room = MAX_SHEETS;
    let count = 0;
    for (const sheet of sheets) {
      if (sheet.length > room) continue;
      room -= sheet.length;
      for (const { selectors, body } of readRules(sheet)) {
        const declarations = readDeclarations(body);
        if (declarations.length === 0) continue;
        for (const selector of splitSelectors(selectors)) {
          const parts = readSelector(selector);
          if (parts === null || ++count > MAX_RULES) continue;
          const rule = { parts, declarations, weight: weightOf(parts) * MAX_RULES + count };
          const key = keyOf(parts.at(-1) as Compound);
          const there = this.#rules.get(key);
          if (there === undefined) this.#rules.set(key, [rule]);
          else there.push(rule);
        }
      }
    }
  }

  /** Null where nothing is declared for it. */
  declared(element: Element): Declared | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const style = attribute(element, 'style');
    const rules = this.#rules.size === 0 ? [] : this.#matching(element);
    const declared = rules.length === 0 && style === '' ? null : this.#cascade(rules, style);
    this.#known.set(element, declared);
    return declared;
  }

  /** Most elements of a page are styled as others are. */
  #cascade(rules: readonly Rule[], style: string): Declared {
    let key = style;
    for (const { weight } of rules) key += ` ${weight}`;
    const known = this.#cascades.get(key);
    if (known !== undefined) return known;
    const declared = cascade(rules, style);
    this.#cascades.set(key, declared);
    return declared;
  }

  #matching(element: Element): readonly Rule[] {
    const matching: Rule[] = [];
    const take = (key: string): void => {
      for (const rule of this.#rules.get(key) ?? [])
        if (this.#matches(element, rule.parts, rule.parts.length - 1)) matching.push(rule);
    };
    take('*');
    take(element.name);
    for (const name in element.attribs) {
      take(`[${name}`);
      if (name === 'id') take(`#${element.attribs[name]}`);
      else if (name === 'class') for (const one of classesOf(element)) take(`.${one}`);
    }
    return matching.length < 2 ? matching : matching.sort((one, other) => one.weight - other.weight);
  }

  #matches(element: Element, parts: readonly Compound[], index: number): boolean {
    if (++this.#steps > MAX_STEPS) return false;
    const part = parts[index] as Compound;
    if (!isMatch(element, part)) return false;
    if (part.inside === null) return true;
    for (let node = element.parent; node !== null && isElement(node as AnyNode); node = node.parent) {
      // With few parts, each tried at the nearest place alone, a match is missed only in nestings that no sheet means.
      if (++this.#steps > MAX_STEPS) return false;
      if (isMatch(node as Element, parts[index - 1] as Compound))
        return this.#matches(node as Element, parts, index - 1);
      if (part.inside === 'parent') return false;
    }
    return false;
  }
}

function cascade(rules: readonly Rule[], style: string): Declared {
  const declared = new Map<Property, string>();
  const important = new Set<Property>();
  const take = (all: readonly Declaration[]): void => {
    for (const { property, value, important: strong } of all) {
      if (important.has(property) && !strong) continue;
      declared.set(property, value);
      if (strong) important.add(property);
    }
  };
  for (const rule of rules) take(rule.declarations);
  if (style !== '') take(readDeclarations(style.slice(0, 4_000)));
  return declared;
}

/** Rules of a sheet, and those inside of `@media screen`, `@supports` and `@layer`; comments are taken out. */
function readRules(sheet: string): readonly { readonly selectors: string; readonly body: string }[] {
  const rules: { selectors: string; body: string }[] = [];
  const text = withoutComments(sheet);
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    const head = text
      .slice(Math.max(at, text.lastIndexOf(';', open) + 1), open)
      .replaceAll('}', '')
      .trim();
    if (head.startsWith('@')) {
      if (HOLDS.test(head)) {
        at = open + 1;
        continue;
      }
      at = endOfBlock(text, open);
      continue;
    }
    const close = text.indexOf('}', open);
    const end = close === -1 ? text.length : close;
    if (rules.length < MAX_RULES) rules.push({ selectors: head, body: text.slice(open + 1, end) });
    at = end + 1;
  }
  return rules;
}

const HOLDS = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|supports\b|layer\b)/i;

function withoutComments(sheet: string): string {
  let text = '';
  let at = 0;
  for (let start = sheet.indexOf('/*'); start !== -1; start = sheet.indexOf('/*', at)) {
    text += sheet.slice(at, start);
    const end = sheet.indexOf('*/', start + 2);
    if (end === -1) return text;
    at = end + 2;
  }
  return text + sheet.slice(at);
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}

function readDeclarations(body: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const part of body.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const property = PROPERTIES.get(name);
    if (property === undefined) continue;
    const said = part
      .slice(colon + 1, colon + 200)
      .trim()
      .toLowerCase();
    const important = said.endsWith('important') && said.includes('!');
    const value = important ? said.slice(0, said.lastIndexOf('!')).trim() : said;
    // A largest size says something only where it is none at all, a picture only where there is one.
    if (name.startsWith('max-') && !isNothing(value)) continue;
    if (name === 'background-image' && value === 'none') continue;
    found.push({ property, value, important });
  }
  return found;
}

/** `0`, `0px`, `0.01em`: no size that could be seen. */
export const isNothing = (value: string): boolean => /^0{1,3}(?:\.0\d{0,6})?(?:px|em|rem|pt|%|vh|vw)?$/.test(value);

const splitSelectors = (selectors: string): readonly string[] =>
  selectors.length > 4_000 ? [] : selectors.split(',').map((selector) => selector.trim());

const COMPOUND = /^(\*|[a-z][a-z0-9-]*)?((?:[.#][\w-]+|\[[\w-]+(?:[~^$*|]?=(?:"[^"]*"|'[^']*'|[\w-]+))?\])*)$/i;

function readSelector(selector: string): readonly Compound[] | null {
  if (selector === '' || selector.length > 300 || /[:+~\\](?![^[]*\])/.test(selector)) return null;
  const words = selector.replace(/\s*>\s*/g, ' >').split(/\s+(?![^[]*\])/);
  if (words.length > MAX_PARTS) return null;
  const parts: Compound[] = [];
  for (const [index, word] of words.entries()) {
    const isChild = word.startsWith('>');
    const found = COMPOUND.exec(isChild ? word.slice(1) : word);
    if (found === null || (isChild && index === 0)) return null;
    const [, name = '*', rest = ''] = found;
    const part = {
      name: name === '*' ? null : name.toLowerCase(),
      id: /#([\w-]+)/.exec(rest)?.[1] ?? null,
      classes: [...rest.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(([, one]) => one as string),
      attributes: readAttributes(rest),
      inside: index === 0 ? null : isChild ? ('parent' as const) : ('ancestor' as const),
    };
    if (part.attributes === null) return null;
    parts.push({ ...part, attributes: part.attributes });
  }
  return parts;
}

/** Null where one asks for a part of a value. */
function readAttributes(rest: string): Compound['attributes'] | null {
  const found: (readonly [string, string | null])[] = [];
  for (const [, name = '', how, value] of rest.matchAll(/\[([\w-]+)(?:([~^$*|]?=)("[^"]*"|'[^']*'|[\w-]+))?\]/g)) {
    if (how !== undefined && how !== '=') return null;
    found.push([name.toLowerCase(), value === undefined ? null : value.replace(/^["']|["']$/g, '')]);
  }
  return found;
}

const weightOf = (parts: readonly Compound[]): number =>
  parts.reduce(
    (sum, { id, classes, attributes, name }) =>
      sum + (id === null ? 0 : 10_000) + (classes.length + attributes.length) * 100 + (name === null ? 0 : 1),
    0,
  );

const keyOf = ({ id, classes, attributes, name }: Compound): string =>
  id !== null
    ? `#${id}`
    : classes[0] !== undefined
      ? `.${classes[0]}`
      : attributes[0] !== undefined
        ? `[${attributes[0][0]}`
        : (name ?? '*');

const MAX_CLASSES = 60;

function classesOf(element: Element): ReadonlySet<string> {
  const value = attribute(element, 'class');
  return new Set(value === '' ? [] : value.split(/\s+/, MAX_CLASSES));
}

function isMatch(element: Element, { name, id, classes, attributes }: Compound): boolean {
  if (name !== null && element.name !== name) return false;
  if (id !== null && element.attribs['id'] !== id) return false;
  if (classes.length > 0) {
    const own = element.attribs['class'];
    if (own === undefined) return false;
    for (const one of classes) if (!holdsWord(own, one)) return false;
  }
  for (const [key, value] of attributes) {
    const own = element.attribs[key];
    if (own === undefined || (value !== null && own !== value)) return false;
  }
  return true;
}

/** Most elements are asked for most classes: without an array of words. */
function holdsWord(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at !== -1; at = list.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || list.charCodeAt(at - 1) <= 32) && (end === list.length || list.charCodeAt(end) <= 32)) return true;
  }
  return false;
}
