/**
 * HTML text → document tree, as a browser would build it. Bounds on length, open elements and elements hold while the tree is
 * built: very deep trees take the parser quadratic time, and overflow the stack of everything recursive after it.
 */
import { type Document, Element } from 'domhandler';
import { html, Parser } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { Fault } from '../../model/fault.js';
import { RunTokenizer } from './run-tokenizer.js';

/** In UTF-16 units; the longest archived notice pages have about 2 million. */
const MAX_LENGTH = 16_000_000;
/** Open elements at once. Real pages stay under 100; the parser needs seconds from about 5,000 on. */
const MAX_DEPTH = 1_500;
/** Real pages have one element for every 30 units or more; tag soup may make the parser write some again and again. */
const MAX_ELEMENTS = 1_500_000;

export function parseHtml(text: string): Document {
  if (text.length > MAX_LENGTH) throw beyond('too-large', `has ${text.length} characters`, MAX_LENGTH);
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof adapter = {
    ...adapter,
    createElement(name, namespace, attributes): Element {
      if (++elements > MAX_ELEMENTS) throw beyond('too-many-elements', 'has too many elements', MAX_ELEMENTS);
      if (namespace !== html.NS.HTML) return adapter.createElement(name, namespace, attributes);
      // Without the two tables of namespaces and prefixes that the adapter makes for each: in HTML they hold nothing.
      const attribs: Record<string, string> = Object.create(null);
      for (const attribute of attributes) attribs[attribute.name] = attribute.value;
      const element = new Element(name, attribs, []);
      element.namespace = namespace;
      return element;
    },
    adoptAttributes(element, attributes) {
      for (const { name, value } of attributes) element.attribs[name] ??= value;
    },
    updateNodeSourceCodeLocation() {},
    onItemPush() {
      if (++depth > MAX_DEPTH) throw beyond('too-deep', 'nests elements too deep', MAX_DEPTH);
    },
    onItemPop() {
      depth--;
    },
  };
  const parser = new Parser({ treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false });
  parser.tokenizer = new RunTokenizer(parser);
  parser.tokenizer.write(text, true);
  return parser.document;
}

const beyond = (code: string, what: string, limit: number): Fault =>
  new Fault({
    code,
    message: `The page ${what}; the limit is ${limit}.`,
    hint: 'Save the part of the page that holds the notice, and compare that.',
    exit: 'unjudged',
  });
