/** The README's part on the archive, followed word by word: its commands as they stand there, a server on loopback for the web. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../source/loopback.js';
import { serveWayback } from '../source/wayback-server.js';
import { folderOf, ROOT, run } from './run.js';

/** The lines of the first block of commands under the heading, without their comments. */
function commandsUnder(heading: string): readonly string[] {
  const [, part = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split(`\n## ${heading}\n`);
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(part) ?? [];
  return block
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''));
}

const page = (months: number): string =>
  `<!doctype html><html lang="en"><title>Privacy Notice</title><h1>Privacy Notice</h1>${Array.from(
    { length: 6 },
    (_, part) =>
      `<h2>Part ${part}</h2><p>We keep data of kind ${part} for ${months} months, and delete it when you ask.</p>`,
  ).join('')}</html>`;

/** A repository with a commit for each text, in January of that year. */
function repository(folder: string, file: string, texts: Readonly<Record<number, string>>): void {
  const git = (args: readonly string[], date = ''): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    execFileSync('git', ['-C', folder, '-c', 'user.name=n', '-c', 'user.email=n@example.com', ...args], { env });
  };
  mkdirSync(join(folder, file, '..'), { recursive: true });
  git(['init', '--quiet']);
  for (const [year, text] of Object.entries(texts)) {
    writeFileSync(join(folder, file), text);
    git(['add', file]);
    git(['commit', '--quiet', '-m', 'Record'], `${year}-01-10T12:00:00Z`);
  }
}

it('works as it is written', async () => {
  const commands = commandsUnder('The archive');
  const all = folderOf({});
  const cwd = join(all, 'project');
  repository(cwd, 'docs/privacy.md', { 2017: '# Privacy\n\nWe keep data for 3 months.\n' });
  repository(join(all, 'clone'), 'Larkhaven/Privacy Policy.md', { 2018: '# Privacy\n\nWe keep data for 6 months.\n' });
  mkdirSync(join(cwd, 'saved-pages'));
  writeFileSync(join(cwd, 'saved-pages/privacy-2022-01-18.html'), page(9));
  const address = 'https://example.com/privacy';
  const live = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(36));
  });
  const wayback = await serveWayback([
    { stamp: '20190301080000', url: address, body: page(11) },
    { stamp: '20200301080000', url: address, body: page(12) },
    { stamp: '20210301080000', url: address, body: page(24) },
  ]);
  const env = { NOTICEDIFF_WAYBACK: wayback.origin, XDG_CACHE_HOME: join(all, 'cache') };
  const said = new Map<string, string>();
  for (const command of commands) {
    const [name, ...args] = command.split(' ');
    expect(name).toBe('noticediff');
    // The live page alone is another: there is no web in a test.
    const own = args.map((arg) => (args[0] === 'fetch' && arg === address ? `${live.origin}/privacy` : arg));
    const { status, stdout, stderr } = await run([...own, ...(own[0] === 'verify' ? [] : ['--lang', 'en'])], {
      cwd,
      env,
    });
    expect([command, status, stderr]).toEqual([command, 0, '']);
    said.set(own.slice(0, 2).join(' '), stdout);
  }
  expect([...said.keys()]).toEqual([
    'import files',
    'import git',
    'import wayback',
    'import ota',
    `fetch ${live.origin}/privacy`,
    'log shop',
    'verify',
    'changelog shop',
  ]);
  const versions = readdirSync(join(cwd, 'snapshots/shop')).map((stamp) => stamp.slice(0, 4));
  expect(versions.slice(0, -1)).toEqual(['2017', '2020', '2021', '2022']);
  expect(said.get('log shop')).toContain('2017-01-10');
  expect(readFileSync(join(cwd, 'history.html'), 'utf8')).toContain('36 months');
  expect(readdirSync(join(cwd, 'snapshots')).filter((name) => !name.startsWith('.'))).toHaveLength(2);
  // "Run an import again at any time: only what is new is added."
  const again = await run(['import', 'files', 'saved-pages/', '--notice', 'shop', '--lang', 'en'], { cwd });
  expect(again.stdout).toBe('shop: 1 there before\n');
  await live.close();
  await wayback.close();
});
