/** Links on which a choice, a right or a complaint hangs that lead elsewhere than before → findings, which are unclear: nothing is said of where they lead. */
import type { BlockChange, Comparison, Retarget, SectionChange } from '../model/comparison.js';
import type { Finding, Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { unclearFinding } from './unclear.js';

/** As many characters around the words of a link as show what it is for. */
const AROUND = 120;

export const findLinkFindings = (comparison: Comparison): readonly Finding[] =>
  comparison.sections.flatMap((section) =>
    section.blocks.flatMap((block) => block.retargets.map((retarget) => findingOf(section, block, retarget))),
  );

const findingOf = ({ id }: SectionChange, block: BlockChange, { before, after, from, to }: Retarget): Finding =>
  unclearFinding(
    'link-target-changed',
    { scope: 'passage', section: id, before: quoteOf(block, 'before', before), after: quoteOf(block, 'after', after) },
    { terms: `${from} → ${to}` },
  );

/** The sentence in which the link stands, or the part of it that is near. */
function quoteOf(block: BlockChange, side: 'before' | 'after', link: Span): Quote {
  const text = side === 'before' ? block.beforeText : block.afterText;
  const sentence = block.passages
    .map((passage) => passage[side])
    .find((span) => span !== null && span.start <= link.start && link.end <= span.end);
  const whole = sentence ?? link;
  const start = Math.max(whole.start, link.start - AROUND);
  const end = Math.min(whole.end, link.end + AROUND);
  return { block: block.id, span: { start, end }, quote: text.slice(start, end), evidence: [link], whole };
}
