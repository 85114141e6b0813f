/**
 * Flat blocks → which of them are headings, and of what level. In this order: what the source says; the targets of the
 * contents list; lines that are bold or underlined as a whole; numbered lines; and, where a text has none of these, short
 * lines that stand alone above prose.
 */
import type { ContentsReading } from './contents.js';
import type { FlowBlock } from './flow.js';
import { readNumbering } from './numbering.js';

/** Of Han text; Latin text may be three times as long. */
const MAX_HEADING_WEIGHT = 150;
/** Source headings longer than this are paragraphs in the wrong element. */
const MAX_SOURCE_HEADING_WEIGHT = 450;

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g;
export const weightOf = (text: string): number =>
  text.length + 2 * (text.length > 400 ? 0 : (text.match(HAN)?.length ?? 0));

/** Ends as a sentence or an item of a list does. */
const COMPLETE = /[.。;；,，!！…:：、]["”’)）」』]?$|[;；]\s?(?:以及|或者?|和|及|and|or|und|oder|et|ou)$/;
const YEAR = /(?:19|20)\d\d/;
const DATE =
  /(?:19|20)\d\d\s?[年./-]\s?\d|\d{1,2}[.,]?\s\p{L}{3,12},?\s(?:19|20)\d\d|\p{L}{3,12}\s\d{1,2},?\s(?:19|20)\d\d/u;

/** Most texts name no year: letters of all scripts cost 10 ms to compile. */
const hasDate = (text: string): boolean => YEAR.test(text) && DATE.test(text);

/** Short, not a finished sentence, no date of its own: what may be a heading if something else says so. */
export function isHeadingLike(text: string): boolean {
  return (
    weightOf(text) <= MAX_HEADING_WEIGHT &&
    /[\p{L}\p{N}]/u.test(text) &&
    !COMPLETE.test(text) &&
    !hasDate(text) &&
    !TOKEN_ALONE.test(text)
  );
}

/** What a template fills in may be anything. */
const TOKEN_ALONE = /^\{[{%].*[}%]\}$/;

export function decideLevels(
  blocks: readonly FlowBlock[],
  contents: ContentsReading,
  title: string | null,
): (number | null)[] {
  const levels: (number | null)[] = blocks.map((block, i) =>
    block.heading !== null && !contents.entries.has(i) && isSourceHeading(block) ? block.heading : null,
  );
  const hasSource = levels.some((level) => level !== null && level > 1);
  markTitle(blocks, levels, title, contents);
  markTargets(blocks, levels, contents);
  markEmphasised(blocks, levels, contents);
  markNumbered(blocks, levels, contents);
  if (!hasSource && !blocks.some((block) => block.marks.length > 0)) markStanding(blocks, levels, contents);
  return levels;
}

const isSourceHeading = (block: FlowBlock): boolean =>
  weightOf(block.text) <= MAX_SOURCE_HEADING_WEIGHT &&
  /[\p{L}\p{N}]/u.test(block.text) &&
  !(block.text.length > 160 && /[.。]$/.test(block.text));

const NAME_OF_NOTICE =
  /(?:隐私|隱私|个人信息).{0,12}(?:政策|声明|聲明|协议|指引|规则|条款)$|(?:政策|声明|聲明|协议|條款|条款)$|\b(?:privacy|cookies?) (?:policy|notice|statement)$|^(?:terms (?:of|and)|politique de|datenschutz|nutzungsbedingungen|conditions g)/i;

/** A line at the top that says what `<title>` says, or that is called what notices are called. */
function markTitle(
  blocks: readonly FlowBlock[],
  levels: (number | null)[],
  title: string | null,
  contents: ContentsReading,
): void {
  if (levels.some((level) => level === 1)) return;
  for (const [i, { text, kind }] of blocks.slice(0, 6).entries()) {
    if (levels[i] !== null) return;
    if (contents.entries.has(i) || text.length < 4 || kind !== 'paragraph') continue;
    const says = title !== null && isHeadingLike(text) && title.includes(text) && text.length * 2 >= title.length;
    const named = i < 2 && isHeadingLike(text) && weightOf(text) <= 90 && NAME_OF_NOTICE.test(text);
    if (text === title || says || named) {
      levels[i] = 1;
      return;
    }
  }
}

function markTargets(blocks: readonly FlowBlock[], levels: (number | null)[], contents: ContentsReading): void {
  const known: number[] = [];
  for (const target of contents.targets) {
    const level = levels[target];
    if (level !== null && level !== undefined) known.push(level);
  }
  const usual = known.length > 0 ? Math.min(...known) : 2;
  for (const target of contents.targets) {
    const block = blocks[target];
    if (block === undefined || (levels[target] ?? null) !== null) continue;
    if (isHeadingLike(block.text) && block.kind !== 'table-row') levels[target] = usual;
  }
}

/** Covered by one kind of mark, but for numbers and punctuation at its ends. */
export function isCovered(block: FlowBlock, kind: 'bold' | 'underline'): boolean {
  let covered = 0;
  let at = 0;
  for (const mark of block.marks) {
    if (mark.kind !== kind) continue;
    if (/[\p{L}]/u.test(block.text.slice(at, mark.start).replace(/^[\s\p{P}]{0,3}(?:[a-z]|[ivx]{1,5})[.)]/iu, '')))
      return false;
    covered += mark.end - mark.start;
    at = Math.max(at, mark.end);
  }
  return covered > 0 && !/[\p{L}\p{N}]/u.test(block.text.slice(at));
}

const beginsLow = (text: string): boolean => /^\p{Ll}\p{L}/u.test(text);

const isWholeLink = ({ links, text }: FlowBlock): boolean =>
  links.length === 1 && links[0]?.start === 0 && links[0].end === text.length && !links[0].href.startsWith('#');

/** So many in a row are emphasised text, not headings. */
const MAX_RUN = 3;

function markEmphasised(blocks: readonly FlowBlock[], levels: (number | null)[], contents: ContentsReading): void {
  const candidate = (i: number): boolean => {
    const block = blocks[i];
    if (block === undefined || levels[i] !== null || contents.entries.has(i) || block.kind === 'table-row')
      return false;
    // What is bold in a cell beside others names its row.
    if (block.inCell || isLeadWord(blocks, i)) return false;
    const text = block.text.replace(/[:：.]$/, '');
    if (!isHeadingLike(text) || beginsLow(text) || beginsLow(blocks[i + 1]?.text ?? '') || isWholeLink(block))
      return false;
    // A full stop in other type than the words before it ends a sentence, of which they are the first.
    if (/\.$/.test(block.text) && !block.marks.some((mark) => mark.end === block.text.length)) return false;
    if (/[:：]$/.test(block.text) && weightOf(text) > 90) return false;
    return isCovered(block, 'bold') || (block.kind === 'paragraph' && isCovered(block, 'underline'));
  };
  let level = 1;
  for (let i = 0; i < blocks.length; i++) {
    level = levels[i] ?? level;
    if (!candidate(i)) continue;
    let end = i;
    while (candidate(end)) end++;
    if (end - i <= MAX_RUN && end < blocks.length) {
      for (let j = i; j < end; j++) levels[j] = Math.min(6, level + (readNumbering(blocks[j]?.text ?? '')?.rank ?? 1));
    }
    i = end - 1;
  }
}

/** Items of a list of which each begins with a few bold words and says one thing of them. */
const LONGEST_GLOSS = 400;

function isLeadWord(blocks: readonly FlowBlock[], i: number): boolean {
  if (blocks[i]?.kind !== 'list-item' || readNumbering(blocks[i]?.text ?? '') !== null) return false;
  const [gloss, next] = [blocks[i + 1], blocks[i + 2]];
  if (gloss?.kind !== 'list-item' || gloss.heading !== null || weightOf(gloss.text) > LONGEST_GLOSS) return false;
  return next === undefined || next.kind !== 'list-item' || isCovered(next, 'bold') || next.heading !== null;
}

function markNumbered(blocks: readonly FlowBlock[], levels: (number | null)[], contents: ContentsReading): void {
  const lone = findLoneItems(blocks);
  const kinds = blocks.map((block, i) =>
    (block.kind !== 'paragraph' && !lone.has(i)) || contents.entries.has(i) || !isHeadingLike(block.text)
      ? null
      : readNumbering(lone.get(i) ?? block.text),
  );
  let base = 1;
  for (const [i, own] of kinds.entries()) {
    if (levels[i] !== null && levels[i] !== undefined) {
      if (own === null) base = Math.min(levels[i] ?? 1, 4);
      continue;
    }
    if (own === null || i + 1 >= blocks.length || contents.entries.has(i + 1)) continue;
    if (own.rest.trim() === '' && own.kind !== 'article' && own.kind !== 'chapter') continue;
    if (own.kind.endsWith('-bracketed') && own.kind !== 'han-bracketed' && !/^[\p{Lu}\p{Lo}].{1,60}$/u.test(own.rest))
      continue;
    if (
      beginsLow(own.rest) ||
      weightOf(own.rest) > 120 ||
      kinds[i + 1]?.kind === own.kind ||
      (kinds[i - 1]?.kind === own.kind && levels[i - 1] === null)
    )
      continue;
    levels[i] = Math.min(6, base + own.rank);
  }
}

/**
 * In Markdown, `6. Retention` above a paragraph is a list of one item, also where it is its heading: the numbered items that stand alone
 * above prose, with their numbers, where there are several.
 */
function findLoneItems(blocks: readonly FlowBlock[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [i, { kind, marker, text }] of blocks.entries()) {
    const numbered = marker !== null && /^\d/.test(marker) ? `${marker} ${text}` : text;
    const isAlone = blocks[i + 1]?.kind === 'paragraph' && !/^\d/.test(blocks[i - 1]?.marker ?? '');
    if (kind === 'list-item' && isAlone && /^\d/.test(numbered)) found.set(i, numbered);
  }
  return found.size > 1 ? found : new Map();
}

/** Without any other sign: one or two short lines between finished text and prose. */
function markStanding(blocks: readonly FlowBlock[], levels: (number | null)[], contents: ContentsReading): void {
  const short = (i: number): boolean => {
    const block = blocks[i];
    if (block === undefined || levels[i] !== null || contents.entries.has(i) || block.kind !== 'paragraph')
      return false;
    return isHeadingLike(block.text) && weightOf(block.text) <= 100 && !/https?:|@/.test(block.text);
  };
  for (let i = 0; i < blocks.length; i++) {
    if (!short(i)) continue;
    let end = i;
    while (short(end)) end++;
    const next = blocks[end];
    const above =
      i === 0 ||
      COMPLETE.test(blocks[i - 1]?.text ?? '') ||
      hasDate(blocks[i - 1]?.text ?? '') ||
      levels[i - 1] !== null ||
      contents.entries.has(i - 1);
    const below = next !== undefined && levels[end] === null && next.kind !== 'table-row' && COMPLETE.test(next.text);
    if (end - i <= 2 && above && below) for (let j = i; j < end; j++) levels[j] = 3;
    i = end - 1;
  }
}
