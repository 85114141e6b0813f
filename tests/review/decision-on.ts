/** Decisions as `approve` makes them of a change. */
import type { Decision } from '../../src/model/decision.js';
import type { ReportFinding } from '../../src/model/report.js';

export const decisionOn = (
  { rule, also, direction, severity, keys, before, after }: ReportFinding,
  parts: Partial<Decision> = {},
): Decision => ({
  verdict: 'approved',
  rule,
  seen: { also: also.map((other) => other.rule), direction, severity, keys, tool: '0.0.0 0123456789abcdef' },
  before: before?.quote ?? null,
  after: after?.quote ?? null,
  by: 'Mo Lin',
  on: '2026-03-01',
  reason: 'Agreed with counsel.',
  until: null,
  ...parts,
});
