/** What a command prints → the reader's pager where somebody sits at a terminal, else where it goes. */
import { Fault } from '../../model/fault.js';
import type { Sink } from './streams.js';
import type { Surroundings } from './surroundings.js';

/** `mayPage`: it is for people, and they did not forbid it. Bytes are never paged. */
export async function show(
  printed: string | Uint8Array,
  sink: Sink,
  mayPage: boolean,
  { stdout, env }: Pick<Surroundings, 'stdout' | 'env'>,
): Promise<void> {
  if (mayPage && stdout.isTTY === true && typeof printed === 'string')
    await (await import('./pager.js')).page(printed, stdout, env);
  else await sink.write(printed);
  sink.finish();
}

/** Before anything is read: bytes that are no text would spoil a terminal. */
export function refuseTerminal(
  format: string,
  output: string | undefined,
  { stdout }: Pick<Surroundings, 'stdout'>,
): void {
  if ((output !== undefined && output !== '-') || stdout.isTTY !== true) return;
  throw new Fault({
    code: 'binary-to-terminal',
    message: `--format ${format} writes a file that is no text; standard output is a terminal.`,
    hint: `Give it a file with -o, such as -o report.${format}, or pipe it into a program.`,
    exit: 'usage',
  });
}
