/** Changed passages of a comparison → those in which sentences became the rows of a table, or rows sentences: each says what its row says under the heads of its columns. */
import { groupBy } from './by-name.js';
import type { Passage } from './passages.js';
import { printed, type Side } from './places.js';
import { indexWithin } from './polarity.js';
import { classesIn, findMentions, type Mention } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';

export function findTabulated(passages: readonly Passage[]): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  for (const section of groupBy(passages, ({ section }) => section).values())
    for (const [rowSide, side] of [
      ['after', 'before'],
      ['before', 'after'],
    ] as const)
      for (const one of tabulatedIn(section, rowSide, side)) found.add(one);
  return found;
}

const isRow = ({ block }: Passage, side: Side): boolean =>
  block !== null && block[side].length > 0 && block[side].every((at) => at.block.kind === 'table-row');

/** All of a section that stand as rows on one side alone, and all that stand as sentences on the other; none where one of them says something else. */
function tabulatedIn(section: readonly Passage[], rowSide: Side, side: Side): readonly Passage[] {
  const asRows = section.filter((one) => one[rowSide] !== null && isRow(one, rowSide) && !isRow(one, side));
  const asSentences = section.filter(
    (one) =>
      one.block !== null && one[side] !== null && !isRow(one, side) && (one[rowSide] === null || isRow(one, rowSide)),
  );
  if (asRows.length === 0 || asSentences.length === 0) return [];
  const heads = [...new Set(asRows.flatMap(({ under }) => under[rowSide].questions ?? []))].join(' ');
  // the first names what the rows are about, by whatever noun
  const first = asRows.map(({ under }) => under[rowSide].questions?.[0] ?? '').find((head) => head !== '') ?? '';
  const above = `${asRows.map(({ under }) => under[rowSide].heading)[0]} ${heads}`;
  const rows = asRows.flatMap((one) => printed(one, rowSide).split('\n')).filter((row) => !isSaidBy(row, heads));
  const texts = asSentences.map((one) => printed(one, side));
  const sentences =
    texts.length === rows.length ? texts : texts.flatMap((text) => text.split(/[,，;；]|\band\b/)).filter(says);
  return sentences.length === rows.length &&
    rows.every((row, at) => isSaidBy(row, sentences[at] as string) && isSaidBy(sentences[at] as string, row, above)) &&
    sentences.every((sentence) => areSaidIn(heads, sentence, first.length))
    ? [...new Set([...asRows, ...asSentences])]
    : [];
}

const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** Heads of columns that name what stands in them, and say nothing of it. */
const GENERIC = new Set(
  'what which item information data record kind type category how long period time purpose why detail the a of for we our your you 信 息 记 录 类 型 项 目 时 间 期 限 用 途 的 内 容 多 久 什 么 哪 些 为 我 们 您'.split(
    ' ',
  ),
);
/** Whether a sentence says all that the heads of the columns say: "kept with your consent" is more than "kept". */
const areSaidIn = (heads: string, sentence: string, firstEnd: number): boolean => {
  const [words, classes] = [new Set(tokenize(sentence).map(({ stem }) => stem)), classesIn(tokenize(sentence))];
  const tokens = tokenize(heads);
  const mentions = findMentions(tokens);
  return tokens.every(
    ({ stem, kind, start }) =>
      kind === 'mark' ||
      GENERIC.has(stem) ||
      words.has(stem) ||
      (mentionAt(start, mentions)?.classes.every((id) => id.startsWith('act/') && classes.has(id)) ?? start < firstEnd),
  );
};

const mentionAt = (at: number, mentions: readonly Mention[]): Mention | undefined =>
  mentions[indexWithin(at, mentions)];

/** Words that join what a sentence says. */
const EMPTY = new Set(
  'the a an of for to up be we our your you it is and as at in on with 的 为 我 们 您 会 将 是 期 限 至 共'.split(' '),
);

/** Whether the words of a text stand in another, or mean what its heads say. */
function isSaidBy(text: string, other: string, heads = ''): boolean {
  const words = new Set([...tokenize(other), ...tokenize(heads)].map(({ stem }) => stem));
  const meant = classesIn(tokenize(heads));
  const tokens = tokenize(text);
  const mentions = findMentions(tokens);
  return tokens.every(
    ({ stem, kind, start }) =>
      kind === 'mark' ||
      EMPTY.has(stem) ||
      words.has(stem) ||
      mentionAt(start, mentions)?.classes.some((id) => id.startsWith('act/') && meant.has(id)) === true,
  );
}
