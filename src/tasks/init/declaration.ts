/** A declaration of Open Terms Archive (JSON) → notices of a configuration, and what of it cannot be said here; nothing in it is run. */
import { Fault } from '../../model/fault.js';
import { escapeControls } from '../../report/escape.js';
import { noticeIdOf } from '../../source/ota.js';
import { isPublicUrl } from '../config/file.js';
import type { DraftNotice } from './config-text.js';

export interface Declared {
  readonly notices: readonly DraftNotice[];
  /** One line each. */
  readonly untold: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const KNOWN = ['fetch', 'select', 'remove', 'combine'];

export function readDeclaration(text: string, file: string): Declared {
  const { name, terms, documents } = parse(text, file);
  // Declarations called their terms documents once.
  const declared = terms ?? documents;
  if (typeof name !== 'string' || name.trim() === '' || !isFields(declared)) {
    throw wrong(file, 'expected "name", a text, and "terms", an object');
  }
  const untold: string[] = [];
  const notices: DraftNotice[] = [];
  for (const [type, term] of Object.entries(declared)) {
    const tell = (what: string): void => {
      untold.push(`${short(type)}: ${what}`);
    };
    if (!isFields(term)) {
      tell('left out: it is no object');
      continue;
    }
    const notice = readTerms(term, tell);
    const id = noticeIdOf(name, type);
    if (notice === null) tell('left out: it has no address that begins with https:// or http://');
    else if (notices.some((one) => one.id === id)) tell(`left out: another one is called ${id} too`);
    else notices.push({ id, name: `${name} ${type}`, language: null, ...notice });
  }
  if (notices.length > 0) return { notices, untold };
  throw wrong(file, 'none of its terms has an address that begins with https:// or http://');
}

type Pages = Pick<DraftNotice, 'urls' | 'select' | 'remove'>;

/** Several sources are the pages of one notice; each has the selectors of the whole where it has none of its own. */
function readTerms(term: Fields, tell: (what: string) => void): Pages | null {
  const sources = Array.isArray(term['combine']) ? term['combine'].filter(isFields) : [term];
  const merged = sources.map((source): Fields => ({ ...term, ...source }));
  const urls = merged.flatMap(({ fetch }) => (typeof fetch === 'string' && isPublicUrl(fetch) ? [fetch] : []));
  if (urls.length === 0) return null;
  if (urls.length < merged.length) tell('a page without an address is left out');
  const select = readSelectors(merged, 'select', tell);
  const remove = readSelectors(merged, 'remove', tell);
  const differ = merged.some(
    (source) =>
      JSON.stringify([source['select'], source['remove']]) !==
      JSON.stringify([merged[0]?.['select'], merged[0]?.['remove']]),
  );
  if (differ) tell('its pages have selectors of their own; here they hold for all pages of the notice');
  for (const key of new Set(merged.flatMap((source) => Object.keys(source)))) {
    if (!KNOWN.includes(key)) tell(sayUnknown(key, merged));
  }
  return { urls: [...new Set(urls)], select, remove };
}

function sayUnknown(key: string, sources: readonly Fields[]): string {
  if (key === 'filter') {
    const names = sources.flatMap(({ filter }) => (Array.isArray(filter) ? filter : [filter])).map(nameFilter);
    return `filters are programs and are not run: ${[...new Set(names)].join(', ')}`;
  }
  if (key === 'executeClientScripts') return 'scripts of the page are not run (executeClientScripts)';
  return `"${short(key)}" is not known here`;
}

const nameFilter = (filter: unknown): string =>
  short(typeof filter === 'string' ? filter : isFields(filter) ? Object.keys(filter).join(' ') : String(filter));

function readSelectors(
  sources: readonly Fields[],
  key: 'select' | 'remove',
  tell: (what: string) => void,
): readonly string[] {
  const selectors = new Set<string>();
  for (const source of sources) {
    const value = source[key] ?? [];
    for (const selector of Array.isArray(value) ? value : [value]) {
      if (typeof selector === 'string' && selector.trim() !== '') selectors.add(selector);
      else tell(`"${key}" from one element to another is not known here: ${short(JSON.stringify(selector))}`);
    }
  }
  return [...selectors];
}

function parse(text: string, file: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(file, error instanceof Error ? error.message : String(error));
  }
  if (isFields(value)) return value;
  throw wrong(file, 'expected an object');
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const short = (text: string): string => escapeControls(text.length <= 160 ? text : `${text.slice(0, 159)}…`);

const wrong = (file: string, what: string): Fault =>
  new Fault({
    code: 'bad-declaration',
    exit: 'usage',
    message: `${escapeControls(file)} is no declaration of Open Terms Archive: ${escapeControls(what)}.`,
    hint: 'For example: { "name": "Shop", "terms": { "Privacy Policy": { "fetch": "https://shop.example/privacy", "select": "main" } } }',
  });
