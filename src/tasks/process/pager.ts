/** Text → the reader's pager, as git does it: $PAGER, else less, which ends by itself where the text fits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Output } from './surroundings.js';

/** What less is told where the reader has set nothing: quit if it fits, keep colours, leave the text on the screen. */
const LESS = 'FRX';
/** The shell's "no such command". */
const NOT_FOUND = 127;

/** `stdout` is the process's own, since the pager inherits it. */
export async function page(text: string, stdout: Output, env: NodeJS.ProcessEnv): Promise<void> {
  const command = env['PAGER'] ?? 'less';
  if (command === '' || command === 'cat') {
    stdout.write(text);
    return;
  }
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS, LV: '-c', ...env } });
  // The pager is the one to answer an interrupt: it stops a search, and must find us alive.
  const ignore = (): void => {};
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', ignore);
  pager.stdin.on('error', () => {}); // The reader may leave before the end.
  pager.stdin.end(text);
  const [code] = (await once(pager, 'close')) as [number | null];
  process.off('SIGINT', ignore);
  for (const listener of others) process.on('SIGINT', listener as () => void);
  if (code === NOT_FOUND) stdout.write(text);
}
