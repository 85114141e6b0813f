import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportFinding } from '../../src/model/report.js';
import { loadConfig } from '../../src/tasks/config/load.js';
import { type CurrentOptions, readCurrent } from '../../src/tasks/decide/current.js';
import { chooseChanges, type Selection } from '../../src/tasks/decide/select.js';
import { AFTER, BEFORE, folderOf, type Run, run, surroundingsOf, ZH_AFTER, ZH_BEFORE } from './run.js';

/** 2026-03-05 */
const DAY = { SOURCE_DATE_EPOCH: '1772668800' };
const ENV = {
  ...DAY,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: '',
  GIT_AUTHOR_EMAIL: '',
};
const TEXTS = { larkhaven: [BEFORE, AFTER], yunque: [ZH_BEFORE, ZH_AFTER] } as const;

function keep(folder: string, notice: string, stamp: string, text: string): void {
  const place = join(folder, 'snapshots', notice, stamp);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '1.md'), text);
  const capturedAt = stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const page = { file: '1.md', sha256, mediaType: 'text/markdown', charset: 'utf-8', url: null };
  const record = { schemaVersion: 1, urls: [], capturedAt, cameBy: 'import', pages: [page] };
  writeFileSync(join(place, 'capture.json'), JSON.stringify(record));
}

const git = (cwd: string, ...args: readonly string[]): string => {
  const done = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...ENV,
      GIT_COMMITTER_NAME: 'Mo',
      GIT_COMMITTER_EMAIL: 'mo@x.example',
      GIT_AUTHOR_NAME: 'Mo',
      GIT_AUTHOR_EMAIL: 'mo@x.example',
    },
  });
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  return done.stdout;
};

/** A repository with two versions of each notice, the first signed off. */
function repository(notices: readonly (keyof typeof TEXTS)[] = ['larkhaven', 'yunque']): string {
  const folder = folderOf({});
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.name', 'Mo Lin');
  git(folder, 'config', 'user.email', 'mo@larkhaven.example');
  for (const notice of notices) {
    keep(folder, notice, '20220301T000000Z', TEXTS[notice][0]);
    keep(folder, notice, '20230601T000000Z', TEXTS[notice][1]);
    const sha256 = createHash('sha256').update(TEXTS[notice][0]).digest('hex');
    mkdirSync(join(folder, 'approvals', notice), { recursive: true });
    const baseline = { sha256, capturedAt: '2022-03-01T00:00:00Z', by: 'Mo', on: '2022-03-02' };
    writeFileSync(join(folder, 'approvals', notice, 'baseline.json'), JSON.stringify(baseline));
  }
  return folder;
}

const call = (cwd: string, ...args: readonly string[]): Promise<Run> => run(args, { cwd, env: ENV });
const decisionsIn = (folder: string, notice = 'larkhaven') =>
  readdirSync(join(folder, 'approvals', notice))
    .filter((name) => name.startsWith('v2-'))
    .map((name) => JSON.parse(readFileSync(join(folder, 'approvals', notice, name), 'utf8')));

const optionsIn = async (folder: string): Promise<CurrentOptions> => ({
  config: await loadConfig({}, { env: {}, cwd: folder }),
  here: surroundingsOf({ cwd: folder }),
  lang: 'en',
  today: '2026-03-05',
});
const findingsOf = async (folder: string, notice = 'larkhaven'): Promise<readonly ReportFinding[]> =>
  (await readCurrent(notice, await optionsIn(folder))).report.findings;
const openIn = async (folder: string, notice = 'larkhaven'): Promise<readonly string[]> =>
  (await findingsOf(folder, notice))
    .filter((finding) => finding.direction !== 'raises' && !finding.approval?.inForce)
    .map((finding) => finding.id);

describe('approve', () => {
  test('by C-001 writes who, when and why; the diff shows it; the same again writes nothing; another verdict says what it replaces', async () => {
    const folder = repository();
    const open = await openIn(folder);
    const done = await call(
      folder,
      'approve',
      '--notice',
      'larkhaven',
      'C-001',
      '--reason',
      'Agreed | with <b>counsel</b>.',
    );
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('C-001 approved');
    expect(done.stdout).toContain(`${open.length - 1} `);
    const [{ rule, also, direction, severity } = {} as ReportFinding] = await findingsOf(folder);
    expect(decisionsIn(folder)).toEqual([
      {
        verdict: 'approved',
        rule,
        also: also.map((other) => other.rule),
        direction,
        severity,
        keys: {
          before: 'we do not sell your personal information',
          after: 'we may sell your personal information',
        },
        tool: expect.stringMatching(/^\d+\.\d+\.\d+ [0-9a-f]{16}$/),
        before: 'We do not sell your personal information.',
        after: 'We may sell your personal information.',
        by: 'Mo Lin <mo@larkhaven.example>',
        on: '2026-03-05',
        reason: 'Agreed | with <b>counsel</b>.',
        until: null,
      },
    ]);
    expect(await openIn(folder)).toEqual(open.slice(1));
    const refs = ['larkhaven@baseline', 'larkhaven@latest'];
    expect((await call(folder, 'diff', ...refs)).stdout).toContain(
      'approved by Mo Lin <mo@larkhaven.example> on 2026-03-05: Agreed | with <b>counsel</b>.',
    );
    expect((await call(folder, 'diff', '--format', 'markdown', '--lang', 'zh', ...refs)).stdout).toMatch(
      /2026-03-05 批准：Agreed/,
    );
    const again = await call(
      folder,
      'approve',
      '--notice',
      'larkhaven',
      'C-001',
      '--reason',
      'Agreed | with <b>counsel</b>.',
    );
    expect(again.stdout).toContain('this decision was there already');
    const not = await call(
      folder,
      'approve',
      '--notice',
      'larkhaven',
      'C-001',
      '--verdict',
      'rejected',
      '--reason',
      'No.',
    );
    expect(not.stdout).toContain('in place of: approved by Mo Lin');
    expect(await openIn(folder)).toEqual(open);
    const warned = await call(folder, 'diff', ...refs);
    expect(warned.stderr).toMatch(/larkhaven\/v2-[0-9a-f]{32}\.json: rejects the finding/);
    expect(warned.stdout).toContain('rejected by Mo Lin');
  });

  test('by fingerprint finds the notice by itself; of all that is left with --all; by rule and by section', async () => {
    const folder = repository();
    const sale = (await findingsOf(folder))[0];
    expect(
      (await call(folder, 'approve', sale?.fingerprint ?? '', '--reason', 'Agreed.', '--by', 'Ann\u001b[2J')).status,
    ).toBe(0);
    expect(decisionsIn(folder)[0].by).toBe('Ann [2J');
    const bySection = await call(
      folder,
      'approve',
      '--notice',
      'larkhaven',
      '--section',
      '2. retention',
      '--until',
      '2026-03-05',
      '--reason',
      'Tax law.',
    );
    expect(bySection.status).toBe(0);
    expect(decisionsIn(folder).map((decision) => decision.until)).toContain('2026-03-05');
    expect((await call(folder, 'approve', '--notice', 'larkhaven', '--all', '--reason', 'Agreed.')).status).toBe(0);
    expect(await openIn(folder)).toEqual([]);
    expect((await call(folder, 'approve', '--notice', 'larkhaven', '--all', '--reason', 'Agreed.')).stdout).toBe(
      'larkhaven: nothing new to record; no finding is left to decide.\n',
    );
    const zh = (await findingsOf(folder, 'yunque'))[0];
    const byRule = await call(
      folder,
      'approve',
      '--notice',
      'yunque',
      '--rule',
      zh?.rule ?? '',
      '--verdict',
      'false-positive',
      '--reason',
      '误判。',
      '--lang',
      'zh',
    );
    expect(byRule.stdout).toContain('误报');
    expect(decisionsIn(folder, 'yunque').map(({ rule, verdict }) => [rule, verdict])).toEqual([
      [zh?.rule, 'false-positive'],
    ]);
  });

  test('of two refs needs the notice under which it is kept', async () => {
    const folder = repository(['larkhaven']);
    writeFileSync(join(folder, 'old.md'), BEFORE);
    writeFileSync(join(folder, 'new.md'), AFTER.replace('36 months', '48 months'));
    const refs = ['--before', 'old.md', '--after', 'new.md'];
    const unnamed = await call(folder, 'approve', ...refs, '--all', '--reason', 'r');
    expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('Give --notice N')]);
    expect(
      (await call(folder, 'approve', '--notice', 'larkhaven', ...refs, '--all', '--reason', 'Agreed.')).status,
    ).toBe(0);
    const shown = await call(folder, 'diff', '--notice', 'larkhaven', '--format', 'json', 'old.md', 'new.md');
    const { findings } = JSON.parse(shown.stdout);
    expect(
      findings.filter((f: ReportFinding) => f.direction !== 'raises').every((f: ReportFinding) => f.approval?.inForce),
    ).toBe(true);
    // 12 → 48 says nothing of 12 → 36.
    expect((await openIn(folder)).length).toBeGreaterThan(0);
  });

  test('of a page that check read with --select, --remove and --rule is told by the command that check prints', async () => {
    const page = (verb: string, months: number) =>
      `<main><p>${BEFORE.split('\n')[4]}</p><div class="ad"><p>We ${verb} sell tea for ${months} weeks.</p></div><section id="policy">
      <h2>Retention</h2><p>We keep order records for ${months} months.</p><h2>Sharing</h2><p>We ${verb} sell your personal information.</p></section></main>`;
    const folder = repository(['larkhaven']);
    writeFileSync(join(folder, 'old.html'), page('do not', 12));
    writeFileSync(join(folder, 'new.html'), page('may', 36));
    const settings = ['--select', '#policy', '--select', '.ad', '--remove', '.ad', '--rule', 'sale-allowed=off'];
    const two = ['--notice', 'larkhaven', '--before', 'old.html', '--after', 'new.html', ...settings];
    const checked = await call(folder, 'check', ...two);
    expect(checked.stdout).toContain('C-001 MEDIUM  retention  retention periods (retention-extended)');
    const [, command] = /to approve it: noticediff (.*) --reason/.exec(checked.stdout) ?? [];
    expect(command).toMatch(/ --select '#policy' --select .ad --remove .ad --rule sale-allowed=off .* C-001/);
    const words = (command ?? '').split(' ').map((word) => word.replace(/^'(.*)'$/, '$1'));
    // Without --rule, C-001 is the sale; without --select it stands in another place.
    expect((await call(folder, ...words, '--reason', 'Tax law.')).status).toBe(0);
    expect(decisionsIn(folder).map(({ rule }) => rule)).toEqual(['retention-extended']);
    const byRule = [...two, '--rule', 'retention-extended', '--rule', 'sale-allowed', '--reason', 'r'];
    expect((await call(folder, 'approve', ...byRule)).stdout).toContain('nothing new to record');
    const unknown = await call(folder, 'approve', ...two, '--all', '--rule', 'sale-alowed=off', '--reason', 'r');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining("nearest is 'sale-allowed'")]);
  });

  const folder = repository();
  test.each<[readonly string[], Selection, string]>([
    [['C-001'], {}, 'is a finding of larkhaven, yunque'],
    [['C-01x'], {}, 'names no finding'],
    [[], {}, 'No finding is named'],
    [[], { all: true }, 'not said of which notice'],
    [['C-001'], { before: 'old.md', after: 'new.md' }, 'not said under which notice'],
    [['C-999'], { notice: 'larkhaven' }, 'is no finding of "larkhaven"'],
    [[`v2-${'0'.repeat(32)}`], {}, 'No notice has a finding'],
    [[], { notice: 'larkhaven', section: 'Cookies' }, 'no section "Cookies"'],
    [[], { notice: 'larkhaven', rules: ['sale-alowed'] }, "the nearest is 'sale-allowed'"],
    [['C-001'], { notice: 'larkhaven', all: true }, 'asked for by --all'],
    [['C-001'], { notice: '../larkhaven' }, 'no name of a notice'],
  ])('does not guess: %j %j', async (names, selection, said) => {
    const refused = chooseChanges(names, selection, await optionsIn(folder));
    await expect(refused).rejects.toMatchObject({ exit: 'usage', message: expect.stringContaining(said) });
  });

  test.each([
    [['C-001'], 'needs a reason'],
    [['C-001', '--reason', ' \u200b '], 'says nothing'],
    [['C-001', '--reason', '…'], 'says nothing'],
    [['C-001', '--until', '2026-03-04', '--reason', 'r'], 'has passed'],
    [['C-001', '--until', '2026-02-30', '--reason', 'r'], 'no day of the calendar'],
    [['C-001', '--by', ' ', '--reason', 'r'], 'says nobody'],
    [['C-999', '--reason', 'r'], 'There are: C-001'],
  ])('refuses %j and writes nothing', async (args, said) => {
    const refused = await call(folder, 'approve', '--notice', 'larkhaven', ...args);
    expect(refused.stderr).toContain(said);
    expect(refused.status).toBe(2);
    expect(decisionsIn(folder)).toEqual([]);
  });

  test('needs an identity', async () => {
    const nobody = folderOf({});
    cpSync(join(folder, 'snapshots'), join(nobody, 'snapshots'), { recursive: true });
    cpSync(join(folder, 'approvals'), join(nobody, 'approvals'), { recursive: true });
    const refused = await call(nobody, 'approve', '--notice', 'larkhaven', 'C-001', '--reason', 'r');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('git config user.name')]);
  });
});

describe('approve --baseline', () => {
  test('signs nothing off that passes for a time only, unless it is forced', async () => {
    const folder = repository(['larkhaven']);
    const decide = ['approve', '--notice', 'larkhaven', '--all', '--reason', 'Agreed.'];
    expect((await call(folder, ...decide, '--until', '2030-01-01')).status).toBe(0);
    const refused = await call(folder, 'approve', '--baseline', 'larkhaven');
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/for a time only: C-001[\s\S]*--force/),
    ]);
    expect(
      (await call(folder, 'approve', '--baseline', 'larkhaven', '--force', '--reason', 'Until 2030.')).status,
    ).toBe(0);
    const lasting = repository(['larkhaven']);
    await call(lasting, ...decide, '--until', '2030-01-01');
    const { stderr } = await call(lasting, 'approve', '--baseline', 'larkhaven');
    const ids = stderr.match(/C-\d+/g) ?? [];
    const lastingly = ['approve', '--notice', 'larkhaven', ...ids, '--reason', 'Agreed.'];
    expect((await call(lasting, ...lastingly)).status).toBe(0);
    expect((await call(lasting, 'approve', '--baseline', 'larkhaven')).status).toBe(0);
  });

  test('signs a first version off at once, the next when its findings are decided; old decisions stay', async () => {
    const folder = repository(['larkhaven']);
    const path = join(folder, 'approvals/larkhaven/baseline.json');
    const baseline = () => JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, '');
    expect((await call(folder, 'approve', '--baseline', 'larkhaven')).stderr).toMatch(/cannot be read[\s\S]*--force/);
    expect(
      (await call(folder, 'approve', '--baseline', 'larkhaven@2022-12-31', '--force', '--reason', 'Lost.')).status,
    ).toBe(0);
    expect(baseline()).toMatchObject({ capturedAt: '2022-03-01T00:00:00Z', on: '2026-03-05', reason: 'Lost.' });
    const signedText = readFileSync(path, 'utf8');
    writeFileSync(path, signedText.replace(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000'));
    expect((await call(folder, 'approve', '--baseline', 'larkhaven')).stderr).toContain('another text of the baseline');
    writeFileSync(path, signedText);
    const refused = await call(folder, 'approve', '--baseline', 'larkhaven');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('are not approved: C-001')]);
    expect((await call(folder, 'approve', '--baseline', '--force')).stderr).toContain('--force needs a reason');
    expect((await call(folder, 'approve', '--notice', 'larkhaven', '--all', '--reason', 'Agreed.')).status).toBe(0);
    const made = decisionsIn(folder);
    const signed = await call(folder, 'approve', '--baseline');
    expect(signed.stdout).toBe(
      'larkhaven: the version of 2023-06-01T00:00:00Z is the baseline, signed off by Mo Lin <mo@larkhaven.example>.\n',
    );
    expect(baseline()).toEqual({
      sha256: createHash('sha256').update(AFTER).digest('hex'),
      capturedAt: '2023-06-01T00:00:00Z',
      by: 'Mo Lin <mo@larkhaven.example>',
      on: '2026-03-05',
    });
    expect(await openIn(folder)).toEqual([]);
    expect(decisionsIn(folder)).toEqual(made);
    expect((await call(folder, 'approvals', '--unused', '--format', 'json')).stdout.match(/"file"/g)).toHaveLength(
      made.length,
    );
    // Once matched: history.
    expect((await call(folder, 'approvals', 'prune')).stdout).toBe('0 decisions removed.\n');
  });

  test('never takes a page that is not the notice, nor what is no version', async () => {
    const folder = repository(['larkhaven']);
    keep(folder, 'larkhaven', '20240101T000000Z', '# 404 Not Found\n\nThe page was not found.\n');
    expect((await call(folder, 'approve', '--baseline', 'larkhaven', '--force', '--reason', 'r')).status).toBe(3);
    expect((await call(folder, 'approve', '--baseline', 'old.md')).status).toBe(2);
    expect((await call(folder, 'approve', '--baseline', 'larkhaven', 'C-001')).status).toBe(2);
  });
});

describe('approvals', () => {
  test('lists, tells what ends soon, counts verdicts by rule, and prunes only what says nothing, has ended or never matched', async () => {
    const folder = repository(['larkhaven']);
    const place = join(folder, 'approvals/larkhaven');
    const [sale, second] = await findingsOf(folder);
    await call(folder, 'approve', '--notice', 'larkhaven', 'C-001', '--reason', 'Agreed.', '--until', '2026-03-20');
    await call(
      folder,
      'approve',
      '--notice',
      'larkhaven',
      'C-002',
      '--reason',
      'Harmless.',
      '--verdict',
      'false-positive',
    );
    const agreed = decisionsIn(folder).find(({ verdict }) => verdict === 'approved');
    const old = { ...agreed, until: null, on: '2023-01-01', reason: 'Long ago.' };
    const put = (digit: string, decision: unknown): void =>
      writeFileSync(join(place, `v2-${digit.repeat(32)}.json`), JSON.stringify(decision));
    put('0', { ...old, keys: { before: 'we keep nothing', after: 'we keep all' } });
    put('1', { ...old, on: '2026-03-01', reason: 'For the next version.', by: 'Ann \u001b[2J' });
    put('2', { ...old, until: '2026-03-04', reason: 'Ended.' });
    put('3', { ...old, reason: ' \u202e' });
    writeFileSync(join(place, 'notes.json'), '{}');

    const list = (await call(folder, 'approvals')).stdout.replaceAll(/\s+/g, ' ');
    expect(list).toContain('7 decisions, 4 in force.');
    expect(list).toContain('until 2026-03-20');
    expect(list).not.toMatch(/[\u001b\u202e]/);
    expect((await call(folder, 'approvals', '--lang', 'zh')).stdout).toContain('共 7 项决定，其中 4 项有效。');
    const expiring = async (days: string): Promise<string> =>
      (await call(folder, 'approvals', '--expiring', days, '--format', 'json')).stdout;
    expect(JSON.parse(await expiring('15')).decisions.map((one: { file: string }) => one.file)).toEqual([
      `larkhaven/${sale?.fingerprint}.json`,
    ]);
    expect(JSON.parse(await expiring('14')).decisions).toEqual([]);
    const { rules, total } = JSON.parse((await call(folder, 'approvals', '--stats', '--format', 'json')).stdout);
    expect(total).toMatchObject({ falsePositives: 1 });
    expect(rules).toContainEqual(expect.objectContaining({ rule: second?.rule, falsePositives: 1 }));
    expect((await call(folder, 'approvals', '--stats')).stdout).toMatch(
      /^Rule +Decided +True +False positives +Precision\n/,
    );
    expect((await call(folder, 'approvals', '--stats', '--unused')).status).toBe(2);

    const dry = (await call(folder, 'approvals', 'prune', '--dry-run')).stdout;
    const gone = (await call(folder, 'approvals', 'prune', 'larkhaven')).stdout;
    expect(dry.replace('would be removed', 'removed')).toBe(gone);
    expect(gone.split('\n').map((line) => line.replace(/^larkhaven\/(?:v2-)?(\w)\w*\.json/, '$1'))).toEqual([
      'n  malformed',
      '2  expired',
      '3  malformed',
      '0  never matched a finding',
      '4 decisions removed.',
      '',
    ]);
    expect(decisionsIn(folder).map((decision) => decision.reason)).toEqual(
      expect.arrayContaining(['Agreed.', 'Harmless.', 'For the next version.']),
    );
    expect(existsSync(join(place, 'baseline.json'))).toBe(true);
  });

  test('of a folder that the system will not open is exit 2', async () => {
    const folder = folderOf({ approvals: 'a file' });
    expect((await call(folder, 'approvals')).status).toBe(2);
    expect((await call(folder, 'approvals', 'prune')).status).toBe(2);
    expect((await call(folder, 'approvals', '../x')).status).toBe(2);
  });

  test('are none in an empty folder', async () => {
    expect(await call(folderOf({}), 'approvals')).toMatchObject({ status: 0, stdout: 'No decisions.\n' });
  });
});

test('decisions of two branches merge without conflict, and all count', async () => {
  const folder = repository(['larkhaven']);
  const commit = (message: string): void => {
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', message);
  };
  commit('notices');
  git(folder, 'checkout', '-qb', 'legal');
  await call(folder, 'approve', '--notice', 'larkhaven', 'C-001', '--reason', 'Agreed by legal.');
  commit('legal decides');
  git(folder, 'checkout', '-q', 'main');
  await call(folder, 'approve', '--notice', 'larkhaven', 'C-002', '--reason', 'Agreed by security.');
  commit('security decides');
  git(folder, 'merge', '-q', '--no-edit', 'legal');
  const approved = (await findingsOf(folder)).filter((finding) => finding.approval?.inForce);
  expect(approved.map((finding) => finding.id)).toEqual(['C-001', 'C-002']);
});
