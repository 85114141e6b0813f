/** The gate as its users meet it: one repository, from the first version of a notice to a page that is none, in English and in Chinese. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRepository } from './cli/git-repository.js';
import { folderOf, type Run, run } from './cli/run.js';
import { serve } from './source/loopback.js';

interface Telling {
  readonly notice: string;
  readonly lang: 'en' | 'zh';
  /** The first version. */
  readonly first: Page;
  /** What the second lowers: the texts of the first, and what they become. */
  readonly lowered: readonly (readonly [string, string])[];
  /** What the third makes of a passage that was approved. */
  readonly again: readonly [string, string];
  /** A passage that nothing was decided on until two branches decide. */
  readonly other: readonly [string, string];
  readonly rules: readonly string[];
}

/** A title, an opening, and sections: headings and paragraphs. */
interface Page {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly (readonly [string, ...string[]])[];
}

const tellings: readonly Telling[] = [
  {
    notice: 'larkhaven',
    lang: 'en',
    first: {
      title: 'Privacy Notice',
      opening:
        'This notice explains how Larkhaven handles personal information in its shop and in its app. It applies to everybody who buys from us.',
      sections: [
        [
          'Sharing',
          'We do not sell your personal information. We share your delivery address with the carrier that brings your parcel.',
        ],
        ['Retention', 'We keep order records for 12 months. Messages to support are deleted after 30 days.'],
        ['Children', 'Our shop is not meant for children. We do not knowingly collect the data of anybody under 16.'],
        ['Contact', 'Write to privacy@larkhaven.example if you have questions about this notice.'],
      ],
    },
    lowered: [
      ['We do not sell your personal information.', 'We may sell your personal information.'],
      ['for 12 months', 'for 24 months'],
    ],
    again: ['for 24 months', 'for 36 months'],
    other: ['after 30 days', 'after 90 days'],
    rules: ['sale-allowed', 'retention-extended'],
  },
  {
    notice: 'yunque-cn',
    lang: 'zh',
    first: {
      title: '隐私政策',
      opening: '本政策说明云雀购物如何处理您的个人信息，适用于我们的网站和应用程序。请您在使用我们的服务之前仔细阅读。',
      sections: [
        ['信息共享', '我们不会向第三方出售您的个人信息。为了配送商品，我们会将您的收货地址提供给承运商。'],
        ['保存期限', '我们保存订单记录十二个月，期满后删除。客服消息在三十日后删除。'],
        ['未成年人', '我们的商城不面向未成年人。我们不会在知情的情况下收集未成年人的个人信息。'],
        ['联系我们', '如您对本政策有任何疑问，请写信给我们。'],
      ],
    },
    lowered: [
      ['我们不会向第三方出售', '我们可能向第三方出售'],
      ['保存订单记录十二个月', '保存订单记录二十四个月'],
    ],
    again: ['保存订单记录二十四个月', '保存订单记录三十六个月'],
    other: ['提供给承运商', '提供给承运商和广告合作伙伴'],
    rules: ['sale-allowed', 'retention-extended'],
  },
];

function printPage({ title, opening, sections }: Page, lang: string): string {
  const parts = sections.map(
    ([heading, ...texts]) => `<h2>${heading}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}`,
  );
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><body><main><h1>${title}</h1><p>${opening}</p>${parts.join('')}</main></body></html>\n`;
}

const edit = (page: Page, [from, to]: readonly [string, string]): Page => {
  const sections = page.sections.map(
    ([heading, ...texts]) => [heading, ...texts.map((text) => text.replace(from, to))] as const,
  );
  expect(sections).not.toEqual(page.sections);
  return { ...page, sections };
};

/** What a person types there: words are parted by a real shell, so that commands are run as the output prints them. */
function openShell(folder: string, lang: string) {
  return (command: string, day = '2026-03-05'): Promise<Run> => {
    const words = spawnSync('sh', ['-c', `noticediff() { printf '%s\\0' "$@"; }; ${command}`], { encoding: 'utf8' });
    return run(words.stdout.split('\0').slice(0, -1), {
      cwd: folder,
      env: {
        LC_ALL: lang === 'zh' ? 'zh_CN.UTF-8' : 'C.UTF-8',
        GIT_CONFIG_GLOBAL: '/dev/null',
        SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
      },
    });
  };
}

/** The commands that a run prints for its reader, with a reason in the place of `…`. */
const commandsIn = (output: string, command: string, reason = '…'): readonly string[] =>
  [...output.matchAll(new RegExp(`noticediff ${command} .*$`, 'gm'))].map(([line]) =>
    line.replace('"…"', `"${reason}"`),
  );

describe.each(tellings)('the story of $notice', ({ notice, lang, first, lowered, again, other, rules }) => {
  test('passes only what somebody decided', async () => {
    const { folder, git, commit } = newRepository();
    const shell = openShell(folder, lang);
    const bring = async (day: string, page: string): Promise<void> => {
      const pages = folderOf({ [`${day}.html`]: page });
      expect(await shell(`noticediff import files '${join(pages, `${day}.html`)}' --notice ${notice}`)).toMatchObject({
        status: 0,
      });
      commit(`${day}T12:00:00Z`, `Version of ${day}`, {});
    };
    const check = (day?: string): Promise<Run> => shell('noticediff check', day);

    expect((await shell(`noticediff init --yes --id ${notice} --url https://${notice}.example/privacy`)).status).toBe(
      0,
    );
    await bring('2022-03-01', printPage(first, lang));
    const second = lowered.reduce(edit, first);
    await bring('2023-06-01', printPage(second, lang));

    // No baseline.
    const unsigned = await check();
    expect([unsigned.status, unsigned.stdout]).toEqual([2, expect.stringContaining('[no-baseline]')]);
    const [sign = ''] = commandsIn(unsigned.stdout, 'approve');
    expect(await shell(sign)).toMatchObject({ status: 0, stderr: '' });

    // The baseline is set: what was lowered since is named.
    const lowers = await check();
    expect(lowers.status).toBe(1);
    for (const rule of rules) expect(lowers.stdout).toContain(rule);
    const toApprove = commandsIn(lowers.stdout, 'approve', 'Agreed with counsel');
    expect(toApprove).toHaveLength(rules.length);

    // One is approved, then the other, until a day.
    expect(await shell(toApprove[0] ?? '')).toMatchObject({ status: 0, stderr: '' });
    const half = await check();
    expect([half.status, commandsIn(half.stdout, 'approve').length]).toEqual([1, 1]);
    expect(await shell(`${toApprove[1]} --until 2026-06-30`)).toMatchObject({ status: 0, stderr: '' });
    const decided = await check();
    expect([decided.status, commandsIn(decided.stdout, 'approve')]).toEqual([0, []]);
    commit('2026-03-05T12:00:00Z', 'Decisions', {});

    // The approved passage is edited again; taken back, its decision holds again.
    const third = edit(second, again);
    await bring('2023-09-01', printPage(third, lang));
    const reopened = await check();
    expect([reopened.status, commandsIn(reopened.stdout, 'approve').length]).toEqual([1, 1]);
    expect(reopened.stdout).toContain('retention-extended');
    expect(reopened.stdout).toMatch(lang === 'zh' ? /36|三十六/ : /36 months/);
    await bring('2023-10-01', printPage(second, lang));
    expect((await check()).status).toBe(0);

    // Text is moved around: sections in another order.
    const [opening, ...others] = second.sections;
    const moved: Page = { ...second, sections: [...others, ...(opening === undefined ? [] : [opening])] };
    await bring('2023-11-01', printPage(moved, lang));
    expect(await check()).toMatchObject({ status: 0 });

    // Two branches approve one thing each, and the merge is clean.
    const fourth = edit(edit(moved, again), other);
    await bring('2023-12-01', printPage(fourth, lang));
    const both = commandsIn((await check()).stdout, 'approve', 'Counted anew');
    expect(both).toHaveLength(2);
    git('switch', '-q', '-c', 'other');
    expect((await shell(both[0] ?? '')).status).toBe(0);
    commit('2026-03-06T12:00:00Z', 'One decision', {});
    git('switch', '-q', 'main');
    expect((await shell(`${both[1]} --until 2026-06-30`)).status).toBe(0);
    commit('2026-03-06T13:00:00Z', 'Another decision', {});
    expect((await check()).status).toBe(1);
    git('merge', '-q', '--no-edit', 'other');
    expect(git('status', '--porcelain')).toBe('');
    expect(await check()).toMatchObject({ status: 0 });

    // The day itself still counts; after it, the decision has expired.
    expect((await check('2026-06-30')).status).toBe(0);
    const expired = await check('2026-07-01');
    expect([expired.status, expired.stdout]).toEqual([1, expect.stringContaining('[expired]')]);

    // The baseline moves: refused while something is undecided, or decided for a time only; then passed.
    const move = `noticediff approve --baseline ${notice}@latest`;
    expect(await shell(move, '2026-07-01')).toMatchObject({ status: 2 });
    expect(await shell(move)).toMatchObject({ status: 2, stderr: expect.stringContaining('--until') });
    expect((await shell(both[1] ?? '')).status).toBe(0);
    expect((await shell(move)).status).toBe(0);
    expect((await check('2026-07-01')).status).toBe(0);
    const kept = readdirSync(join(folder, 'approvals', notice));
    expect(kept.filter((name) => name.startsWith('v2-')).length).toBeGreaterThanOrEqual(4);
    expect(JSON.parse(readFileSync(join(folder, 'approvals', notice, 'baseline.json'), 'utf8'))).toMatchObject({
      capturedAt: '2023-12-01T00:00:00Z',
      by: 'Archivist <archivist@example.com>',
    });
    commit('2026-07-01T12:00:00Z', 'Baseline', {});

    // The live page is an error page: kept aside, and what is published now was not judged.
    const page = printPage({ title: '502 Bad Gateway', opening: '502 Bad Gateway', sections: [] }, 'en');
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    writeFileSync(
      join(folder, 'noticediff.config.json'),
      JSON.stringify({ notices: [{ id: notice, urls: [`${server.origin}/privacy`] }], fetch: { pause: 0 } }),
    );
    expect((await shell('noticediff fetch')).status).toBe(3);
    await server.close();
    const suspect = await check('2026-07-01');
    expect([suspect.status, suspect.stdout]).toEqual([3, expect.stringContaining('[suspect]')]);
  });
});
