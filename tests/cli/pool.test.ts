import { expect, test } from 'vitest';
import { openPool } from '../../src/tasks/process/pool.js';

test('one worker takes the place of one that died, and the waiting jobs are done', async () => {
  const starts = new Int32Array(new SharedArrayBuffer(4));
  const pool = openPool<string, string>({
    size: 1,
    module: './../../../tests/cli/mortal-worker.js',
    workerData: starts,
    failed: (job, code, message) => `${job}: ${code}, ${message}`,
  });
  const answers = await Promise.all(['die', 'a', 'b', 'c'].map((job) => pool.answer(job)));
  await pool.close();
  expect(answers).toEqual(['die: bug, as it was told', 'a done', 'b done', 'c done']);
  expect(starts[0]).toBe(2);
});
