/** Text of JSON with comments → a tree whose values are read with checks; every error names file, line and column, what was expected and what came. */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Fault } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { hideSecrets } from '../../source/print-ref.js';

/** Deeper than any configuration; jsonc-parser is recursive. */
const DEEPEST = 32;

/** A value of the tree, with what is needed to say where it stands and what it is called. */
export interface Place {
  readonly file: string;
  readonly text: string;
  readonly node: Node;
  /** How messages call it: `"urls"`, `entry 2 of "notices"`. */
  readonly name: string;
}

export function parseConfig(text: string, file: string): Place {
  const errors: ParseError[] = [];
  const deep = findDepth(text);
  const node = deep === null ? parseTree(text, errors, { allowTrailingComma: true }) : undefined;
  const [first] = errors;
  if (node === undefined || first !== undefined || deep !== null) {
    const what = first === undefined ? `nested more than ${DEEPEST} deep` : nameError(first);
    throw new Fault({
      code: 'bad-config',
      exit: 'usage',
      message: `${file}:${lineAndColumn(text, deep ?? first?.offset ?? 0)}: this is not JSON: ${what}.`,
      hint: 'Comments and trailing commas are allowed; keys and texts stand in double quotes.',
    });
  }
  return { file, text, node, name: 'the configuration' };
}

const nameError = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, ' $&')
    .toLowerCase();

/** Where the brackets nest too deep; null where they do not. */
function findDepth(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  // 1 and 3 open, 2 and 4 close, 17 is the end: the enumeration is const and not there at run time.
  for (let token = scanner.scan() as number; token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth++;
    else if (token === 2 || token === 4) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return null;
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** An error at this place. `wrong` goes on from the place's name: `must be …; found …`. */
export function wrongAt(place: Place, wrong: string, hint?: string): Fault {
  return new Fault({
    code: 'bad-config',
    exit: 'usage',
    message: `${place.file}:${lineAndColumn(place.text, place.node.offset)}: ${place.name} ${wrong}.`,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The value as it may stand in a message. */
export function show({ node }: Place): string {
  switch (node.type) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'null':
      return 'null';
    default: {
      const written = escapeControls(hideSecrets(JSON.stringify(node.value)));
      return written.length <= 60 ? written : `${written.slice(0, 57)}…`;
    }
  }
}

const expect = (place: Place, expected: string): Fault => wrongAt(place, `must be ${expected}; found ${show(place)}`);

/** The entries of an object by key; a key that is not among `keys` (null: any) or stands twice is an error. */
export function readObject(place: Place, keys: readonly string[] | null): ReadonlyMap<string, Place> {
  if (place.node.type !== 'object') throw expect(place, 'an object, { … }');
  const entries = new Map<string, Place>();
  for (const { children: [key, value] = [] } of place.node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const id = String(key.value);
    const at = { ...place, node: key, name: show({ ...place, node: key }) };
    if (keys !== null && !keys.includes(id)) {
      throw wrongAt(
        at,
        `is no key of ${place.name}; the nearest is "${nearestName(id, keys)}"`,
        `Keys of ${place.name}: ${keys.join(', ')}.`,
      );
    }
    if (entries.has(id)) throw wrongAt(at, `stands twice in ${place.name}`);
    entries.set(id, { ...at, node: value });
  }
  return entries;
}

export function readList<T>(place: Place, read: (entry: Place) => T, expected: string): readonly T[] {
  if (place.node.type !== 'array') throw expect(place, `a list of ${expected}`);
  return (place.node.children ?? []).map((node, index) =>
    read({ ...place, node, name: `entry ${index + 1} of ${place.name}` }),
  );
}

/** A text that is not empty and `fits`. */
export function readText(place: Place, expected: string, fits: (text: string) => boolean = () => true): string {
  const { node } = place;
  if (node.type !== 'string' || node.value.trim() === '' || !fits(node.value)) throw expect(place, expected);
  return node.value;
}

export function readChoice<T extends string>(place: Place, choices: readonly T[]): T {
  const { node } = place;
  if (choices.includes(node.value)) return node.value;
  const nearest = node.type === 'string' ? `; the nearest is "${nearestName(node.value, choices)}"` : '';
  throw wrongAt(place, `must be ${choices.map((choice) => `"${choice}"`).join(', ')}; found ${show(place)}${nearest}`);
}

export function readFlag(place: Place): boolean {
  if (place.node.type !== 'boolean') throw expect(place, 'true or false');
  return place.node.value;
}

/** A whole number from `least` to `most`. */
export function readCount(place: Place, least: number, most: number, unit: string): number {
  const { value } = place.node;
  if (!Number.isInteger(value) || value < least || value > most)
    throw expect(place, `a whole number of ${unit} from ${least} to ${most}`);
  return value;
}
