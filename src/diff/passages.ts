/** A pair of blocks → its passages with their edits, and the edits of the whole texts. */
import type { BlockAt, BlockPair, Edit, PassageChange, SentencePair, Status } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { hasWords, joinKeys, keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';
import { findSequences, numberingOfPair } from '../normalise/sequences.js';
import { editTexts, joinEdits } from './edits.js';
import { movesReach } from './reach.js';

export interface TextChange {
  readonly beforeText: string;
  readonly afterText: string;
  readonly status: Status;
  readonly edits: readonly Edit[];
  readonly passages: readonly PassageChange[];
}

export const joinTexts = (blocks: readonly BlockAt[]): string => blocks.map(({ block }) => block.text).join('\n');

/** The blocks and sections of both notices whose leading number is numbering. */
export type NumberedPlaces = Readonly<Record<'before' | 'after', ReadonlySet<object>>>;

export function diffBlocks(pair: BlockPair, language: string, places: NumberedPlaces): TextChange {
  const [beforeText, afterText] = [joinTexts(pair.before), joinTexts(pair.after)];
  if (isContents(pair))
    return { beforeText, afterText, status: 'unchanged', edits: whole(beforeText, afterText), passages: [] };
  const status = statusOf(pair, beforeText, afterText, language, places);
  const numbered =
    beforeText === afterText
      ? NOTHING_NUMBERED
      : {
          before: numberedStarts(pair, 'before', beforeText, places.before),
          after: numberedStarts(pair, 'after', afterText, places.after),
        };
  const passages = pair.sentences.map((sentence) => diffPassage(sentence, beforeText, afterText, language, numbered));
  const shows = passages.some((passage) => passage.status !== 'unchanged');
  const asOne = status === 'unchanged' ? shows : !shows && keyOf(beforeText) === keyOf(afterText);
  const settled = asOne ? [wholePassage(beforeText, afterText, language)] : passages;
  return { beforeText, afterText, status, edits: editsOf(settled, beforeText, afterText), passages: settled };
}

/** Where in each text a sentence begins whose leading number is numbering. */
type NumberedStarts = Readonly<Record<'before' | 'after', ReadonlySet<number>>>;
const NOTHING_NUMBERED: NumberedStarts = { before: new Set(), after: new Set() };

function numberedStarts(
  pair: BlockPair,
  side: 'before' | 'after',
  text: string,
  numbered: ReadonlySet<object>,
): ReadonlySet<number> {
  const spans = pair.sentences
    .flatMap((sentence) => sentence[side] ?? [])
    .sort((one, other) => one.start - other.start);
  const starts = new Set<number>();
  for (const index of findSequences(spans.map(({ start, end }) => text.slice(start, end))))
    starts.add(spans[index]?.start ?? 0);
  let start = 0;
  for (const { block } of pair[side]) {
    if (numbered.has(block)) starts.add(start);
    start += block.text.length + 1;
  }
  return starts;
}

function editsOf(passages: readonly PassageChange[], beforeText: string, afterText: string): Edit[] {
  const stays = ({ before, after }: PassageChange): boolean =>
    before?.start === after?.start && before?.end === after?.end;
  if (beforeText === afterText && passages.every(stays)) return whole(beforeText, afterText);
  return joinPassages(passages, beforeText, afterText);
}

export const isContents = ({ before, after }: BlockPair): boolean => (before[0] ?? after[0])?.block.kind === 'contents';

function whole(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  pushSame(before, after, edits);
  return edits;
}

/** The words of both sides are the same, cut into other sentences, or only what they reach differs. */
function wholePassage(before: string, after: string, language: string): PassageChange {
  const edits = editTexts(before, after, language);
  const status = hasEdits(edits) ? 'modified' : 'unchanged';
  return { before: { start: 0, end: before.length }, after: { start: 0, end: after.length }, status, edits };
}

function statusOf(
  { before, after }: BlockPair,
  beforeText: string,
  afterText: string,
  language: string,
  places: NumberedPlaces,
): Status {
  if (beforeText === afterText) return 'unchanged';
  if (before.length === 0) return hasWords(afterText) ? 'added' : 'unchanged';
  if (after.length === 0) return hasWords(beforeText) ? 'removed' : 'unchanged';
  const keys = keysOfBlocks(before, after, places);
  if (keys[0] !== keys[1]) return 'modified';
  const reachMoved = movesReach(beforeText, afterText) && hasEdits(editTexts(beforeText, afterText, language));
  return reachMoved ? 'modified' : 'unchanged';
}

/** Of blocks that pair one to one, what only numbers on one side is left out on it; else what numbers is, on either. */
function keysOfBlocks(
  before: readonly BlockAt[],
  after: readonly BlockAt[],
  places: NumberedPlaces,
): readonly [string, string] {
  const [one, other] = [before[0]?.block, after[0]?.block];
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined) {
    const numbering = numberingOfPair(
      { text: one.text, numbered: places.before.has(one) },
      { text: other.text, numbered: places.after.has(other) },
    );
    return [keyOf(one.text.slice(numbering[0])), keyOf(other.text.slice(numbering[1]))];
  }
  const keys = (blocks: readonly BlockAt[]): string =>
    joinKeys(blocks.map(({ block }) => keyOf(withoutNumbering(block.text))));
  return [keys(before), keys(after)];
}

function diffPassage(
  sentence: SentencePair,
  beforeText: string,
  afterText: string,
  language: string,
  numbered: NumberedStarts,
): PassageChange {
  const { before, after } = sentence;
  const [one, other] = [cut(beforeText, before), cut(afterText, after)];
  const edits =
    before === null || after === null || one === other
      ? editTexts(one, other, language)
      : editTexts(
          one,
          other,
          language,
          numberingOfPair(
            { text: one, numbered: numbered.before.has(before.start) },
            { text: other, numbered: numbered.after.has(after.start) },
          ),
        );
  const status = !hasEdits(edits) ? 'unchanged' : before === null ? 'added' : after === null ? 'removed' : 'modified';
  return { before, after, status, edits, ...(sentence.elsewhere ? { elsewhere: true as const } : {}) };
}

const hasEdits = (edits: readonly Edit[]): boolean => edits.some((edit) => edit.op !== 'equal');

const cut = (text: string, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));

/** Edits in the order of both texts: passages that changed places are shown as gone from one and come to the other. */
function joinPassages(passages: readonly PassageChange[], beforeText: string, afterText: string): Edit[] {
  const inOrder = longestOrdered(passages);
  const ofBefore = passages
    .filter((passage) => passage.before !== null)
    .sort((one, other) => (one.before?.start ?? 0) - (other.before?.start ?? 0));
  const ofAfter = passages
    .filter((passage) => passage.after !== null)
    .sort((one, other) => (one.after?.start ?? 0) - (other.after?.start ?? 0));
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  let [atBefore, atAfter] = [0, 0];
  const goneUpTo = (stop: PassageChange | null): void => {
    while (atBefore < ofBefore.length && ofBefore[atBefore] !== stop) {
      const end = endOfTail(ofBefore[atBefore], ofBefore[atBefore + 1], 'before', beforeText);
      pushGone(beforeText.slice(from, end), edits);
      from = end;
      atBefore += 1;
    }
  };
  const cameUpTo = (stop: PassageChange | null): void => {
    while (atAfter < ofAfter.length && ofAfter[atAfter] !== stop) {
      const end = endOfTail(ofAfter[atAfter], ofAfter[atAfter + 1], 'after', afterText);
      pushCame(afterText.slice(to, end), edits);
      to = end;
      atAfter += 1;
    }
  };
  for (const passage of ofAfter) {
    if (!inOrder.has(passage) || passage.before === null || passage.after === null) continue;
    goneUpTo(passage);
    cameUpTo(passage);
    pushSame(beforeText.slice(from, passage.before.start), afterText.slice(to, passage.after.start), edits);
    for (const edit of passage.edits) {
      if (edit.op === 'delete') pushGone(edit.before, edits);
      else if (edit.op === 'insert') pushCame(edit.after, edits);
      else edits.push(edit);
    }
    from = endOfTail(passage, ofBefore[atBefore + 1], 'before', beforeText);
    to = endOfTail(passage, ofAfter[atAfter + 1], 'after', afterText);
    pushSame(beforeText.slice(passage.before.end, from), afterText.slice(passage.after.end, to), edits);
    atBefore += 1;
    atAfter += 1;
  }
  goneUpTo(null);
  cameUpTo(null);
  pushSame(beforeText.slice(from), afterText.slice(to), edits);
  return joinEdits(edits);
}

function pushSame(before: string, after: string, edits: Edit[]): void {
  if (before !== '' || after !== '') edits.push({ op: 'equal', before, after });
}

/** Where the white space behind a passage ends. */
const endOfTail = (
  passage: PassageChange | undefined,
  next: PassageChange | undefined,
  side: 'before' | 'after',
  text: string,
): number => next?.[side]?.start ?? (passage === undefined ? 0 : text.length);

/** The line feed between two blocks stays in an `equal` edit. */
function pushGone(text: string, edits: Edit[]): void {
  const parts = text.split('\n');
  parts.forEach((part, index) => {
    if (index > 0) edits.push({ op: 'equal', before: '\n', after: '' });
    if (part !== '') edits.push({ op: 'delete', before: part });
  });
}

function pushCame(text: string, edits: Edit[]): void {
  const parts = text.split('\n');
  parts.forEach((part, index) => {
    if (index > 0) edits.push({ op: 'equal', before: '', after: '\n' });
    if (part !== '') edits.push({ op: 'insert', after: part });
  });
}

/** The pairs of the heaviest chain that is in order on both sides; the texts are short, the pairs few, but for one-paragraph notices. */
function longestOrdered(passages: readonly PassageChange[]): Set<PassageChange> {
  const paired = passages
    .filter((passage) => passage.before !== null && passage.after !== null)
    .sort((one, other) => (one.after?.start ?? 0) - (other.after?.start ?? 0));
  const tails: number[] = [];
  const previous = new Int32Array(paired.length).fill(-1);
  const start = (index: number | undefined): number => paired[index ?? -1]?.before?.start ?? -1;
  paired.forEach((_, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start(tails[middle]) < start(index)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const kept = new Set<PassageChange>();
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) {
    const passage = paired[at];
    if (passage !== undefined) kept.add(passage);
  }
  return kept;
}
