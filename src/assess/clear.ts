/** A changed passage in which nothing differs that matters → why it is harmless, out of the closed list. */
import type { ClearedReason } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { simplify } from '../normalise/reading.js';
import { transferOf } from './compare-passage.js';
import { cameOrWent, type Difference, STANDING_ALONE, standingIn } from './difference.js';
import type { Compared } from './evidence.js';
import { compareOtherThings, otherThingsIn } from './other-things.js';
import type { Passage } from './passages.js';
import { comparePieces } from './pieces.js';
import { spansOfEdits } from './places.js';
import { findNotOnly, isWithin } from './polarity.js';
import type { Facet, Statement } from './statement.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { classesIn, findMentions, isWord } from './words/lexicon.js';
import { stemOf, stemsOf, type Token, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

export const isTelling = (d: Difference): boolean =>
  // a word that no lexicon knows, or that only names something, may narrow a promise
  d.what === 'word'
    ? d.bearing === -1 || d.polarity === -1
    : !(hasTrait(d.what, 'names') && d.polarity !== -1) && !(d.what === 'entry' && d.sign === 0);

/** "Our staff must follow this policy": what we do for the person, or by the notice. */
const isPromised = (statements: readonly Statement[]): boolean =>
  statements.some(
    ({ actor, facets }) =>
      (actor === 'we' || facets.some(({ id }) => id === 'party/staff')) &&
      facets.some(({ id }) => /^(?:party\/you|notice\/this|purpose\/support)$/.test(id)),
  );

/** "“You” means …": who is covered; "see the table for what the terms mean". */
const defines = (statements: readonly Statement[]): boolean =>
  statements.some(
    ({ facets }) =>
      facets.some((f) => f.id === 'logic/means') && facets.some((f) => /^(?:party\/|logic\/see)/.test(f.id)),
  );

/** What is denied under a heading about data is denied of data. */
const isUnderData = ({ under }: Passage): boolean =>
  [...classesIn(tokenize(`${under.after.heading}\n${under.after.leadIn}`))].some((id) => hasTrait(id, 'aboutData'));

/** An item belongs to its lead-in: "These people see your number: • the landlord". */
const isItemAboutData = ({ kind, block, under }: Passage): boolean =>
  kind !== 'pair' &&
  block?.kind === 'list-item' &&
  [...classesIn(tokenize((kind === 'added' ? under.after : under.before).leadIn))].some((id) =>
    hasTrait(id, 'aboutData'),
  );

export const isAboutData = ({ passage, before, after, differences }: Compared): boolean =>
  compareOtherThings(passage).length > 0 ||
  isItemAboutData(passage) ||
  [...before, ...after].some((s) => s.facets.some((f) => hasTrait(f.id, 'aboutData'))) ||
  defines([...before, ...after]) ||
  ([...before, ...after].some((s) => s.facets.some((f) => f.id === 'logic/not')) && isUnderData(passage)) ||
  differences.some((d) => hasTrait(d.what, 'tellsByItself')) ||
  (differences.some((d) => hasTrait(d.what, 'strength')) && isPromised([...before, ...after])) ||
  (passage.block === null && bindsOtherwise(passage));

/** "What we never do", "What we do": what stands under a heading is read under it. */
const bindsOtherwise = ({ beforeText, afterText }: Passage): boolean => {
  const [then, now] = [bindingIn(beforeText, tokenize(beforeText)), bindingIn(afterText, tokenize(afterText))];
  return BINDING.some((id) => (then.get(id)?.length ?? 0) !== (now.get(id)?.length ?? 0));
};

const BINDING = (Object.keys(CLASSES) as ClassId[]).filter((id) => hasTrait(id, 'binds'));
type Bound = ReadonlyMap<ClassId, readonly Token[]>;
/** The words that bind, by their classes: each by itself, whatever term it stands in. */
function bindingIn(text: string, tokens: readonly Token[]): Bound {
  const notOnly = findNotOnly(text);
  const bound = new Map<ClassId, Token[]>();
  for (const token of tokens)
    for (const id of isWithin(token.start, notOnly) ? [] : classesIn([token]))
      if (hasTrait(id, 'binds')) bound.set(id, [...(bound.get(id) ?? []), token]);
  return bound;
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind, word }) => kind !== 'mark' && !EMPTY.has(word))
    .map(({ stem }) => stem)
    .join(' ');
/** Words without which a sentence says the same. */
const EMPTY = new Set('a an the one will do does that 将 会 的 之 了 亦 也 这'.split(' '));

/**
 * Of a sentence that stands but for some words: what came or went that no difference tells, and that is never harmless: a word that denies, limits or counts, an entry of a list, an aim, a
 * condition, what a rule's own phrase says.
 */
export function unanswered({ passage, before, after, phrases }: Compared): readonly Difference[] {
  const { beforeText, afterText } = passage;
  // answers are compared as such
  const [thenAnswers, nowAnswers] = [before, after].map((side) => side.filter(({ isAnswer }) => isAnswer)) as [
    Statement[],
    Statement[],
  ];
  const outside = (text: string, answers: readonly Span[]) => {
    const others = otherThingsIn(text);
    return ({ start }: Span): boolean => !isWithin(start, answers) && !isWithin(start, others);
  };
  const then = tokenize(beforeText).filter(outside(beforeText, thenAnswers));
  const now = tokenize(afterText).filter(outside(afterText, nowAnswers));
  // the same words are told apart only where their marks move what a word of them reaches
  if (wordsOf(then) === wordsOf(now)) return keyOf(beforeText) === keyOf(afterText) ? [transferOf(passage)] : [];
  const found: Difference[] = phrases.filter(
    (phrase) => phrases.length > MOST_PHRASES || !saysInOtherTerms(phrase, passage, before, after),
  );
  const add = (what: Difference['what'], change: 'gained' | 'lost', spans: readonly Span[]): void =>
    void found.push({ ...STANDING_ALONE, ...cameOrWent(change, 0, spans), what });
  const bound = { before: bindingIn(beforeText, then), after: bindingIn(afterText, now) };
  for (const id of BINDING) {
    const [one, other] = [bound.before.get(id) ?? [], bound.after.get(id) ?? []];
    if (one.length > other.length) add(id, 'lost', one);
    else if (other.length > one.length) add(id, 'gained', other);
  }
  for (const [id, one, other] of OPPOSED)
    for (const [gone, came] of [
      [one, other],
      [other, one],
    ] as const) {
      const [lost, gained] = [saying(gone, then), saying(came, now)];
      if (lost.length <= saying(gone, now).length || gained.length <= saying(came, then).length) continue;
      add(id, 'lost', lost);
      add(id, 'gained', gained);
    }
  for (const readIn of [unitsIn, countsIn]) {
    const [some, others] = [readIn(then, before), readIn(now, after)];
    if (joined(some) === joined(others)) continue;
    add('amount/other', 'lost', some);
    add('amount/other', 'gained', others);
  }
  // where words came and others went, an entry was perhaps only reworded
  const { gained, lost } = comparePieces(beforeText, before, afterText, after);
  if (lost.length === 0)
    found.push(...gained.filter(outside(afterText, nowAnswers)).map((piece) => entryIn(after, 'gained', piece)));
  if (gained.length === 0)
    found.push(...lost.filter(outside(beforeText, thenAnswers)).map((piece) => entryIn(before, 'lost', piece)));
  return found;
}

/** Terms that stand for each other wherever they are; of others one promises more than another ("delete", "deactivate"). */
const isExchangeable = ({ id, key }: Facet): boolean => hasTrait(id, 'exchangeable') || /^(?:delet|eras)/.test(key);

/** Where a sentence lost or gained more, each stays: nobody weighs word for word there. */
const MOST_PHRASES = 20;

/** Of a rule's phrase: whether all of its words that changed are terms of the lexicon, which finds nothing that differs: "delete your account", "erase your account". */
function saysInOtherTerms(
  phrase: Difference,
  { edits }: Passage,
  before: readonly Statement[],
  after: readonly Statement[],
): boolean {
  const terms = { before: before.flatMap(({ facets }) => facets), after: after.flatMap(({ facets }) => facets) };
  const isTerm = (of: 'before' | 'after', { start, end }: Span): boolean =>
    terms[of].some((term) => term.start <= start && end <= term.end && isExchangeable(term));
  const [side, other] = phrase.change === 'lost' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const placed = spansOfEdits(edits);
  const changed = placed.flatMap((one, at) =>
    one.edit.op !== 'equal' &&
    one[side].start < one[side].end &&
    phrase[side].some((span) => span.start < one[side].end && one[side].start < span.end)
      ? [{ one, next: placed[at + (side === 'before' ? 1 : -1)] }]
      : [],
  );
  return (
    changed.length > 0 &&
    changed.every(
      // what only went, or only came, stands for nothing else
      ({ one, next }) => isTerm(side, one[side]) && next && next.edit.op !== 'equal' && isTerm(other, next[other]),
    )
  );
}

/** What a list that is closed ("only to A and B") gains or loses goes the way of its statement; of any other list it cannot be told. */
function entryIn(statements: readonly Statement[], change: 'gained' | 'lost', piece: Span): Difference {
  const statement = statements.find(({ start, end }) => start <= piece.start && piece.start < end);
  const facets = statement?.facets ?? [];
  // "only when we have a reason" closes no list
  const isClosed =
    facets.some(({ id, polarity, start }) => id === 'logic/only' && polarity === 1 && start < piece.end) &&
    !facets.some(({ part }) => part === 'condition');
  return {
    ...(statement && isClosed ? standingIn(statement) : STANDING_ALONE),
    ...cameOrWent(change, statement && isClosed ? statement.bearing : 0, [piece]),
    what: 'entry',
  };
}

/** Words that turn a sentence about where one stands in the place of the other: "before we collect it", "messages that you choose". */
const OPPOSED: readonly (readonly [ClassId, RegExp, RegExp])[] = [
  ['logic/before', /^(?:before|until|prior|前)$/, /^(?:after|后)$/],
  ['party/you', /^(?:you|yours?|您|你)$/, /^(?:we|us|ours?|我)$/],
  ['logic/all', /^(?:both|all|each|every|双|均)$/, /^(?:either|any|one|任)$/],
  ['safeguard/anonymous', /^(?:anonym\w*|匿)$/, /^(?:pseudonym\w*|deidentif\w*|identified|标|假)$/],
];
const saying = (word: RegExp, tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((one) => word.test(one.word));

/** "Once a month", "once a year". */
const UNITS = /^(?:hour|day|week|month|quarter|year)s?$|^[时天日周月季年]$/;
/** Those of no number, which is compared as one. */
const unitsIn = (tokens: readonly Token[], statements: readonly Statement[]): readonly Token[] => {
  const amounts = statements.flatMap(({ quantities }) => quantities);
  return tokens.filter(({ word, start }) => UNITS.test(word) && !isWithin(start, amounts));
};
const MEASURES = /^(?:kg|g|km|m|cm|mm|l|ml|mb|gb|kilo.*|met.*|mile.*)$/;
/** "Three times", 三次: what is counted is no period, and no amount. */
const countsIn = (tokens: readonly Token[], statements: readonly Statement[]): readonly Token[] => {
  const amounts = statements.flatMap(({ quantities }) => quantities);
  return tokens.filter(({ stem, kind, start }, at) => {
    const behind = tokens[at + 1];
    const counts = /^\d{1,3}$/.test(stem)
      ? behind !== undefined && behind.kind !== 'mark' && !MEASURES.test(behind.word)
      : kind === 'han' &&
        /^[二两三四五六七八九十百]$/.test(stem) &&
        /^[二三四五六七八九十百次个名位人件项份条遍倍成家台]$/.test(behind?.word ?? '');
    return counts && tokens[at - 1]?.word !== '第' && !isWithin(start, amounts);
  });
};
const joined = (tokens: readonly Token[]): string => tokens.map(({ stem }) => stem).join(' ');

/** Whether the same is said in simplified characters on one side, in traditional ones on the other; quotation marks go with the script. */
export function differInScriptAlone(before: string, after: string): boolean {
  const [one, other] = [simplify(before), simplify(after)];
  return (one !== before || other !== after) && bare(one) === bare(other) && keyOf(before) !== keyOf(after);
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s「」『』“”‘’"']/g, '');

/** Whether no class differs, and the same words stand in another order: 给我们写信, 写信给我们. */
export const isWordOrder = ({ passage, differences, phrases }: Compared): boolean =>
  passage.kind === 'pair' &&
  phrases.length === 0 &&
  differences.every(({ what }) => what === 'word') &&
  reasonOfPair(passage) === 'reordered';

/** Of a pair without a difference. */
export function reasonOfPair({ beforeText, afterText }: Passage): ClearedReason {
  const [before, after] = [stemsOf(beforeText), stemsOf(afterText)];
  if (before.join(' ') === after.join(' ')) return 'same-statement';
  return [...before].sort().join(' ') === [...after].sort().join(' ') ? 'reordered' : 'same-statement';
}

/**
 * A word of which one letter was wrong, and nothing else: what is gone is no word of the lexicon and stands nowhere else in either notice, what came is one or does. No word
 * that denies or limits is mended. `isSaid`: whether one of the notices has a word outside of this passage.
 */
export function isTypo({ kind, edits }: Passage, isSaid: (word: string) => boolean): boolean {
  if (kind !== 'pair') return false;
  const changed = edits.filter((edit) => edit.op !== 'equal');
  const [first] = changed;
  if (first?.op === 'delete' && changed.length === 1) return isDoubled(edits, first.before);
  if (changed.length === 0 || changed.length > 2 * MOST_MISTAKES || changed.length % 2 === 1) return false;
  return changed.every((one, at) => {
    const next = changed[at + 1];
    if (at % 2 === 1) return true;
    return (
      one.op === 'delete' &&
      next?.op === 'insert' &&
      isMended(withoutOthers(edits, one, next), one.before, next.after, isSaid)
    );
  });
}

/** More of them are another wording. */
const MOST_MISTAKES = 4;

function isMended(edits: Passage['edits'], before: string, after: string, isSaid: (word: string) => boolean): boolean {
  const [gone, came] = [before.trim().toLowerCase(), after.trim().toLowerCase()];
  return /^\p{Script=Latin}+$/u.test(gone + came)
    ? isMisspelt(gone, came, isSaid)
    : isVariant(gone, came) || isMiswritten(edits, before, after);
}

/** 帐, 账: one character to the lexicon. */
const isVariant = (gone: string, came: string): boolean =>
  /^\p{Script=Han}+$/u.test(gone + came) && stemsOf(gone).join() === stemsOf(came).join();

/** The edits as if all others were made already. */
const withoutOthers = (edits: Passage['edits'], ...kept: readonly Passage['edits'][number][]): Passage['edits'] =>
  edits.flatMap((edit): Passage['edits'] => {
    if (edit.op === 'equal' || kept.includes(edit)) return [edit];
    return edit.op === 'delete' ? [] : [{ op: 'equal', before: edit.after, after: edit.after }];
  });

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 5;
const isMisspelt = (gone: string, came: string, isSaid: (word: string) => boolean): boolean =>
  gone.length >= SHORTEST_MISSPELT &&
  isOneEditApart(gone, came) &&
  stemOf(gone) !== stemOf(came) &&
  !isWord(gone) &&
  !isSaid(gone) &&
  (isWord(came) || isSaid(came));

/** One letter more, less or other, or two that changed places. */
function isOneEditApart(one: string, other: string): boolean {
  let start = 0;
  const least = Math.min(one.length, other.length);
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [x, y] = [one.length - start - end, other.length - start - end];
  return (
    Math.max(x, y) <= 1 || (x === 2 && y === 2 && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
}

/** One Han character for another within a term. */
function isMiswritten(edits: Passage['edits'], gone: string, came: string): boolean {
  const at = [...gone].findIndex((character, i) => character !== came[i]);
  const differ = `${gone[at]}${came[at]}`;
  if (gone.length !== came.length || gone.slice(at + 1) !== came.slice(at + 1)) return false;
  if (
    !/^\p{Script=Han}{2}$/u.test(differ) ||
    /[不未无非没可仅只或和及且应须必选会能也都得日天周月年岁元一二三四五六七八九十百千万]/.test(simplify(differ)) ||
    // 前, 后: one that binds for another is no slip of the pen
    [...differ].every((character) => [...classesIn(tokenize(character))].some((id) => /^(?:logic|modal)\//.test(id)))
  )
    return false;
  const [head, tail] = around(edits);
  const place = head.length + at;
  const covers = (text: string): boolean =>
    findMentions(tokenize(simplify(text))).some((m) => m.start <= place && m.end > place && m.end - m.start > 1);
  return covers(head + came + tail) && !covers(head + gone + tail);
}

/** Words that make a question of what a heading names: "How we use data", "Use of data". */
const ASKS = new Set('how what when where which who why we a an the of to for any is are about'.split(' '));
const ASKS_HAN = /我们|本公司|如何|怎样|怎么|哪些|什么|关于|的|吗|呢/g;

/** A heading that names the same things. */
export const namesTheSame = ({ beforeText, afterText }: Passage): boolean => {
  const [then, now] = [namedBy(beforeText), namedBy(afterText)];
  return then !== '' && then === now;
};
const namedBy = (heading: string): string =>
  tokenize(simplify(heading).replace(ASKS_HAN, ''))
    .filter(({ kind, word }) => kind !== 'mark' && !ASKS.has(word))
    .map(({ stem }) => stem)
    .sort()
    .join(' ');

/** "See section 4": where something stands, and not what. */
const PLACES =
  /\b(?:see|in|under) (?:section|clause|part|paragraph|chapter) [\d.]*\d(?! of\b)|(?:参见|详见|参阅|见)(?:本政策)?第[\d一二三四五六七八九十]{1,4}(?:条|节|章|部分)/gi;
export const differsInPlaces = ({ kind, beforeText, afterText }: Passage): boolean => {
  if (kind !== 'pair' || !PLACES.test(beforeText)) return false;
  const bare = (text: string): string => text.replace(PLACES, '#');
  return bare(beforeText) === bare(afterText);
};

/** An entry of a list has so few words, or twice as many Han characters. */
const LONGEST_ENTRY = 4;

/** The same short entries of one list in another order, none of which denies, limits or counts. */
export function isReordered({ kind, beforeText, afterText }: Passage): boolean {
  if (kind !== 'pair' || RESPECTIVELY.test(beforeText)) return false;
  const [then, now] = [entriesIn(beforeText), entriesIn(afterText)];
  const first = then.findIndex((entry, i) => entry !== now[i]);
  if (first < 0 || then.length !== now.length) return false;
  const last = then.findLastIndex((entry, i) => entry !== now[i]);
  return (
    isSameList(then.slice(first, last + 1), now.slice(first, last + 1)) || isSameList(...framed(beforeText, afterText))
  );
}
const RESPECTIVELY = /\brespectively\b|分别|依次/i;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 1 && [...one].sort().join('\n') === [...other].sort().join('\n') && one.every(isShortEntry);

/** What differs between the words that both begin with and those that both end with: "we do not [sell, rent] or trade it". None, where the first of it may belong to the word before. */
function framed(beforeText: string, afterText: string): readonly [readonly string[], readonly string[]] {
  const [then, now] = [tokenize(beforeText), tokenize(afterText)];
  const least = Math.min(then.length, now.length);
  let [head, tail] = [0, 0];
  while (head < least && then[head]?.stem === now[head]?.stem) head++;
  while (tail < least - head && then.at(-1 - tail)?.stem === now.at(-1 - tail)?.stem) tail++;
  const frame = then[head - 1];
  if (frame && frame.kind !== 'mark' && !OPENS_A_LIST.test(frame.word)) return [[], []];
  const listed = (text: string, tokens: readonly Token[]): readonly string[] =>
    entriesIn(text.slice(tokens[head]?.start, tokens.at(-1 - tail)?.end));
  return [listed(beforeText, then), listed(afterText, now)];
}
const OPENS_A_LIST = /^(?:not|never|to|we|you|may|can|will|with|your|our|the|their|its|[的权会可以与向])$/;

/** What stands between the marks and words that join a list; full stops part more than entries, and stay. */
const entriesIn = (text: string): readonly string[] => {
  const entries: string[][] = [[]];
  for (const { word, stem } of tokenize(text))
    if (/^[,、;]$/.test(word)) entries.push([]);
    else if (/^(?:and|or)$/.test(word) && entries.at(-1)?.length === 0) entries.at(-1)?.push(`${word}:`);
    else if (!/^(?:your|our|the|their|its)$/.test(word)) entries.at(-1)?.push(stem);
  return entries.map((entry) => entry.join(' '));
};

function isShortEntry(entry: string): boolean {
  const words = entry.split(' ');
  const most = HAN.test(entry) ? 2 * LONGEST_ENTRY : LONGEST_ENTRY;
  return words.length <= most && !/[.:;。：；，]/.test(entry) && bindingIn(entry, tokenize(entry)).size === 0;
}
const HAN = /\p{Script=Han}/u;

/** "加密加密": words that stand twice in a row, of which one went. */
function isDoubled(edits: Passage['edits'], gone: string): boolean {
  const words = gone.trim();
  const [head, tail] = around(edits, words.length + 2);
  const [then, next] = [head.trimEnd(), tail.trimStart()];
  // "not" is no double of the beginning of "notify"
  const isWhole = (behind: string, before: string): boolean =>
    !/^\p{Script=Latin}/u.test(behind) && !/\p{Script=Latin}$/u.test(before);
  return (
    words.length > 1 &&
    ((then.endsWith(words) && isWhole('', then.slice(0, -words.length))) ||
      (next.startsWith(words) && isWhole(next.slice(words.length), '')))
  );
}

/** So much about the edit is read. */
const AROUND = 8;
function around(edits: Passage['edits'], reach = AROUND): readonly [string, string] {
  const at = edits.findIndex((edit) => edit.op !== 'equal');
  const last = edits.findLastIndex((edit) => edit.op !== 'equal');
  const textOf = (some: Passage['edits']): string =>
    some.map((edit) => (edit.op === 'equal' ? edit.after : '')).join('');
  return [textOf(edits.slice(0, at)).slice(-reach), textOf(edits.slice(last + 1)).slice(0, reach)];
}
