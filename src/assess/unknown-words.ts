/** A clause without its mentions → words that no lexicon knows, and that say something; in Chinese, runs of characters. */
import type { Quantity } from '../language/quantities.js';
import type { Clause } from './clauses.js';
import type { Unknown } from './statement.js';
import type { Mention } from './words/lexicon.js';
import type { Token } from './words/tokens.js';

const STOP = new Set(
  'a an the of to in on at for by with from and or as is are be it its this that these those their them they he she we us our you your i my me which who whom whose what how why there here can will would could should may might must shall do have if when where while then than also such any all other more most some each both either via into about over under out up down so no not only but etc use make get need want like see click read'
    .split(' ')
    .concat([...'但的了和与及或等在对向为以将会是有其该此这那之于就都而并且也亦还由从到中上下个者所把被让使']),
);

/** Words in no mention; in Chinese, runs of characters in none. */
export function unknownIn(
  tokens: readonly Token[],
  clause: Clause,
  own: readonly Mention[],
  quantities: readonly Quantity[],
): readonly Unknown[] {
  const inside = new Set<number>();
  let next = 0;
  for (let i = clause.from; i < clause.to; i++) {
    const start = tokens[i]?.start ?? 0;
    while (next < quantities.length && (quantities[next] as Quantity).end <= start) next++;
    if (start >= (quantities[next]?.start ?? Number.POSITIVE_INFINITY)) inside.add(i);
  }
  for (const m of own) for (let i = m.from; i < m.to; i++) inside.add(i);
  const found: Unknown[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    const token = tokens[i] as Token;
    if (inside.has(i) || token.kind === 'mark' || STOP.has(token.word) || STOP.has(token.stem)) continue;
    if (token.kind === 'han') {
      let to = i + 1;
      while (to < clause.to && tokens[to]?.kind === 'han' && !inside.has(to) && !STOP.has(tokens[to]?.word ?? '')) to++;
      const stem = tokens
        .slice(i, to)
        .map((t) => t.word)
        .join('');
      found.push({
        stem,
        start: token.start,
        end: tokens[to - 1]?.end ?? token.end,
        isEntry: isEntry(tokens, clause, i, to),
      });
      i = to - 1;
    } else
      found.push({ stem: token.stem, start: token.start, end: token.end, isEntry: isEntry(tokens, clause, i, i + 1) });
  }
  return found;
}

/** Words between two separators of a list, of which one is no word: at most so many. */
const LONGEST_ENTRY = 3;

function isEntry(tokens: readonly Token[], clause: Clause, from: number, to: number): boolean {
  let start = from;
  while (start > clause.from && from - start < LONGEST_ENTRY && !separates(tokens[start - 1])) start--;
  let end = to;
  while (end < clause.to && end - to < LONGEST_ENTRY && !separates(tokens[end])) end++;
  if (end - start > LONGEST_ENTRY + to - from - 1) return false;
  const before = tokens[start - 1];
  const behind = tokens[end];
  const opens = start === clause.from || separates(before);
  const closes = end >= clause.to || separates(behind);
  return opens && closes && (isListMark(before) || isListMark(behind) || (start === clause.from && end >= clause.to));
}

const isListMark = (token: Token | undefined): boolean => token !== undefined && /^[、,;()（）|/；]$/.test(token.word);
const separates = (token: Token | undefined): boolean =>
  token !== undefined && (isListMark(token) || /^(?:and|or|和|与|及|或|:|：|，)$/.test(token.word));
