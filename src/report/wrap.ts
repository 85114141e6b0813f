/** Runs of styled text → lines no wider than a terminal, broken where Chinese and Latin text may break. */
import { escapeControls } from './escape.js';
import { mayBreak, widthOf } from './width.js';

export type Style =
  | 'plain'
  | 'deleted'
  | 'inserted'
  | 'deleted-evidence'
  | 'inserted-evidence'
  | 'evidence'
  | 'dim'
  | 'strong'
  | 'high'
  | 'medium'
  | 'low'
  | 'raises'
  | 'unclear'
  | 'heading';

export interface Run {
  readonly text: string;
  readonly style: Style;
  /** One unbreakable cell. */
  readonly solid?: boolean;
}

/** Text of the notice or of the tool, made safe to print. */
export const run = (text: string, style: Style = 'plain'): Run => ({ text: escapeControls(text), style });

/** Latin, in ASCII: wide is none of them, and none may break from the next. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Greedy: fills each line, breaks at the last place that allows it, and inside a word only where the word is wider than the line. */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const room = Math.max(10, width);
  const cuts: [start: number, end: number][] = [];
  let start = 0;
  let used = 0;
  /** Where this line may break last, and how wide it is up to there; `start` where there is no place. */
  let breakAt = 0;
  let usedAtBreak = 0;
  let last = '';
  let at = 0;
  const take = (cell: string, cellWidth: number): void => {
    if (cell === ' ') {
      // Spaces take no room at the end of a line, and none are kept at its beginning.
      if (at === start) start = at + 1;
      else used += 1;
      last = cell;
    } else if (cellWidth > 0) {
      if (at > start && (last === ' ' || mayBreak(last, cell))) {
        breakAt = at;
        usedAtBreak = used;
      }
      if (used + cellWidth > room && at > start) {
        const end = breakAt > start ? breakAt : at;
        used -= breakAt > start ? usedAtBreak : used;
        cuts.push([start, end]);
        start = end;
        breakAt = end;
      }
      last = cell;
      used += cellWidth;
    }
    at += cell.length;
  };
  /** Within a Latin word nothing breaks while there is room: most of an English page is taken so. Where the next character stands. */
  const takeLetters = (text: string, from: number): number => {
    const limit = Math.min(text.length, from + room - used);
    let to = from;
    while (to < limit && isLetter(text.charCodeAt(to))) to++;
    if (to === from) return from;
    used += to - from;
    at += to - from;
    last = text.charAt(to - 1);
    return to;
  };
  for (const { text, solid } of runs) {
    if (solid === true) take(text, text.length);
    else
      for (let from = 0; from < text.length; ) {
        const code = text.codePointAt(from) ?? 0;
        const character = String.fromCodePoint(code);
        take(character, widthOf(character));
        from += character.length;
        if (isLetter(code)) from = takeLetters(text, from);
      }
  }
  cuts.push([start, at]);
  return slice(runs, cuts);
}

/** The runs of every line, spaces at its end dropped. */
function slice(runs: readonly Run[], cuts: readonly (readonly [number, number])[]): readonly (readonly Run[])[] {
  let index = 0;
  let offset = 0;
  return cuts.map(([start, end]) => {
    const line: Run[] = [];
    for (;;) {
      const current = runs[index];
      if (current === undefined) break;
      const part = current.text.slice(Math.max(0, start - offset), end - offset);
      if (part !== '') line.push({ text: part, style: current.style });
      if (offset + current.text.length > end) break;
      offset += current.text.length;
      index++;
    }
    return trimEnd(line);
  });
}

function trimEnd(line: Run[]): readonly Run[] {
  for (let last = line.at(-1); last !== undefined; last = line.at(-1)) {
    const text = last.text.trimEnd();
    line.pop();
    if (text === '') continue;
    line.push({ text, style: last.style });
    break;
  }
  return line;
}
