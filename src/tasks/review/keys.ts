/** What Node's decoder of key presses says → the keys that `review` knows. */

export interface Key {
  /** `left`, `pagedown`, `ctrl-c`, `paste-start`, …; a character that can be typed is its own name, in lower case. */
  readonly name: string;
  /** What is typed by it, one character; empty where it types nothing. */
  readonly text: string;
}

/** As `emitKeypressEvents` gives it. */
export interface Pressed {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

const CONTROLS = /^[\u0000-\u001f\u007f-\u009f]/;

export function readKey(text: string | undefined, { name = '', ctrl, meta }: Pressed): Key {
  if (ctrl === true) return { name: `ctrl-${name}`, text: '' };
  if (meta === true && name !== 'escape') return { name: `meta-${name}`, text: '' };
  // A line feed is what some terminals send for Enter, and pasted text holds.
  if (name === 'enter') return { name: 'return', text: '' };
  if (text === undefined || text === '' || CONTROLS.test(text)) return { name, text: '' };
  return { name: name === 'space' ? name : text.toLowerCase(), text };
}
