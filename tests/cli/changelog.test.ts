import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../src/model/history.js';
import type { Report, ReportFinding } from '../../src/model/report.js';
import { printDecision } from '../../src/review/decision-file.js';
import { decisionOn } from '../review/decision-on.js';
import { archiveOf, type Kept } from './archive.js';
import { AFTER, BEFORE, folderOf, ROOT, type Run, run, runProcess, ZH_AFTER, ZH_BEFORE } from './run.js';

const cache = folderOf({});
const changelog = (args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  run(['changelog', '--lang', 'en', ...args], { cwd, env: { XDG_CACHE_HOME: cache, ...env } });
/** A history of many versions is compared by workers, which are built. */
const onAllCores = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> =>
  runProcess(['changelog', '--lang', 'en', ...args], { cwd, env });
const read = (done: Run): readonly History[] => JSON.parse(done.stdout).notices;
const historyOf = async (cwd: string, ...args: string[]): Promise<History> => {
  const [history] = read(await changelog(['-f', 'json', ...args], cwd));
  if (history === undefined) throw new Error('no history');
  return history;
};

const schema = (name: string): object => JSON.parse(readFileSync(join(ROOT, 'src/report/schema', name), 'utf8'));
const ajv = new Ajv2020({ allowUnionTypes: true });
addFormats.default(ajv);
ajv.addSchema(schema('report.schema.json'), 'report.schema.json');
const isValid = ajv.compile(schema('changelog.schema.json'));

const day = (n: number): string => `202203${String(n).padStart(2, '0')}T080000Z`;
const captures = (...texts: readonly string[]): readonly Kept[] =>
  texts.map((text, index) => ({ stamp: day(index + 1), text }));

const REORDERED = BEFORE.replace(/(## Sharing[\s\S]*?)(## Retention[\s\S]*?)(?=## Contact)/, '$2$1');

describe('the shipped notices', () => {
  const notices = new Map<string, History>();
  beforeAll(async () => {
    const done = await changelog(['-f', 'json']);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const parsed: unknown = JSON.parse(done.stdout);
    expect(isValid(parsed), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    for (const history of read(done)) notices.set(history.notice, history);
  });

  it('have seven snapshots each, of which one changed no words and is no version', () => {
    for (const history of notices.values()) {
      expect(history.snapshots).toBe(7);
      expect(history.versions).toHaveLength(6);
      expect(history.versions.reduce((sum, version) => sum + version.seenAgain, 0)).toBe(1);
    }
  });

  it('tell of each step what diff says of the two', async () => {
    const last = notices.get('inkwarren')?.versions.at(-1)?.change;
    const refs = [last?.before.ref ?? '', last?.after.ref ?? ''];
    const report: Report = JSON.parse((await run(['diff', '--lang', 'en', '-f', 'json', ...refs])).stdout);
    expect(last?.findings).toEqual(report.findings);
    expect(last?.summary).toEqual(report.summary);
    expect(last?.before.sha256).toBe(report.before.sha256);
    const told = last?.sections.flatMap((section) => section.blocks.map((block) => block.id));
    const changed = report.sections.flatMap((section) =>
      section.blocks.filter((block) => block.status !== 'unchanged' && block.kind !== 'contents'),
    );
    expect(told).toEqual(expect.arrayContaining(changed.map((block) => block.id)));
  });

  it('read as a page in both languages, with a row of the timeline a year', async () => {
    const done = await changelog(['canger-market', '--stat']);
    expect(done.stdout).toContain('2021  o^\n2022  XV\n2023  X\n2024  ^\n');
    expect((await run(['changelog', '--lang', 'zh', '--stat', 'canger-market'])).stdout).toContain(
      '7 次存档中有 6 个版本',
    );
  });
});

describe('versions', () => {
  const folder = archiveOf({
    shop: [
      ...captures(BEFORE, BEFORE.replace('in our shop', 'in  our shop'), REORDERED, AFTER, BEFORE, AFTER, AFTER),
      { stamp: day(20), text: 'Access denied', suspect: { code: 'blocked', detail: 'a bot wall' } },
      { stamp: day(21), text: ZH_AFTER, record: { technical: true, cameBy: 'import' } },
    ],
  });
  let history: History;
  beforeAll(async () => {
    history = await historyOf(folder);
  });

  it('are snapshots whose words changed: not typography, not the order of sections', () => {
    expect(history.versions.map(({ stamp, seenAgain }) => [stamp, seenAgain])).toEqual([
      [day(1), 2],
      [day(4), 0],
      [day(5), 0],
      [day(6), 1],
      [day(21), 0],
    ]);
  });

  it('that return name the first version that had the text, in a finding that stands last', () => {
    expect(history.versions.map((version) => version.returnsTo)).toEqual([null, null, day(1), day(4), null]);
    for (const [index, version] of history.versions.entries()) {
      const found = version.change?.findings.findIndex((one) => one.rule === 'returned-to-earlier-version') ?? -1;
      expect(found).toBe(version.returnsTo === null ? -1 : (version.change?.findings.length ?? 0) - 1);
      if (index === 2)
        expect(version.change?.findings[found]).toMatchObject({
          direction: 'unclear',
          scope: 'notice',
          message: 'The text is again that of an earlier version: shop@2022-03-01T08:00:00Z.',
        });
    }
    expect(history.versions[3]?.change?.summary.findings.unclear).toBe(1);
  });

  it('that came by another way of capturing are marked, and suspect captures are named', async () => {
    expect(history.versions.at(-1)).toMatchObject({ technical: true, cameBy: 'import' });
    expect(history.gaps).toEqual([
      { stamp: day(20), capturedAt: '2022-03-20T08:00:00Z', why: 'suspect', codes: ['blocked'], detail: 'a bot wall' },
    ]);
    const page = (await changelog([], folder)).stdout;
    expect(page).toMatch(/^2022 {2}oV\^V.$/m);
    expect(page).toContain('technical: the capturing changed, not the page');
    expect(page).toContain('returns to the text of 2022-03-01');
    expect(page).toContain('kept aside as suspect  [blocked]  a bot wall');
  });

  it('can be narrowed by days, each still against the version before it', async () => {
    const narrowed = await historyOf(folder, '--since', '2022-03-04', '--until', '2022-03-05');
    expect(narrowed.versions.map((version) => version.stamp)).toEqual([day(4), day(5)]);
    expect(narrowed.versions[0]?.change?.before.ref).toBe('shop@2022-03-01T08:00:00Z');
  });

  it('can be narrowed by kind of finding on pages for people, never in what machines read', async () => {
    for (const format of ['terminal', 'markdown', 'html'])
      expect((await changelog(['--only', 'raises', '-f', format], folder)).stdout).toMatch(
        /\d of \d shown \(--only raises\)/,
      );
    for (const format of ['json', 'atom'])
      expect((await changelog(['--only', 'raises', '-f', format], folder)).stdout).toBe(
        (await changelog(['-f', format], folder)).stdout,
      );
    expect(await changelog(['--since', '2022-02-30'], folder)).toMatchObject({ status: 2 });
    expect(await changelog(['--only', 'worse'], folder)).toMatchObject({ status: 2 });
  });
});

describe('what cannot be judged', () => {
  it('is named and is no version, and the exit code says so', async () => {
    const folder = archiveOf({ shop: captures(BEFORE, 'x', AFTER, AFTER.replace('36', '48')) });
    writeFileSync(join(folder, 'snapshots/shop', day(4), '1.md'), 'not what was captured');
    const done = await changelog(['-f', 'json'], folder);
    expect(done.status).toBe(3);
    const [history] = read(done);
    expect(history?.gaps.map(({ stamp, why, codes }) => [stamp, why, codes])).toEqual([
      [day(2), 'unjudged', ['empty']],
      [day(4), 'unjudged', ['archive-damaged']],
    ]);
    expect(history?.versions.map((version) => version.stamp)).toEqual([day(1), day(3)]);
    expect(isValid(JSON.parse(done.stdout))).toBe(true);
  });

  it('a notice that the archive does not hold is an error that lists those it holds', async () => {
    const folder = archiveOf({ shop: captures(BEFORE) });
    const done = await changelog(['shpo'], folder);
    expect(done.status).toBe(3);
    expect(done.stderr).toContain('It holds: shop.');
    expect((await changelog(['../shop'], folder)).status).toBe(3);
    expect((await changelog([], folderOf({}))).status).toBe(3);
  });
});

describe('approvals', () => {
  const folder = archiveOf({ shop: captures(BEFORE, AFTER, AFTER.replace('36 months', '48 months')) });
  const decide = (finding: ReportFinding | undefined, reason: string): void => {
    if (finding === undefined) throw new Error('there is no such finding');
    mkdirSync(join(folder, 'approvals/shop'), { recursive: true });
    const decision = decisionOn(finding, { after: 'kept for 48 months', by: 'Mei', on: '2022-04-01', reason });
    writeFileSync(join(folder, `approvals/shop/${finding.fingerprint}.json`), printDecision(decision));
  };

  it('stand on the step that they bind; those on several steps at once where the baseline moved to', async () => {
    const finding = (await historyOf(folder)).versions[1]?.change?.findings[0];
    decide(finding, 'agreed with counsel');
    const whole: Report = JSON.parse(
      (await run(['diff', '--lang', 'en', '-f', 'json', 'shop@2022-03-01', 'shop@2022-03-03'], { cwd: folder })).stdout,
    );
    const jump = whole.findings.find((one) => one.rule === 'retention-extended');
    decide(jump, 'both steps at once');
    const unplaced = await historyOf(folder);
    expect(unplaced.versions[1]?.change?.findings[0]?.approval).toMatchObject({ by: 'Mei', inForce: true });
    expect(unplaced.versions[1]?.change?.summary.findings.approved).toBe(1);
    expect(unplaced.approvals).toMatchObject([{ reason: 'both steps at once' }]);
    writeFileSync(
      join(folder, 'approvals/shop/baseline.json'),
      JSON.stringify({ sha256: '0'.repeat(64), capturedAt: '2022-03-03T08:00:00Z', by: 'Lin', on: '2022-04-02' }),
    );
    const placed = await historyOf(folder);
    expect(placed.approvals).toEqual([]);
    expect(placed.versions[2]).toMatchObject({
      baseline: { by: 'Lin', on: '2022-04-02' },
      approvals: [{ fingerprint: jump?.fingerprint, reason: 'both steps at once' }],
    });
    const page = (await changelog([], folder)).stdout;
    expect(page).toContain('approved by Mei on 2022-04-01: agreed with counsel');
    expect(page).toContain('signed off by Lin on 2022-04-02');
  });
});

describe('the cache', () => {
  const texts = Array.from({ length: 10 }, (_, index) => BEFORE.replace('12 months', `${index + 12} months`));
  const folder = archiveOf({ shop: captures(...texts), tea: captures(ZH_BEFORE, ZH_AFTER) });
  const own = join(folder, 'cache');
  const at = (home: string): NodeJS.ProcessEnv => ({ XDG_CACHE_HOME: home });
  const files = (): readonly string[] =>
    readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('alters nothing: without it, cold, warm, with damaged entries, and where nothing can be kept', async () => {
    const tell = async (home: string, ...args: readonly string[]): Promise<string> => {
      const done = await onAllCores(['-f', 'json', ...args], folder, at(home));
      expect([done.status, done.stderr]).toEqual([0, '']);
      return done.stdout;
    };
    const told = await tell(own, '--no-cache');
    expect(existsSync(own)).toBe(false);
    expect(await tell(own)).toBe(told);
    expect(files().length).toBe(10 + 9 + 2 + 1);
    expect((await changelog(['-f', 'json'], folder, at(own))).stdout).toBe(told);
    for (const [index, file] of files().entries()) {
      const entry = readFileSync(file, 'utf8');
      if (index % 4 === 0) writeFileSync(file, entry.slice(0, entry.length / 2));
      if (index % 4 === 1) writeFileSync(file, '{"facts":[]}');
      if (index % 4 === 2) rmSync(file);
    }
    expect(await tell(own)).toBe(told);
    expect(await tell(join(folder, 'snapshots/shop', day(1), '1.md'))).toBe(told);
  });

  it('knows other options from its own', async () => {
    const rules = async (...args: string[]): Promise<readonly string[] | undefined> =>
      (await historyOf(folder, 'tea', ...args)).versions[1]?.change?.findings.flatMap(({ rule, also }) => [
        rule,
        ...also.map((other) => other.rule),
      ]);
    const [off, all] = [await rules('--rule', 'sale-allowed=off'), await rules()];
    expect(all).toContain('sale-allowed');
    expect(off).toEqual(all?.filter((rule) => rule !== 'sale-allowed'));
  });

  it('takes the notices of a shard only', async () => {
    const of = async (shard: string) => read(await onAllCores(['-f', 'json', '--shard', shard], folder, at(own)));
    const [first, second] = [await of('1/2'), await of('2/2')];
    expect(first?.map((history) => history.notice)).toEqual(['shop']);
    expect(second?.map((history) => history.notice)).toEqual(['tea']);
  });
});
