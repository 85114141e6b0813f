/** The words of each language as a tree, and the mentions found in a text: each the longest term that starts there, with the classes that it stands for. */
import type { Span } from '../../model/notice.js';
import type { ClassId } from './classes.js';
import { expressions as english } from './en/expressions.js';
import type { Expressions } from './expressions.js';
import type { Lexicon } from './lexicons.js';
import { SEEDS, STEMS } from './seeds.js';
import { MAIL_ADDRESS, stemOf, type Token, WEB_ADDRESS } from './tokens.js';
import { expressions as chinese } from './zh/expressions.js';

export const EXPRESSIONS: Readonly<Record<Lexicon, Expressions>> = { en: english, zh: chinese };

/** The one for a language as pages name it (`en-GB`); null where there is none. */
export const lexiconOf = (language: string): Lexicon | null =>
  (Object.keys(EXPRESSIONS) as Lexicon[]).find((one) => language === one || language.startsWith(`${one}-`)) ?? null;

/** A term of the lexicon where a text has it. `from` and `to` are its tokens (`to` is behind the last). */
export interface Mention extends Span {
  readonly classes: readonly ClassId[];
  readonly from: number;
  readonly to: number;
  /** The same for every spelling and inflection of the term. */
  readonly key: string;
}

/** A place in the tree of terms; most are the end of one, with nothing behind. */
interface Node {
  /** By stem. */
  next: Map<string, Node> | null;
  /** By the word as it is written. */
  exact: Map<string, Node> | null;
  classes: readonly ClassId[];
  /** What may follow within a gap. */
  gap: Node | null;
}

const NO_CLASSES: readonly ClassId[] = [];
const newNode = (): Node => ({ next: null, exact: null, classes: NO_CLASSES, gap: null });
/** ` * ` stands for up to so many words, or Han characters. */
const WIDEST_GAP = { word: 3, han: 8 } as const;

/** By their first word, of what a text has had: no text has a tenth of those words. */
type Root = Readonly<Record<'next' | 'exact', Map<string, Node | null>>>;
const newRoot = (): Root => ({ next: new Map(), exact: new Map() });
const roots: Readonly<Record<Lexicon, Root>> = { en: newRoot(), zh: newRoot() };
for (const root of [roots.en, roots.zh]) {
  root.next.set(MAIL_ADDRESS, { ...newNode(), classes: ['contact/address'] });
  root.next.set(WEB_ADDRESS, { ...newNode(), classes: ['logic/see'] });
}

/** The node behind a first word, grown when a text has that word. */
function behindFirst(language: Lexicon, way: 'next' | 'exact', word: string): Node | null {
  const root = roots[language][way];
  let node = root.get(word);
  if (node === undefined) {
    node = Object.hasOwn(SEEDS[language][way], word) ? grow(SEEDS[language][way][word] as string) : null;
    root.set(word, node);
  }
  return node;
}

function grow(seeds: string): Node | null {
  const above = newNode();
  for (const line of seeds.split('\n')) {
    const [id, ...terms] = line.split('\t');
    for (const term of terms) graft(above, term, id as ClassId);
  }
  return (above.next ?? above.exact)?.values().next().value ?? null;
}

function graft(root: Node, term: string, id: ClassId): void {
  let node = root;
  for (const stem of term.split(' '))
    if (stem === '*') {
      node.gap ??= newNode();
      node = node.gap;
    } else node = stem.startsWith('=') ? behind(node, 'exact', stem.slice(1)) : behind(node, 'next', stem);
  if (!node.classes.includes(id)) node.classes = [...node.classes, id];
}

function behind(node: Node, way: 'next' | 'exact', key: string): Node {
  node[way] ??= new Map();
  const known = node[way].get(key);
  if (known) return known;
  const next = newNode();
  node[way].set(key, next);
  return next;
}

interface Longest {
  readonly to: number;
  readonly classes: readonly ClassId[];
}

/** The longest way through the tree from a token on: behind which token it ends, and what it stands for. */
function longestFrom(language: Lexicon, tokens: readonly Token[], at: number): Longest | null {
  const token = tokens[at] as Token;
  const exact = behindFirst(language, 'exact', token.word);
  const next = behindFirst(language, 'next', token.stem);
  const best = exact ? longestBehind(exact, tokens, at + 1, null) : null;
  return next ? longestBehind(next, tokens, at + 1, best) : best;
}

/** The same from a place in the tree on, where it is longer than what was found before. */
function longestBehind(node: Node, tokens: readonly Token[], from: number, found: Longest | null): Longest | null {
  let best = found;
  if (node.classes.length > 0 && (best === null || from > best.to)) best = { to: from, classes: node.classes };
  const token = tokens[from];
  if (!token) return best;
  best = longestWith(node, token, tokens, from, best);
  if (node.gap) {
    const widest = WIDEST_GAP[token.kind === 'han' ? 'han' : 'word'];
    for (let i = from; i < tokens.length && i - from <= widest; i++) {
      const inside = tokens[i] as Token;
      if (inside.kind === 'mark') break;
      best = longestWith(node.gap, inside, tokens, i, best);
    }
  }
  return best;
}

function longestWith(node: Node, token: Token, tokens: readonly Token[], at: number, found: Longest | null) {
  const exact = node.exact?.get(token.word);
  const best = exact ? longestBehind(exact, tokens, at + 1, found) : found;
  const next = node.next?.get(token.stem);
  return next ? longestBehind(next, tokens, at + 1, best) : best;
}

/** A word among Han characters may begin a Chinese term ("SDK提供商"). */
const isAmongHan = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'han' || tokens[at - 1]?.kind === 'han';

function longestAt(tokens: readonly Token[], at: number): ReturnType<typeof longestFrom> {
  if (tokens[at]?.kind === 'han') return longestFrom('zh', tokens, at);
  const english = longestFrom('en', tokens, at);
  const chinese = isAmongHan(tokens, at) ? longestFrom('zh', tokens, at) : null;
  return chinese && (!english || chinese.to >= english.to) ? chinese : english;
}

/** Mentions in order, without overlap; each passage in its own language, also where two stand in one sentence. Linear in the text: a term has a bounded number of words. */
export function findMentions(tokens: readonly Token[]): readonly Mention[] {
  const found: Mention[] = [];
  eachTerm(tokens, (from, { to, classes }) => {
    let key = tokens[from]?.stem ?? '';
    for (let at = from + 1; at < to; at++) key += ` ${tokens[at]?.stem}`;
    found.push({ classes, from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, key });
  });
  return found;
}

/** All that any of them stands for: of whole notices no more is asked. */
export function classesIn(tokens: readonly Token[]): ReadonlySet<ClassId> {
  const ids = new Set<ClassId>();
  eachTerm(tokens, (_, { classes }) => {
    for (const id of classes) ids.add(id);
  });
  return ids;
}

function eachTerm(tokens: readonly Token[], visit: (from: number, longest: Longest) => void): void {
  for (let at = 0; at < tokens.length; ) {
    const longest = longestAt(tokens, at);
    if (longest) visit(at, longest);
    at = longest?.to ?? at + 1;
  }
}

let words: ReadonlySet<string> | null = null;
/** Whether an English word, in lower case, is the first or a further word of a term, in any inflection. */
export function isWord(word: string): boolean {
  words ??= new Set(STEMS.split(' '));
  return words.has(stemOf(word));
}

/** Whether a class is the other or a kind of it. */
export const isKindOf = (id: ClassId, root: string): boolean => id === root || id.startsWith(`${root}/`);
