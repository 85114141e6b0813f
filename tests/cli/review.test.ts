import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { archiveOf } from './archive.js';
import { drive } from './pty.js';
import { AFTER, BEFORE, folderOf, run, ZH_AFTER, ZH_BEFORE } from './run.js';

/** 2026-03-05 */
const ENV = { SOURCE_DATE_EPOCH: '1772668800' };
const BY = ['--by', 'Mo Lin <mo@larkhaven.example>'] as const;
const HOSTILE = BEFORE.replace('brings your parcel.', 'brings your parcel.\u001b[2J\u001b]0;owned\u0007 \u202eabc');
const LEFT = '\u001b[?2004l\u001b[?25h\u001b[?7h\u001b[?1049l';
const [ESC, ENTER, UP, RIGHT, BACKSPACE, CTRL_C, CTRL_D] = [
  '\u001b',
  '\r',
  '\u001b[A',
  '\u001b[C',
  '\u007f',
  '\u0003',
  '\u0004',
];
const pasted = (text: string): string => `\u001b[200~${text}\u001b[201~`;

let made: string;
beforeAll(async () => {
  const of = (before: string, after: string) => [
    { stamp: '20220301T000000Z', text: before },
    { stamp: '20230601T000000Z', text: after },
  ];
  made = archiveOf({
    larkhaven: of(BEFORE, AFTER),
    yunque: of(ZH_BEFORE, ZH_AFTER),
    hostile: of(HOSTILE, HOSTILE.replace('We do not sell', 'We may sell')),
    plain: of(
      `${BEFORE}\n\nWe wrote this notice plainly.\n`,
      `${BEFORE.replace('We do not sell', 'We may sell')}\n\nWe wrote this notice in plain words.\n`,
    ),
    same: of(BEFORE, BEFORE.replace('March 1, 2022', 'March 2, 2022')),
  });
  for (const notice of ['larkhaven', 'yunque', 'hostile', 'plain', 'same'])
    expect((await run(['approve', '--baseline', `${notice}@2022-03-01`, ...BY], { cwd: made, env: ENV })).status).toBe(
      0,
    );
});

/** A project of its own: two versions of each notice, the first signed off. */
function project(): string {
  const folder = folderOf({});
  cpSync(made, folder, { recursive: true });
  return folder;
}

const decisionsIn = (cwd: string, notice: string) =>
  readdirSync(join(cwd, 'approvals', notice))
    .filter((name) => name.startsWith('v2-'))
    .map((name) => JSON.parse(readFileSync(join(cwd, 'approvals', notice, name), 'utf8')));
const baselineOf = (cwd: string, notice: string): string =>
  JSON.parse(readFileSync(join(cwd, 'approvals', notice, 'baseline.json'), 'utf8')).capturedAt;
const review = (cwd: string, args: readonly string[], more: Partial<Parameters<typeof drive>[1]> = {}) =>
  drive(['review', ...args, ...BY], { cwd, ...more, env: { ...ENV, ...more.env } });

describe('review', () => {
  test('walks through the findings, saves each decision at once, and moves the baseline when all are decided', async () => {
    const cwd = project();
    const person = review(cwd, ['larkhaven', '--lang', 'en']);
    const first = await person.see('1 of 2');
    expect(first).toContain('C-001 HIGH');
    expect(first).toMatch(/> .*We do not may sell your personal information\. We share/s);
    expect(first).toContain('a approve');
    person.type('a');
    await person.see('Why is C-001 acceptable?');
    person.type(ENTER);
    await person.see('A decision needs a reason');
    person.type(`Counsel agreek${BACKSPACE}d.${ENTER}`);
    await person.see(/2 of 2[\s\S]*C-001 approved: saved/);
    expect(decisionsIn(cwd, 'larkhaven')).toMatchObject([
      {
        verdict: 'approved',
        reason: 'Counsel agreed.',
        by: 'Mo Lin <mo@larkhaven.example>',
        on: '2026-03-05',
        until: null,
      },
    ]);
    person.type('f');
    await person.see('Why is C-002 no true finding?');
    person.type(UP);
    await person.see('> Counsel agreed.');
    person.type(ENTER);
    await person.see('All 2 findings are decided.');
    person.type('m');
    await person.see('Sign off the version of 2023-06-01');
    person.type('n');
    await person.see('m signs');
    expect(baselineOf(cwd, 'larkhaven')).toBe('2022-03-01T00:00:00Z');
    person.type('m');
    await person.see('Sign off');
    person.type('y');
    await person.see('is the baseline, signed off by');
    const { code, output } = await person.ended();
    expect([code, person.buffer(), output.includes(LEFT)]).toEqual([0, 'normal', true]);
    expect(baselineOf(cwd, 'larkhaven')).toBe('2023-06-01T00:00:00Z');
    expect((await run(['check', 'larkhaven'], { cwd, env: ENV })).status).toBe(0);
  });

  test('in Chinese at 60 columns: a reason in Chinese is typed, pasted and mended; the cursor stands where it is written', async () => {
    const cwd = project();
    const person = review(cwd, ['yunque', '--lang', 'zh'], { columns: 60 });
    await person.see('第 1 项');
    person.type('a');
    await person.see('C-001 为何可以接受？');
    person.type('法务已确认👨‍👩‍👧');
    await person.see('法务已确认👨');
    person.type(BACKSPACE);
    person.type(pasted('，\n可以接受。q'));
    await person.see('> 法务已确认， 可以接受。q');
    expect(person.cursor().x).toBe('> '.length + 2 * '法务已确认，可以接受。'.length + ' q'.length);
    person.type(`${BACKSPACE}${ENTER}`);
    await person.see('已批准，已保存');
    expect(decisionsIn(cwd, 'yunque')).toMatchObject([{ verdict: 'approved', reason: '法务已确认， 可以接受。' }]);
    person.type('q');
    await person.see('已记录 1 项决定');
    expect((await person.ended()).code).toBe(0);
  });

  test('killed halfway, no decision is lost, and the next review begins at the first finding without one', async () => {
    const cwd = project();
    const killed = review(cwd, ['larkhaven', '--lang', 'en']);
    await killed.see('1 of 2');
    killed.type(`rNot agreed.${ENTER}`);
    await killed.see('C-001 rejected: saved');
    killed.type('aHalf a reas');
    await killed.see('Half a reas');
    killed.kill('SIGKILL');
    await killed.ended();
    expect(decisionsIn(cwd, 'larkhaven')).toMatchObject([{ verdict: 'rejected', reason: 'Not agreed.' }]);
    const again = review(cwd, ['larkhaven', '--lang', 'en']);
    await again.see('1 decided, 1 left');
    expect(again.screen()).toContain('2 of 2');
    again.type('b');
    expect(await again.see('1 of 2')).toContain('rejected by Mo Lin <mo@larkhaven.example> on 2026-03-05: Not agreed.');
    again.type('r');
    await again.see('> Not agreed.');
    again.type(ESC);
    await again.see('a approve');
    again.type(`aAgreed after all.${ENTER}`);
    await again.see('C-001 approved: saved');
    expect(decisionsIn(cwd, 'larkhaven')).toMatchObject([{ verdict: 'approved', reason: 'Agreed after all.' }]);
    again.type('q');
    await again.ended();
  });

  test('what was rejected keeps the baseline where it is', async () => {
    const cwd = project();
    const person = review(cwd, ['larkhaven', '--lang', 'en']);
    await person.see('1 of 2');
    person.type(`aYes.${ENTER}`);
    await person.see('2 of 2');
    person.type(`rNo.${ENTER}`);
    expect(await person.see('All 2 findings are decided')).toContain('the baseline stays');
    person.type('my');
    person.type('q');
    await person.ended();
    expect(baselineOf(cwd, 'larkhaven')).toBe('2022-03-01T00:00:00Z');
  });

  test('shows the section, the rule, the notice and the keys; a narrower terminal draws anew; long pages are turned', async () => {
    const person = review(project(), ['larkhaven', '--lang', 'en'], { rows: 20 });
    await person.see('1 of 2');
    person.type('w');
    await person.see('== Sharing');
    person.type('e');
    const top = await person.see(/The rule[\s\S]*lines 1–\d+ of \d+: space/);
    person.type(' ');
    expect(await person.see(/lines (?!1–)\d+–\d+ of/)).not.toBe(top);
    person.type('i');
    await person.see('larkhaven@2022-03-01T00:00:00Z');
    person.type('h');
    await person.see('false positive: the rule is wrong here');
    // q closes the page that is open, and ends the review only where none is.
    person.type('q');
    await person.see(/1 of 2 {2}\[/);
    person.type('c');
    await person.see(/3 of 3 {2}findings and cleared {2}\.\.\[-][\s\S]*K-001 CLEARED/);
    person.type('c');
    await person.see('== What changed, section by section');
    person.type('c');
    await person.see(/1 of 2 {2}\[/);
    person.resize(40, 24);
    const narrow = await person.see(/^larkhaven {2,}0 decided, 2 left$/m);
    expect(narrow).toContain('1 of 2');
    person.type(`${RIGHT}${RIGHT}`);
    await person.see('2 of 2 findings have no decision yet');
    person.type('n');
    await person.see('1 of 2');
    person.type('q');
    expect((await person.ended()).code).toBe(0);
  });

  test.each([
    ['Ctrl-C', CTRL_C, null, 130],
    ['Ctrl-C while a reason is written', `a.${CTRL_C}`, null, 130],
    ['Ctrl-D', CTRL_D, null, 0],
    ['SIGTERM', '', 'SIGTERM', 143],
  ])('%s leaves the terminal as it was', async (_, keys, signal, expected) => {
    const person = review(project(), ['larkhaven']);
    await person.see('1 of 2');
    expect(person.buffer()).toBe('alternate');
    person.type(keys);
    if (signal !== null) person.kill(signal);
    // The last that is written may come after the end is told.
    await person.left();
    const { code, output } = await person.ended();
    expect([code, person.buffer()]).toEqual([expected, 'normal']);
    expect(output.split(LEFT)).toHaveLength(2);
  });

  test('makes a finding of what the rules cleared, where a person says what it is, how grave, and why', async () => {
    const cwd = project();
    const person = review(cwd, ['plain', '--lang', 'en']);
    await person.see('C-001 HIGH');
    person.type('c');
    const cleared = await person.see(
      /3 of 3 {2}findings and cleared[\s\S]*K-001 CLEARED {2}neither side says anything of people’s data/,
    );
    expect(cleared).toContain('r make a finding of it');
    expect(cleared).toMatch(/> .*We wrote this notice plainly in plain words\./);
    // no rule speaks there that could be wrong
    person.type('fr');
    await person.see('What is K-001, how grave, and why?');
    person.type(`tra high${ENTER}`);
    await person.see('Expected, for example: sharing high');
    expect(decisionsIn(cwd, 'plain')).toEqual([]);
    person.type(`${BACKSPACE.repeat(20)}transparency high Words that nobody can hold us to.${ENTER}`);
    await person.see('K-001 rejected: saved');
    expect(decisionsIn(cwd, 'plain')).toMatchObject([
      { verdict: 'rejected', category: 'transparency', severity: 'high', reason: 'Words that nobody can hold us to.' },
    ]);
    person.type('b');
    await person.see('* rejected by Mo Lin');
    person.type('bba');
    await person.see('Why is C-001 acceptable?');
    person.type(`Agreed.${ENTER}`);
    await person.see('C-001 approved: saved');
    person.type(`a${UP}${ENTER}`);
    await person.see('C-002 approved: saved');
    person.type(RIGHT);
    // one that was rejected keeps the baseline where it is
    const end = await person.see('All 2 findings are decided.');
    expect(end).not.toContain('m signs');
    person.type('q');
    expect((await person.ended()).code).toBe(0);
    const { stdout } = await run(['check', 'plain', '--lang', 'en'], { cwd, env: ENV });
    expect(stdout).toMatch(/K-001 HIGH {2}transparency {2}found by a reviewer \(found-by-reviewer\)/);
  });

  test('what is pasted outside of a reason presses no keys', async () => {
    const cwd = project();
    const person = review(cwd, ['larkhaven', '--lang', 'en']);
    await person.see('1 of 2');
    person.type(`${pasted(`aYes.\rq`)}s`);
    await person.see('2 of 2');
    expect(decisionsIn(cwd, 'larkhaven')).toEqual([]);
    person.type('q');
    await person.ended();
  });

  test('a decision that cannot be saved is told, and its reason stays', async () => {
    const cwd = project();
    const person = review(cwd, ['larkhaven', '--lang', 'en']);
    await person.see('1 of 2');
    rmSync(join(cwd, 'approvals/larkhaven'), { recursive: true });
    writeFileSync(join(cwd, 'approvals/larkhaven'), '');
    person.type(`aYes.${ENTER}`);
    expect(await person.see('Not saved.')).toContain('> Yes.');
    rmSync(join(cwd, 'approvals/larkhaven'));
    person.type(ENTER);
    await person.see('C-001 approved: saved');
    expect(decisionsIn(cwd, 'larkhaven')).toHaveLength(1);
    person.type('q');
    await person.ended();
  });

  test('text of a notice never acts on the terminal', async () => {
    const person = review(project(), ['hostile', '--lang', 'en', '--color', 'never']);
    expect(await person.see('[-do not-]')).toContain('1 of 2');
    person.type('w');
    await person.see('== Sharing');
    person.type('qq');
    const { output } = await person.ended();
    expect(output).not.toMatch(/\u001b\]|\u0007|\u202e/);
    // Without colour nothing but what moves the cursor and clears lines is sent.
    expect(output).not.toMatch(/\u001b\[[0-9;]*m/);
  });

  test('two refs need --notice, and their end offers no baseline', async () => {
    const cwd = project();
    const refs = ['--before', 'larkhaven@2022-03-01', '--after', 'larkhaven@2023-06-01'];
    const person = review(cwd, ['--notice', 'yunque', ...refs, '--lang', 'en']);
    await person.see('1 of 2');
    person.type(`aYes.${ENTER}`);
    await person.see('2 of 2');
    person.type(`aYes.${ENTER}`);
    expect(await person.see('All 2 findings are decided')).not.toContain('m signs');
    expect(decisionsIn(cwd, 'yunque')).toHaveLength(2);
    person.type('q');
    await person.ended();
    const refused = review(cwd, refs);
    await refused.see('--notice, --before and --after together');
    expect((await refused.ended()).code).toBe(2);
  });

  test('where nothing needs a decision, the baseline can move at once', async () => {
    const cwd = project();
    const person = review(cwd, ['same', '--lang', 'en']);
    await person.see('There is nothing to decide.');
    person.type('m');
    await person.see('Sign off');
    person.type('y');
    expect((await person.ended()).code).toBe(0);
    expect(baselineOf(cwd, 'same')).toBe('2023-06-01T00:00:00Z');
  });

  test('never starts without a terminal, and names approve', async () => {
    const { status, stdout, stderr } = await run(['review', 'larkhaven', ...BY], { cwd: made, env: ENV });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('noticediff approve --notice larkhaven C-001 --reason');
  });
});
