/** Sentences cut or joined otherwise. What one changed passage lost and a neighbour gained → taken out of both: it is said there still, in a sentence that was cut or joined otherwise. */
import type { Difference } from './difference.js';
import type { Compared } from './evidence.js';
import type { Passage } from './passages.js';
import { classesIn } from './words/lexicon.js';
import { stemsOf, tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

interface Held {
  readonly of: number;
  readonly difference: Difference;
  readonly words: string;
}

/** Where more passages of a section changed, each is told by itself: nobody follows words through so many. */
const MOST = 400;

/** Passages of one section. Words of one block pair off whatever is done there; those of two blocks the same words. */
export function withoutMovedWords(section: readonly Compared[]): readonly Compared[] {
  if (section.length < 2 || section.length > MOST) return section;
  const taken = new Set<Difference>();
  pairOff(section, (d, at) => `${section[at]?.passage.block?.id} ${d.what} ${d.rule} ${d.polarity}`, taken);
  pairOff(section, (d, _, words) => `${d.what} ${d.rule} ${d.polarity} ${words}`, taken);
  if (taken.size === 0) return section;
  const keep = (all: readonly Difference[]): readonly Difference[] => all.filter((d) => !taken.has(d));
  return section.map((one) => ({
    ...one,
    differences: keep(one.differences),
    phrases: keep(one.phrases),
    moved: [...one.differences, ...one.phrases].filter((d) => taken.has(d)).length,
  }));
}

function pairOff(
  section: readonly Compared[],
  nameOf: (d: Difference, of: number, words: string) => string,
  taken: Set<Difference>,
): void {
  const [byName, byWords] = [new Shelf(taken), new Shelf(taken)];
  const each = (change: 'lost' | 'gained', visit: (name: string, held: Held) => void): void =>
    section.forEach(({ differences, phrases, passage }, of) => {
      for (const difference of [...differences, ...phrases]) {
        if (difference.change !== change || difference.what === 'statement' || taken.has(difference)) continue;
        const [text, span] =
          change === 'lost' ? [passage.beforeText, difference.before[0]] : [passage.afterText, difference.after[0]];
        const words = text.slice(span?.start, span?.end).toLowerCase();
        visit(nameOf(difference, of, words), { of, difference, words });
      }
    });
  each('lost', (name, held) => {
    byName.put(name, held);
    byWords.put(`${name}\n${held.words}`, held);
  });
  each('gained', (name, { of, difference, words }) => {
    // names of things pair off with the same name first
    const held =
      byWords.take(`${name}\n${words}`, of) ??
      (hasTrait(difference.what, 'ownName') ? undefined : byName.take(name, of));
    if (!held) return;
    taken.add(held.difference);
    taken.add(difference);
  });
}

/** What was lost, by name and passage, in order: found without going over what stands in the same passage, or is taken. */
class Shelf {
  readonly #held = new Map<string, Map<number, { readonly list: Held[]; next: number }>>();
  readonly #taken: ReadonlySet<Difference>;
  constructor(taken: ReadonlySet<Difference>) {
    this.#taken = taken;
  }

  put(name: string, held: Held): void {
    const passages = this.#held.get(name) ?? new Map<number, { readonly list: Held[]; next: number }>();
    this.#held.set(name, passages);
    const row = passages.get(held.of);
    if (row) row.list.push(held);
    else passages.set(held.of, { list: [held], next: 0 });
  }

  /** The first that stands in another passage. */
  take(name: string, of: number): Held | undefined {
    for (const [passage, row] of this.#held.get(name) ?? []) {
      if (passage === of) continue;
      for (; row.next < row.list.length; row.next++) {
        const held = row.list[row.next] as Held;
        if (!this.#taken.has(held.difference)) return held;
      }
    }
    return undefined;
  }
}

/** Words that only join: a list in a sentence has one, a list of items needs none. */
const JOINS = /^(?:and|[和与及])$/;
/** Of what is denied "or" joins as "and" does. */
const JOINS_DENIED = /^(?:and|or|[和与及或])$/;
/** So many passages, at most, make one sentence. */
const LONGEST_RUN = 60;

/** Passages (in order) in which a sentence of a section became a list, or a list a sentence, in the same words. */
export function findRestructured(passages: readonly Passage[]): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  const sizes = new Map<Passage['section'], number>();
  for (const { section } of passages) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  for (let from = 0; from < passages.length - 1; from++) {
    const opening = passages[from] as Passage;
    if ((sizes.get(opening.section) ?? 0) > MOST) continue;
    const run = runFrom(passages, from);
    for (const one of run) found.add(one);
    from += Math.max(0, run.length - 1);
  }
  return found;
}

/** The passages from one on that say the same on both sides, as a sentence and as a list; none where they do not. */
function runFrom(passages: readonly Passage[], from: number): readonly Passage[] {
  const opening = passages[from] as Passage;
  const isDenied = classesIn(tokenize(opening.beforeText || opening.afterText)).has('logic/not');
  const joins = isDenied ? JOINS_DENIED : JOINS;
  const [before, after]: [string[], string[]] = [[], []];
  let same = 0;
  for (let to = from; to < Math.min(passages.length, from + LONGEST_RUN); to++) {
    const passage = passages[to] as Passage;
    if (passage.block === null || passage.isTransferred || passage.section !== opening.section) return [];
    before.push(...wordsIn(passage.beforeText, joins));
    after.push(...wordsIn(passage.afterText, joins));
    while (same < Math.min(before.length, after.length)) if (before[same] !== after[same++]) return [];
    const run = before.length === after.length ? passages.slice(from, to + 1) : [];
    if (isList(run)) return run;
  }
  return [];
}

const wordsIn = (text: string, joins: RegExp): readonly string[] => stemsOf(text).filter((word) => !joins.test(word));

/** One side is one sentence, the other has items. */
function isList(run: readonly Passage[]): boolean {
  if (run.length < 2) return false;
  const sides = [run.filter((p) => p.before !== null), run.filter((p) => p.after !== null)];
  return (
    sides.some((side) => side.length === 1) &&
    run.some(
      ({ block }) => block !== null && [...block.before, ...block.after].some((at) => at.block.kind === 'list-item'),
    )
  );
}
