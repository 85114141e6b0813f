import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { AFTER, BEFORE, BIN, folderOf, run, runProcess, ZH_AFTER, ZH_BEFORE } from './run.js';

let folder: string;
beforeAll(() => {
  folder = folderOf({
    'before.md': BEFORE,
    'after.md': AFTER,
    'zh-before.md': ZH_BEFORE,
    'zh-after.md': ZH_AFTER,
    'long.md': `${BEFORE}\n${Array.from({ length: 100 }, (_, i) => `Paragraph ${i} says how long we keep record ${i}.`).join('\n\n')}\n`,
    'empty.html': '<html><body></body></html>',
  });
});

const job = (id: string | number, before = 'before.md', after = 'after.md') => JSON.stringify({ id, before, after });
/** By one worker, where it does not matter how many there are: each loads all that it needs anew. */
const batch = async (lines: readonly string[], ...args: string[]) => {
  const jobs = args.includes('--jobs') ? [] : ['--jobs', '1'];
  const done = await runProcess(['batch', ...jobs, ...args], { cwd: folder, input: `${lines.join('\n')}\n` });
  return {
    ...done,
    answers: done.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('batch', () => {
  test('gives the report of `diff` under the id of the line', async () => {
    const { status, answers } = await batch([job('one')]);
    const alone = JSON.parse((await run(['diff', '-f', 'json', 'before.md', 'after.md'], { cwd: folder })).stdout);
    expect([status, answers]).toEqual([0, [{ id: 'one', ...alone }]]);
  });

  test('keeps the order of the input, whichever line is slow', async () => {
    const lines = Array.from({ length: 15 }, (_, i) =>
      i % 7 === 0 ? job(i, 'long.md', 'after.md') : job(i, 'zh-before.md', 'zh-after.md'),
    );
    const { status, answers } = await batch(lines, '--jobs', '3');
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.id)).toEqual(lines.map((_, i) => i));
  });

  test('a bad line is answered on its own line, and the rest goes on', async () => {
    const { status, answers } = await batch([
      job('good'),
      'no json',
      '[]',
      '{"id": "half", "before": "before.md"}',
      job('missing', 'nowhere.md'),
      job('empty', 'before.md', 'empty.html'),
      job('stdin', '-'),
      '{"before": "before.md", "after": "after.md"}',
      '',
      job('last'),
    ]);
    expect(status).toBe(3);
    expect(answers.map((answer) => [answer.id, answer.error?.code ?? null])).toEqual([
      ['good', null],
      [null, 'bad-line'],
      [null, 'bad-line'],
      ['half', 'bad-line'],
      ['missing', 'not-found'],
      ['empty', 'empty'],
      ['stdin', 'bad-line'],
      [null, 'bad-line'],
      ['last', null],
    ]);
  });

  test('the shards of a file make up the whole, none twice', async () => {
    const lines = Array.from({ length: 10 }, (_, i) => job(i));
    const shards = await Promise.all([1, 2, 3].map((k) => batch(lines, '--shard', `${k}/3`)));
    expect(shards.map(({ answers }) => answers.map(({ id }) => id))).toEqual([
      [0, 3, 6, 9],
      [1, 4, 7],
      [2, 5, 8],
    ]);
  });

  test('answers each line as it comes, before the input ends', async () => {
    const child = spawn(process.execPath, [BIN, 'batch'], { cwd: folder });
    for (const id of [1, 2]) {
      child.stdin.write(`${job(id)}\n`);
      let answer = '';
      while (!answer.endsWith('\n')) answer += String((await once(child.stdout, 'data'))[0]);
      expect(JSON.parse(answer).id).toBe(id);
    }
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('stops reading while nobody takes the answers', async () => {
    const child = spawn(process.execPath, [BIN, 'batch', '--jobs', '1'], { cwd: folder });
    const line = `${JSON.stringify({ id: 1, before: 'before.md', after: 'after.md', note: 'x'.repeat(1_000) })}\n`;
    let taken = 0;
    const wanted = 20_000;
    const feed = async () => {
      for (; taken < wanted; taken++) {
        if (!child.stdin.write(line))
          await Promise.race([once(child.stdin, 'drain'), new Promise((resolve) => setTimeout(resolve, 1_000))]);
        if (child.stdin.writableNeedDrain) return;
      }
    };
    child.stdin.on('error', () => {});
    await feed();
    // 20,000 lines are 20 MB: what a pipe, a window of lines and the decoder hold is far less.
    expect(taken).toBeLessThan(2_000);
    child.kill();
    await once(child, 'close');
  });

  test('a line that never ends is named, not kept', async () => {
    const { status, answers } = await batch([`{"id": "${'x'.repeat(3 << 20)}`, job('next')]);
    expect(status).toBe(3);
    expect(answers[0].error.message).toMatch(/line 1 is longer/);
    expect(answers[1].id).toBe('next');
  });

  test('a part is done once every line is answered, errors included', async () => {
    const lines = [job('good'), job('missing', 'nowhere.md'), 'no json', job('last')];
    expect(await batch(lines)).toMatchObject({ status: 3 });
    const { status, stderr, answers } = await batch(lines, '--part');
    expect([status, stderr]).toEqual([0, 'noticediff: 2 of the lines failed; each says why on its own line.\n']);
    expect(answers.map((answer) => answer.error?.code ?? null)).toEqual([null, 'not-found', 'bad-line', null]);
  });

  test('a part whose input was cut off is not done', async () => {
    const whole = `${job('one')}\n${job('two')}`;
    const part = (input: string) => runProcess(['batch', '--jobs', '1', '--part'], { cwd: folder, input });
    expect((await part(whole)).status).toBe(0);
    const { status, stdout } = await part(whole.slice(0, -1));
    const [first, last] = stdout.trim().split('\n');
    expect([status, JSON.parse(first ?? '').id]).toEqual([3, 'one']);
    expect(JSON.parse(last ?? '')).toMatchObject({ id: null, error: { code: 'bad-line' } });
    expect(last).toContain('the input ends within line 2');
  });
});
