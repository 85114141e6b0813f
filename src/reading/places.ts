/** Where the changes of a report stand: their whole passages, the headings and the lead-in above, what is beside, what the other version says nearest. */
import { addressesReader } from '../language/addressed.js';
import { splitSentences } from '../language/sentences.js';
import type { Span } from '../model/notice.js';
import type { Report, ReportBlock, ReportCleared, ReportFinding, ReportQuote, ReportSection } from '../model/report.js';
import { openNearest } from './nearest.js';

type Side = 'before' | 'after';
export type Sides<T> = Readonly<Record<Side, T>>;
type Told = Pick<ReportFinding | ReportCleared, 'section' | 'before' | 'after'>;

export interface Context {
  /** Unchanged sentences beside it. */
  readonly precedes: string | null;
  readonly follows: string | null;
  /** Of the other version, where this one came or went. */
  readonly nearest: readonly string[];
}

/** Characters of a passage as it is sent: a sentence has at most 2,000. */
const LONGEST_PASSAGE = 2000;
/** Of an unchanged neighbour, and of a heading or a lead-in. */
const LONGEST_NEIGHBOUR = 160;
const LONGEST_HEADING = 200;
/** From this length on a quote may have been cut out of a longer sentence. */
const MAY_BE_CUT = 240;

/** What speaks to a reader is not sent, wherever it stands. */
const heard = (text: string | null | undefined): string | null => (text == null || addressesReader(text) ? null : text);

interface Standing {
  readonly section: ReportSection;
  readonly order: number;
  /** Of all sections, or of those of the text beside the notice. */
  readonly all: readonly ReportSection[];
}

export class Places {
  readonly #language: string;
  readonly #sections = new Map<string, Standing>();
  readonly #blocks = new Map<string, { readonly block: ReportBlock; readonly order: number; readonly at: number }>();
  readonly #nearest: Sides<(text: string) => readonly string[]>;
  readonly #remembered = new Map<string, unknown>();

  constructor({ sections, leftOut, after: { language } }: Report) {
    this.#language = language;
    let order = 0;
    for (const all of [sections, leftOut])
      for (const section of all) {
        this.#sections.set(section.id, { section, order: order++, all });
        for (const [at, block] of section.blocks.entries()) this.#blocks.set(block.id, { block, order: order++, at });
      }
    const sentencesOf = (side: Side): readonly string[] =>
      sections
        .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'contents'))
        .flatMap((block) => this.#sentencesOf(block, side).map((span) => cut(textOf(block, side), span)))
        .filter((sentence) => heard(sentence) !== null);
    this.#nearest = {
      before: openNearest(() => sentencesOf('before')),
      after: openNearest(() => sentencesOf('after')),
    };
  }

  /** Of the place in the notice. */
  orderOf({ section, before, after }: Told): number {
    const quote = after ?? before;
    const place = quote?.block == null ? this.#sections.get(section?.id ?? '') : this.#blocks.get(quote.block);
    return (place?.order ?? 0) + (quote?.start ?? 0) / 1e9;
  }

  /** The whole of what the quote is cut from, as far as it is sent. */
  passageOf(quote: ReportQuote | null, side: Side): string | null {
    const block = this.#blocks.get(quote?.block ?? '')?.block;
    if (quote === null || block === undefined || quote.quote.length < MAY_BE_CUT) return quote?.quote ?? null;
    const within = this.#sentencesOf(block, side).filter(({ start, end }) => start < quote.end && end > quote.start);
    const start = Math.min(quote.start, within[0]?.start ?? quote.start);
    const end = Math.max(quote.end, within.at(-1)?.end ?? quote.end);
    const from = Math.max(start, Math.min(quote.start - LONGEST_PASSAGE / 4, end - LONGEST_PASSAGE));
    return cut(textOf(block, side), { start: from, end: Math.min(end, from + LONGEST_PASSAGE) }).trim();
  }

  above(one: Told): { readonly heading: Sides<string | null>; readonly leadIn: Sides<string | null> } {
    const place = this.#sections.get(one.section?.id ?? '');
    const block = this.#blockOf(one);
    return this.#remember(`above ${one.section?.id} ${block?.id}`, () => ({
      heading: { before: place ? headingOf(place, 'before') : null, after: place ? headingOf(place, 'after') : null },
      leadIn: { before: this.#leadInOf(block, place, 'before'), after: this.#leadInOf(block, place, 'after') },
    }));
  }

  around(one: Told, { before, after }: Sides<string | null>): Context {
    const lone = before === null ? (['before', after] as const) : after === null ? (['after', before] as const) : null;
    const nearest = lone === null ? [] : this.#nearest[lone[0]](lone[1] ?? '');
    return { ...this.#besides(one), nearest };
  }

  #besides(one: Told): Pick<Context, 'precedes' | 'follows'> {
    const side: Side = one.after === null ? 'before' : 'after';
    const quote = one[side];
    const block = this.#blockOf(one);
    if (block === null || quote === null) return { precedes: null, follows: null };
    const text = textOf(block, side);
    const other = textOf(block, side === 'after' ? 'before' : 'after');
    const sentences = this.#sentencesOf(block, side);
    const kept = (span: Span | undefined): string | null =>
      span !== undefined && other.includes(cut(text, span)) ? cut(text, span) : null;
    const precedes = sentences.some(({ end }) => end <= quote.start)
      ? kept(sentences.findLast(({ end }) => end <= quote.start))
      : this.#unchangedBeside(one, block, -1, side);
    const follows = sentences.some(({ start }) => start >= quote.end)
      ? kept(sentences.find(({ start }) => start >= quote.end))
      : this.#unchangedBeside(one, block, 1, side);
    return {
      precedes: heard(precedes)?.slice(-LONGEST_NEIGHBOUR) ?? null,
      follows: heard(follows)?.slice(0, LONGEST_NEIGHBOUR) ?? null,
    };
  }

  #unchangedBeside({ section }: Told, { id }: ReportBlock, step: number, side: Side): string | null {
    const blocks = this.#sections.get(section?.id ?? '')?.section.blocks ?? [];
    const near = blocks[(this.#blocks.get(id)?.at ?? 0) + step];
    return near?.status === 'unchanged' && near.kind !== 'contents' ? textOf(near, side) : null;
  }

  /** The paragraph that leads a list or a table in. */
  #leadInOf(block: ReportBlock | null, place: Standing | undefined, side: Side): string | null {
    if (block === null || place === undefined || block.kind === 'paragraph' || block[side].length === 0) return null;
    const lead = place.section.blocks
      .slice(0, this.#blocks.get(block.id)?.at ?? 0)
      .findLast((one) => one.kind === 'paragraph' && one[side].length > 0);
    const text = lead === undefined ? '' : textOf(lead, side).trimEnd();
    return /[:：]$/.test(text) ? (heard(text)?.slice(-LONGEST_HEADING) ?? null) : null;
  }

  #blockOf({ before, after }: Told): ReportBlock | null {
    return this.#blocks.get(after?.block ?? before?.block ?? '')?.block ?? null;
  }

  #sentencesOf(block: ReportBlock, side: Side): readonly Span[] {
    return this.#remember(`${side} ${block.id}`, () => splitSentences(textOf(block, side), this.#language));
  }

  #remember<T>(name: string, make: () => T): T {
    if (!this.#remembered.has(name)) this.#remembered.set(name, make());
    return this.#remembered.get(name) as T;
  }
}

const textOf = (block: ReportBlock, side: Side): string => block[side].map(({ text }) => text).join('\n');
const cut = (text: string, { start, end }: Span): string => text.slice(start, end);

/** From the outermost to its own; the title of the whole says nothing. */
function headingOf({ section, all }: Standing, side: Side): string | null {
  const own = section[side];
  if (own === null) return null;
  const path: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  const earlier = all.flatMap((one) => (one[side] !== null && one[side].index <= own.index ? [one[side]] : []));
  for (const one of earlier.sort((a, b) => b.index - a.index)) {
    if (one.heading === null || one.level >= level) continue;
    level = one.level;
    path.unshift(heard(one.heading)?.slice(0, LONGEST_HEADING) ?? '…');
  }
  return path.slice(path.length > 1 ? 1 : 0).join(' › ') || null;
}
