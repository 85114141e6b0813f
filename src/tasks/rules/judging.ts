/** docs/JUDGING.md → the same with its data made anew: one changed sentence, and what each step of the judging makes of it. */

import { align } from '../../align/align.js';
import { assess, readChanges } from '../../assess/assess.js';
import { LINES } from '../../assess/conclude.js';
import type { Difference } from '../../assess/difference.js';
import { evidenceOf, spokenOf } from '../../assess/evidence.js';
import { messageOf } from '../../assess/messages.js';
import { weigh } from '../../assess/weigh.js';
import { WEIGHTS } from '../../assess/weights.js';
import { diff } from '../../diff/diff.js';
import { extract } from '../../extract/extract.js';
import type { Span } from '../../model/notice.js';

const BEFORE = 'We never sell your data, and we share your address with couriers only with your consent.';
const AFTER = 'We may sell your data, and we share your address and phone number with couriers.';
const pageOf = (sentence: string): string =>
  `# Privacy notice\n\nThis notice is about the data of people who order from the harbour shop.\n\n## Sharing\n\n${sentence}\n`;
const captureOf = (text: string) => ({
  ref: 'notice.md',
  capturedAt: null,
  sha256: '0'.repeat(64),
  pages: [{ mediaType: 'markdown' as const, charset: 'utf-8', text }],
  problems: [],
});

/** By the name that a block has in the document. */
function stepsOf(): Readonly<Record<string, string>> {
  const comparison = diff(align(extract(captureOf(pageOf(BEFORE))), extract(captureOf(pageOf(AFTER)))));
  const [change] = readChanges(comparison);
  const [finding] = assess(comparison).findings;
  if (!change || 'unread' in change || !finding?.reason) throw new Error('this is a bug: the sentence is not judged');
  const { passage, differences, phrases } = change;
  const evidence = evidenceOf(change, spokenOf(change));
  const sum = weigh(evidence, WEIGHTS);
  const cut = (text: string, spans: readonly Span[]): string =>
    spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(' ');
  const tell = (d: Difference): string =>
    [
      d.rule ?? '',
      d.change,
      d.what,
      SIGNS[d.sign],
      cut(passage.beforeText, d.before),
      '→',
      cut(passage.afterText, d.after),
    ]
      .filter((part) => part !== '')
      .join(' ');
  const rows = [
    ...[...evidence.signed].map(([name, value]) => ({ name, value, way: 1 })),
    ...[...evidence.plain].map(([name, value]) => ({ name, value, way: 0 })),
  ]
    .map((row) => ({ ...row, adds: (WEIGHTS[row.name]?.[0] ?? 0) * row.value }))
    .filter(({ adds }) => Math.abs(adds) >= LEAST_SHOWN)
    .sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds) || (one.name < other.name ? -1 : 1));
  const { before, after } = finding.reason.statements;
  return {
    passage: `- ${BEFORE}\n+ ${AFTER}`,
    statements: [...before.map((s) => `- ${JSON.stringify(s)}`), ...after.map((s) => `+ ${JSON.stringify(s)}`)].join(
      '\n',
    ),
    differences: differences.map(tell).join('\n'),
    phrases: phrases.map(tell).join('\n'),
    evidence: rows
      .map(
        ({ name, value, way, adds }) =>
          `${signed(adds)}  ${way === 1 ? 'signed' : 'plain '}  ${name} × ${+value.toFixed(2)}`,
      )
      .join('\n'),
    sum: `lowers ${signed(sum.lowers)} (from ${LINES.lowers} on)\nraises ${signed(sum.raises)} (from ${LINES.raises} on)`,
    finding: [
      `${finding.direction} ${finding.severity} ${finding.category} ${finding.rule}`,
      ...(finding.also ?? []).map(({ rule, severity }) => `also ${rule} ${severity}`),
      messageOf(finding, 'en'),
    ].join('\n'),
  };
}

const SIGNS = { 1: 'lowers', 0: '', [-1]: 'raises' } as const;
/** Signals that add less are left out of the document. */
const LEAST_SHOWN = 0.2;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** A block begins with its name: ```` ```text step:sum ````. */
const BLOCK = /(```text step:([a-z]+)\n)[^`]*(```)/g;

export function documentJudging(text: string): string {
  const steps = stepsOf();
  return text.replace(
    BLOCK,
    (_, opens: string, name: string, closes: string) => `${opens}${steps[name] ?? ''}\n${closes}`,
  );
}
