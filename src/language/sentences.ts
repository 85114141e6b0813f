/**
 * Text → spans of its sentences, in order, white space between them left out. Chinese also breaks at ；. Very long sentences
 * are cut at their clauses: where they are cut depends on what stands there, not on a count, so that an insertion moves no cut.
 */
import type { Span } from '../model/notice.js';
import { isHanAt, isSpaceAt } from './scan.js';

/** Longer sentences are cut at `;` and `:`, then at commas, then at white space, then anywhere. */
const LONG = 400;
const VERY_LONG = 1000;
const LONGEST = 2000;
/** Sentences inside brackets are not broken off where the brackets close within this many characters. */
const BRACKET_REACH = 200;
const DEEPEST = 8;

const CLOSERS = /["'”’」』）)\]】》〉]/u;
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie mr mrs ms dr prof vs v approx dept cf al st tel jan feb mar apr jun jul aug sep sept oct nov dec p.o cal civ u.s.c c.f.r pub stat subd'.split(
    ' ',
  ),
);
/** Abbreviations before a number only: "no." may also be the end. */
const NUMBERED = new Set('no nos nr art arts sec secs para paras fig reg regs ch cl pt abs'.split(' '));
/** These may end a sentence: they do where the next word is one that starts sentences. */
const MAY_END = new Set('inc ltd co corp llc l.l.c etc u.s u.k u.s.a e.u u.n a.m p.m plc gmbh s.a b.v'.split(' '));
const STARTERS = new Set(
  (
    'The We You If This Our In For Please It They When To However Your These Such As By At Where That There Any All Each Some No Not Under ' +
    'Other On Upon Also For And But'
  ).split(' '),
);

/** Where anything may begin or end; the search runs from one to the next. */
const POINTS = /[\n（(。！？；｡;!?.]|\{[{%]/gu;

export function splitSentences(text: string, language: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let shelteredUntil = 0;
  POINTS.lastIndex = 0;
  for (let point = POINTS.exec(text); point !== null; point = POINTS.exec(text)) {
    const at = point.index;
    const [character] = point;
    if (character === '\n') {
      pushSentence(text, start, at, spans);
      start = at + 1;
    } else if (at < shelteredUntil) continue;
    else if (character === '{{' || character === '{%') shelteredUntil = closingOfToken(text, at, character);
    else if (character === '（' || character === '(') shelteredUntil = closingAfter(text, at);
    else if (ends(text, at, start, language)) {
      const end = afterClosers(text, at + 1);
      pushSentence(text, start, end, spans);
      start = end;
      POINTS.lastIndex = end;
    }
  }
  pushSentence(text, start, text.length, spans);
  return spans;
}

/** What a template fills in is one word, whatever stands in it. */
function closingOfToken(text: string, open: number, opening: string): number {
  const close = text.indexOf(opening === '{{' ? '}}' : '%}', open);
  return close < 0 || close - open > LONGEST || text.slice(open, close).includes('\n') ? open : close;
}

function closingAfter(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + BRACKET_REACH);
  for (let at = open; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '（' || character === '(') {
      depth += 1;
      if (depth > DEEPEST) break;
    } else if (character === '）' || character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    } else if (character === '\n') break;
  }
  return open;
}

function afterClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && (CLOSERS.test(text.charAt(at)) || /[。！？!?]/u.test(text.charAt(at)))) at += 1;
  return at;
}

function ends(text: string, at: number, start: number, language: string): boolean {
  switch (text.charAt(at)) {
    case '。':
    case '！':
    case '？':
    case '｡':
      return true;
    case '；':
      return true;
    case ';':
      return language === 'zh' && (isHanAt(text, at - 1) || isHanAt(text, at + 1));
    case '!':
    case '?':
      return /[\s"'”’）)]/u.test(text.charAt(at + 1)) || isHanAt(text, at - 1) || at + 1 === text.length;
    case '.':
      return endsAtPeriod(text, at, start);
    default:
      return false;
  }
}

function endsAtPeriod(text: string, at: number, start: number): boolean {
  const next = afterClosers(text, at + 1);
  if (next < text.length && !isSpaceAt(text, next))
    return isHanAt(text, at - 1) && next === at + 1 && isHanAt(text, next);
  let follow = next;
  while (follow < text.length && isSpaceAt(text, follow)) follow += 1;
  if (follow >= text.length) return true;
  const word = wordBefore(text, at, start);
  // The number or letter of a list item: "1. We collect …".
  if (at - word.length <= firstWordAt(text, start) && /^(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})$/u.test(word))
    return false;
  // Before a paragraph sign or an ampersand no sentence ends: "Civ. § 1798", "Bus. & Prof. Code".
  if (/[\p{Ll}§¶&]/u.test(text.charAt(follow))) return false;
  if (ABBREVIATIONS.has(word) || (NUMBERED.has(word) && /\d/u.test(text.charAt(follow)))) return false;
  if (MAY_END.has(word)) return STARTERS.has(/^[A-Za-z]{1,12}/u.exec(text.slice(follow, follow + 12))?.[0] ?? '');
  return !/^[a-z]$/u.test(word);
}

function firstWordAt(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s("“]/u.test(text.charAt(at))) at += 1;
  return at;
}

/** The word that a period ends, inner periods included, lower case; bounded. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < 12 && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at).toLowerCase();
}

function pushSentence(text: string, from: number, to: number, spans: Span[]): void {
  if (to - from <= LONG) {
    pushTrimmed(text, from, to, spans);
    return;
  }
  cut(text, from, to, 0, spans);
}

const CUTS: readonly { readonly over: number; readonly at: RegExp }[] = [
  { over: LONG, at: /[;；]/gu },
  { over: VERY_LONG, at: /[,，、:：]/gu },
  { over: LONGEST, at: /\s/gu },
];

function cut(text: string, from: number, to: number, level: number, spans: Span[]): void {
  const rule = CUTS[level];
  if (rule === undefined || to - from <= rule.over) {
    if (to - from <= LONGEST) pushTrimmed(text, from, to, spans);
    else for (let at = from; at < to; at += LONGEST) pushTrimmed(text, at, Math.min(to, at + LONGEST), spans);
    return;
  }
  let start = from;
  // Of the text behind the part nothing may be searched, again and again.
  const part = text.slice(from, to);
  rule.at.lastIndex = 0;
  for (let found = rule.at.exec(part); found !== null; found = rule.at.exec(part)) {
    const at = from + found.index;
    // Thousands and words stay whole.
    if (level === 1 && /\d/u.test(text.charAt(at + 1))) continue;
    if (level === 2 && at - start < VERY_LONG) continue;
    cut(text, start, at + 1, level + 1, spans);
    start = at + 1;
  }
  if (start < to) cut(text, start, to, level + 1, spans);
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(text, start)) start += 1;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  if (end > start) spans.push({ start, end });
}
