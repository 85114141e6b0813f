/** Emphasis that sensitive data lost or gained: the marking is itself a protection. Wholesale loss is a re-render, not a lowering. */
import type { BlockChange, Comparison, MarkChange, SectionChange } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { foldForReading } from '../normalise/reading.js';
import { passagesOf } from './places.js';
import { quotesOf } from './quote.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { RuleSettings } from './settings.js';
import { findMentions } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

/** Where more than this share of a notice's emphasis went at once, its markup was re-rendered. */
const WHOLESALE = 0.6;
const LEAST_FOR_WHOLESALE = 6;
const MOST_QUOTED = 6;

export function findMarkFindings(comparison: Comparison, settings: RuleSettings): readonly Finding[] {
  const rule = RULES.find((r) => r.speaks.some((s) => s.of.includes('mark')));
  if (!rule) throw new Error('this is a bug: no rule speaks of marks');
  const setting = settings[rule.id];
  if (setting === 'off') return [];
  const found: Finding[] = [];
  for (const change of ['lost', 'gained'] as const) {
    if (isWholesale(comparison, change)) continue;
    for (const section of comparison.sections) {
      for (const block of section.blocks) {
        const marks = block.marks.filter((m) => m.change === change && m.kind !== 'link' && isSensitive(block, m));
        if (marks.length > 0)
          found.push(findingOf(section, block, marks, change, { ...rule, severity: setting ?? rule.severity }));
      }
    }
  }
  return found;
}

function isWholesale(comparison: Comparison, change: 'lost' | 'gained'): boolean {
  const notice = change === 'lost' ? comparison.before : comparison.after;
  const all = notice.sections.flatMap((s) => s.blocks).reduce((n, b) => n + b.marks.length, 0);
  const changed = comparison.sections
    .flatMap((s) => s.blocks)
    .reduce((n, b) => n + b.marks.filter((m) => m.change === change && m.kind !== 'link').length, 0);
  return changed >= LEAST_FOR_WHOLESALE && changed > WHOLESALE * all;
}

function isSensitive(block: BlockChange, mark: MarkChange): boolean {
  const text = mark.change === 'lost' ? block.beforeText : block.afterText;
  return findMentions(tokenize(foldForReading(text.slice(mark.span.start, mark.span.end)))).some((m) =>
    m.classes.some((id) => hasTrait(id, 'guarded')),
  );
}

function findingOf(
  section: SectionChange,
  block: BlockChange,
  marks: readonly MarkChange[],
  change: 'lost' | 'gained',
  rule: Rule,
): Finding {
  const own = change === 'lost' ? 'before' : 'after';
  const place = passagesOf(section, block).find(({ [own]: span }) =>
    marks.some((m) => span && m.span.start < span.end && m.span.end > span.start),
  );
  const start = place?.[own]?.start ?? 0;
  const spans = marks.map((m) => ({ start: m.span.start - start, end: m.span.end - start }));
  const text = change === 'lost' ? block.beforeText : block.afterText;
  const quoted = marks.map((m) => text.slice(m.span.start, m.span.end).replaceAll('\n', ' '));
  return {
    rule: change === 'lost' ? rule.id : rule.mirror,
    category: rule.category,
    direction: change === 'lost' ? 'lowers' : 'raises',
    severity: change === 'lost' ? rule.severity : null,
    scope: 'passage',
    section: section.id,
    before: null,
    after: null,
    ...(place && quotesOf(place, { before: [], after: [], [own]: spans })),
    values: { quoted: quoted.slice(0, MOST_QUOTED).join('\n') },
  };
}
