/** A report → the changes that a reader is asked about: each with its whole passages, where they stand, and what the other version says nearest. */
import { addressesReader } from '../language/addressed.js';
import { splitSentences } from '../language/sentences.js';
import type { Report, ReportBlock, ReportCleared, ReportFinding, ReportQuote, ReportSection } from '../model/report.js';
import { keyOf } from '../normalise/key.js';
import { openNearest } from './nearest.js';

const SIDES = ['before', 'after'] as const;
type Side = (typeof SIDES)[number];
type Sides<T> = Readonly<Record<Side, T>>;

export interface Asked {
  readonly fingerprint: string;
  /** `C-001` or `K-001`: of what is found there, the first. */
  readonly change: string;
  readonly section: string;
  /** As printed; null on the side that lacks it. */
  readonly before: string | null;
  readonly after: string | null;
  /** From the outermost heading to its own. */
  readonly heading: Sides<string | null>;
  readonly leadIn: Sides<string | null>;
  /** Unchanged sentences beside it. */
  readonly precedes: string | null;
  readonly follows: string | null;
  /** Of the other version, where this one came or went. */
  readonly nearest: readonly string[];
  /** Where several changes are in the same passages, the words of this one. */
  readonly about: Sides<readonly string[]> | null;
}

/** What cannot be read from the words: nothing is asked about it. */
const NOT_WORDS: ReadonlySet<string> = new Set(['link-target-changed', 'addresses-a-reader']);

type Told = ReportFinding | ReportCleared;

/** `all`: what was cleared too. In the order of the notice. */
export function listAsked(report: Report, all: boolean): readonly Asked[] {
  const places = new Places(report);
  const told = [...report.findings.filter(isAskable), ...(all ? report.cleared : [])];
  const seen = new Map<
    string,
    { readonly asked: Asked; readonly order: number; readonly evidence: Sides<readonly string[]> }
  >();
  const silent = new Set(
    report.findings.filter(({ rule }) => rule === 'addresses-a-reader').map(({ fingerprint }) => fingerprint),
  );
  for (const one of told) {
    if (seen.has(one.fingerprint) || silent.has(one.fingerprint)) continue;
    const asked = places.ask(one);
    if (asked !== null) seen.set(one.fingerprint, { asked, order: places.orderOf(one), evidence: evidenceOf(one) });
  }
  const sorted = [...seen.values()].sort((one, other) => one.order - other.order);
  const twins = new Map<string, number>();
  for (const { asked } of sorted) twins.set(nameOf(asked), (twins.get(nameOf(asked)) ?? 0) + 1);
  return sorted.map(({ asked, evidence }) =>
    (twins.get(nameOf(asked)) ?? 0) > 1 ? { ...asked, about: evidence } : asked,
  );
}

const nameOf = ({ section, before, after }: Asked): string => JSON.stringify([section, before, after]);

const isAskable = ({ scope, rule }: ReportFinding): boolean =>
  (scope === 'passage' || scope === 'left-out') && !NOT_WORDS.has(rule);

const evidenceOf = (one: Told): Sides<readonly string[]> => {
  const of = (side: Side): readonly string[] => {
    const quote = one[side];
    return quote === null
      ? []
      : quote.evidence.map(([from, to]) => quote.quote.slice(from - quote.start, to - quote.start));
  };
  return { before: of('before'), after: of('after') };
};

/** Characters of a passage as it is sent: a sentence has at most 2,000. */
const LONGEST_PASSAGE = 2000;
/** Of an unchanged neighbour, and of a heading or a lead-in. */
const LONGEST_NEIGHBOUR = 160;
const LONGEST_HEADING = 200;
/** From this length on a quote may have been cut out of a longer sentence. */
const MAY_BE_CUT = 240;

class Places {
  readonly #language: string;
  readonly #sections: ReadonlyMap<
    string,
    { readonly section: ReportSection; readonly order: number; readonly all: readonly ReportSection[] }
  >;
  readonly #blocks: ReadonlyMap<string, { readonly block: ReportBlock; readonly order: number }>;
  readonly #nearest: Sides<ReturnType<typeof openNearest>>;

  constructor(report: Report) {
    this.#language = report.after.language;
    let order = 0;
    const sections = new Map();
    const blocks = new Map();
    for (const all of [report.sections, report.leftOut])
      for (const section of all) {
        sections.set(section.id, { section, order: order++, all });
        for (const block of section.blocks) blocks.set(block.id, { block, order: order++ });
      }
    this.#sections = sections;
    this.#blocks = blocks;
    const textsOf = (side: Side): readonly string[] =>
      report.sections.flatMap((section) =>
        section.blocks.flatMap((block) => (block.kind === 'contents' ? [] : this.#sentencesOf(textOf(block, side)))),
      );
    this.#nearest = { before: openNearest(() => textsOf('before')), after: openNearest(() => textsOf('after')) };
  }

  orderOf({ section, before, after }: Told): number {
    const quote = after ?? before;
    const place = quote?.block == null ? this.#sections.get(section?.id ?? '') : this.#blocks.get(quote.block);
    return (place?.order ?? 0) + (quote?.start ?? 0) / 1e9;
  }

  /** Null where a reader would see nothing that differs, or where the passage speaks to it. */
  ask(one: Told): Asked | null {
    const place = this.#sections.get(one.section?.id ?? '');
    if (place === undefined) return null;
    const [before, after] = [this.#passageOf(one.before, 'before'), this.#passageOf(one.after, 'after')];
    const block = this.#blocks.get(one.after?.block ?? one.before?.block ?? '')?.block ?? null;
    const heading = { before: this.#headingOf(place, 'before'), after: this.#headingOf(place, 'after') };
    const leadIn = { before: leadInOf(block, place.section, 'before'), after: leadInOf(block, place.section, 'after') };
    const isSame = (then: string | null, now: string | null): boolean => keyOf(then ?? '') === keyOf(now ?? '');
    if (isSame(before, after) && isSame(heading.before, heading.after) && isSame(leadIn.before, leadIn.after))
      return null;
    if ([before, after].some((text) => text !== null && addressesReader(text))) return null;
    return {
      fingerprint: one.fingerprint,
      change: one.id,
      section: place.section.id,
      before,
      after,
      heading,
      leadIn,
      ...this.#neighboursOf(one, block, place.section),
      nearest: before === null ? this.#nearest.before(after ?? '') : after === null ? this.#nearest.after(before) : [],
      about: null,
    };
  }

  /** The whole of what the quote is cut from, as far as it is sent. */
  #passageOf(quote: ReportQuote | null, side: Side): string | null {
    if (quote === null) return null;
    if (quote.block === null || quote.quote.length < MAY_BE_CUT) return quote.quote;
    const block = this.#blocks.get(quote.block)?.block;
    const text = block === undefined ? quote.quote : textOf(block, side);
    const within = splitSentences(text, this.#language).filter(
      ({ start, end }) => start < quote.end && end > quote.start,
    );
    const start = Math.min(quote.start, within[0]?.start ?? quote.start);
    const end = Math.max(quote.end, within.at(-1)?.end ?? quote.end);
    const from =
      end - start <= LONGEST_PASSAGE
        ? start
        : Math.max(start, Math.min(quote.start - LONGEST_PASSAGE / 4, end - LONGEST_PASSAGE));
    return text.slice(from, Math.min(end, from + LONGEST_PASSAGE)).trim();
  }

  #sentencesOf(text: string): readonly string[] {
    return splitSentences(text, this.#language).map(({ start, end }) => text.slice(start, end));
  }

  #headingOf(
    { section, all }: { readonly section: ReportSection; readonly all: readonly ReportSection[] },
    side: Side,
  ): string | null {
    const own = section[side];
    if (own === null) return null;
    const path: string[] = [];
    let level = Number.POSITIVE_INFINITY;
    const earlier = all.flatMap((one) => (one[side] !== null && one[side].index <= own.index ? [one[side]] : []));
    for (const one of earlier.sort((a, b) => b.index - a.index)) {
      if (one.heading === null || one.level >= level) continue;
      path.unshift(one.heading.slice(0, LONGEST_HEADING));
      level = one.level;
    }
    // The title of the whole says nothing.
    return path.slice(path.length > 1 ? 1 : 0).join(' › ') || null;
  }

  #neighboursOf(one: Told, block: ReportBlock | null, { blocks }: ReportSection): Pick<Asked, 'precedes' | 'follows'> {
    const side: Side = one.after === null ? 'before' : 'after';
    const quote = one[side];
    if (block === null || quote === null) return { precedes: null, follows: null };
    const text = textOf(block, side);
    const other = textOf(block, side === 'after' ? 'before' : 'after');
    const at = blocks.indexOf(block);
    const unchanged = (place: number): string | null => {
      const near = blocks[place];
      return near?.status === 'unchanged' && near.kind !== 'contents' ? textOf(near, side) : null;
    };
    const inBlock = (sentence: string | undefined): string | null =>
      sentence !== undefined && other.includes(sentence) ? sentence : null;
    const [before, after] = [text.slice(0, quote.start).trim(), text.slice(quote.end).trim()];
    const clean = (found: string | null | undefined): string | null =>
      found == null || addressesReader(found) ? null : found;
    const precedes = clean(before === '' ? unchanged(at - 1) : inBlock(this.#sentencesOf(before).at(-1)));
    const follows = clean(after === '' ? unchanged(at + 1) : inBlock(this.#sentencesOf(after)[0]));
    return {
      precedes: precedes?.slice(-LONGEST_NEIGHBOUR) ?? null,
      follows: follows?.slice(0, LONGEST_NEIGHBOUR) ?? null,
    };
  }
}

const textOf = (block: ReportBlock, side: Side): string => block[side].map(({ text }) => text).join('\n');

/** The paragraph that leads a list or a table in. */
function leadInOf(block: ReportBlock | null, { blocks }: ReportSection, side: Side): string | null {
  if (block === null || block.kind === 'paragraph' || block[side].length === 0) return null;
  const lead = blocks
    .slice(0, blocks.indexOf(block))
    .findLast((one) => one.kind === 'paragraph' && one[side].length > 0);
  const text = lead === undefined ? '' : textOf(lead, side).trimEnd();
  return /[:：]$/.test(text) && !addressesReader(text) ? text.slice(-LONGEST_HEADING) : null;
}
