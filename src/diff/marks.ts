/** A pair of blocks → emphasis and links that were lost or gained on words that stayed, and links that only point elsewhere. */
import type { BlockAt, MarkChange, Retarget } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { placesOf } from '../normalise/key.js';
import { isTelling, leadsElsewhere, targetOf } from '../normalise/telling-links.js';
import type { TextChange } from './passages.js';

/** A mark on more of a block than this is its style, and says nothing of a phrase. */
const WHOLE_BLOCK = 0.9;
/** Shorter runs of lost or gained marks are ragged edges. */
const SHORTEST = 2;
/** Share of a marked phrase that must have lost its mark. */
const MOST_OF_IT = 0.5;

type Kind = MarkChange['kind'];
const KINDS: readonly Kind[] = ['underline', 'bold', 'link'];

interface Marked extends Span {
  readonly kind: Kind;
  readonly href: string;
  /** Of a link, whether its target is content. */
  readonly isTelling: boolean;
}

export interface MarkChanges {
  readonly marks: readonly MarkChange[];
  /** Links on words that stayed, on which a right or a choice hangs, that lead to another host or path. */
  readonly retargets: readonly Retarget[];
  /** Others whose target differs. */
  readonly retargeted: number;
}

/** Of every kept character of the key: its place in both texts. */
interface Kept {
  readonly before: Span;
  readonly after: Span;
}

export function diffMarks(before: readonly BlockAt[], after: readonly BlockAt[], change: TextChange): MarkChanges {
  const [one, other] = [marksOf(before), marksOf(after)];
  if (one.length === 0 && other.length === 0) return NO_CHANGES;
  if (before.length === 0 || after.length === 0) return NO_CHANGES;
  if (change.beforeText === change.afterText && sameMarks(one, other)) return NO_CHANGES;
  const kept = keptPlaces(change);
  const marks = KINDS.flatMap((kind) => [
    ...compareKind(kind, one, other, kept, 'before', change.beforeText),
    ...compareKind(kind, other, one, kept, 'after', change.afterText),
  ]);
  return { marks, ...findRetargeted(one, other, kept) };
}

export const NO_CHANGES: MarkChanges = { marks: [], retargets: [], retargeted: 0 };

function marksOf(blocks: readonly BlockAt[]): Marked[] {
  if (blocks.every(({ block }) => block.marks.length + block.links.length === 0)) return [];
  let offset = 0;
  return blocks.flatMap(({ block }) => {
    const start = offset;
    offset += block.text.length + 1;
    return [
      ...block.marks.map((mark) => ({ ...mark, href: '', isTelling: false })),
      ...block.links.map((link) => ({ ...link, kind: 'link' as const, isTelling: isTelling(block, link) })),
    ].map((mark) => ({
      kind: mark.kind,
      href: mark.href,
      isTelling: mark.isTelling,
      start: mark.start + start,
      end: mark.end + start,
    }));
  });
}

const sameMarks = (one: readonly Marked[], other: readonly Marked[]): boolean =>
  one.length === other.length &&
  one.every((mark, index) => {
    const twin = other[index];
    return mark.kind === twin?.kind && mark.start === twin.start && mark.end === twin.end && mark.href === twin.href;
  });

function keptPlaces({ edits }: TextChange): Kept[] {
  const kept: Kept[] = [];
  let [from, to] = [0, 0];
  const shift = (start: number | undefined, end: number | undefined, by: number): Span => ({
    start: (start ?? 0) + by,
    end: (end ?? 0) + by,
  });
  for (const edit of edits) {
    const [one, other] = [edit.op === 'insert' ? '' : edit.before, edit.op === 'delete' ? '' : edit.after];
    if (edit.op === 'equal') {
      const [left, right] = [placesOf(one), placesOf(other)];
      // Keys differ here only by numbering at the start: the ends belong together.
      const length = Math.min(left.key.length, right.key.length);
      for (let at = length; at > 0; at -= 1) {
        const [l, r] = [left.key.length - at, right.key.length - at];
        if (left.key[l] === right.key[r])
          kept.push({
            before: shift(left.starts[l], left.ends[l], from),
            after: shift(right.starts[r], right.ends[r], to),
          });
      }
    }
    from += one.length;
    to += other.length;
  }
  return kept;
}

/** Marks of `side` that the other side lacks on the same words. */
function compareKind(
  kind: Kind,
  own: readonly Marked[],
  others: readonly Marked[],
  kept: readonly Kept[],
  side: 'before' | 'after',
  text: string,
): MarkChange[] {
  const mine = own.filter((mark) => mark.kind === kind);
  if (mine.length === 0) return [];
  const far = side === 'before' ? 'after' : 'before';
  const theirs = cover(others.filter((mark) => mark.kind === kind));
  const covered = cover(mine);
  if (kind !== 'link' && share(covered, text) > WHOLE_BLOCK) return [];
  const changes: MarkChange[] = [];
  let at = 0;
  for (const span of covered) {
    while (at < kept.length && (kept[at]?.[side].end ?? 0) <= span.start) at += 1;
    const stayed: Kept[] = [];
    for (let next = at; next < kept.length && (kept[next]?.[side].start ?? 0) < span.end; next += 1)
      stayed.push(kept[next] as Kept);
    const lost = stayed.filter((place) => !contains(theirs, place[far].start));
    const [first, last] = [lost[0], lost[lost.length - 1]];
    if (first === undefined || last === undefined || lost.length < SHORTEST || lost.length < MOST_OF_IT * stayed.length)
      continue;
    changes.push({
      kind,
      change: side === 'before' ? 'lost' : 'gained',
      span: { start: first[side].start, end: last[side].end },
    });
  }
  return changes;
}

/** Sorted, without overlap; marks that touch are one. */
function cover(marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && start <= last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

const share = (spans: readonly Span[], text: string): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length);

function contains(spans: readonly Span[], place: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
}

function findRetargeted(
  one: readonly Marked[],
  other: readonly Marked[],
  kept: readonly Kept[],
): Pick<MarkChanges, 'retargets' | 'retargeted'> {
  const after = new Map(kept.map((place) => [place.before.start, place.after.start]));
  const targets = other.filter((mark) => mark.kind === 'link').sort((left, right) => left.start - right.start);
  const retargets: Retarget[] = [];
  let retargeted = 0;
  for (const { kind, start, end, href, isTelling } of one) {
    if (kind !== 'link') continue;
    let place: number | undefined;
    for (let at = start; at < end && place === undefined; at += 1) place = after.get(at);
    if (place === undefined) continue;
    const twin = lastStartingBy(targets, place);
    if (twin === undefined || place >= twin.end || twin.href === href) continue;
    if ((isTelling || twin.isTelling) && leadsElsewhere(href, twin.href))
      retargets.push({
        before: { start, end },
        after: { start: twin.start, end: twin.end },
        from: targetOf(href),
        to: targetOf(twin.href),
      });
    else retargeted += 1;
  }
  return { retargets, retargeted };
}

function lastStartingBy(marks: readonly Marked[], place: number): Marked | undefined {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}
