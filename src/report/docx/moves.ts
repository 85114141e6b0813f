/** What moved → the elements that the library does not have: where a move begins and ends, and the words and paragraphs in it. */
import { type Paragraph, type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx';
import type { Stamp } from './comments.js';
import type { Op } from './pieces.js';

class Attributes extends XmlAttributeComponent<Readonly<Record<string, string | number>>> {}

class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly XmlComponent[] = [],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes(attributes));
    this.root.push(...children);
  }
}

/** The earlier place is where it moved from. */
const nameOf = (end: Op): 'w:moveFrom' | 'w:moveTo' => (end === 'delete' ? 'w:moveFrom' : 'w:moveTo');

const stamped = (stamp: Stamp): Readonly<Record<string, string | number>> => {
  const { id, author, date } = stamp();
  return { 'w:id': id, 'w:author': author, 'w:date': date };
};

export const movedRun = (end: Op, run: XmlComponent, stamp: Stamp): ParagraphChild =>
  new Element(nameOf(end), stamped(stamp), [run]) as unknown as ParagraphChild;

/** Marks the end of the paragraph as moved too. It stands last among the paragraph's properties, where the standard wants it. */
export function moveParagraph(paragraph: Paragraph, end: Op, stamp: Stamp): Paragraph {
  const { properties } = paragraph as unknown as { readonly properties: XmlComponent };
  properties.addChildElement(new Element('w:rPr', {}, [new Element(nameOf(end), stamped(stamp))]));
  return paragraph;
}

/** What stands around the paragraphs of one move, on one side; both sides have the same name. */
export function moveRange(end: Op, name: string, stamp: Stamp): { readonly start: Paragraph; readonly end: Paragraph } {
  const attributes = stamped(stamp);
  return {
    start: new Element(`${nameOf(end)}RangeStart`, { ...attributes, 'w:name': name }) as unknown as Paragraph,
    end: new Element(`${nameOf(end)}RangeEnd`, { 'w:id': attributes['w:id'] ?? 0 }) as unknown as Paragraph,
  };
}
