/** Changed passages of a comparison → those in which sentences became the rows of a table, or rows sentences: each says what its row says under the heads of its columns. */
import { groupBy } from './by-name.js';
import type { Passage } from './passages.js';
import { printed, type Side } from './places.js';
import { classesIn, findMentions } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

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
  const heads = asRows.flatMap(({ under }) => [under[rowSide].heading, ...(under[rowSide].questions ?? [])]).join(' ');
  const rows = asRows.flatMap((one) => printed(one, rowSide).split('\n')).filter((row) => !isSaidBy(row, heads));
  const texts = asSentences.map((one) => printed(one, side));
  const sentences =
    texts.length === rows.length ? texts : texts.flatMap((text) => text.split(/[,，;；]|\band\b/)).filter(says);
  return sentences.length === rows.length &&
    rows.every((row, at) => isSaidBy(row, sentences[at] as string) && isSaidBy(sentences[at] as string, row, heads)) &&
    bindingIn(heads).every((id) => bindingIn(sentences.join(' ')).includes(id))
    ? [...new Set([...asRows, ...asSentences])]
    : [];
}

const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const bindingIn = (text: string) => [...classesIn(tokenize(text))].filter((id) => hasTrait(id, 'binds'));

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
      mentions.some(
        (m) => m.start <= start && start < m.end && m.classes.some((id) => id.startsWith('act/') && meant.has(id)),
      ),
  );
}
