/** What stands in no class: words that no lexicon knows, and answers. */
import { addTo } from './by-name.js';
import { cameOrWent, type Difference, standingIn } from './difference.js';
import { type Statement, spanOf, type Unknown } from './statement.js';

/** In a sentence written anew a word stands for all of its kind; where only some words changed, each counts. */
export function compareUnknown(
  before: readonly Statement[],
  after: readonly Statement[],
  isEdit: boolean,
): readonly Difference[] {
  const words = (statements: readonly Statement[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { unknown, facets } of statements) {
      for (const { stem } of unknown) addTo(counts, stem);
      for (const { key } of facets) for (const word of key.split(' ')) addTo(counts, word);
    }
    return counts;
  };
  const [then, now] = [words(before), words(after)];
  const only = (
    statements: readonly Statement[],
    own: ReadonlyMap<string, number>,
    others: ReadonlyMap<string, number>,
  ): readonly { word: Unknown; statement: Statement }[] => {
    const isOnly = ({ stem }: Unknown): boolean => {
      const n = others.get(stem) ?? 0;
      return n === 0 || (isEdit && n < (own.get(stem) ?? 0));
    };
    return statements.flatMap((statement) => statement.unknown.filter(isOnly).map((word) => ({ word, statement })));
  };
  const of = (change: 'gained' | 'lost', { word, statement }: { word: Unknown; statement: Statement }): Difference => ({
    ...standingIn(statement),
    ...cameOrWent(change, word.isEntry ? statement.bearing : 0, [word]),
    what: word.isEntry ? 'entry' : 'word',
    isNew: true,
  });
  return [...only(before, then, now).map((u) => of('lost', u)), ...only(after, now, then).map((u) => of('gained', u))];
}

/** In their order, each answer with the one in its place. */
export function compareAnswers(before: readonly Statement[], after: readonly Statement[]): readonly Difference[] {
  const answersOf = (statements: readonly Statement[]): readonly Statement[] =>
    statements.filter(({ answer }) => answer !== null);
  const [then, now] = [answersOf(before), answersOf(after)];
  return Array.from({ length: Math.max(then.length, now.length) }, (_, at): readonly Difference[] => {
    const [one, other] = [then[at], now[at]];
    const statement = other ?? one;
    if (!statement || one?.answer === other?.answer) return [];
    return [
      {
        ...standingIn(statement),
        polarity: 1,
        change: one && other ? 'replaced' : one ? 'lost' : 'gained',
        what: 'answer',
        sign: 0,
        before: one ? [spanOf(one)] : [],
        after: other ? [spanOf(other)] : [],
      },
    ];
  }).flat();
}
