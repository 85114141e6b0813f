/** The command in a terminal of its own, driven as a person does: keys go in, and what is waited for is what stands on the screen. */
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { BIN } from './run.js';

export interface Driven {
  /** Rows as they stand. */
  screen(): string;
  /** Waits until the screen shows it; the screen then. */
  see(wanted: string | RegExp): Promise<string>;
  /** Waits until the screen is again the one that was there before. */
  left(): Promise<unknown>;
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** Exit code (signals as numbers) and everything that was written. */
  ended(): Promise<{ readonly code: number; readonly signal: number; readonly output: string }>;
  /** `alternate` while the command has the screen. */
  buffer(): 'normal' | 'alternate';
  cursor(): { readonly x: number; readonly y: number };
}

export interface Driving {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: NodeJS.ProcessEnv;
}

export function drive(args: readonly string[], { cwd, columns = 80, rows = 30, env = {} }: Driving): Driven {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 500, allowProposedApi: true });
  const { NO_COLOR: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], {
    cols: columns,
    rows,
    cwd,
    env: { ...inherited, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', ...env } as Record<string, string>,
  });
  let output = '';
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const wake of [...waiting]) wake();
  };
  child.onData((data) => {
    output += data;
    terminal.write(data, tell);
  });
  const over = new Promise<{ code: number; signal: number }>((resolve) =>
    child.onExit(({ exitCode, signal = 0 }) => resolve({ code: exitCode, signal })),
  );
  const screen = (): string => {
    const { active } = terminal.buffer;
    return Array.from(
      { length: terminal.rows },
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true, 0, terminal.cols) ?? '',
    ).join('\n');
  };
  const until = (holds: (text: string) => boolean, what: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`never seen: ${what}\n${screen()}`));
      }, 15_000);
      const look = (): void => {
        const text = screen();
        if (!holds(text)) return;
        waiting.delete(look);
        clearTimeout(limit);
        resolve(text);
      };
      waiting.add(look);
      look();
    });
  return {
    screen,
    see: (wanted) =>
      until((text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)), String(wanted)),
    left: () => until(() => terminal.buffer.active.type === 'normal', 'the screen from before'),
    type: (keys) => child.write(keys),
    resize: (cols, height) => {
      terminal.resize(cols, height);
      child.resize(cols, height);
    },
    kill: (signal) => child.kill(signal),
    ended: async () => {
      const end = await over;
      await new Promise<void>((resolve) => terminal.write('', resolve));
      return { ...end, output };
    },
    buffer: () => terminal.buffer.active.type,
    cursor: () => ({ x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY }),
  };
}
