/** Lines of a terminal page: runs under a gutter, wrapped to the width, painted once. */
import { escapeLogCommands } from './escape.js';
import type { Paint } from './paint.js';
import { columnsOf } from './width.js';
import { type Run, run, type Style, wrap } from './wrap.js';

/** Columns between the two texts of a pair. */
const GAP = 3;

export interface Page {
  /** A paragraph: the gutter stands before its first line, as many spaces before the others. */
  line(runs: readonly Run[], gutter?: string, style?: Style): void;
  /** Two texts beside each other, the second from the middle of the page on; without a border, on whose place terminals disagree. */
  pair(before: readonly Run[], after: readonly Run[], gutter: string, style: Style): void;
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
    pair(before, after, gutter, style) {
      const column = Math.floor((width - gutter.length - GAP) / 2);
      const [left, right] = [wrap(before, column), wrap(after, column)];
      const rest = ' '.repeat(gutter.length);
      for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const [one, other] = [left[index] ?? [], right[index] ?? []];
        const used = one.reduce((sum, { text }) => sum + columnsOf(text), 0);
        const between = run(' '.repeat(Math.max(0, column - used) + GAP));
        lines.push(paint([run(index === 0 ? gutter : rest, style), ...one, between, ...other]).trimEnd());
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
