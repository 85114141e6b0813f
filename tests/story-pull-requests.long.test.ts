/** The gate of a team that owns three notices in its repository for a year: twelve pull requests, each as its author, the hook and CI see it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Run, run } from './cli/run.js';
import { extent } from './extent.js';
import { readCommand } from './report/read-formats.js';

/** What a telling has in its own words: of each notice its pages, and of each pull request what it replaces. */
interface Telling {
  readonly lang: 'en' | 'zh';
  readonly shop: string;
  readonly app: string;
  readonly terms: string;
  readonly club: string;
  readonly reason: string;
  readonly lowered: readonly [string, string];
  readonly raised: readonly [string, string];
  readonly moved: readonly [heading: string, before: string];
  readonly added: string;
  readonly addedAgain: readonly [string, string];
  readonly value: readonly [string, string];
  readonly sold: readonly [string, string];
  readonly shared: readonly [string, string];
  readonly kept: readonly [string, string];
  readonly longer: readonly [string, string];
  readonly left: readonly [string, string];
  readonly leftAgain: readonly [string, string];
}

const tellings: readonly Telling[] = [
  {
    lang: 'en',
    reason: 'Agreed with counsel',
    shop: `# Privacy Notice

This notice explains how Larkhaven handles personal information in its shop. It applies to everybody who buys from us.

## Sharing

We do not sell your personal information. We share your delivery address with the carrier that brings your parcel.

## Retention

We keep order records for 12 months. Messages to support are deleted after 30 days.

## Contact

Write to privacy@larkhaven.example if you have questions about this notice.
`,
    app: `# Privacy Notice of the App

This notice explains how Larkhaven handles personal information in its app. It applies to everybody who uses it.

## Retention

We keep crash reports for {{ report_days }} days. We never share your contacts with advertisers.
`,
    terms: `# Children

Our app is not meant for children. We do not knowingly collect the data of anybody under 16 years of age.
`,
    club: `# Privacy Notice of the Club

This notice explains how Larkhaven handles the personal information of the members of its club.

## Retention

We keep your membership data for 6 months after you leave the club.
`,
    lowered: ['for 12 months', 'for 24 months'],
    raised: ['for 24 months', 'for 6 months'],
    moved: ['## Contact', '## Sharing'],
    added: `# Cookies

This page explains which cookies Larkhaven sets in its app, and for how long they stay on your device.

We use cookies to keep you signed in. They are deleted when you sign out.
`,
    addedAgain: ['when you sign out', 'a year after you sign out'],
    value: ['{{ report_days }}', '{{ long_report_days }}'],
    sold: ['We do not sell your personal information.', 'We may sell your personal information.'],
    shared: ['We never share your contacts with advertisers.', 'We share your contacts with advertisers.'],
    kept: ['after 30 days', 'after 90 days'],
    longer: ['for 24 months', 'for 36 months'],
    left: ['for 6 months', 'for 3 months'],
    leftAgain: ['for 3 months', 'for 2 months'],
  },
  {
    lang: 'zh',
    reason: '已与法务确认',
    shop: `# 隐私政策

本政策说明云雀购物如何处理您的个人信息，适用于我们的商城。请您在使用我们的服务之前仔细阅读。

## 信息共享

我们不会向第三方出售您的个人信息。为了配送商品，我们会将您的收货地址提供给承运商。

## 保存期限

我们保存订单记录十二个月，期满后删除。客服消息在三十日后删除。

## 联系我们

如您对本政策有任何疑问，请写信给我们。
`,
    app: `# 应用隐私政策

本政策说明云雀购物如何处理您在应用程序中的个人信息。请您在使用之前仔细阅读。

## 保存期限

我们保存崩溃日志 {{ report_days }} 日。我们不会与广告商共享您的通讯录。
`,
    terms: `# 未成年人

我们的应用不面向未成年人。我们不会在知情的情况下收集未成年人的个人信息。
`,
    club: `# 会员隐私政策

本政策说明云雀购物如何处理会员的个人信息。请您在加入会员之前仔细阅读。

## 保存期限

您退出会员后，我们保存您的会员资料六个月。
`,
    lowered: ['订单记录十二个月', '订单记录二十四个月'],
    raised: ['订单记录二十四个月', '订单记录六个月'],
    moved: ['## 联系我们', '## 信息共享'],
    added: `# Cookie 说明

本页说明云雀购物在应用程序中使用哪些 Cookie，以及它们在您的设备上保留多久。

我们使用 Cookie 使您保持登录状态。您退出登录时，这些 Cookie 即被删除。
`,
    addedAgain: ['您退出登录时', '您退出登录一年后'],
    value: ['{{ report_days }}', '{{ long_report_days }}'],
    sold: ['我们不会向第三方出售您的个人信息', '我们可能向第三方出售您的个人信息'],
    shared: ['我们不会与广告商共享您的通讯录', '我们会与广告商共享您的通讯录'],
    kept: ['在三十日后删除', '在九十日后删除'],
    longer: ['订单记录二十四个月', '订单记录三十六个月'],
    left: ['会员资料六个月', '会员资料三个月'],
    leftAgain: ['会员资料三个月', '会员资料两个月'],
  },
];

/** A clone of a team, and the remote that it shares. */
function newTeam() {
  const folder = mkdtempSync(join(tmpdir(), 'noticediff-team-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [origin, clone] = [join(folder, 'origin.git'), join(folder, 'clone')];
  const gitIn = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@larkhaven.example', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    }).trim();
  gitIn(folder, 'init', '-q', '--bare', '-b', 'main', origin);
  gitIn(folder, 'init', '-q', '-b', 'main', clone);
  const git = (...args: readonly string[]): string => gitIn(clone, ...args);
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@larkhaven.example');
  git('remote', 'add', 'origin', `file://${origin}`);
  return {
    folder,
    origin,
    clone,
    git,
    gitIn,
    write(path: string, text: string): void {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      writeFileSync(join(clone, path), text);
    },
    edit(path: string, [from, to]: readonly [string, string]): void {
      const text = readFileSync(join(clone, path), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(clone, path), text.replace(from, to));
    },
  };
}

type Team = ReturnType<typeof newTeam>;

interface PullRequest {
  readonly name: string;
  readonly edit: (team: Team, telling: Telling) => void;
  /** `rule path:words on the line`, the gravest first; none: it passes. */
  readonly findings: readonly string[] | ((telling: Telling) => readonly string[]);
  /** After everything was approved: what is asked for once more. */
  readonly editAgain?: PullRequest['edit'];
  /** Then; absent where it is all of them: what was decided on a sentence stands while the sentence does. */
  readonly findingsAgain?: readonly string[];
}

const configOf = (notices: readonly object[], more: object = {}): string =>
  `${JSON.stringify({ ...more, notices }, null, 2)}\n`;
const SHOP = { id: 'shop', files: ['legal/shop.md'] };
const APP = { id: 'app', files: ['legal/app/*.md'] };
/** In both languages, whichever the story is told in. */
const CLUB = { id: 'club', languages: { en: 'legal/club.en.md', zh: 'legal/club.zh.md' } };
const MOVED = { ...SHOP, files: ['legal/notice.md'] };
const CONFIG = 'noticediff.config.json';

const pullRequests: readonly PullRequest[] = [
  {
    name: 'lowers',
    edit: (team, { lowered }) => team.edit('legal/shop.md', lowered),
    findings: ['retention-extended legal/shop.md:11'],
  },
  {
    name: 'moves a section',
    edit: (team, { moved: [heading, before] }) => {
      const text = readFileSync(join(team.clone, 'legal/shop.md'), 'utf8');
      const section = text.slice(text.indexOf(heading));
      const rest = text.replace(section, '');
      team.write('legal/shop.md', `${rest.replace(before, () => `${section}\n${before}`).trimEnd()}\n`);
    },
    findings: [],
  },
  { name: 'raises', edit: (team, { raised }) => team.edit('legal/shop.md', raised), findings: [] },
  {
    name: 'renames the file',
    edit: ({ clone, write }) => {
      renameSync(join(clone, 'legal/shop.md'), join(clone, 'legal/notice.md'));
      write(CONFIG, configOf([MOVED, APP, CLUB]));
    },
    findings: [],
  },
  {
    name: 'adds a page',
    edit: ({ write }, { added }) => write('legal/app/3-cookies.md', added),
    editAgain: (team, { addedAgain }) => team.edit('legal/app/3-cookies.md', addedAgain),
    findings: ['tracking-technology-added legal/app/3-cookies.md:5', 'notice-added legal/app/3-cookies.md:1'],
    findingsAgain: ['notice-added legal/app/3-cookies.md:1'],
  },
  {
    name: 'removes a page',
    edit: ({ clone }) => rmSync(join(clone, 'legal/app/2-children.md')),
    findings: ['notice-removed legal/app/1-app.md:1'],
  },
  {
    name: 'leaves a translation behind',
    edit: (team, { lang, left }) => team.edit(`legal/club.${lang}.md`, left),
    editAgain: (team, { lang, leftAgain }) => team.edit(`legal/club.${lang}.md`, leftAgain),
    findings: ({ lang }) => [`translation-left-behind legal/club.${lang === 'en' ? 'zh' : 'en'}.md:1`],
  },
  {
    name: 'removes a notice',
    edit: ({ clone, write }) => {
      for (const { lang } of tellings) rmSync(join(clone, `legal/club.${lang}.md`));
      write(CONFIG, configOf([MOVED, APP]));
    },
    findings: [`notice-removed ${CONFIG}:1`],
  },
  {
    name: 'changes the value of a template',
    edit: (team, { value }) => team.edit('legal/app/1-app.md', value),
    findings: ['unrendered-template legal/app/1-app.md:7'],
  },
  {
    name: 'reverts what raised',
    edit: (team, { raised: [from, to] }) => team.edit('legal/notice.md', [to, from]),
    findings: ['retention-extended legal/notice.md:15'],
  },
];

/** Whoever loosens the gate is judged by the one that stood: nothing of what the looser one lets pass does. */
const loosening: PullRequest = {
  name: 'loosens the gate, and lowers what the looser one lets pass',
  edit: (team, { longer }) => {
    team.edit('legal/notice.md', longer);
    team.write(CONFIG, configOf([MOVED, APP], { failOn: 'none', rules: { 'retention-extended': 'off' } }));
  },
  findings: [
    'retention-extended legal/notice.md:15',
    ...['shop', 'shop', 'app', 'app'].map(() => `configuration-changed ${CONFIG}:1`),
  ],
};

describe.each(tellings.slice(0, extent(1, tellings.length)))('a year of pull requests, $lang', (telling) => {
  const { lang, reason } = telling;
  const team = newTeam();
  const { clone, git, gitIn } = team;
  const env = {
    LC_ALL: lang === 'zh' ? 'zh_CN.UTF-8' : 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    SOURCE_DATE_EPOCH: String(Date.parse('2026-03-05') / 1000),
  };

  const call = (args: readonly string[], more: NodeJS.ProcessEnv = {}, cwd = clone): Promise<Run> =>
    run(args, { cwd, env: { ...env, ...more } });

  /** As a real shell parts the words of a line that was printed. */
  const type = (line: string, cwd: string): Promise<Run> => {
    const words = spawnSync('sh', ['-c', `noticediff() { printf '%s\\0' "$@"; }; ${line}`], { encoding: 'utf8' });
    return call(words.stdout.split('\0').slice(0, -1), {}, cwd);
  };

  /** Exit code, and rule and place of everything that is annotated. */
  async function look(args: readonly string[] = [], more: NodeJS.ProcessEnv = {}, cwd = clone) {
    const { status, stdout } = await call(['check', '--format', 'github', ...args], more, cwd);
    const annotations = stdout.trimEnd().split('\n').map(readCommand);
    const found = annotations
      .filter((one) => one?.command !== 'notice')
      .map((one) => `${one?.properties['title']?.split(' ')[1]} ${one?.properties['file']}:${one?.properties['line']}`);
    return { status, found };
  }

  const expected = (findings: readonly string[]) => ({ status: findings.length > 0 ? 1 : 0, found: findings });

  async function approveAll(cwd: string, args: readonly string[] = []): Promise<void> {
    const { stdout } = await call(['check', ...args]);
    const lines = [...stdout.matchAll(/noticediff approve .*$/gm)].map(([line]) => line.replace('"…"', `"${reason}"`));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(await type(line, cwd)).toMatchObject({ status: 0, stderr: '' });
  }

  /** Into main, as a merge commit; CI then runs on the push. */
  async function merge(branch: string): Promise<void> {
    git('switch', '-q', 'main');
    const before = git('rev-parse', 'HEAD');
    git('merge', '-q', '--no-ff', '-m', `Merge ${branch}`, branch);
    git('push', '-q', 'origin', 'main');
    const event = join(team.folder, 'event.json');
    writeFileSync(event, JSON.stringify({ before }));
    expect(await look([], { GITHUB_EVENT_PATH: event })).toEqual(expected([]));
    expect((await look([], { CI_COMMIT_BEFORE_SHA: before })).status).toBe(0);
  }

  /** A job of CI has the last commit alone, and is told how to fetch the rest. */
  async function lookInCi(branch: string, findings: readonly string[]): Promise<void> {
    git('push', '-q', 'origin', branch);
    const job = join(team.folder, `job-${branch}`);
    gitIn(team.folder, 'clone', '-q', '--depth', '1', '--branch', branch, `file://${team.origin}`, job);
    const shallow = await call(['check'], { GITHUB_BASE_REF: 'main' }, job);
    const [, fetch = ''] = /(git fetch .*)/.exec(shallow.stdout) ?? [];
    expect([shallow.status, fetch]).toEqual([3, 'git fetch --unshallow origin +main:refs/remotes/origin/main']);
    gitIn(job, ...fetch.split(' ').slice(1));
    expect(await look([], { GITHUB_BASE_REF: 'main' }, job)).toEqual(expected(findings));
    rmSync(job, { recursive: true });
  }

  test('begins with three notices, none of which has a base yet', async () => {
    team.write('legal/shop.md', telling.shop);
    team.write('legal/app/1-app.md', telling.app);
    team.write('legal/app/2-children.md', telling.terms);
    for (const { lang: own, club } of tellings) team.write(`legal/club.${own}.md`, club);
    team.write(CONFIG, configOf([SHOP, APP, CLUB]));
    git('add', '-A');
    git('commit', '-qm', 'Notices');
    const alone = await call(['check']);
    expect([alone.status, alone.stdout]).toEqual([3, expect.stringContaining('git remote set-head origin --auto')]);
    git('push', '-q', 'origin', 'main');
    git('remote', 'set-head', 'origin', '--auto');
    const idle = await call(['check']);
    expect(idle.status).toBe(0);
    expect(idle.stdout).toContain(lang === 'zh' ? '未作任何比较' : 'Nothing was compared');
    expect(idle.stdout).not.toMatch(/nothing changed|Passed|通过|没有变更/);
  });

  /** Decided either before the commit, as the hook asks, or after it, as CI does. */
  async function goThrough(
    { edit, findings: found, editAgain, findingsAgain }: PullRequest,
    branch: string,
    { inHook, inCi }: { readonly inHook: boolean; readonly inCi: boolean },
  ): Promise<void> {
    const findings = typeof found === 'function' ? found(telling) : found;
    const legal = join(clone, 'legal');
    git('switch', '-q', '-c', branch, 'main');
    edit(team, telling);
    expect(await look()).toEqual(expected(findings));
    git('add', '-A');
    expect(await look(['--staged'])).toEqual(expected(findings));
    if (inHook && findings.length > 0) {
      await approveAll(legal, ['--staged']);
      // What is decided counts with the commit that has it.
      expect(await look(['--staged'])).toEqual(expected(findings));
      git('add', '-A');
      expect(await look(['--staged'])).toEqual(expected([]));
    }
    git('commit', '-qm', branch);
    const open = inHook ? [] : findings;
    expect(await look([], {}, legal)).toEqual(expected(open));
    if (inCi) await lookInCi(branch, open);
    if (open.length > 0) {
      await approveAll(legal);
      expect(await look()).toEqual(expected([]));
      git('add', '-A');
      git('commit', '-qm', 'Decisions');
    }
    if (editAgain !== undefined) {
      editAgain(team, telling);
      expect(await look()).toEqual(expected(findingsAgain ?? findings));
      git('checkout', '-q', '.');
    }
    expect(existsSync(join(legal, 'approvals'))).toBe(false);
    await merge(branch);
  }

  test.each(pullRequests.map((one, index) => ({ ...one, index })))('a pull request that $name', ({ index, ...one }) =>
    goThrough(one, `pr-${index + 1}`, { inHook: index % 2 === 1, inCi: extent(index % 3 === 0, true) }),
  );

  test('two branches decide on their own, and both merge', async () => {
    const legal = join(clone, 'legal');
    for (const [branch, path, edit] of [
      ['left', 'legal/notice.md', telling.sold],
      ['right', 'legal/app/1-app.md', telling.shared],
    ] as const) {
      git('switch', '-q', '-c', branch, 'main');
      team.edit(path, edit);
      git('commit', '-qam', branch);
      expect((await look()).status).toBe(1);
      await approveAll(legal);
      git('add', '-A');
      git('commit', '-qm', 'Decisions');
      expect((await look()).status).toBe(0);
    }
    await merge('left');
    git('switch', '-q', 'right');
    // The base moved on: what another branch brought there is not this one's.
    expect(await look()).toEqual(expected([]));
    git('merge', '-q', '-m', 'Up to date', 'main');
    expect(await look()).toEqual(expected([]));
    await merge('right');
  });

  test('main moves on under an open pull request, whose own change alone is asked for', async () => {
    git('switch', '-q', '-c', 'open', 'main');
    team.edit('legal/app/1-app.md', telling.value.toReversed() as [string, string]);
    git('commit', '-qam', 'open');
    git('switch', '-q', '-c', 'other', 'main');
    team.edit('legal/notice.md', telling.kept);
    git('commit', '-qam', 'other');
    await approveAll(clone);
    git('add', '-A');
    git('commit', '-qm', 'Decisions');
    await merge('other');
    git('switch', '-q', 'open');
    const own = expected(['unrendered-template legal/app/1-app.md:7']);
    expect(await look()).toEqual(own);
    expect(await look(['--base', 'main'])).toEqual(own);
    git('switch', '-q', 'main');
  });

  test(`a pull request that ${loosening.name}`, () => goThrough(loosening, 'loose', { inHook: false, inCi: true }));
});
