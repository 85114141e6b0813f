/** Which captures of each address the Wayback Machine has → the times at which the whole notice is to be read, thinned as asked. Pure. */
import type { Replay } from '../../source/wayback.js';

type Every = 'year' | 'month' | 'week' | 'day';

/** One version to be: of every page, the capture that was the last one then. */
export interface Step {
  /** Of the latest of its pages. */
  readonly stamp: string;
  readonly pages: readonly Replay[];
}

/** `lists`: the captures of each page, oldest first. A notice begins when all of its pages have one. */
export function planSteps(lists: readonly (readonly Replay[])[], every: Every | null): readonly Step[] {
  const stamps = [...new Set(lists.flatMap((list) => list.map(({ stamp }) => stamp)))].sort();
  const steps: Step[] = [];
  const places = lists.map(() => -1);
  for (const stamp of stamps) {
    for (const [page, list] of lists.entries())
      while ((list[(places[page] ?? -1) + 1]?.stamp ?? '~') <= stamp) places[page] = (places[page] ?? -1) + 1;
    const pages = lists.flatMap((list, page) => list[places[page] ?? -1] ?? []);
    if (pages.length === lists.length) steps.push({ stamp, pages });
  }
  return withoutRepeats(every === null ? steps : firstOfEach(steps, every));
}

/** The first of each period: a change is seen in the period in which it came, or in the next. The newest stays in any case. */
function firstOfEach(steps: readonly Step[], every: Every): readonly Step[] {
  let last = '';
  return steps.filter(({ stamp }, index) => {
    const period = periodOf(stamp, every);
    const isFirst = period !== last;
    last = period;
    return isFirst || index === steps.length - 1;
  });
}

function periodOf(stamp: string, every: Every): string {
  if (every !== 'week') return stamp.slice(0, { year: 4, month: 6, day: 8 }[every]);
  const day =
    Date.UTC(Number(stamp.slice(0, 4)), Number(stamp.slice(4, 6)) - 1, Number(stamp.slice(6, 8))) / 86_400_000;
  // Day 0 was a Thursday; weeks begin on Mondays.
  return String(Math.floor((day + 3) / 7));
}

const withoutRepeats = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ pages }, index) => {
    const before = steps[index - 1]?.pages;
    return before === undefined || pages.some(({ digest }, page) => digest === '' || digest !== before[page]?.digest);
  });
