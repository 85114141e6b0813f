/** Text of `noticediff.config.json` → its checked values; paths are still as written, and defaults are left to `loadConfig`. */

import { isSelector } from '../../extract/html/selectors.js';
import {
  DEFAULT_FETCH,
  DEFAULT_READER,
  FAIL_ON,
  type FailOn,
  type FetchConfig,
  type NoticeConfig,
  type ReaderGate,
} from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { SEVERITIES, type Severity } from '../../model/finding.js';
import { isNoticeId } from '../../source/notice-id.js';
import {
  type Place,
  parseConfig,
  readChoice,
  readCount,
  readFlag,
  readList,
  readObject,
  readText,
  wrongAt,
} from './tree.js';

/** What the file says; null where it says nothing. */
export interface ConfigFile {
  readonly archive: string | null;
  readonly approvals: string | null;
  readonly readings: string | null;
  readonly base: string | null;
  readonly notices: readonly (Omit<NoticeConfig, 'failOn'> & { readonly failOn: FailOn | null })[];
  readonly approvers: readonly string[];
  readonly longestUntil: number | null;
  readonly failOn: FailOn | null;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  readonly reader: ReaderGate;
  readonly model: string | null;
  readonly fetch: FetchConfig;
}

const KEYS = [
  '$schema',
  'archive',
  'approvals',
  'readings',
  'base',
  'notices',
  'approvers',
  'longestUntil',
  'failOn',
  'rules',
  'reader',
  'fetch',
] as const;
const NOTICE_KEYS = [
  'id',
  'name',
  'urls',
  'files',
  'languages',
  'render',
  'keys',
  'language',
  'select',
  'remove',
  'privateRedirects',
  'failOn',
] as const;
const READER_KEYS = ['model', 'clears', 'require', 'all'] as const;
const FETCH_KEYS = ['contact', 'robots', 'pause', 'timeout'] as const;

const MOST_MILLISECONDS = 600_000;
const MOST_DAYS = 36_500;

/** Rules are checked by the caller's `checkRule`, which throws a `Fault` for an id that no rule has: the catalogue is heavy. */
export async function readConfigFile(
  text: string,
  file: string,
  checkRule: () => Promise<(id: string) => void>,
): Promise<ConfigFile> {
  const entries = readObject(parseConfig(text, file), KEYS);
  const get = <T>(key: (typeof KEYS)[number], read: (place: Place) => T): T | null => {
    const place = entries.get(key);
    return place === undefined ? null : read(place);
  };
  get('$schema', (place) => readText(place, 'the address of a schema'));
  const rules = entries.get('rules');
  return {
    archive: get('archive', readFolder),
    approvals: get('approvals', readFolder),
    readings: get('readings', readFolder),
    base: get('base', (place) => readText(place, 'a revision of git, such as "origin/main"', isRev)),
    notices: get('notices', readNotices) ?? [],
    approvers: get('approvers', readApprovers) ?? [],
    longestUntil: get('longestUntil', (place) => readCount(place, 1, MOST_DAYS, 'days')),
    failOn: get('failOn', readFailOn),
    rules: rules === undefined ? {} : readRules(rules, await checkRule()),
    reader: DEFAULT_READER,
    model: null,
    ...get('reader', readReader),
    fetch: get('fetch', readFetch) ?? DEFAULT_FETCH,
  };
}

const readFolder = (place: Place): string => readText(place, 'the path of a folder', (path) => !path.includes('\0'));
const readApprovers = (place: Place): readonly string[] =>
  readList(
    place,
    (entry) => readText(entry, 'a name, an address, or "Name <address>"'),
    'names or addresses, such as ["ada@shop.example"]',
  );
const readFailOn = (place: Place): FailOn => readChoice(place, FAIL_ON);

function readNotices(place: Place): ConfigFile['notices'] {
  const seen = new Map<string, Place>();
  return readList(
    place,
    (entry) => readNotice(entry, seen),
    'notices, such as { "id": "shop", "urls": ["https://…"] }',
  );
}

function readNotice(place: Place, seen: Map<string, Place>): ConfigFile['notices'][number] {
  const entries = readObject({ ...place, name: 'a notice' }, NOTICE_KEYS);
  const named = entries.get('id');
  if (named === undefined) throw wrongAt(place, 'has no "id"', 'Give every notice a short name: "id": "shop-cn".');
  const id = readText(named, 'small letters, digits and hyphens, at most 64, such as "shop-cn"', isNoticeId);
  if (seen.has(id)) throw wrongAt(named, `"${id}" is given to two notices`);
  seen.set(id, named);
  const get = <T>(key: (typeof NOTICE_KEYS)[number], read: (at: Place) => T): T | null => {
    const at = entries.get(key);
    return at === undefined ? null : read({ ...at, name: `${at.name} of "${id}"` });
  };
  const languages = get('languages', readLanguages) ?? {};
  const render = get('render', readCommand) ?? [];
  const listed = entries.get('files') ?? entries.get('languages');
  if (render.length > 0 && listed !== undefined)
    throw wrongAt(listed, `and "render" of "${id}" both say what its page is`, 'Give one of them.');
  return {
    id,
    name: get('name', (at) => readText(at, 'a name for people')),
    urls: get('urls', (at) => readList(at, readUrl, 'addresses, such as ["https://shop.example/privacy"]')) ?? [],
    keys: get('keys', readKeys) ?? [],
    files: get('files', readFiles) ?? Object.values(languages).flat(),
    languages,
    render,
    language: get('language', (at) => readText(at, 'two small letters, such as "zh" or "en"', isLanguage)),
    select: get('select', readSelectors) ?? [],
    remove: get('remove', readSelectors) ?? [],
    privateRedirects: get('privateRedirects', readFlag) ?? false,
    failOn: get('failOn', readFailOn),
  };
}

const readSelectors = (place: Place): readonly string[] =>
  readList(
    place,
    (entry) => readText(entry, 'a CSS selector, such as "main"', isSelector),
    'CSS selectors, such as ["main"]',
  );

const readFiles = (place: Place): readonly string[] => readList(place, readFile, 'paths, such as ["legal/privacy.md"]');

function readCommand(place: Place): readonly string[] {
  const words = readList(
    place,
    (entry) => readText(entry, 'an argument', (text) => !text.includes('\0')),
    'a program and its arguments, such as ["node", "build/privacy.js"]',
  );
  if (words.length === 0) throw wrongAt(place, 'names no program');
  return words;
}

function readLanguages(place: Place): NoticeConfig['languages'] {
  const languages: Record<string, readonly string[]> = Object.create(null);
  for (const [code, at] of readObject(place, null)) {
    if (!isLanguage(code)) throw wrongAt(at, 'must be the code of a language, two small letters such as "zh" or "en"');
    languages[code] = at.node.type === 'array' ? readFiles(at) : [readFile(at)];
  }
  return { ...languages };
}

const readKeys = (place: Place): readonly string[] =>
  readList(
    place,
    (entry) => readText(entry, 'a key of a locale file; * stands for anything'),
    'keys of locale files, such as ["privacy.*"]',
  );

const readUrl = (place: Place): string =>
  readText(place, 'an address that begins with https:// or http://, without user name and password', isPublicUrl);

/** Also where it is read on Windows, `/` parts it; the folders above are the repository's as well. */
const readFile = (place: Place): string =>
  readText(place, 'the path of a file, from this folder, with /; * and ** are wildcards', isPath);

const isPath = (text: string): boolean => /^(?!\/)(?![A-Za-z]:)[^\0\r\n\\]{1,1000}$/.test(text);
const isRev = (text: string): boolean => /^(?!-)[^\0\r\n]{1,200}$/.test(text);

export const isLanguage = (text: string): boolean => /^[a-z]{2}$/.test(text);
/** It is put into a header: printable, on one line. */
export const isContact = (text: string): boolean => /^[ -~]{1,200}$/.test(text);

/** The file is as public as the repository: no passwords in it. */
export function isPublicUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(text) && url.username + url.password === ''
  );
}

function readRules(place: Place, check: (id: string) => void): ConfigFile['rules'] {
  const rules: Record<string, 'off' | Severity> = Object.create(null);
  for (const [id, at] of readObject(place, null)) {
    try {
      check(id);
    } catch (error) {
      if (error instanceof Fault) throw wrongAt(at, `cannot be used: ${error.message}`, error.hint);
      throw error;
    }
    rules[id] = readChoice(at, ['off', ...SEVERITIES] as const);
  }
  return { ...rules };
}

function readFetch(place: Place): FetchConfig {
  const entries = readObject(place, FETCH_KEYS);
  const get = <T>(key: (typeof FETCH_KEYS)[number], read: (at: Place) => T, otherwise: T): T => {
    const at = entries.get(key);
    return at === undefined ? otherwise : read(at);
  };
  return {
    contact: get('contact', (at) => readText(at, 'an address or page on one line, in ASCII', isContact), null),
    robots: get('robots', readFlag, DEFAULT_FETCH.robots),
    pause: get('pause', (at) => readCount(at, 0, MOST_MILLISECONDS, 'milliseconds'), DEFAULT_FETCH.pause),
    timeout: get('timeout', (at) => readCount(at, 1, MOST_MILLISECONDS, 'milliseconds'), DEFAULT_FETCH.timeout),
  };
}

function readReader(place: Place): Pick<ConfigFile, 'reader' | 'model'> {
  const entries = readObject(place, READER_KEYS);
  const isSet = (key: 'clears' | 'require' | 'all'): boolean => {
    const at = entries.get(key);
    return at === undefined ? DEFAULT_READER[key] : readFlag(at);
  };
  const model = entries.get('model');
  return {
    reader: { clears: isSet('clears'), require: isSet('require'), all: isSet('all') },
    model: model === undefined ? null : readText(model, 'the name of a model, on one line', isModel),
  };
}

export const isModel = (text: string): boolean => /^[^\s\p{C}][^\p{C}]{0,119}$/u.test(text);
