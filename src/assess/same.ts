/** A changed passage → whether it says the same by its form alone: one limit told as a denial or as an "only", a pronoun and what it stands for, a day or an abbreviation in another form, a name that it says was another before. */

import { findDates } from '../language/dates.js';
import { keyOf } from '../normalise/key.js';
import type { Passage } from './passages.js';
import { isName } from './renames.js';
import { classesIn, findMentions } from './words/lexicon.js';
import { type Token, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

export const saysTheSame = (passage: Passage): boolean =>
  saysOneLimit(passage) || namesItsPronoun(passage) || saysOneDate(passage) || spellsOut(passage);

/** Words in which "not without your consent" and "only with your consent" differ, by language. */
const DENIED =
  /^(?:do|does|did|will|would|not|never|without|unless|未|经|沒|没|有|不|会|得|将|除|非|否|则|就|的|情|况|下)$/;
const ALLOWED =
  /^(?:do|will|would|only|with|after|if|when|once|upon|on|只|有|仅|在|经|取|得|之|后|时|才|方|会|可|将|的|情|况|下)$/;
const NOT = /^(?:not|never|不)$/;
const UNLESS = /^(?:without|unless|未|没|非)$/;
const ONLY = /^(?:only|只|仅|才|方)$/;

/** "We do not open it without your permission", "we open it only with your permission". */
const saysOneLimit = ({ kind, beforeText, afterText }: Passage): boolean => {
  if (kind !== 'pair') return false;
  const [then, now] = [tokenize(beforeText), tokenize(afterText)];
  return isOneLimit(then, now) || isOneLimit(now, then);
};

const isOneLimit = (one: readonly Token[], other: readonly Token[]): boolean => {
  const has = (tokens: readonly Token[], word: RegExp): boolean => tokens.some((token) => word.test(token.word));
  return (
    has(one, NOT) &&
    has(one, UNLESS) &&
    !has(one, ONLY) &&
    has(other, ONLY) &&
    !has(other, NOT) &&
    !has(other, UNLESS) &&
    bagOf(one, DENIED) === bagOf(other, ALLOWED)
  );
};
const bagOf = (tokens: readonly Token[], but: RegExp): string =>
  tokens
    .filter(({ kind, word }) => kind !== 'mark' && !but.test(word))
    .map(({ stem }) => stem)
    .sort()
    .join(' ');

const PRONOUN = /^(?:it|them|this|that|它|其|之|他|她)$/;
/** Joined to another, a name is one of several that a pronoun may mean. */
const JOINS = /^(?:and|or|[,，、;；和与及或])$/;

/** "We send it", "we send the receipt": a pronoun and what it stands for, which the sentence has named, and nothing beside it. */
function namesItsPronoun({ kind, edits, beforeText }: Passage): boolean {
  const changed = edits.filter(({ op }) => op !== 'equal');
  const [gone, came] = [changed[0], changed[1]];
  if (kind !== 'pair' || changed.length !== 2 || gone?.op !== 'delete' || came?.op !== 'insert') return false;
  // what is deleted, or not done with it, is less of one thing than of another
  if ([...classesIn(tokenize(beforeText))].some((id) => hasTrait(id, 'guards'))) return false;
  const [pronoun, noun] = [tokenize(gone.before), tokenize(came.after).filter(({ word }) => !ARTICLE.test(word))];
  if (pronoun.length !== 1 || !PRONOUN.test(pronoun[0]?.word ?? '') || noun.length === 0) return false;
  const said = tokenize(beforeText.slice(0, lengthBefore(edits, gone)));
  const at = said.findLastIndex((_, i) => noun.every(({ stem }, n) => said[i + n]?.stem === stem));
  return at > 0 && !JOINS.test(said[at - 1]?.word ?? '') && !isAnother(said.slice(at + noun.length));
}
const ARTICLE = /^(?:a|an|the|this|that|your|该|此)$/;
const lengthBefore = (edits: Passage['edits'], until: Passage['edits'][number]): number =>
  edits.slice(0, edits.indexOf(until)).reduce((n, edit) => n + (edit.op === 'insert' ? 0 : edit.before.length), 0);
/** Whether words behind the name join another to it, or name another kind of data. */
const isAnother = (behind: readonly Token[]): boolean =>
  /^(?:and|or|[、和与及或])$/.test(behind[0]?.word ?? '') ||
  [...classesIn(behind)].some((id) => id.startsWith('data/'));

/** No sentence about a day is so long. */
const LONGEST_DATED = 2000;
/** Which of them is the day is left to the reader. */
const OPEN = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;

/** The same day in another form. */
function saysOneDate({ kind, beforeText, afterText }: Passage): boolean {
  if (
    kind !== 'pair' ||
    beforeText.length > LONGEST_DATED ||
    OPEN.test(beforeText + afterText) ||
    !/\d/.test(beforeText)
  )
    return false;
  const dated = (text: string): string =>
    findDates(text)
      .toReversed()
      .reduce((told, { iso, start, end }) => told.slice(0, start) + iso + told.slice(end), text);
  return keyOf(dated(beforeText)) === keyOf(dated(afterText));
}

/** An abbreviation behind what it is short for; before it, words that may be that. */
const ABBREVIATED = /\s?[（(]([A-Z][A-Za-z]{1,7})[）)]/u;
const WORDS = /(?:(?:[\p{Script=Latin}-]+ ){0,6}[\p{Script=Latin}-]+|\p{Script=Han}{2,12})$/u;
const LONGEST_NAME = 80;
/** "OTP", "one-time password (OTP)": it is the same, and nothing is done with it there. */
const spellsOut = ({ kind, beforeText, afterText }: Passage): boolean =>
  kind === 'pair' && (isSpeltOut(beforeText, afterText) || isSpeltOut(afterText, beforeText));

function isSpeltOut(short: string, long: string): boolean {
  const found = ABBREVIATED.exec(long);
  const letters = found?.[1];
  if (!found || letters === undefined || short.includes(found[0])) return false;
  const words = WORDS.exec(long.slice(Math.max(0, found.index - LONGEST_NAME), found.index))?.[0] ?? '';
  const at = found.index - words.length;
  const behind = long.slice(found.index + found[0].length);
  // words of the sentence may stand before those that it is short for
  for (let from = 0; from >= 0; from = words.indexOf(' ', from) + 1 || -1) {
    const name = words.slice(from);
    const isName = (HAN.test(name) || initialsOf(name) === letters.toLowerCase()) && !isWho(name);
    if (isName && bare(short) === bare(long.slice(0, at + from) + letters + behind)) return true;
  }
  return false;
}
const isWho = (name: string): boolean =>
  [...classesIn(tokenize(name))].some((id) => /^(?:act|party|purpose|logic|modal|hedge)\//.test(id));
const HAN = /^\p{Script=Han}+$/u;
const bare = (text: string): string => keyOf(text.replace(/\b(?:an?|the) /gi, ''));
const initialsOf = (name: string): string =>
  name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/** Where a text says which name its name had before: in parentheses, or between commas. */
const FORMERLY =
  /\s*[（(]\s*(?:formerly|previously)(?: known as| called)?\s+([^()（）,;]{2,40})[^()（）]{0,60}[)）]|, (?:formerly|previously|which used to be|until [\w ]{3,20})(?: known as| called| named)? ([^,;（(]{2,40})(?:,|(?= [（(]))|\s*[（(](?:this is )?(?:the|our) new name (?:of|for) ([^()（）,;]{2,40})[^()（）]{0,60}[)）]|[（(](?:原名|原称|曾用名|前称|旧称|原为)[:：]?\s*[“"「『]?([^”"」』()（），,；;]{2,40})[^()（）]{0,40}[)）]/u;

/** What is done with data, or who does it, beside the name. */
const saysMore = (text: string): boolean =>
  [...classesIn(tokenize(text))].some(
    (id) => hasTrait(id, 'doneWithData') || /^(?:scope|purpose|act\/use|logic\/not)/.test(id),
  );

/** Whether a name says who sees it, or what is done. */
const isTelling = (names: string): boolean =>
  findMentions(tokenize(names)).some(
    ({ start, end, classes }) =>
      end - start > 1 && classes.some((id) => hasTrait(id, 'aboutData') || id.startsWith('logic/')),
  );

/** The sentence stands, but for a name, and says itself that this was the other's. */
export function saysItsFormerName({ kind, beforeText, afterText }: Passage): boolean {
  const found = kind === 'pair' ? FORMERLY.exec(afterText) : null;
  const name = found
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim();
  if (!found || !name || saysMore((found[0].split(name)[1] ?? '').replaceAll('不变', ''))) return false;
  const told = afterText.slice(0, found.index) + afterText.slice(found.index + found[0].length);
  const at = beforeText.indexOf(name);
  if (at < 0) return false;
  const [head, tail] = [beforeText.slice(0, at), beforeText.slice(at + name.length)];
  const came = told.startsWith(head) ? told.slice(head.length, nameEnd(told, head.length, tail)) : '';
  return (
    came.length > 1 &&
    came.length <= name.length + 40 &&
    !/[,，、;；|/&与及]/.test(came) &&
    isName(came) &&
    !isTelling(`${name} ${came}`) &&
    !classesIn(tokenize(beforeText)).has('logic/only') &&
    renamed(tail, name, came) === told.slice(head.length + came.length)
  );
}

/** Where the name ends that stands in the place of another: the text behind it may use its short form, too. */
function nameEnd(told: string, start: number, tail: string): number {
  if (told.endsWith(tail)) return told.length - tail.length;
  const at = told.indexOf(tail.slice(0, 2), start);
  return at < 0 ? start : at;
}

/** The text with the word by which two names differ in its place. */
function renamed(text: string, name: string, came: string): string {
  const [then, now] = [name.split(' '), came.split(' ')];
  const differ = then.flatMap((word, at) =>
    word !== now[at] && now[at] !== undefined ? [[word, now[at]] as const] : [],
  );
  return then.length === now.length && differ.length === 1
    ? text.replaceAll(differ[0]?.[0] ?? '', differ[0]?.[1] ?? '')
    : text;
}
