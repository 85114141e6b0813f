/**
 * Pairs of sections → the same, with sentences marked that left one block and stand, word for word, in another one, or
 * in a heading that came or went.
 */
import type { BlockPair, SectionPair, SentencePair } from '../model/comparison.js';
import type { Notice } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';

/** Shorter ones say the same by chance. */
const SHORTEST_KEY = 8;

export function markElsewhere(before: Notice, after: Notice, sections: readonly SectionPair[]): SectionPair[] {
  const came = new Map<string, SentencePair[]>();
  const marked = new Set<SentencePair>();
  eachLone(sections, 'before', (key, sentence) => {
    const list = came.get(key);
    if (list === undefined) came.set(key, [sentence]);
    else list.push(sentence);
  });
  for (const list of came.values()) list.reverse();
  const cameAsHeading = new Set(loneHeadings(after, sections, 'before'));
  eachLone(sections, 'after', (key, sentence) => {
    const partner = came.get(key)?.pop();
    if (partner !== undefined) marked.add(partner);
    if (partner !== undefined || cameAsHeading.has(key)) marked.add(sentence);
  });
  for (const key of loneHeadings(before, sections, 'after')) {
    const partner = came.get(key)?.pop();
    if (partner !== undefined) marked.add(partner);
  }
  if (marked.size === 0) return [...sections];
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.sentences.some((sentence) => marked.has(sentence))
        ? {
            ...block,
            sentences: block.sentences.map((sentence) =>
              marked.has(sentence) ? { ...sentence, elsewhere: true as const } : sentence,
            ),
          }
        : block,
    ),
  }));
}

/** Keys of the headings whose section lacks the side named. */
const loneHeadings = (notice: Notice, sections: readonly SectionPair[], lacking: 'before' | 'after'): string[] =>
  sections.flatMap((pair) => {
    const heading =
      pair[lacking] === null ? notice.sections[pair[lacking === 'before' ? 'after' : 'before'] ?? -1]?.heading : null;
    return heading ? [keyOf(withoutNumbering(heading))] : [];
  });

/** Visits the sentences that lack the side named. */
function eachLone(
  sections: readonly SectionPair[],
  lacking: 'before' | 'after',
  visit: (key: string, sentence: SentencePair) => void,
): void {
  for (const { blocks } of sections) {
    for (const block of blocks) {
      const lone = block.sentences.filter((sentence) => sentence[lacking] === null);
      if (lone.length === 0 || isContents(block)) continue;
      const text = (lacking === 'before' ? block.after : block.before).map((at) => at.block.text).join('\n');
      for (const sentence of lone) {
        const span = sentence.before ?? sentence.after;
        if (span === null) continue;
        const key = keyOf(withoutNumbering(text.slice(span.start, span.end)));
        if (key.length >= SHORTEST_KEY) visit(key, sentence);
      }
    }
  }
}

const isContents = ({ before, after }: BlockPair): boolean => (before[0] ?? after[0])?.block.kind === 'contents';
