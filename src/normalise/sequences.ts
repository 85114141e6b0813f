/**
 * Texts that stand one after another → which of their leading numbers are numbering: those with a neighbour of the same form that is one
 * more or one less. A number that numbers nothing (`30 Days`, `13. birthday`) is content, and so is what stands in its place.
 */
import { readHanNumber } from '../language/quantities.js';
import type { Notice } from '../model/notice.js';
import { keyOf } from './key.js';
import { numberingLength } from './numbering.js';

interface Numbered {
  /** The marker with `#` for the number that counts. */
  readonly form: string;
  /** What it may count to: `i` is the ninth letter and the first Roman number. */
  readonly values: readonly number[];
}

/** Words that say themselves that they number, and signs that count nothing. */
const SPEAKS_FOR_ITSELF =
  /^(?:第|§|section|article|part|chapter|annex|[（(][〇零一二三四五六七八九十百]{1,4}[）)]|[^\p{L}\p{N}]+$)/iu;
/** How many texts with other forms, or without one, may stand between two neighbours. */
const REACH = 60;

/** Indexes of the texts whose leading number is numbering; the others have none, or one that is content. */
export function findSequences(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const last = new Map<string, { readonly index: number; readonly values: readonly number[] }>();
  const parents = new Set<string>();
  texts.forEach((text, index) => {
    const length = numberingLength(text);
    if (length === 0) return;
    const marker = text.slice(0, length).trim();
    if (SPEAKS_FOR_ITSELF.test(marker)) {
      found.add(index);
      return;
    }
    const { form, values } = readMarker(marker);
    const before = last.get(form);
    if (before !== undefined && index - before.index <= REACH && follow(before.values, values)) {
      found.add(before.index);
      found.add(index);
    }
    // 1.1 follows 1.
    const parent = /^(\d.*)[.．]#/.exec(form)?.[1];
    if (parent !== undefined && values.includes(1) && parents.has(parent)) found.add(index);
    parents.add(marker.replace(/\D+$/, ''));
    last.set(form, { index, values });
  });
  return found;
}

const follow = (before: readonly number[], here: readonly number[]): boolean =>
  before.some((one) => here.some((other) => Math.abs(other - one) === 1));

const COUNTS =
  /\d{1,3}(?=\D*$)|[〇零一二三四五六七八九十百两]{1,6}(?=[^〇零一二三四五六七八九十百两]*$)|[a-z]{1,5}(?=[^a-z]*$)|[\u2460-\u24ff\u2776-\u2793]/iu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function readMarker(marker: string): Numbered {
  const found = COUNTS.exec(marker);
  if (found === null) return { form: marker, values: [] };
  const [number] = found;
  const form = `${marker.slice(0, found.index)}#${marker.slice(found.index + number.length)}`.replace(/\s/g, '');
  if (/\d/.test(number)) return { form, values: [Number(number)] };
  if (/[a-z]/i.test(number)) return { form: `${form}a`, values: lettersOf(number.toLowerCase()) };
  if (number.length === 1 && /[\u2460-\u2793]/.test(number))
    return { form: `${form}①`, values: [number.charCodeAt(0)] };
  return { form: `${form}一`, values: [readHanNumber(number)] };
}

function lettersOf(letters: string): readonly number[] {
  const values = letters.length === 1 ? [letters.charCodeAt(0) - 0x60] : [];
  if (!/^[ivx]+$/.test(letters)) return values;
  let roman = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const [here, next] = [ROMAN[letters.charAt(at)] ?? 0, ROMAN[letters.charAt(at + 1)] ?? 0];
    roman += here < next ? -here : here;
  }
  return [...values, roman + ROMAN_OFFSET];
}

/** Keeps letters and Roman numbers apart: `h.` is followed by `i.`, not `ix.` by `j.` */
const ROMAN_OFFSET = 1_000;

/** Along a history a notice is asked for its own key, as the later version and as the earlier one. */
const known = new WeakMap<Notice, ReadonlySet<object>>();

/** The sections of a notice, whose headings have it, and the blocks whose leading number is numbering. */
export function numberedPlaces(notice: Notice): ReadonlySet<object> {
  const places = known.get(notice) ?? findNumbered(notice);
  known.set(notice, places);
  return places;
}

function findNumbered({ sections }: Notice): ReadonlySet<object> {
  const places = new Set<object>();
  const add = (row: readonly (readonly [owner: object, text: string])[]): void => {
    for (const index of findSequences(row.map(([, text]) => text))) places.add(row[index]?.[0] ?? row);
  };
  // Headings may stand far apart; a clause 6.1 alone belongs to its heading 6.
  add(sections.map((section) => [section, section.heading ?? '']));
  add(
    sections.flatMap((section) => [
      [section, section.heading ?? ''] as const,
      ...section.blocks.map((block) => [block, block.text] as const),
    ]),
  );
  return places;
}

/** What of the beginnings of two texts is numbering: on neither side what stands on both, on each side what numbers there. */
export function numberingOfPair(
  before: { readonly text: string; readonly numbered: boolean },
  after: { readonly text: string; readonly numbered: boolean },
): readonly [number, number] {
  const [one, other] = [numberingLength(before.text), numberingLength(after.text)];
  if (keyOf(before.text.slice(0, one)) === keyOf(after.text.slice(0, other))) return [one, other];
  return [before.numbered ? one : 0, after.numbered ? other : 0];
}
