/** Two wordings of a sentence → the pieces it gained and lost: items of lists, cells, aims, conditions, clauses. A piece that was only reworded pairs off with its old self. */
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { type Frame, frameReader } from './frames.js';
import type { Lexicon } from './rule.js';

export type PieceKind =
  | 'item'
  | 'aim' // to …, for …ing, 用于…
  | 'condition' // if …, subject to …, 经…后
  | 'example' // such as …
  | 'relative' // which …
  | 'phrase' // with …, by …
  | 'name' // (“we”), f/k/a
  | 'clause'; // has a verb of its own, or is long

export interface Piece extends Span {
  readonly text: string;
  readonly kind: PieceKind;
  readonly frame: Frame;
}

/** One piece in two wordings. */
export interface Reworded {
  readonly before: Piece;
  readonly after: Piece;
  /** How many words that stand nowhere in the other sentence. */
  readonly words: { readonly gained: number; readonly lost: number };
}

export interface PieceChanges {
  readonly gained: readonly Piece[];
  readonly lost: readonly Piece[];
  readonly reworded: readonly Reworded[];
}

const SEPARATORS: Readonly<Record<Lexicon, RegExp>> = {
  zh: /[、，,；;|。：:（）()]|以及|及其?|和|与|或者?|并且?/g,
  en: /[,;|()•\n]|\s[-–—]\s|:\s|\b(?:and\/or|and|or|as well as|nor)\b|&|\//gi,
};

type Pattern = Readonly<Record<Lexicon, RegExp>>;
/** Tried in order; what fits none is an item. */
const KINDS: readonly (readonly [PieceKind, Pattern])[] = [
  [
    'name',
    {
      en: /^["“].*["”]$|^(?:f\/k\/a|d\/b\/a|a\/k\/a|formerly|collectively|hereinafter)\b|^["“][A-Z]/,
      zh: /^[“"].*[”"]$|简称|统称|合称|更名/,
    },
  ],
  [
    'example',
    {
      en: /^(?:such as|including|includes?|like|for (?:example|instance)|e\.?g\.?|i\.e|etc)\b/i,
      zh: /^(?:例如|比如|如(?!果|您|需|我)|包括|等)/,
    },
  ],
  [
    'condition',
    {
      en: /^(?:if|when|whenever|where|unless|except|subject to|to the extent|as (?:required|permitted|necessary|needed|described|otherwise)|depending|provided|upon|with your|at (?:your|the|our)|only|solely|in (?:some|certain|limited|specific) (?:cases|circumstances|jurisdictions|instances|situations)|until|after|before|once|without|based on|in (?:accordance|line) with|under (?:applicable|certain|the)|according|pursuant|while|during|because|since|although|even|whether)\b/i,
      zh: /^(?:如果|如您|如需|若|当|在.{0,24}(?:情况下|情形下|范围内|时|后|前)|除|仅|只|经|未经|根据|依据|按照|为遵守|基于|即使|无论)|(?:情况下|情形下|后|时|前|的)$/,
    },
  ],
  ['relative', { en: /^(?:who|whom|whose|which|that)\b/i, zh: /^其(?!他|余)/ }],
  [
    'aim',
    {
      en: /^(?!.*\b(?:we|you) (?:may|will|can|must)\b)(?:(?:in order )?to [a-z]+|for [a-z]+ing\b|for (?:the )?purposes?\b|so (?:that|we)\b|by [a-z]+ing\b|[a-z]+ing (?:our|your|the|you|and|new|a)\b|(?:provide|improve|develop|personali[sz]e|market|measure|analy[sz]e|prevent|detect|protect|comply|communicate|respond|deliver|train|conduct|enable|operate|maintain|enforce|verify|send|offer|customi[sz]e|support|process|understand|help)\b)/i,
      zh: /^(?:(?:并|还|也)?用于|以便|为了|用来|以(?!外|上|下|内|及)|从而|便于)/,
    },
  ],
  [
    'clause',
    {
      en: /\b(?:we|you|they|it|he|she|i|this|these|those|there)\s+(?:\w+ly\s+)?[a-z]{2,}\b|\b(?:is|are|was|were|may|might|can|could|will|would|shall|should|must|does|do|has|have)\b|\b[a-z]+(?:es|s) (?:the|your|our|a|an)\b|^(?:\S+\s+){9}/i,
      zh: /会(?!员|议|话|计|同|诊)|将|可以|可能|应当|不得|需要|我们|您(?!的)|.{22}/,
    },
  ],
  [
    'phrase',
    {
      en: /^(?:with|by|from|in|on|of|for|through|via|about|between|within|at|as|outside|using|into|across|to)\b/i,
      zh: /^(?:向|由|从|通过|对|把|将|给)/,
    },
  ],
];

const kindOf = (text: string, language: Lexicon): PieceKind =>
  KINDS.find(([, pattern]) => pattern[language].test(text))?.[0] ?? 'item';

/** Reworded pieces are looked for among so many: a list of more is one that nobody reads. */
const MOST_PAIRED = 150;
/** From this share of the shorter one's words on, two pieces are one. */
const SAME = 0.5;

export function comparePieces(
  before: string,
  after: string,
  around: readonly string[],
  language: Lexicon,
): PieceChanges {
  const then = piecesOf(before, around, language);
  const now = piecesOf(after, around, language);
  const lost = new Set(withoutFellows(then, now));
  const words = { before: wordsOf(before, language), after: wordsOf(after, language) };
  const reworded: Reworded[] = [];
  const gained = withoutFellows(now, then).filter((piece, at) => {
    const fellow = at < MOST_PAIRED && lost.size <= MOST_PAIRED ? nearest(piece, lost) : undefined;
    if (!fellow) return count(piece.words, words.before) > 0;
    lost.delete(fellow);
    reworded.push({
      before: fellow,
      after: piece,
      words: { gained: count(piece.words, words.before), lost: count(fellow.words, words.after) },
    });
    return false;
  });
  return { gained, lost: [...lost].filter((piece) => count(piece.words, words.after) > 0), reworded };
}

interface Counted extends Piece {
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

const count = (words: ReadonlySet<string>, known: ReadonlySet<string>): number =>
  [...words].reduce((n, word) => n + (known.has(word) ? 0 : 1), 0);

/** Each fellow of the same words is used once. */
function withoutFellows(pieces: readonly Counted[], others: readonly Counted[]): readonly Counted[] {
  const free = new Map<string, number>();
  for (const { key } of others) free.set(key, (free.get(key) ?? 0) + 1);
  return pieces.filter(({ key }) => {
    const n = free.get(key) ?? 0;
    if (n > 0) free.set(key, n - 1);
    return n === 0;
  });
}

function nearest(piece: Counted, others: ReadonlySet<Counted>): Counted | undefined {
  let best: Counted | undefined;
  let most = 0;
  for (const other of others) {
    let shared = 0;
    for (const word of piece.words) if (other.words.has(word)) shared++;
    const share = shared / Math.max(1, Math.min(piece.words.size, other.words.size));
    if (share >= SAME && share > most) [best, most] = [other, share];
  }
  return best;
}

function piecesOf(text: string, around: readonly string[], language: Lexicon): readonly Counted[] {
  const found: Counted[] = [];
  const frameAt = frameReader(text, around, language);
  let from = 0;
  const push = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.replace(/^[\s.:·*•\-–]+/, '').trimEnd();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const start = from + part.indexOf(trimmed);
      const end = start + trimmed.length;
      const kind = kindOf(trimmed, language);
      const words = wordsOf(trimmed, language);
      found.push({
        text: trimmed,
        kind,
        frame: frameAt({ start, end }),
        start,
        end,
        key: keyOf(trimmed),
        words,
      });
    }
  };
  for (const m of text.matchAll(SEPARATORS[language])) {
    push(m.index);
    from = m.index + m[0].length;
  }
  push(text.length);
  return found;
}

/** Words that say nothing of what a piece names. */
const EMPTY: Readonly<Record<Lexicon, ReadonlySet<string>>> = {
  en: new Set(
    'a an the of to in on at for by with from and or as is are be it its this that these those we us our you your they them their which who will may can such also any all other further'.split(
      ' ',
    ),
  ),
  zh: new Set([...'的了和与及或等在对向为以将会您我们其该']),
};

/** In English the beginnings of words, in Chinese characters. */
const wordsOf = (text: string, language: Lexicon): ReadonlySet<string> =>
  new Set(
    (language === 'zh' ? [...keyOf(text).replace(/[^\p{L}\p{N}]/gu, '')] : keyOf(text).split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word !== '' && !EMPTY[language].has(word))
      .map((word) => word.slice(0, 6)),
  );
