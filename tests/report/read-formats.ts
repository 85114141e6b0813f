/** What the readers of the gate's formats make of them: GitHub's runner of its log, an XML parser of JUnit files, the schema of SARIF. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** As the runner reads a line; null where it is no command. */
export function readCommand(line: string): Annotation | null {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return null;
  const [command = '', ...rest] = trimmed.slice(2, end).split(' ');
  // The runner knows its commands by name; anything else is text.
  if (!/^[a-z-]+$/.test(command)) return null;
  const properties = rest
    .join(' ')
    .split(',')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))] as const);
  return { command, properties: Object.fromEntries(properties), message: unescapeData(trimmed.slice(end + 2)) };
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<(?:(\/)([\w-]+)|([\w-]+)((?: [\w-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#\d+);)*")*)(\/?))>|((?:[^<&]|&(?:amp|lt|gt|quot|#\d+);)+)/gy;
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot)|#(\d+));/g,
    (_, name: string, code: string) => ENTITIES[name] ?? String.fromCodePoint(Number(code)),
  );

/** A strict reader of the plain XML that we write: throws on whatever a conforming parser would. */
export function readXml(source: string): XmlElement {
  if (ILLEGAL.test(source)) throw new Error('a character that XML 1.0 has no place for');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new Error('no declaration');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    const [, closes, closed, name, attributes = '', empty, text] = found ?? [];
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`);
    if (text?.includes(']]>')) throw new Error(']]> in text');
    if (text !== undefined) parent.text += decode(text);
    else if (closes) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, decode(value)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute twice');
      const element: XmlElement = { name: name ?? '', attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || only === undefined || more.length > 0) throw new Error('not one element');
  return only;
}

/** What Jenkins's schema of JUnit files (junit-10.xsd) allows: attributes (`!` for required ones) and children. */
const JUNIT: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  testsuites: ['name time tests failures errors', 'testsuite'],
  testsuite: [
    'name! tests! failures! errors! group time skipped timestamp hostname id package file log url',
    'testsuite properties testcase system-out system-err',
  ],
  testcase: ['name! time classname group', 'skipped error failure system-out system-err'],
  failure: ['type message', ''],
  error: ['type message', ''],
  skipped: ['type message', ''],
  'system-out': ['', ''],
};

export function readJUnit(source: string): XmlElement {
  const root = readXml(source);
  if (root.name !== 'testsuites') throw new Error(`the root is ${root.name}`);
  const check = (element: XmlElement): void => {
    const [attributes, children] = JUNIT[element.name] ?? [];
    if (attributes === undefined || children === undefined) throw new Error(`unknown element ${element.name}`);
    const known = attributes.split(' ');
    for (const name of Object.keys(element.attributes))
      if (!known.includes(name) && !known.includes(`${name}!`)) throw new Error(`${element.name} has ${name}`);
    for (const name of known)
      if (name.endsWith('!') && !(name.slice(0, -1) in element.attributes))
        throw new Error(`${element.name} lacks ${name}`);
    for (const child of element.children) {
      if (!children.split(' ').includes(child.name)) throw new Error(`${child.name} in ${element.name}`);
      check(child);
    }
  };
  check(root);
  return root;
}

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it needs of it.
export function readSarif(source: string): any {
  const log = JSON.parse(source);
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  return log;
}
