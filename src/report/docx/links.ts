/** Where a passage of a notice links to → the address that the document may open, and its hyperlinks by that address. */
import { ConcreteHyperlink, type Document, type ParagraphChild } from 'docx';

/** Word opens no longer one. */
const LONGEST = 2_048;
/** Letters alone, nothing that hides or reorders them. */
const PRINTED = /^[^\p{C}\p{Z}]+$/u;

/** The address in ASCII; null for one of another kind, one that hides where it leads, and a place on the notice's own site. */
export function openable(href: string): string | null {
  const address = href.trim();
  if (address.length > LONGEST || !/^(?:https?:\/\/|mailto:)/i.test(address) || !PRINTED.test(address)) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  // The packer replaces names in braces.
  const ascii = url.href.replaceAll('{', '%7B').replaceAll('}', '%7D');
  return ascii.length > LONGEST ? null : ascii;
}

/** One relationship for each address. */
export class Links {
  readonly #ids = new Map<string, string>();

  link(address: string, children: readonly ParagraphChild[]): ParagraphChild {
    const id = this.#ids.get(address) ?? `Link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return new ConcreteHyperlink(children, id) as unknown as ParagraphChild;
  }

  relate({ Document: { Relationships } }: Document): void {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    for (const [address, id] of this.#ids) Relationships.addRelationship(id, type, address, 'External');
  }
}
