/**
 * Two wordings of a sentence → the pieces that came and went: entries of lists, aims, conditions, clauses. A piece that was only reworded pairs off with its old self;
 * what is said to be done there is the act of the statement that it stands in.
 */
import type { Span } from '../model/notice.js';
import { withoutFellows } from './by-name.js';
import type { Part, Statement } from './statement.js';
import type { ClassId } from './words/classes.js';
import { type Token, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

export type PieceKind = 'item' | 'aim' | 'example' | 'clause' | Exclude<Part, 'main' | 'example'>;

export interface Piece extends Span {
  readonly kind: PieceKind;
  readonly act: ClassId | null;
  readonly polarity: 1 | -1;
  /** Of the statement that it stands in. */
  readonly bearing: Statement['bearing'];
  readonly words: ReadonlySet<string>;
}

export interface PieceChanges {
  readonly gained: readonly Piece[];
  readonly lost: readonly Piece[];
  readonly reworded: readonly Reworded[];
}

/** One piece in two wordings. */
export interface Reworded {
  readonly before: Piece;
  readonly after: Piece;
  /** How many of its words stand nowhere in the other sentence: in the later wording, in the earlier one. */
  readonly more: number;
  readonly less: number;
}

const SEPARATES = /^(?:[、，,;；|。.：:（）()•!?！？]|and|or|nor|和|与|及|或)$/;
const OPENS_AN_AIM = /^(?:(?:to|for)$|并?(?:以便|用于|为了))/;
const OPENS_A_CONDITION = /^(?:(?:if|unless|where)$|除非|如果)/;
const EMPTY = new Set(
  'a an the of to in on at for by with from and or as is are be it its this that these those we us our you your they them their which who will may can such also any all other further'
    .split(' ')
    .concat([...'的了和与及或等在对向为以将会您我们其该']),
);

function piecesOf(text: string, statements: readonly Statement[]): readonly Piece[] {
  const tokens = tokenize(text);
  const facets = statements.flatMap((statement) => statement.facets.map((facet) => ({ facet, statement })));
  const found: Piece[] = [];
  let at = 0;
  let f = 0;
  let s = 0;
  let inside = 0;
  const push = (to: number): void => {
    const own = tokens.slice(at, to).filter((t) => t.kind !== 'mark');
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return;
    while (s + 1 < statements.length && (statements[s] as Statement).end <= first.start) s++;
    const statement = statements[s];
    while (f < facets.length && (facets[f]?.facet.start ?? 0) < first.start) f++;
    const stated = [];
    for (let i = f; i < facets.length && (facets[i]?.facet.start ?? 0) < last.end; i++)
      stated.push((facets[i] as (typeof facets)[number]).facet);
    const before = facets[f - 1]?.statement === statement ? facets[f - 1]?.facet : undefined;
    const main = stated.find((x) => x.act !== null) ?? before;
    found.push({
      start: first.start,
      end: last.end,
      kind: kindOf(own, stated, first, text),
      act: main?.act ?? statement?.act ?? null,
      polarity: (stated.find((x) => x.id !== 'logic/not') ?? before)?.polarity ?? statement?.polarity ?? 1,
      bearing: statement?.bearing ?? 0,
      words: new Set(own.map((t) => t.stem).filter((w) => !EMPTY.has(w))),
    });
  };
  tokens.forEach((token, i) => {
    while (inside < facets.length && (facets[inside]?.facet.end ?? 0) <= token.start) inside++;
    const facet = facets[inside]?.facet;
    if (!SEPARATES.test(token.word) || (facet && facet.start < token.start && facet.end > token.end)) return;
    push(i);
    at = i + 1;
  });
  push(tokens.length);
  return found;
}

function kindOf(
  own: readonly Token[],
  facets: readonly Statement['facets'][number][],
  first: Token,
  text: string,
): PieceKind {
  const part = facets[0]?.part;
  if (part === 'condition' || part === 'exception') return part;
  if (facets[0]?.id === 'logic/for-example' && facets[0].start - first.start < 3) return 'example';
  const opener = first.kind === 'han' ? text.slice(first.start, first.start + 3) : first.word;
  // a term such as "if the law requires" is one class, and says no more that it is a condition
  if (OPENS_A_CONDITION.test(opener)) return 'condition';
  if (OPENS_AN_AIM.test(opener) || facets[0]?.id.startsWith('purpose/')) return 'aim';
  if (
    facets.some(({ id }) => hasTrait(id, 'deed') || id.startsWith('modal/')) ||
    own.length > (first.kind === 'han' ? 22 : 9)
  )
    return 'clause';
  return 'item';
}

const SAME = 0.5;
const MOST_PAIRED = 150;

export function comparePieces(
  beforeText: string,
  before: readonly Statement[],
  afterText: string,
  after: readonly Statement[],
): PieceChanges {
  const then = piecesOf(beforeText, before);
  const now = piecesOf(afterText, after);
  const lost = new Set(withoutFellows(then, now, wordsOf));
  const words = {
    before: new Set(then.flatMap((p) => [...p.words])),
    after: new Set(now.flatMap((p) => [...p.words])),
  };
  const reworded: Reworded[] = [];
  const gained = withoutFellows(now, then, wordsOf).filter((piece, at) => {
    const fellow = at < MOST_PAIRED && lost.size <= MOST_PAIRED ? nearest(piece, lost) : undefined;
    if (!fellow) return count(piece.words, words.before) > 0;
    lost.delete(fellow);
    reworded.push({
      before: fellow,
      after: piece,
      more: count(piece.words, words.before),
      less: count(fellow.words, words.after),
    });
    return false;
  });
  return { gained, lost: [...lost].filter((piece) => count(piece.words, words.after) > 0), reworded };
}

const count = (words: ReadonlySet<string>, known: ReadonlySet<string>): number =>
  [...words].reduce((n, word) => n + (known.has(word) ? 0 : 1), 0);

const wordsOf = (piece: Piece): string => [...piece.words].join(' ');

function nearest(piece: Piece, others: ReadonlySet<Piece>): Piece | undefined {
  let best: Piece | undefined;
  let most = 0;
  for (const other of others) {
    let shared = 0;
    for (const word of piece.words) if (other.words.has(word)) shared++;
    const share = shared / Math.max(1, Math.min(piece.words.size, other.words.size));
    if (share >= SAME && share > most) [best, most] = [other, share];
  }
  return best;
}
