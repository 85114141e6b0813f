/**
 * A change of words → the name under which it is decided: a hash of what changed and of where it stands, nothing that a rule, a lexicon,
 * wording of ours, a capture's date or ICU could alter. What is found on one edited span of a sentence has one name; what is found on a
 * whole notice is named by its rule.
 */
import { createHash } from 'node:crypto';
import type { BlockChange, Comparison, SectionChange } from '../model/comparison.js';
import type { FormerDecision, PassageKeys } from '../model/decision.js';
import type { Cleared, Finding, Quote } from '../model/finding.js';
import type { Section, Span } from '../model/notice.js';
import type { Decidable } from '../model/report.js';
import { joinKeys, keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';
import { formerOn, placeFormer } from './fingerprint-v1.js';
import { type Clause, type EditedSpan, findEdited, numberLength, splitClauses } from './spans.js';

/** Bumped when the recipe alters; decisions of `v1` are found again by `fingerprint-v1.ts`. */
const RECIPE = 'v2';
const HEX_DIGITS = 32;

/** How a sentence ends that says something by itself; the others mean what their lead-in or heading makes of them. */
const FULL_STOP = /[。！？!?.；;]["'”’」』)）]?$/u;
const LEAD_IN = /[:：]\s*$/u;
/** Longer keys are told by their hash: of a sentence without an end a decision would be larger than what is read. */
const LONGEST_KEY = 4000;

const SIDES = ['before', 'after'] as const;
type Side = (typeof SIDES)[number];
type Sides<T> = Readonly<Record<Side, T>>;

/** What is fingerprinted: a finding, or what was cleared. */
export type Told = Cleared | Finding;

export type Named = Omit<Decidable, 'approval'>;

/** Of each what it is decided under, in the order given; `former` are the decisions of the first recipe. */
export function nameChanges(
  told: readonly Told[],
  comparison: Comparison,
  former: readonly FormerDecision[] = [],
): readonly Named[] {
  const places = placeFormer(former, comparison);
  const named = bindToLowering(told, fingerprintAll(told, comparison));
  if (places.length === 0) return named;
  return named.map((name, index) => {
    const formerly = formerOn(told[index] as Told, places);
    return formerly.length === 0 ? name : { ...name, formerly };
  });
}

/** Of a finding about the check itself: its rule, and the keys of what it is about. */
export function nameWhole(rule: string, about: PassageKeys): Named {
  const keys = { before: about.before && boundKey(about.before), after: about.after && boundKey(about.after) };
  return { fingerprint: `${RECIPE}-${hash(JSON.stringify([rule, keys.before, keys.after]))}`, keys };
}

/** What is found because something lowers is about those findings: a change elsewhere in the notice is none of it. */
const ABOUT_LOWERING = 'changed-silently';

/** Its keys stay empty: with other rules it would be about others, and `prune` finds by the keys what once matched. */
function bindToLowering(told: readonly Told[], named: readonly Named[]): readonly Named[] {
  const isLowering = (one: Told): boolean => 'direction' in one && one.direction === 'lowers';
  const lowering = new Set(named.filter((_, index) => isLowering(told[index] as Told)).map((name) => name.fingerprint));
  const about = { before: null, after: JSON.stringify([...lowering].sort()) };
  return named.map((name, index) => {
    const one = told[index] as Told;
    return 'rule' in one && one.rule === ABOUT_LOWERING
      ? { ...name, fingerprint: nameWhole(one.rule, about).fingerprint }
      : name;
  });
}

/** Of places that read alike, each has its number, in the order of the notice. */
function fingerprintAll(told: readonly Told[], comparison: Comparison): readonly Named[] {
  const places = new Places(comparison);
  const prints = told.map((one) => places.describe(one));
  const twins = new Map<string, string[]>();
  for (const { parts, place } of [...prints].sort((one, other) => one.order - other.order)) {
    const alike = twins.get(parts) ?? [];
    if (!alike.includes(place)) alike.push(place);
    twins.set(parts, alike);
  }
  const names = new Map<Described, string>();
  return prints.map((print) => {
    const { parts, place, keys } = print;
    const name = names.get(print) ?? hash(`${parts}${(twins.get(parts) ?? []).indexOf(place)}`);
    names.set(print, name);
    return { fingerprint: `${RECIPE}-${name}`, keys };
  });
}

interface Described {
  /** Canonical JSON of all that is hashed. */
  readonly parts: string;
  /** What stands at one place and reads alike is the same change. */
  readonly place: string;
  /** Of the place, in the notice. */
  readonly order: number;
  readonly keys: PassageKeys;
}

/** Sections of one side as they stand in the notice, or in the text beside it. */
type Standing = ReadonlyMap<number, Section>;

interface Found {
  readonly section: SectionChange;
  readonly block: BlockChange | null;
  readonly standing: Sides<Standing>;
  readonly order: number;
}

interface Place extends Found {
  readonly text: Sides<string>;
  readonly clauses: Sides<readonly Clause[]>;
  readonly marks: Sides<readonly Mark[]>;
}

const nameOf = ({ block, section }: Place): string => block?.id ?? section.id;

/** The sentences or cells of one side in which a change stands. */
interface Around {
  readonly key: string | null;
  readonly marks: readonly string[];
  readonly governor: readonly (string | null)[] | null;
  readonly start: number;
}

interface Mark {
  readonly span: Span;
  readonly name: string;
}

class Places {
  readonly #comparison: Comparison;
  readonly #sections = new Map<string, Found>();
  readonly #blocks = new Map<string, Found>();
  readonly #split = new Map<string, Place>();
  readonly #edited = new Map<string, readonly EditedSpan[]>();
  readonly #around = new Map<string, Around>();
  readonly #whole = new Map<readonly EditedSpan[], Map<string, Described>>();
  readonly #leadIns = new Map<Section, readonly (string | null)[]>();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    let order = 0;
    for (const sections of [comparison.sections, comparison.leftOut]) {
      const standing = { before: standingOf(sections, 'before'), after: standingOf(sections, 'after') };
      for (const section of sections) {
        this.#sections.set(section.id, { section, block: null, standing, order: order++ });
        for (const block of section.blocks) this.#blocks.set(block.id, { section, block, standing, order: order++ });
      }
    }
  }

  describe(told: Told): Described {
    const place = this.#placeOf(told);
    return place === null ? this.#describeWhole(told) : this.#describePassage(told, place);
  }

  /** What is about the whole notice is bound to everything that changed in it, and nothing but its rule says what it is about. */
  #describeWhole(told: Told): Described {
    const about = 'rule' in told ? told.rule : told.reason;
    return {
      parts: JSON.stringify([about, ...SIDES.map((side) => hash(JSON.stringify(this.#changedKeys(side))))]),
      place: '',
      order: 0,
      keys: { before: null, after: null },
    };
  }

  #describePassage(told: Told, place: Place): Described {
    const touched = {
      before: touchedUnits(told.before, place.clauses.before),
      after: touchedUnits(told.after, place.clauses.after),
    };
    const edited = this.#editedOf(place, touched);
    const about = chooseSpan(told, edited, touched);
    if (about !== edited) return this.#describeSpans(told, place, about, touched);
    // All that is found nowhere in particular of a sentence has one name, however many spans of it were edited.
    const name = SIDES.map((side) => told[side] === null).join();
    const known = this.#whole.get(edited) ?? new Map<string, Described>();
    const described = known.get(name) ?? this.#describeSpans(told, place, about, touched);
    this.#whole.set(edited, known.set(name, described));
    return described;
  }

  #describeSpans(told: Told, place: Place, about: readonly EditedSpan[], touched: Sides<readonly Clause[]>): Described {
    const around = {
      before: this.#aroundOf(place, about, touched.before, 'before'),
      after: this.#aroundOf(place, about, touched.after, 'after'),
    };
    const keys = { before: around.before.key, after: around.after.key };
    const marks = SIDES.flatMap((side) => around[side].marks);
    // Where the words stayed, what changed is what they stand under.
    const stayed = about.length === 0 && marks.length === 0;
    const governorOf = (side: Side): unknown =>
      stayed ? [this.#headingOf(place, side), around[side].governor] : around[side].governor;
    const parts = [
      about.map((span) => SIDES.map((side) => keyOfClauses(touched[side].slice(span[side].start, span[side].end)))),
      keys.before,
      keys.after,
      marks,
      SIDES.map((side) => (told[side] === null ? null : governorOf(side))),
    ];
    const starts = SIDES.map((side) => around[side].start);
    return {
      parts: JSON.stringify(parts),
      place: `${nameOf(place)} ${starts} ${about.map(({ before, after }) => [before.start, after.start])}`,
      order: place.order + Math.max(0, ...starts) / 1e9,
      keys,
    };
  }

  /** The sentences or cells of one side around the spans; where these stand on the other side alone, the ones where they would stand. */
  #aroundOf(place: Place, about: readonly EditedSpan[], touched: readonly Clause[], side: Side): Around {
    const units = new Set<number>();
    for (const { [side]: span } of about)
      for (let at = span.start; at < span.end; at += 1) units.add(touched[at]?.unit ?? 0);
    if (about.length === 0) for (const { unit } of touched) units.add(unit);
    if (units.size === 0)
      for (const { [side]: span } of about) {
        const near = touched[Math.min(span.start, touched.length - 1)];
        if (near !== undefined) units.add(near.unit);
      }
    const name = `${nameOf(place)} ${side} ${[...units]}`;
    const known = this.#around.get(name);
    if (known !== undefined) return known;
    const clauses = touched.filter(({ unit }) => units.has(unit));
    const around = {
      key: keyOfClauses(clauses),
      marks: marksOf(place, clauses, side),
      governor: this.#governorOf(place, clauses, side),
      start: clauses[0]?.start ?? -1,
    };
    this.#around.set(name, around);
    return around;
  }

  /** Null where no text of the notice is quoted. */
  #placeOf({ section: sectionId, before, after }: Told): Place | null {
    const id = (after ?? before)?.block;
    if (id === undefined) return null;
    const name = id ?? sectionId ?? '';
    const known = this.#split.get(name);
    if (known !== undefined) return known;
    const found = id === null ? this.#sections.get(name) : this.#blocks.get(id);
    if (found === undefined) throw new Error(`this is a bug: ${name} is nowhere in the comparison`);
    const { block, section } = found;
    const text = {
      before: (block === null ? section.before?.heading : block.beforeText) ?? '',
      after: (block === null ? section.after?.heading : block.afterText) ?? '',
    };
    const isRow = block?.kind === 'table-row';
    const place = {
      ...found,
      text,
      clauses: { before: splitClauses(text.before, isRow), after: splitClauses(text.after, isRow) },
      marks: block === null ? { before: [], after: [] } : marksOn(block),
    };
    this.#split.set(name, place);
    return place;
  }

  #editedOf(place: Place, { before, after }: Sides<readonly Clause[]>): readonly EditedSpan[] {
    const name = `${nameOf(place)} ${before[0]?.start}-${before.at(-1)?.end} ${after[0]?.start}-${after.at(-1)?.end}`;
    const known = this.#edited.get(name);
    if (known !== undefined) return known;
    const edited = findEdited(before, after, (side, clause) => marksOf(place, [clause], side).length > 0);
    this.#edited.set(name, edited);
    return edited;
  }

  /** Of a cell its row and column; of an item its lead-in; of these and of a fragment else the heading. Null for a sentence, and for a heading. */
  #governorOf(
    { section, block, standing, text }: Place,
    around: readonly Clause[],
    side: Side,
  ): readonly (string | null)[] | null {
    const at = block?.[side][0];
    if (block === null || at === undefined) return null;
    const end = around.at(-1)?.end ?? 0;
    if (block.kind === 'paragraph' && FULL_STOP.test(text[side].slice(0, end).trimEnd())) return null;
    const own = standing[side].get(at.section) ?? section[side];
    if (own === null) return null;
    const above = this.#leadInsOf(own)[at.index] ?? keyOfHeading(own);
    const cell = around[0]?.unit ?? 0;
    if (block.kind !== 'table-row' || cell === 0) return [above];
    return [above, keyOf(cellOf(text[side], 0)), keyOf(cellOf(topRowOf(own, at.index), cell))];
  }

  #headingOf({ block, section, standing }: Place, side: Side): string | null {
    const at = block?.[side][0];
    const own = at === undefined ? section[side] : standing[side].get(at.section);
    return own == null ? null : keyOfHeading(own);
  }

  #leadInsOf(section: Section): readonly (string | null)[] {
    const known = this.#leadIns.get(section) ?? leadInsOf(section.blocks);
    this.#leadIns.set(section, known);
    return known;
  }

  #changedKeys(side: Side): readonly string[] {
    return this.#comparison.sections.flatMap(({ blocks }) =>
      blocks
        .filter(({ status }) => status !== 'unchanged')
        .map((block) => keyOf(side === 'before' ? block.beforeText : block.afterText)),
    );
  }
}

const standingOf = (sections: readonly SectionChange[], side: Side): Standing =>
  new Map(sections.flatMap(({ [side]: section }) => (section === null ? [] : [[section.index, section]])));

/** The clauses of every sentence (of a row every cell) that the quote touches. */
function touchedUnits(quote: Quote | null, clauses: readonly Clause[]): readonly Clause[] {
  if (quote === null) return [];
  const { start, end } = placesWithin(quote.whole ?? quote.span, clauses);
  const [first, last] = [clauses[start], clauses[end - 1]];
  if (start >= end || first === undefined || last === undefined) return [];
  const from = firstWhere(clauses, ({ unit }) => unit >= first.unit);
  const to = firstWhere(clauses, ({ unit }) => unit > last.unit);
  // Of one endless sentence all findings touch all of it: not a copy for each of them.
  return to - from === clauses.length ? clauses : clauses.slice(from, to);
}

/** The places of the clauses that a span meets; they stand in order. */
function placesWithin(span: Span, clauses: readonly Clause[]): Span {
  return {
    start: firstWhere(clauses, ({ end }) => end > span.start),
    end: firstWhere(clauses, ({ start }) => start >= span.end),
  };
}

/** The place of the first of those that hold, which stand behind all others. */
function firstWhere<T>(ordered: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ordered[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The first edited span in which its evidence falls; all of them where its evidence is nowhere in particular. */
function chooseSpan(
  told: Told,
  edited: readonly EditedSpan[],
  touched: Sides<readonly Clause[]>,
): readonly EditedSpan[] {
  const shown = {
    before: told.before?.evidence.map((one) => placesWithin(one, touched.before)) ?? [],
    after: told.after?.evidence.map((one) => placesWithin(one, touched.after)) ?? [],
  };
  // On either side the spans stand in order: a megabyte of one sentence has as many of them as pieces of evidence.
  const places = SIDES.flatMap((side) =>
    shown[side].flatMap((one) => {
      const at = firstWhere(edited, (span) => span[side].end > one.start);
      const span = edited[at];
      return span !== undefined && overlaps(span[side], one) ? [at] : [];
    }),
  );
  const first = edited[Math.min(...places)];
  return first === undefined ? edited : [first];
}

const keyOfHeading = ({ heading }: Section): string | null =>
  heading === null ? null : keyOf(withoutNumbering(heading));

const keyOfClauses = (clauses: readonly Clause[]): string | null =>
  clauses.length === 0 ? null : boundKey(joinKeys(clauses.map(({ key }) => key)));

/** What changed on words that stayed: emphasis and links lost or gained, links that lead elsewhere, a number at the head that is content. */
function marksOn({
  marks,
  retargets,
  edits,
  before,
  after,
  beforeText,
  afterText,
}: BlockChange): Sides<readonly Mark[]> {
  const text = { before: beforeText, after: afterText };
  const found: Sides<Mark[]> = { before: [], after: [] };
  for (const { kind, change, span } of marks) {
    const side = change === 'lost' ? 'before' : 'after';
    found[side].push({ span, name: `${change} ${kind} ${keyOf(text[side].slice(span.start, span.end))}` });
  }
  for (const link of retargets) found.after.push({ span: link.after, name: `led ${link.from} to ${link.to}` });
  // A number that only numbers is never an edit.
  if (before.length > 0 && after.length > 0 && edits[0] !== undefined && edits[0].op !== 'equal')
    for (const side of SIDES) {
      const end = numberLength(text[side]);
      // It stands before the first clause, and is that clause's.
      if (end > 0)
        found[side].push({ span: { start: 0, end: end + 1 }, name: `number ${keyOf(text[side].slice(0, end))}` });
    }
  return found;
}

const marksOf = ({ marks }: Place, clauses: readonly Clause[], side: Side): readonly string[] =>
  marks[side]
    .filter(({ span }) => clauses.some((clause) => overlaps(clause, span)))
    .map(({ name }) => name)
    .sort();

/** For each block the key of the paragraph that leads its list or table in. */
function leadInsOf(blocks: Section['blocks']): readonly (string | null)[] {
  let leadIn: string | null = null;
  return blocks.map(({ kind, text }, at) => {
    if (kind === 'paragraph') leadIn = LEAD_IN.test(text) ? keyOf(text) : null;
    else if (kind === 'table-row' && blocks[at - 1]?.kind === 'list-item') leadIn = null;
    return kind === 'paragraph' ? null : leadIn;
  });
}

/** The first row of the table in which a row stands: its cells head the columns. */
function topRowOf({ blocks }: Section, index: number): string {
  let top = index;
  while (blocks[top - 1]?.kind === 'table-row') top -= 1;
  return top === index ? '' : (blocks[top]?.text ?? '');
}

const cellOf = (row: string, cell: number): string => row.split(' | ')[cell] ?? '';

const boundKey = (key: string): string => (key.length <= LONGEST_KEY ? key : `sha256:${hash(key)}`);

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, HEX_DIGITS);
