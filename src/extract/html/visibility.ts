/**
 * Document tree and styles → the elements whose text a reader does not see: by attribute, by the `style` attribute, by rules
 * of the page's own sheets. Where only some of an element's text is hidden, that text gets an element of its own.
 */
import type { Document, Element, ParentNode, Text } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { type Colour, isSameColour, readColour, readGround } from './colours.js';
import { attribute, SKIPPED } from './elements.js';
import { type Declared, isNothing, type StyleSheet } from './style-sheet.js';
import { isElement, isText, walk } from './tree.js';

/** `folded`: not printed now, and something on the page may unfold it. `masked`: printed so that nobody sees it. */
export type Hiding = 'folded' | 'masked';

/** What an element's text inherits. */
interface Look {
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly colour: Colour | 'none' | null;
  /** Null where it is not known. */
  readonly ground: Colour | 'picture' | null;
}

interface Open {
  readonly look: Look;
  readonly hiding: Hiding | null;
  shown: boolean;
  hid: boolean;
}

const WHITE: Colour = [255, 255, 255];

/** `linked`: sheets of other files may colour the page. */
export function findHidden(document: Document, styles: StyleSheet, linked: boolean): ReadonlyMap<ParentNode, Hiding> {
  const hidden = new Map<ParentNode, Hiding>();
  const partly: { element: Element; hiding: Hiding }[] = [];
  const start: Look = { invisible: false, tiny: false, colour: null, ground: linked ? null : WHITE };
  const open: Open[] = [{ look: start, hiding: null, shown: false, hid: false }];
  const entered = new Set<ParentNode>();
  walk(
    document,
    (node) => {
      if (isText(node)) {
        const here = open.at(-1) as Open;
        if (node.data.trim() !== '') here[here.hiding === null ? 'shown' : 'hid'] = true;
        return false;
      }
      if (node.type === 'root') return node === document;
      if (!isElement(node) || SKIPPED.has(node.name)) return false;
      const declared = styles.declared(node);
      const gone = howGone(node, declared);
      // The page's title is kept for those who hear the page, where its design shows none.
      if (gone !== null && !(gone === 'masked' && node.name === 'h1')) {
        hidden.set(node, gone);
        return false;
      }
      const look = lookOf(node, declared, (open.at(-1) as Open).look);
      open.push({ look, hiding: hidingOf(look), shown: false, hid: false });
      entered.add(node);
      return true;
    },
    (node) => {
      if (!entered.has(node)) return;
      const { hiding, shown, hid } = open.pop() as Open;
      const parent = open.at(-1) as Open;
      parent.shown ||= shown;
      if (hiding === null || !hid) return;
      if (shown) partly.push({ element: node as Element, hiding });
      else {
        hidden.set(node, hiding);
        parent.hid ||= parent.hiding !== null;
      }
    },
  );
  for (const { element, hiding } of partly) for (const own of wrapTexts(element)) hidden.set(own, hiding);
  return hidden;
}

function wrapTexts(element: Element): readonly Element[] {
  const texts = element.children.filter((child): child is Text => isText(child) && child.data.trim() !== '');
  return texts.map((text) => {
    const wrapper = adapter.createElement('span', 'http://www.w3.org/1999/xhtml' as never, []);
    adapter.insertBefore(element, wrapper, text);
    adapter.detachNode(text);
    adapter.appendChild(wrapper, text);
    return wrapper;
  });
}

/** How an element hides all that is in it, whatever its descendants declare. */
function howGone(element: Element, declared: Declared | null): Hiding | null {
  const display = declared?.get('display');
  if (display === 'none' || (display === undefined && isUnprinted(element))) return 'folded';
  if (declared === null) return null;
  // What fades in while the page is scrolled is shown to everybody.
  if (isNone(declared.get('opacity')) && !declared.has('motion')) return 'folded';
  const cut = /^(?:hidden|clip)/.test(declared.get('overflow') ?? '');
  const clip = declared.get('clip') ?? '';
  if (/^(?:rect\(\s*(?:0|1px)[\s,a-z0-9]*\)|inset\((?:50|100)%|circle\(0)/.test(clip) && !/auto/.test(clip))
    return 'masked';
  const [width, height] = [declared.get('width'), declared.get('height')];
  if (cut && isTiny(width) && isTiny(height)) return 'masked';
  if (cut && (isNone(width) || isNone(height))) return 'folded';
  return isOffScreen(declared) ? 'masked' : null;
}

/** What browsers do not print although no style says so. Text that is hidden until it is found can be found. */
function isUnprinted(element: Element): boolean {
  const { hidden, popover, open } = element.attribs;
  if (hidden !== undefined) return hidden.toLowerCase() !== 'until-found';
  return popover !== undefined || (element.name === 'dialog' && open === undefined);
}

const isNone = (value: string | undefined): boolean => value !== undefined && isNothing(value);
const isTiny = (value: string | undefined): boolean => value !== undefined && (isNothing(value) || value === '1px');

/** Further out than any screen is wide; a menu or a slide stands one width outside. */
const FAR = /^-(?:\d{4,}px|[5-9]\d{2}px|\d{3,}r?em|[5-9]\d{3,}%)/;

function isOffScreen(declared: Declared): boolean {
  if (FAR.test(declared.get('text-indent') ?? '')) return true;
  const transform = declared.get('transform') ?? '';
  if (/^scale[xy]?\(\s*0\s*[,)]/.test(transform) || FAR.test(/^translate[xy]?\(\s*([^,)]+)/.exec(transform)?.[1] ?? ''))
    return true;
  if (!/^(?:absolute|fixed)/.test(declared.get('position') ?? '')) return false;
  return FAR.test(declared.get('left') ?? '') || FAR.test(declared.get('top') ?? '');
}

function lookOf(element: Element, declared: Declared | null, outer: Look): Look {
  const bgcolor = attribute(element, 'bgcolor').toLowerCase();
  const color = element.name === 'font' ? attribute(element, 'color').toLowerCase() : '';
  if (declared === null && bgcolor === '' && color === '') return outer;
  return {
    invisible: invisibleIn(declared?.get('visibility'), outer.invisible),
    tiny: tinyIn(declared?.get('font-size'), outer.tiny),
    colour: colourIn(declared?.get('color') ?? color, outer.colour),
    ground: groundIn(declared?.get('background') ?? bgcolor, outer.ground),
  };
}

const invisibleIn = (value: string | undefined, outer: boolean): boolean =>
  value === 'visible' ? false : value === 'hidden' || value === 'collapse' ? true : outer;

function tinyIn(value: string | undefined, outer: boolean): boolean {
  if (value === undefined || value === 'inherit') return outer;
  if (isTiny(value)) return true;
  return outer && /(?:\dem|%)$/.test(value) && !value.endsWith('rem');
}

function colourIn(value: string, outer: Look['colour']): Look['colour'] {
  return value === '' || value === 'inherit' ? outer : readColour(value);
}

function groundIn(value: string, outer: Look['ground']): Look['ground'] {
  if (value === '') return outer;
  const ground = readGround(value);
  return ground === 'none' ? outer : ground;
}

function hidingOf({ invisible, tiny, colour, ground }: Look): Hiding | null {
  if (invisible) return 'folded';
  if (tiny) return 'masked';
  if (colour === null || ground === 'picture') return null;
  if (colour === 'none') return 'masked';
  return ground !== null && isSameColour(colour, ground) ? 'masked' : null;
}
