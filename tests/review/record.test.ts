import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report, ReportFinding } from '../../src/model/report.js';
import { applyDecisions } from '../../src/review/decide.js';
import { record } from '../../src/tasks/decide/record.js';
import { readDecisions } from '../../src/tasks/decide/store.js';
import { AFTER, BEFORE, folderOf } from '../cli/run.js';
import { reportOf } from '../report/sample.js';

const FOUND = reportOf(BEFORE, AFTER, { notice: 'larkhaven' });
const [SALE, RETENTION] = FOUND.findings as [ReportFinding, ReportFinding];
const GRAVE: ReportFinding = { ...SALE, id: 'C-001', rule: 'sale-allowed', also: [], severity: 'high' };
const LIGHT: ReportFinding = { ...SALE, id: 'C-002', rule: 'limit-dropped', also: [], severity: 'low' };
const REPORT: Report = { ...FOUND, findings: [GRAVE, LIGHT, { ...RETENTION, id: 'C-003' }] };

const SAID = { by: 'Mo Lin', on: '2026-03-01', reason: 'Agreed with counsel.', until: null };

/** Ids of what is approved after these were decided on, one after the other. */
async function decideOn(
  ...steps: readonly (readonly [ids: readonly string[], verdict: 'approved' | 'rejected' | 'false-positive'])[]
) {
  const approvals = join(folderOf({}), 'approvals');
  let report = REPORT;
  for (const [ids, verdict] of steps) {
    const chosen = report.findings.filter(({ id }) => ids.includes(id));
    await record({ notice: 'larkhaven', report }, chosen, { ...SAID, verdict }, approvals);
    report = applyDecisions(REPORT, await readDecisions({ approvals, rules: {} }, 'larkhaven'), '2026-03-05');
  }
  const approved = report.findings.filter(({ approval }) => approval?.inForce).map(({ id }) => id);
  const file = JSON.parse(readFileSync(join(approvals, `larkhaven/${SALE.fingerprint}.json`), 'utf8'));
  return { approved, report, file };
}

describe('of two findings on one change', () => {
  test('the graver, once decided, decides the other', async () => {
    expect((await decideOn([['C-001'], 'approved'])).approved).toEqual(['C-001', 'C-002']);
  });

  test('the lighter leaves the graver to be decided', async () => {
    const { approved, report } = await decideOn([['C-002'], 'approved']);
    expect(approved).toEqual(['C-002']);
    expect(report.findings[0]?.approval).toMatchObject({ outgrown: { approved: 'low', now: 'high' } });
  });

  test('both, decided together, are one file that names both rules, the graver first', async () => {
    const { approved, file } = await decideOn([['C-002', 'C-001'], 'approved']);
    expect(approved).toEqual(['C-001', 'C-002']);
    expect(file).toMatchObject({ rule: 'sale-allowed', also: ['limit-dropped'], severity: 'high' });
  });

  test('one that is decided again does not open the other', async () => {
    const { approved } = await decideOn([['C-001'], 'approved'], [['C-002'], 'false-positive']);
    expect(approved).toEqual(['C-001', 'C-002']);
  });

  test('a rejection is of the change', async () => {
    const { approved, report } = await decideOn([['C-001'], 'approved'], [['C-002'], 'rejected']);
    expect(approved).toEqual([]);
    expect(report.findings.map(({ approval }) => approval?.verdict)).toEqual(['rejected', 'rejected', undefined]);
  });
});
