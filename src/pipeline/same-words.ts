/** A comparison, and what was judged in it → what changed beside the words: blocks under another heading, emphasis and links on words that stayed. */
import { quoteOf } from '../assess/quote.js';
import type { BlockChange, Comparison, PassageChange, SectionChange } from '../model/comparison.js';
import type { Cleared, Finding, Quote } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

/** What was cleared and these, in the order of the notice; what is judged already is left to that. */
export function clearSameWords(
  { before, sections }: Comparison,
  findings: readonly Finding[],
  cleared: readonly Cleared[],
): readonly Cleared[] {
  const judged = [...findings, ...cleared];
  const told = new Set(judged.map((one) => (one.after ?? one.before)?.block));
  const quoted = new Set(judged.flatMap(namesOf));
  const headings = before.sections.map(({ heading }) => keyOf(withoutNumbering(heading ?? '')));
  const still = sections.flatMap((section) => {
    const here = keyOf(withoutNumbering(section.after?.heading ?? ''));
    const isMoved = (block: BlockChange): boolean =>
      block.after.length > 0 &&
      block.before.some((one) => one.section !== section.before?.index && headings[one.section] !== here);
    return section.blocks
      .filter(({ kind }) => kind !== 'contents')
      .flatMap((block): readonly Cleared[] => {
        const elsewhere = block.passages
          .filter((passage) => passage.elsewhere === true)
          .map((passage) => tell(section, block, 'said-elsewhere', passage))
          .filter((one) => !namesOf(one).some((name) => quoted.has(name)));
        if (elsewhere.length > 0 || told.has(block.id)) return elsewhere;
        if (isMoved(block)) return [tell(section, block, 'moved', wholeOf(block))];
        return block.marks.length > 0 && block.edits.every(({ op }) => op === 'equal')
          ? [tell(section, block, 'same-statement', wholeOf(block))]
          : [];
      });
  });
  if (still.length === 0) return cleared;
  const places = new Map<string, number>();
  for (const { id, blocks } of sections)
    for (const name of [id, ...blocks.map((block) => block.id)]) places.set(name, places.size);
  const placeOf = ({ section, before: from, after: to }: Cleared): number =>
    places.get((to ?? from)?.block ?? section) ?? 0;
  return [...cleared, ...still].sort((one, other) => placeOf(one) - placeOf(other));
}

type Sides = Pick<PassageChange, 'before' | 'after'>;

const wholeOf = ({ beforeText, afterText }: BlockChange): Sides => ({
  before: { start: 0, end: beforeText.length },
  after: { start: 0, end: afterText.length },
});

const tell = (section: SectionChange, block: BlockChange, reason: Cleared['reason'], sides: Sides): Cleared => ({
  section: section.id,
  before: sides.before && quoteOf(block.id, block.beforeText, sides.before, []),
  after: sides.after && quoteOf(block.id, block.afterText, sides.after, []),
  reason,
  detail: '',
});

/** Of its passages, by where they start. */
const namesOf = ({ before, after }: Pick<Cleared, 'before' | 'after'>): readonly string[] => [
  ...(before === null ? [] : [nameOf('before', before)]),
  ...(after === null ? [] : [nameOf('after', after)]),
];
const nameOf = (side: string, { block, span, whole = span }: Quote): string => `${side} ${block} ${whole.start}`;
