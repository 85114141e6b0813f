/** JSON, also with comments, and ARB → the texts in it, each under the path of its keys. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { LocaleText } from '../../model/capture.js';
import { openPlaces, type Reading } from './reading.js';

export function readJson(text: string): Reading {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const placeOf = openPlaces(text);
  const [error] = errors;
  if (root === undefined || error !== undefined) {
    const { line } = placeOf(error?.offset ?? 0);
    return `line ${line}: ${
      error === undefined
        ? 'it is empty'
        : printParseErrorCode(error.error)
            .replace(/(?!^)[A-Z]/g, ' $&')
            .toLowerCase()
    }`;
  }
  const texts: LocaleText[] = [];
  const stack: (readonly [key: string, node: Node])[] = [['', root]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [key, { type, value, offset, children = [] }] = next;
    if (type === 'string') texts.push({ key, text: value, position: placeOf(offset) });
    // `@title` describes `title`, in ARB.
    const inner =
      type === 'array' ? children.map((child, index) => [String(index), child] as const) : entriesOf(children, type);
    for (const [name, child] of inner.filter(([name]) => !name.startsWith('@')).reverse())
      stack.push([key === '' ? name : `${key}.${name}`, child]);
  }
  return { texts, language: null };
}

const entriesOf = (properties: readonly Node[], type: Node['type']): (readonly [string, Node])[] =>
  type !== 'object'
    ? []
    : properties.flatMap(({ children: [name, value] = [] }) =>
        name && value ? [[String(name.value), value] as const] : [],
      );
