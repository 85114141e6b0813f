/**
 * Parts of a Word document → the same parts, in which all text that a word processor shows stands where the converter reads it: fields,
 * text boxes, base text of ruby, formulas. Headings are told through their styles, and text that is struck or hidden is marked as struck.
 */
import { childrenOf, findAll, parseXml, printXml, remove, unwrap, type XmlDocument, type XmlNode } from './xml.js';
import type { Part } from './zip.js';

const NAMESPACES = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
} as const;
type Prefix = keyof typeof NAMESPACES;

const is = (node: XmlNode, prefix: Prefix, ...names: readonly string[]): boolean =>
  names.includes(node.localName ?? '') && (NAMESPACES[prefix] as readonly string[]).includes(node.namespaceURI ?? '');
const child = (node: XmlNode | null, name: string): XmlNode | null => {
  if (node !== null) for (const each of childrenOf(node)) if (is(each, 'w', name)) return each;
  return null;
};
const value = (node: XmlNode, name = 'val'): string => node.getAttributeNS(node.namespaceURI ?? '', name);
const isOn = (node: XmlNode): boolean => !/^(?:0|false|off)$/.test(value(node));

/** A new element of the same namespace as its neighbour, whatever prefix the document has for it. */
function make(beside: XmlNode, name: string): XmlNode {
  const namespace = beside.namespaceURI ?? '';
  return beside.ownerDocument.createElementNS(namespace, `w:${name}`);
}

export interface VisibleText {
  readonly parts: readonly Part[];
  /** Elements whose text stands in parts that are not read: diagrams, embedded documents. */
  readonly unread: number;
}

/** Parts of running text. */
const TEXT = /^word\/(?:document|footnotes|endnotes)[0-9]{0,2}\.xml$/i;
const STYLES = /^word\/styles[0-9]{0,2}\.xml$/i;

/** Parts that are no XML stay as they are. */
export function showText(parts: readonly Part[]): VisibleText {
  const styleSheet = rewrite(parts.find(({ name }) => STYLES.test(name)));
  const styles = styleSheet === null ? NO_STYLES : readStyles(styleSheet.document);
  let unread = 0;
  const shown = parts.map((part) => {
    if (part === styleSheet?.part) return styleSheet.print();
    const text = TEXT.test(part.name) ? rewrite(part) : null;
    const root = text?.document.documentElement ?? null;
    if (text === null || root === null) return part;
    unread += findAll(root, (node) => is(node, 'w', 'altChunk') || is(node, 'dgm', 'relIds')).length;
    showRoot(root, styles);
    return text.print();
  });
  return { parts: shown, unread };
}

function rewrite(part: Part | undefined): { part: Part; document: XmlDocument; print: () => Part } | null {
  const document = part === undefined ? null : parseXml(part.bytes.toString('utf8'));
  if (part === undefined || document === null) return null;
  return { part, document, print: () => ({ name: part.name, bytes: Buffer.from(printXml(document)) }) };
}

function showRoot(root: XmlNode, styles: Styles): void {
  chooseAlternatives(root);
  // What Word lays around runs without hiding them, and the converter leaves out with all that it holds.
  for (const node of findAll(root, (node) => is(node, 'w', 'rt', 'rubyPr'))) remove(node);
  for (const node of findAll(root, (node) => is(node, 'w', 'fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase')))
    unwrap(node);
  showFormulas(root);
  showListChoices(root);
  showTextBoxes(root);
  for (const paragraph of findAll(root, (node) => is(node, 'w', 'p'))) showParagraph(paragraph, styles);
}

/** Word shows the first choice, for it knows what all of them ask for; the converter would take the fallback for old programs. */
function chooseAlternatives(root: XmlNode): void {
  for (const alternatives of findAll(root, (node) => is(node, 'mc', 'AlternateContent'))) {
    const options = [...childrenOf(alternatives)];
    const shown = options.find((node) => is(node, 'mc', 'Choice')) ?? options[0];
    for (const option of options) option === shown ? unwrap(option) : remove(option);
    unwrap(alternatives);
  }
}

/** A formula reads as the characters in it, in one run. */
function showFormulas(root: XmlNode): void {
  const w = root.namespaceURI ?? '';
  for (const formula of findAll(root, (node) => is(node, 'm', 'oMath'))) {
    const letters = findAll(formula, (node) => is(node, 'm', 't')).map((node) => node.textContent ?? '');
    insertRun(formula, letters.join(''), w);
    remove(formula);
  }
  for (const paragraph of findAll(root, (node) => is(node, 'm', 'oMathPara'))) unwrap(paragraph);
}

/** The entry that is chosen in a list of an old form stands nowhere but in the list. */
function showListChoices(root: XmlNode): void {
  for (const list of findAll(root, (node) => is(node, 'w', 'ddList'))) {
    const entries = [...childrenOf(list)].filter((node) => is(node, 'w', 'listEntry'));
    const chosen = child(list, 'result') ?? child(list, 'default');
    const entry = entries[chosen === null ? 0 : Number(value(chosen))];
    const run = closest(list, (node) => is(node, 'w', 'r'));
    if (entry !== undefined && run !== null) insertRun(run, value(entry), root.namespaceURI ?? '');
  }
}

function insertRun(before: XmlNode, text: string, namespace: string): void {
  const { ownerDocument } = before;
  const run = ownerDocument.createElementNS(namespace, 'w:r');
  const content = run.appendChild(ownerDocument.createElementNS(namespace, 'w:t'));
  content.appendChild(ownerDocument.createTextNode(text));
  before.parentNode?.insertBefore(run, before);
}

function closest(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (wanted(at)) return at;
  return null;
}

/** The converter reads text boxes where they are drawn the old way (`w:pict`), and puts them behind their paragraph. */
function showTextBoxes(root: XmlNode): void {
  for (const box of findAll(root, (node) => is(node, 'w', 'txbxContent'))) {
    const drawing = closest(box, (node) => is(node, 'w', 'drawing', 'object', 'pict'));
    if (drawing === null) continue;
    const shown = make(box, 'pict');
    drawing.parentNode?.insertBefore(shown, drawing);
    shown.appendChild(box);
  }
}

interface Style {
  readonly basedOn: string;
  readonly name: string;
  /** 1 to 6, 9 for what is said to be no heading; null where nothing is said. */
  readonly outline: number | null;
  readonly struck: boolean | null;
}
type Styles = ReadonlyMap<string, Style>;
const NO_STYLES: Styles = new Map();

/** A style is followed through so many others; no document has more. */
const LONGEST_CHAIN = 20;

/** The styles; those that are headings because of a style that they are based on take the name by which the converter knows headings. */
function readStyles(sheet: XmlDocument): Styles {
  const root = sheet.documentElement;
  const styles = new Map<string, Style>();
  const elements = root === null ? [] : [...childrenOf(root)].filter((node) => is(node, 'w', 'style'));
  for (const element of elements) {
    const [basedOn, name] = [child(element, 'basedOn'), child(element, 'name')];
    const id = value(element, 'styleId');
    if (styles.has(id)) continue;
    styles.set(id, {
      basedOn: basedOn === null ? '' : value(basedOn),
      name: name === null ? '' : value(name),
      outline: outlineOf(child(element, 'pPr')),
      struck: struckBy(child(element, 'rPr')),
    });
  }
  for (const element of elements) nameHeading(element, styles);
  for (let level = 1; root !== null && level <= DEEPEST; level++) {
    const style = root.appendChild(make(root, 'style'));
    style.setAttributeNS(style.namespaceURI ?? '', 'w:type', 'paragraph');
    style.setAttributeNS(style.namespaceURI ?? '', 'w:styleId', headingStyle(level));
    setName(style, `heading ${level}`);
  }
  return styles;
}

const DEEPEST = 6;
const headingStyle = (level: number): string => `outline-level-${level}`;

function outlineOf(properties: XmlNode | null): number | null {
  const outline = child(properties, 'outlineLvl');
  return outline === null ? null : Number(value(outline)) + 1;
}

function* chainOf(id: string, styles: Styles): Generator<Style> {
  let style = styles.get(id);
  for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps++) {
    yield style;
    style = styles.get(style.basedOn);
  }
}

function nameHeading(element: XmlNode, styles: Styles): void {
  // Titles and the pages that our own reports put before a notice have names that the converter is told of.
  if (
    value(element, 'type') !== 'paragraph' ||
    /^(?:title|noticediff)/i.test(styles.get(value(element, 'styleId'))?.name ?? '')
  )
    return;
  for (const { name, outline } of chainOf(value(element, 'styleId'), styles)) {
    const level = Number(/^heading ([1-9])$/i.exec(name)?.[1] ?? outline ?? 0);
    if (level === 0) continue;
    if (outline === null || outline <= 9) setName(element, `heading ${Math.min(level, DEEPEST)}`);
    return;
  }
}

function setName(style: XmlNode, text: string): void {
  const name = child(style, 'name') ?? style.insertBefore(make(style, 'name'), style.firstChild);
  name.setAttributeNS(name.namespaceURI ?? '', 'w:val', text);
}

function showParagraph(paragraph: XmlNode, styles: Styles): void {
  const properties = child(paragraph, 'pPr');
  const style = child(properties, 'pStyle');
  const own = outlineOf(properties);
  if (
    properties !== null &&
    own !== null &&
    own <= DEEPEST &&
    ![...chainOf(style === null ? '' : value(style), styles)].some(isHeading)
  ) {
    if (style !== null) remove(style);
    const heading = properties.insertBefore(make(properties, 'pStyle'), properties.firstChild);
    heading.setAttributeNS(heading.namespaceURI ?? '', 'w:val', headingStyle(own));
  }
  const struck = style === null ? null : struckIn(value(style), styles);
  const isParagraph = (node: XmlNode): boolean => is(node, 'w', 'p');
  for (const run of findAll(paragraph, (node) => is(node, 'w', 'r')))
    if (closest(run, isParagraph) === paragraph) showRun(run, struck, styles);
}

const isHeading = ({ name }: Style): boolean => /^(?:heading [1-9]|title)$/i.test(name);

/** Struck once or twice, or hidden, by itself or by its styles: the converter knows the simple stroke on the run alone. */
function showRun(run: XmlNode, byParagraph: boolean | null, styles: Styles): void {
  const properties = child(run, 'rPr');
  const style = child(properties, 'rStyle');
  const struck =
    struckBy(properties) ?? (style === null ? null : struckIn(value(style), styles)) ?? byParagraph ?? false;
  const stroke = child(properties, 'strike');
  if (stroke !== null) remove(stroke);
  if (!struck) return;
  const holder = properties ?? run.insertBefore(make(run, 'rPr'), run.firstChild);
  holder.appendChild(make(holder, 'strike'));
}

function struckIn(id: string, styles: Styles): boolean | null {
  for (const { struck } of chainOf(id, styles)) if (struck !== null) return struck;
  return null;
}

/** Null where the properties say nothing of it. */
function struckBy(properties: XmlNode | null): boolean | null {
  const said = ['strike', 'dstrike', 'vanish'].flatMap((name) => child(properties, name) ?? []);
  return said.length === 0 ? null : said.some(isOn);
}
