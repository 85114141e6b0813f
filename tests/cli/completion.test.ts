/** Completions: the scripts for the shells, and what comes next in an unfinished call. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { tool } from '../ci/run-action.js';
import { BIN, folderOf, runProcess } from './run.js';

const cwd = folderOf({ 'noticediff.config.json': '{ "notices": [{ "id": "shop" }, { "id": "app" }] }' });
const complete = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { status, stdout } = await runProcess(['complete', '--', ...words], { cwd });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
};

test.each([
  [['chan'], ['changelog', ':4']],
  [
    ['check', '--fail-on', 'h'],
    ['high', ':4'],
  ],
  [
    ['check', 's'],
    ['shop', ':4'],
  ],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', ':4'],
  ],
  // Files, as the shell completes them.
  [['diff', ''], [':0']],
  [['check', '--config', ''], [':0']],
])('after %j comes %j', async (words, expected) => {
  expect(await complete(...words)).toEqual(expected);
});

test('every command is offered, and none that is for scripts alone', async () => {
  const offered = await complete('');
  expect(offered).toEqual(expect.arrayContaining(['diff', 'check', 'approve', 'completion']));
  expect(offered).not.toContain('complete');
});

test.each(['bash', 'zsh', 'fish'])('%s gets a script', async (shell) => {
  const { status, stdout } = await runProcess(['completion', shell], { cwd });
  expect([status, stdout]).toEqual([0, expect.stringContaining('noticediff complete --')]);
});

test('no other shell does', async () => {
  expect(await runProcess(['completion', 'tcsh'], { cwd })).toMatchObject({ status: 2, stdout: '' });
});

test('bash completes with it', async () => {
  const { stdout: script } = await runProcess(['completion', 'bash'], { cwd });
  // What the package bash-completion gives.
  const words =
    '_get_comp_words_by_ref() { words=(noticediff check sh); cur=sh; prev=check; cword=2; }; compopt() { :; }';
  const asked = `${script}\n${words}\n__noticediff_complete\necho "$\{COMPREPLY[*]}"; complete -p noticediff`;
  const PATH = `${tool({ noticediff: `exec '${process.execPath}' '${BIN}' "$@"` })}:${process.env['PATH']}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', asked], { cwd, encoding: 'utf8', env: { ...process.env, PATH } });
  expect([stdout, stderr]).toEqual(['shop\ncomplete -o default -F __noticediff_complete noticediff\n', '']);
});
