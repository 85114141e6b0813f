import { spawn as spawnInTerminal } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { beforeAll, describe, expect, test } from 'vitest';
import { AFTER, BEFORE, BIN, folderOf, ZH_AFTER, ZH_BEFORE } from './run.js';

let folder: string;
beforeAll(() => {
  folder = folderOf({ 'before.md': BEFORE, 'after.md': AFTER, 'zh-before.md': ZH_BEFORE, 'zh-after.md': ZH_AFTER });
});

interface Shown {
  readonly code: number;
  /** What stands on the screen and above it, a string a line. */
  readonly lines: readonly string[];
  /** Whether any cell has a colour of its own. */
  readonly coloured: boolean;
}

/** Runs the tool in a terminal of its own, and reads what a person would see there. */
async function show(args: readonly string[], columns: number, env: NodeJS.ProcessEnv = {}): Promise<Shown> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 40, scrollback: 5_000, allowProposedApi: true });
  const { NO_COLOR: _, ...inherited } = process.env;
  const child = spawnInTerminal(process.execPath, [BIN, ...args], {
    cols: columns,
    rows: 40,
    cwd: folder,
    env: { ...inherited, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', PAGER: 'cat', ...env } as Record<string, string>,
  });
  let output = '';
  child.onData((data) => {
    output += data;
  });
  const code = await new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  const buffer = terminal.buffer.active;
  const lines: string[] = [];
  let coloured = false;
  for (let y = 0; y < buffer.length; y++) {
    const line = buffer.getLine(y);
    if (line === undefined) continue;
    // A line that the terminal itself had to break was too long.
    expect(line.isWrapped).toBe(false);
    lines.push(line.translateToString(true));
    for (let x = 0; x < columns; x++) coloured ||= line.getCell(x)?.isFgDefault() === false;
  }
  terminal.dispose();
  return { code, lines, coloured };
}

describe('in a terminal', () => {
  test.each([60, 100])('an English notice fits %i columns, in colour and without brackets', async (columns) => {
    const { code, lines, coloured } = await show(['diff', 'before.md', 'after.md', '--lang', 'en'], columns);
    const text = lines.join('\n');
    expect([code, coloured]).toEqual([0, true]);
    expect(text).toContain('do not may sell');
    expect(text).not.toContain('[-');
  });

  test.each([60, 100])('a Chinese notice fits %i columns, and no line begins with a closing mark', async (columns) => {
    const { code, lines } = await show(['diff', 'zh-before.md', 'zh-after.md', '--lang', 'zh', '--full'], columns);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('全文');
    for (const line of lines) expect(line.trimStart()).not.toMatch(/^[，。、；：？！）》”]/u);
  });

  test('NO_COLOR and --color never give brackets in place of colour', async () => {
    for (const [args, env] of [
      [[], { NO_COLOR: '1' }],
      [['--color', 'never'], {}],
    ] as const) {
      const { lines, coloured } = await show(['diff', 'before.md', 'after.md', ...args], 80, env);
      expect(coloured).toBe(false);
      expect(lines.join('\n')).toContain('[-');
    }
  });

  test('the pager is the reader’s own, and its absence loses nothing', async () => {
    const paged = await show(['diff', 'before.md', 'after.md'], 80, { PAGER: "sed '1s/^/PAGED /'" });
    expect(paged.lines[0]).toMatch(/^PAGED /);
    const missing = await show(['diff', 'before.md', 'after.md'], 80, { PAGER: 'no-such-pager-here' });
    expect(missing.lines.join('\n')).toContain('do not may sell');
    const none = await show(['diff', '--no-pager', 'before.md', 'after.md'], 80, { PAGER: "sed '1s/^/PAGED /'" });
    expect(none.lines[0]).not.toMatch(/^PAGED /);
  });
});
