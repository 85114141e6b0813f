/** The terminal that a review runs in: keys and changes of its size come in, whole screens go out; however the process ends, it is left as it was found. */
import { emitKeypressEvents, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { type Key, type Pressed, readKey } from './keys.js';
import type { Screen } from './screen.js';

export type Happening =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resize' }
  | { readonly kind: 'gone' };

export interface Terminal {
  draw(screen: Screen): void;
  /** What happened next; in order, and nothing is lost. */
  next(): Promise<Happening>;
  /** Whether something is there that `next` gives at once. */
  isWaiting(): boolean;
  /** As it was found. Again does nothing. */
  leave(): void;
}

const ESC = '\u001b[';
/** The other screen, its lines never wrapped by the terminal, no cursor, pasted text between marks. */
const ENTER = `${ESC}?1049h${ESC}?7l${ESC}?25l${ESC}?2004h${ESC}2J`;
const LEAVE = `${ESC}?2004l${ESC}?25h${ESC}?7h${ESC}?1049l`;
/** Milliseconds after which an Esc is the key itself and no sequence's beginning; Node waits for half a second. */
const ESCAPE_TIMEOUT = 60;

/** POSIX: a process ended by a signal. */
const SIGNALLED = { SIGTERM: 143, SIGHUP: 129 } as const;

export function openTerminal(input: ReadStream, output: WriteStream): Terminal {
  const waiting: Happening[] = [];
  let wake: (() => void) | null = null;
  let isOpen = true;
  const tell = (happening: Happening): void => {
    waiting.push(happening);
    wake?.();
  };
  const onKey = (text: string | undefined, pressed: Pressed): void =>
    tell({ kind: 'key', key: readKey(text, pressed) });
  const onResize = (): void => tell({ kind: 'resize' });
  const onGone = (): void => tell({ kind: 'gone' });
  const signals = Object.entries(SIGNALLED).map(([signal, code]) => [signal, () => process.exit(code)] as const);

  const leave = (): void => {
    if (!isOpen) return;
    isOpen = false;
    input.off('keypress', onKey).off('end', onGone).off('error', onGone);
    output.off('resize', onResize);
    process.off('exit', leave);
    for (const [signal, end] of signals) process.off(signal, end);
    output.write(LEAVE);
    input.setRawMode(false);
    input.pause();
  };

  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface);
  process.on('exit', leave);
  for (const [signal, end] of signals) process.on(signal, end);
  input.setRawMode(true);
  input.on('keypress', onKey).on('end', onGone).on('error', onGone).resume();
  output.on('resize', onResize);
  output.write(ENTER);
  return {
    draw: ({ lines, cursor }) => {
      // Cleared before it is written: after a full line the cursor stands on its last character.
      const rows = lines.map((line, row) => `${ESC}${row + 1};1H${ESC}2K${line}`);
      const at = cursor === null ? '' : `${ESC}${cursor.row + 1};1H${cursor.before}${ESC}?25h`;
      output.write(`${ESC}?25l${rows.join('')}${at}`);
    },
    async next() {
      for (;;) {
        const happening = waiting.shift();
        if (happening !== undefined) return happening;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
    },
    isWaiting: () => waiting.length > 0,
    leave,
  };
}
