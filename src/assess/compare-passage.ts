/** What differs between two passages beside their statements: the words that join a list, the words they stand under. */
import type { Span } from '../model/notice.js';
import { type Difference, STANDING_ALONE } from './difference.js';
import type { Passage } from './passages.js';
import { spansOfEdits } from './places.js';
import type { Sign, Statement } from './statement.js';

const ALL = /^(?:(?:both )?.{0,24}\band|和|及|与|以及|并|且|并且|同时)$/i;
const ANY = /^(?:.{0,24}\bor|或|或者)$/i;

/** "and" replaced by "or", or the reverse, where the words about it stay. */
export function compareConjunctions({ edits }: Passage, before: readonly Statement[]): readonly Difference[] {
  const placed = spansOfEdits(edits);
  return placed.flatMap(({ edit, before: gone }, at) => {
    const next = placed[at + 1];
    if (edit.op !== 'delete' || next?.edit.op !== 'insert') return [];
    const [then, now] = [edit.before.trim(), next.edit.after.trim()];
    const way = ALL.test(then) && ANY.test(now) ? 1 : ANY.test(then) && ALL.test(now) ? -1 : 0;
    return way === 0 ? [] : [differenceOf(before, way, gone, next.after)];
  });
}

/** Of what is promised, any is less than all, and of what we may do only then; of what is permitted or asked of the person it cannot be told. */
function differenceOf(statements: readonly Statement[], way: 1 | -1, before: Span, after: Span): Difference {
  const statement = statements.find((s) => s.start <= before.start && before.end <= s.end);
  const promises = statement?.bearing === -1 && statement.actor !== 'you' && statement.polarity === 1;
  // the second condition is often a clause of its own
  const main = statement && statements[statements.indexOf(statement) - 1];
  const isCondition = [main, statement].some(
    (s) =>
      s?.bearing === 1 &&
      s.facets.some(({ id, part, start }) => start < before.start && (part === 'condition' || id === 'logic/only')),
  );
  return {
    ...STANDING_ALONE,
    change: 'replaced',
    what: 'conjunction',
    act: statement?.act ?? null,
    bearing: statement?.bearing ?? 0,
    sign: (promises || isCondition ? way : 0) as Sign,
    before: [before],
    after: [after],
  };
}

/** The words stayed and stand under others. */
export const transferOf = ({ beforeText, afterText }: Passage): Difference => ({
  ...STANDING_ALONE,
  change: 'replaced',
  what: 'introduction',
  sign: 0,
  before: [{ start: 0, end: beforeText.length }],
  after: [{ start: 0, end: afterText.length }],
});
