/** XML text ⇄ a tree of elements, by the parser that the converter brings; and the few steps on the tree that are needed here. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

export interface XmlNode {
  /** 1 for an element. */
  readonly nodeType: number;
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly textContent: string | null;
  readonly ownerDocument: XmlDocument;
  appendChild(node: XmlNode): XmlNode;
  insertBefore(node: XmlNode, before: XmlNode | null): XmlNode;
  removeChild(node: XmlNode): XmlNode;
  getAttribute(name: string): string;
  getAttributeNS(namespace: string, name: string): string;
  setAttributeNS(namespace: string, name: string, value: string): void;
}

export interface XmlDocument {
  readonly documentElement: XmlNode | null;
  createElementNS(namespace: string, name: string): XmlNode;
  createTextNode(text: string): XmlNode;
}

/** Null where the text is no XML: the converter says what is wrong with it. */
export function parseXml(text: string): XmlDocument | null {
  let damaged = false;
  const errorHandler = (): void => {
    damaged = true;
  };
  try {
    const document = new DOMParser({ errorHandler, locator: {} }).parseFromString(
      text.replace(/^\ufeff/, ''),
      'application/xml',
    );
    return damaged || document === undefined || document.documentElement === null ? null : document;
  } catch {
    return null;
  }
}

export const printXml = (document: XmlDocument): string => new XMLSerializer().serializeToString(document);

export function* childrenOf(node: XmlNode): Generator<XmlNode> {
  for (let child = node.firstChild; child !== null; ) {
    const next: XmlNode | null = child.nextSibling;
    if (child.nodeType === 1) yield child;
    child = next;
  }
}

/** All elements under it that the test names, in order; the tree may be changed while they are gone through. */
export function findAll(root: XmlNode, wanted: (node: XmlNode) => boolean): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (node: XmlNode): void => {
    for (const child of childrenOf(node)) {
      if (wanted(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

export const remove = (node: XmlNode): void => {
  node.parentNode?.removeChild(node);
};

/** Its children stand in its place. */
export function unwrap(node: XmlNode): void {
  while (node.firstChild !== null) node.parentNode?.insertBefore(node.firstChild, node);
  remove(node);
}
