/** A report → the changes that a reader is asked about: each with its whole passages, and where they stand. */
import { addressesReader } from '../language/addressed.js';
import type { Report, ReportCleared, ReportFinding } from '../model/report.js';
import { keyOf } from '../normalise/key.js';
import { type Context, Places, type Sides } from './places.js';

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
  /** Where several changes are in the same passages, the words of this one. */
  readonly about: Sides<readonly string[]> | null;
  /** Looked for when it is asked for: where readings are only applied, nobody needs it. */
  readonly context: () => Context;
}

type Told = ReportFinding | ReportCleared;

/** Of a link the words stay; who speaks to a reader is not heard. */
const NOT_ASKED: ReadonlySet<string> = new Set(['link-target-changed', 'addresses-a-reader']);

const isAskable = ({ scope, rule }: ReportFinding): boolean =>
  (scope === 'passage' || scope === 'left-out') && !NOT_ASKED.has(rule);

/** `all`: what was cleared too. In the order of the notice. */
export function listAsked(report: Report, all: boolean): readonly Asked[] {
  const places = new Places(report);
  const told: readonly Told[] = [...report.findings.filter(isAskable), ...(all ? report.cleared : [])];
  const found = new Map<string, { readonly asked: Asked; readonly one: Told }>();
  for (const one of told) {
    if (found.has(one.fingerprint)) continue;
    const asked = ask(one, places);
    if (asked !== null) found.set(one.fingerprint, { asked, one });
  }
  const twins = new Map<string, number>();
  for (const { asked } of found.values()) twins.set(nameOf(asked), (twins.get(nameOf(asked)) ?? 0) + 1);
  return [...found.values()]
    .sort(({ one }, { one: other }) => places.orderOf(one) - places.orderOf(other))
    .map(({ asked, one }) => ((twins.get(nameOf(asked)) ?? 0) > 1 ? { ...asked, about: evidenceOf(one) } : asked));
}

const nameOf = ({ section, before, after }: Asked): string => JSON.stringify([section, before, after]);

function evidenceOf(one: Told): Sides<readonly string[]> {
  const of = (side: 'before' | 'after'): readonly string[] => {
    const quote = one[side];
    if (quote === null) return [];
    return quote.evidence.map(([from, to]) => quote.quote.slice(from - quote.start, to - quote.start));
  };
  return { before: of('before'), after: of('after') };
}

/** Null where a reader would see nothing that differs, or where the passage speaks to it. */
function ask(one: Told, places: Places): Asked | null {
  if (one.section === null) return null;
  const [before, after] = [places.passageOf(one.before, 'before'), places.passageOf(one.after, 'after')];
  const { heading, leadIn } = places.above(one);
  const seen = [
    [before, after],
    [heading.before, heading.after],
    [leadIn.before, leadIn.after],
  ] as const;
  if (seen.every(([then, now]) => keyOf(then ?? '') === keyOf(now ?? ''))) return null;
  if (addressesReader(before ?? '') || addressesReader(after ?? '')) return null;
  const { fingerprint, id: change, section } = one;
  const context = (): Context => places.around(one, { before, after });
  return { fingerprint, change, section: section.id, before, after, heading, leadIn, about: null, context };
}
