/** XLIFF 1.2 and 2 → the translation of each unit, or its source where there is none, under the unit's id. */
import type { LocaleText } from '../../model/capture.js';
import { childrenOf, findAll, parseXml, type XmlNode } from '../docx/xml.js';
import { languageTag } from './language.js';
import type { Reading } from './reading.js';

const UNITS: ReadonlySet<string | null> = new Set(['trans-unit', 'unit']);

export function readXliff(text: string): Reading {
  const root = parseXml(text)?.documentElement ?? null;
  if (root === null) return 'it is no XML';
  if (root.localName !== 'xliff') return `its root is <${root.localName ?? ''}>`;
  const units = findAll(root, ({ localName }) => UNITS.has(localName));
  const sides = units.map((unit) => ({ unit, target: textIn(unit, 'target'), source: textIn(unit, 'source') }));
  const isTranslated = sides.some(({ target }) => target.trim() !== '');
  return {
    texts: sides.map(
      ({ unit, target, source }): LocaleText => ({
        key: unit.getAttribute('id') || unit.getAttribute('resname'),
        text: target.trim() === '' ? source : target,
        position: placeOf(unit),
      }),
    ),
    language: languageIn(root, isTranslated ? ['target-language', 'trgLang'] : ['source-language', 'srcLang']),
  };
}

/** Of a unit's segments, joined; a placeholder stands as what it shows. */
const textIn = (unit: XmlNode, side: 'source' | 'target'): string =>
  findAll(unit, ({ localName, parentNode }) => localName === side && parentNode?.localName !== 'alt-trans')
    .map((node) => [...piecesOf(node)].join(''))
    .join(' ');

function* piecesOf(node: XmlNode): Generator<string> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) yield child.textContent ?? '';
    else if (child.nodeType === 1 && [...childrenOf(child)].length === 0 && (child.textContent ?? '') === '')
      yield shownOf(child);
    else if (child.nodeType === 1) yield* piecesOf(child);
  }
}

const shownOf = (placeholder: XmlNode): string => {
  const [shown] = ['equiv-text', 'disp', 'equiv']
    .map((name) => placeholder.getAttribute(name))
    .filter((text) => text !== '');
  return shown ?? `{${placeholder.getAttribute('id')}}`;
};

function languageIn(root: XmlNode, names: readonly string[]): string | null {
  for (const node of [root, ...findAll(root, ({ localName }) => localName === 'file')])
    for (const name of names) {
      const language = languageTag(node.getAttribute(name));
      if (language !== null) return language;
    }
  return null;
}

const placeOf = (node: XmlNode): LocaleText['position'] => {
  const { lineNumber, columnNumber } = node as { readonly lineNumber?: number; readonly columnNumber?: number };
  return lineNumber === undefined ? null : { line: lineNumber, column: columnNumber ?? 1 };
};
