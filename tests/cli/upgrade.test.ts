/** A repository that version 0.1 of the tool left behind (`signed-off-0.1`: a baseline, and a decision on all that its gate asked for), and this version. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ReportCleared, ReportFinding } from '../../src/model/report.js';
import { writeVersion } from './archive.js';
import { folderOf, run } from './run.js';
import { schemaErrors } from './schema.js';

const SIGNED_OFF = fileURLToPath(new URL('signed-off-0.1', import.meta.url));
const NEWEST = readFileSync(join(SIGNED_OFF, 'snapshots/quillmere/20250602T000000Z/1.md'), 'utf8');

function repository(): string {
  const folder = folderOf({});
  cpSync(SIGNED_OFF, folder, { recursive: true });
  return folder;
}

/** 2026-03-05 */
const ENV = { SOURCE_DATE_EPOCH: '1772668800' };
const call = (cwd: string, ...args: readonly string[]) => run(args, { cwd, env: ENV });
const filesIn = (folder: string): readonly string[] => readdirSync(join(folder, 'approvals/quillmere'));
const formerIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((name) => name.startsWith('v1-'))
    .map((name) => name.replace('.json', ''));

async function checkIn(folder: string) {
  const { stdout } = await call(folder, 'check', '--format', 'json');
  const answer = JSON.parse(stdout);
  expect(schemaErrors('check', answer)).toEqual([]);
  const { findings, cleared, gate } = answer.notices[0];
  return { findings: findings as readonly ReportFinding[], cleared: cleared as readonly ReportCleared[], gate };
}

describe('after an upgrade', () => {
  test('every decision of the earlier version stands on its passage, and what is no graver stays approved', async () => {
    const folder = repository();
    const { findings, cleared, gate } = await checkIn(folder);
    const found = [...findings, ...cleared].flatMap(({ formerly = [] }) => formerly);
    expect(found.every(({ quoted }) => quoted)).toBe(true);
    expect(new Set(found.map(({ fingerprint }) => fingerprint))).toEqual(new Set(formerIn(folder)));
    expect(gate.warnings).toEqual([]);
    const retention = findings.find(({ after }) => after?.quote === 'We keep order records for 36 months.');
    expect(retention?.approval).toMatchObject({ inForce: true, by: 'Ada Reviewer <ada@quillmere.example>' });
  });

  test('what only this version sees is one group, told in a line, and accepted by one command with one reason', async () => {
    const folder = repository();
    const { findings, gate } = await checkIn(folder);
    // The earlier version passed it: all that fails now is what it did not see.
    expect(gate.exitCode).toBe(1);
    expect(gate.earlier).toEqual({ on: '2025-06-15', findings: gate.unapproved });
    const group = findings.filter(({ id }) => gate.unapproved.includes(id));
    expect(group.map(({ approval }) => approval?.outgrown?.approved)).toEqual(
      expect.arrayContaining(['medium', undefined]),
    );

    const page = (await call(folder, 'check')).stdout.replaceAll(/\s+/g, ' ');
    expect(page).toContain(
      `${gate.unapproved.length} findings on changes that were there at the last sign-off (2025-06-15)`,
    );
    expect(page).toContain('approved as medium, now high');
    expect(page.match(/noticediff approve/g)).toHaveLength(1);
    expect(page).toContain('noticediff approve --notice quillmere --earlier --reason "…"');
    const markdown = (await call(folder, 'check', '--format', 'markdown', '--lang', 'zh')).stdout;
    expect(markdown).toContain(`${gate.unapproved.length} 处发现所涉变更在上次签核（2025-06-15）时已经存在`);
    expect(markdown).toContain('noticediff approve --notice quillmere --earlier --reason "');

    const accepted = await call(
      folder,
      'approve',
      '--notice',
      'quillmere',
      '--earlier',
      '--by',
      'Ada',
      '--reason',
      'Known and agreed.',
    );
    expect([accepted.status, accepted.stderr]).toEqual([0, '']);
    expect((await call(folder, 'check')).status).toBe(0);
    const written = filesIn(folder).filter((name) => name.startsWith('v2-'));
    expect(written).toHaveLength(new Set(gate.unapproved).size);
    expect(formerIn(folder)).toEqual(formerIn(SIGNED_OFF));
    const again = await call(
      folder,
      'approve',
      '--notice',
      'quillmere',
      '--earlier',
      '--by',
      'Ada',
      '--reason',
      'Known.',
    );
    expect(again.stdout).toContain('nothing new to record');
  });

  test('what changed since then is none of the group', async () => {
    const folder = repository();
    const { gate: then } = await checkIn(folder);
    writeVersion(
      folder,
      'quillmere',
      '2026-01-10T08:00:00Z',
      NEWEST.replace('after 30 days, unless', 'after 90 days, unless'),
    );
    const { findings, gate } = await checkIn(folder);
    const fresh = findings.find(({ after }) => after?.quote.includes('90 days'));
    expect(gate.unapproved).toContain(fresh?.id);
    expect(gate.earlier.findings).not.toContain(fresh?.id);
    expect(gate.earlier.findings).toHaveLength(then.earlier.findings.length);
    const page = (await call(folder, 'check')).stdout;
    expect(page).toContain('not approved: 1 finding');
    expect(page).toContain(`approve --notice quillmere ${fresh?.id} --reason`);
    await call(folder, 'approve', '--notice', 'quillmere', '--earlier', '--by', 'Ada', '--reason', 'Known and agreed.');
    expect((await checkIn(folder)).gate).toMatchObject({ exitCode: 1, unapproved: [fresh?.id] });
  });

  test('a decision of the earlier version that was copied under another name approves nothing, and that is said', async () => {
    const folder = repository();
    const place = join(folder, 'approvals/quillmere');
    const read = (name: string) => JSON.parse(readFileSync(join(place, `${name}.json`), 'utf8'));
    const [one, other] = formerIn(folder).filter((name) => read(name).rule === 'retention-extended');
    const { before, after } = read(other ?? '');
    writeFileSync(join(place, `${one}.json`), JSON.stringify({ ...read(one ?? ''), before, after }));
    const { findings, gate } = await checkIn(folder);
    expect(gate.warnings).toMatchObject([{ code: 'other-passage', file: `quillmere/${one}.json` }]);
    const copied = findings.filter(({ formerly }) => formerly?.some(({ fingerprint }) => fingerprint === one));
    expect(copied.map(({ approval }) => approval)).toEqual(copied.map(() => null));
  });
});
