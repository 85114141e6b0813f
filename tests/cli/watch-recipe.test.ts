/** The recipe in docs/watch.md, its shell steps run as they stand there: a real repository, a server on loopback, a stand-in for `gh`. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serve } from '../source/loopback.js';
import { BIN, ROOT } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'noticediff-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The `run: |` blocks of the recipe, by the names of their steps. */
function stepsOf(markdown: string): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  for (const [, name = '', rest = ''] of markdown.matchAll(/^ {6}- name: (.+)\n((?: {8}.*\n)+)/gm)) {
    const script = /^ {8}run: \|\n((?: {10}.*\n)+)/m.exec(rest)?.[1] ?? '';
    steps.set(name, script.replace(/^ {10}/gm, ''));
  }
  return steps;
}

const repository = join(folder, 'repository');
const git = (...args: string[]): string => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' });

/** `npx` runs the built command line, `gh` writes down what it was asked. */
function makePath(): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const tools = {
    npx: `#!/bin/sh\nshift\nexec '${process.execPath}' '${BIN}' "$@"\n`,
    gh: `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'gh.txt')}'\n`,
  };
  for (const [name, text] of Object.entries(tools)) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  return `${bin}:${process.env['PATH']}`;
}

/** As the runner does: `bash -e`. Not in this process, whose server must go on answering. */
function runStep(script: string, path: string): Promise<number | null> {
  const env = {
    ...process.env,
    PATH: path,
    GITHUB_OUTPUT: join(folder, 'output.txt'),
    LC_ALL: 'C.UTF-8',
    HTTP_PROXY: '',
    http_proxy: '',
  };
  const done = spawn('bash', ['-e', '-c', script], { cwd: repository, env, stdio: 'ignore' });
  return new Promise((resolve) => done.on('close', resolve));
}

it('fetches, commits the capture and opens a pull request; without a change it opens none', async () => {
  const page = `<!doctype html><html lang="en"><title>Privacy Notice</title><h1>Privacy Notice</h1>${'<p>We keep the records of your orders for 12 months, and delete them when you ask us to.</p>'.repeat(5)}</html>`;
  const server = await serve((request, response) => {
    response.writeHead(request.url === '/gone' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'origin.git')]);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', repository]);
  git('remote', 'add', 'origin', join(folder, 'origin.git'));
  const notices = [
    { id: 'shop', urls: [`${server.origin}/privacy`] },
    { id: 'gone', urls: [`${server.origin}/gone`] },
  ];
  writeFileSync(join(repository, 'noticediff.config.json'), JSON.stringify({ notices, fetch: { pause: 0 } }));
  git('add', '.');
  git('-c', 'user.name=n', '-c', 'user.email=n@example.com', 'commit', '--quiet', '-m', 'Configuration');
  const steps = stepsOf(readFileSync(join(ROOT, 'docs/watch.md'), 'utf8'));
  expect([...steps.keys()]).toEqual(['Fetch', 'Propose', 'Say what could not be read']);
  const path = makePath();

  expect(await runStep(steps.get('Fetch') ?? '', path)).toBe(0);
  expect(readFileSync(join(folder, 'output.txt'), 'utf8')).toBe('code=3\n');
  expect(await runStep(steps.get('Propose') ?? '', path)).toBe(0);
  const asked = readFileSync(join(folder, 'gh.txt'), 'utf8').split('\n');
  const branch = asked[asked.indexOf('--head') + 1] ?? '';
  expect(asked.slice(0, 6)).toEqual(['pr', 'create', '--title', 'Notices changed', '--body-file', 'fetch.txt']);
  const pushed = execFileSync('git', ['-C', join(folder, 'origin.git'), 'ls-tree', '-r', '--name-only', branch], {
    encoding: 'utf8',
  });
  expect(pushed).toMatch(/^snapshots\/shop\/\d{8}T\d{6}Z\/1\.html$/m);
  expect(pushed).not.toMatch(/\.state|fetch\.txt/);
  expect(readFileSync(join(repository, 'fetch.txt'), 'utf8')).toContain('gone: FAILED: Cannot read');
  expect(await runStep(steps.get('Say what could not be read') ?? '', path)).toBe(3);

  rmSync(join(folder, 'gh.txt'));
  expect(await runStep(steps.get('Fetch') ?? '', path)).toBe(0);
  expect(await runStep(steps.get('Propose') ?? '', path)).toBe(0);
  expect(() => readFileSync(join(folder, 'gh.txt'))).toThrow('ENOENT');
  await server.close();
});
