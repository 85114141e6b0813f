/** A version that has again the text of one before both: named by diff, by the gate and by batch, as the changelog names it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { archiveOf, writeBaseline } from './archive.js';
import { BEFORE, folderOf, run, runProcess, ZH_BEFORE } from './run.js';

const WITHOUT_SALE = BEFORE.replace('We do not sell your personal information. ', '');
const ZH_CHANGED = ZH_BEFORE.replace('十二个月', '六个月');
/** The same words, set a little differently. */
const AGAIN = BEFORE.replace('## Sharing', '##  Sharing').replace('in its shop', 'in  its shop');
const RULE = 'returned-to-earlier-version';

const day = (n: number): string => `2022030${n}T080000Z`;
const versions = (...texts: readonly string[]) => texts.map((text, index) => ({ stamp: day(index + 1), text }));
const folder = archiveOf({
  shop: versions(BEFORE, BEFORE, WITHOUT_SALE, AGAIN),
  yunque: versions(ZH_BEFORE, ZH_CHANGED, ZH_BEFORE),
});
writeBaseline(folder, 'shop', '2022-03-03T08:00:00Z', WITHOUT_SALE);
const cache = folderOf({});

const tell = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv = { XDG_CACHE_HOME: cache },
  input = '',
): Promise<string> => {
  const done = await (args[0] === 'batch' ? runProcess : run)(args, { cwd: folder, env, input });
  expect([done.status, done.stderr]).toEqual([args[0] === 'check' ? 1 : 0, '']);
  return done.stdout;
};
const returnsIn = ({ findings }: Report): readonly string[] =>
  findings.filter(({ rule }) => rule === RULE).map(({ message }) => message);
const diff = (before: string, after: string, lang = 'en'): Promise<string> =>
  tell(['diff', '--lang', lang, '-f', 'json', before, after]);

describe('a return to an earlier text', () => {
  it('is named with the first version that had it; without a cache, cold and warm', async () => {
    const told = await diff('shop@2022-03-03', 'shop@latest');
    expect(returnsIn(JSON.parse(told))).toEqual([expect.stringContaining('shop@2022-03-01T08:00:00Z')]);
    expect(await diff('shop@2022-03-03', 'shop@latest')).toBe(told);
    const nowhere = { XDG_CACHE_HOME: join(folder, 'snapshots/shop', day(1), '1.md') };
    expect(await tell(['diff', '--lang', 'en', '-f', 'json', 'shop@2022-03-03', 'shop@latest'], nowhere)).toBe(told);
    expect(returnsIn(JSON.parse(await diff('yunque@2022-03-02', 'yunque@latest', 'zh')))).toEqual([
      expect.stringContaining('yunque@2022-03-01T08:00:00Z'),
    ]);
  });

  it('is none where the text is new, is the same, or time goes backwards', async () => {
    for (const [before, after] of [
      ['shop@2022-03-01', 'shop@2022-03-03'],
      ['shop@2022-03-01', 'shop@latest'],
      ['shop@latest', 'shop@2022-03-01'],
      ['shop@latest', 'shop@2022-03-03'],
    ] as const)
      expect(returnsIn(JSON.parse(await diff(before, after)))).toEqual([]);
  });

  it('is what the changelog tells of the step, and a line of batch', async () => {
    const told: Report = JSON.parse(await diff('shop@2022-03-03', 'shop@latest'));
    const env = { XDG_CACHE_HOME: cache };
    const [history] = JSON.parse(await tell(['changelog', '--lang', 'en', '-f', 'json', 'shop'], env)).notices;
    expect(history.versions.at(-1).change.findings).toEqual(told.findings);
    const line = { id: 1, before: 'shop@2022-03-03', after: 'shop@latest' };
    expect(JSON.parse(await tell(['batch', '--lang', 'en'], env, JSON.stringify(line))).findings).toEqual(
      told.findings,
    );
  });

  it('stops the gate until it is approved', async () => {
    const [checked] = JSON.parse(await tell(['check', 'shop', '--lang', 'en', '-f', 'json'])).notices;
    expect(returnsIn(checked)).toHaveLength(1);
    const why = ['--reason', 'the promise is back', '--by', 'Ada Reviewer'];
    const approved = await run(['approve', '--notice', 'shop', '--all', ...why], { cwd: folder });
    expect([approved.status, approved.stderr]).toEqual([0, '']);
    expect((await run(['check', 'shop'], { cwd: folder })).status).toBe(0);
  });
});
