/** The words of each language as a tree, and the mentions found in a text: each the longest term that starts there, with the classes that it stands for. */
import type { Span } from '../../model/notice.js';
import type { ClassId, Terms } from './classes.js';
import { en } from './en/index.js';
import { MAIL_ADDRESS, type Token, tokenize, WEB_ADDRESS } from './tokens.js';
import { zh } from './zh/index.js';

/** Languages with a lexicon. A forgotten one does not compile. */
export type Lexicon = 'en' | 'zh';
export const LEXICONS: Readonly<Record<Lexicon, Terms>> = { en, zh };

/** A term of the lexicon where a text has it. `from` and `to` are its tokens (`to` is behind the last). */
export interface Mention extends Span {
  readonly classes: readonly ClassId[];
  readonly from: number;
  readonly to: number;
  /** The same for every spelling and inflection of the term. */
  readonly key: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly classes: ClassId[];
  /** What may follow within a gap. */
  gap: Node | null;
}

const newNode = (): Node => ({ next: new Map(), classes: [], gap: null });
/** ` * ` stands for up to so many words, or Han characters. */
const WIDEST_GAP = { word: 3, han: 8 } as const;

const trees: Partial<Record<Lexicon, Node>> = {};
function treeOf(language: Lexicon): Node {
  const tree = trees[language] ?? plant(language);
  trees[language] = tree;
  return tree;
}

function plant(language: Lexicon): Node {
  const root = newNode();
  for (const [id, list] of Object.entries(LEXICONS[language]) as [ClassId, readonly string[]][])
    for (const term of list) graft(root, term, id);
  root.next.set(MAIL_ADDRESS, { next: new Map(), classes: ['contact/address'], gap: null });
  root.next.set(WEB_ADDRESS, { next: new Map(), classes: ['logic/see'], gap: null });
  return root;
}

function graft(root: Node, term: string, id: ClassId): void {
  let node = root;
  for (const part of term.split(/\s+\*\s+|\s*\*\s*/)) {
    if (node !== root) {
      node.gap ??= newNode();
      node = node.gap;
    }
    for (const word of part.split(/\s+/))
      for (const stem of word.startsWith('=') ? [word] : tokenize(word).map((token) => token.stem)) {
        const next = node.next.get(stem) ?? newNode();
        node.next.set(stem, next);
        node = next;
      }
  }
  if (!node.classes.includes(id)) node.classes.push(id);
}

/** The longest way through the tree from a token on: behind which token it ends, and what it stands for. */
function longestFrom(
  root: Node,
  tokens: readonly Token[],
  at: number,
): { to: number; classes: readonly ClassId[] } | null {
  let best: { to: number; classes: readonly ClassId[] } | null = null;
  const walk = (node: Node, from: number): void => {
    if (node.classes.length > 0 && (best === null || from > best.to)) best = { to: from, classes: node.classes };
    const token = tokens[from];
    if (!token) return;
    const exact = node.next.get(`=${token.word}`);
    if (exact) walk(exact, from + 1);
    const next = node.next.get(token.stem);
    if (next) walk(next, from + 1);
    if (node.gap)
      for (
        let i = from;
        i < tokens.length &&
        tokens[i]?.kind !== 'mark' &&
        i - from <= WIDEST_GAP[token.kind === 'han' ? 'han' : 'word'];
        i++
      )
        for (const key of [`=${tokens[i]?.word}`, tokens[i]?.stem ?? '']) {
          const behind = node.gap.next.get(key);
          if (behind) walk(behind, i + 1);
        }
  };
  walk(root, at);
  return best;
}

/** A word among Han characters may begin a Chinese term ("SDK提供商"). */
const isAmongHan = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'han' || tokens[at - 1]?.kind === 'han';

function longestAt(tokens: readonly Token[], at: number): ReturnType<typeof longestFrom> {
  if (tokens[at]?.kind === 'han') return longestFrom(treeOf('zh'), tokens, at);
  const english = longestFrom(treeOf('en'), tokens, at);
  const chinese = isAmongHan(tokens, at) ? longestFrom(treeOf('zh'), tokens, at) : null;
  return chinese && (!english || chinese.to >= english.to) ? chinese : english;
}

/** Mentions in order, without overlap; each passage in its own language, also where two stand in one sentence. Linear in the text: a term has a bounded number of words. */
export function findMentions(tokens: readonly Token[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const longest = longestAt(tokens, at);
    if (!longest) {
      at++;
      continue;
    }
    found.push({
      classes: longest.classes,
      from: at,
      to: longest.to,
      start: tokens[at]?.start ?? 0,
      end: tokens[longest.to - 1]?.end ?? 0,
      key: tokens
        .slice(at, longest.to)
        .map((t) => t.stem)
        .join(' '),
    });
    at = longest.to;
  }
  return found;
}

/** Whether a class is the other or a kind of it. */
export const isKindOf = (id: ClassId, root: string): boolean => id === root || id.startsWith(`${root}/`);
