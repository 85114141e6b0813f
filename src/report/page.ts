/** Lines of a terminal page: runs under a gutter, wrapped to the width, painted once. */
import { escapeLogCommands } from './escape.js';
import type { Paint } from './paint.js';
import { type Run, run, type Style, wrap } from './wrap.js';

export interface Page {
  /** A paragraph: the gutter stands before its first line, as many spaces before the others. */
  line(runs: readonly Run[], gutter?: string, style?: Style): void;
  /** One line, however long: what is to be copied. */
  whole(runs: readonly Run[], gutter?: string): void;
  blank(): void;
  toString(): string;
}

export function openPage(width: number, paint: Paint): Page {
  const lines: string[] = [];
  return {
    line(runs, gutter = '', style = 'plain') {
      // Gutters are written in ASCII: their length is their width.
      const rest = ' '.repeat(gutter.length);
      for (const [index, wrapped] of wrap(runs, width - gutter.length).entries()) {
        lines.push(paint([run(index === 0 ? gutter : rest, style), ...wrapped]).trimEnd());
      }
    },
    whole(runs, gutter = '') {
      lines.push(paint([run(gutter), ...runs]).trimEnd());
    },
    blank() {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    toString: () => `${lines.map(escapeLogCommands).join('\n').trimEnd()}\n`,
  };
}
