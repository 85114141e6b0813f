/** A stream of bytes → its lines that are not blank, without a byte-order mark, read no faster than they are taken. */
import { StringDecoder } from 'node:string_decoder';

/** A line holds an id and two refs: what is longer is not cut from an endless input but named as an error. */
export const LONGEST_LINE = 1 << 20;

export interface Line {
  /** Counted from 1, as an editor does: blank lines too. */
  readonly number: number;
  /** Null where the line is longer than `LONGEST_LINE`. */
  readonly text: string | null;
  /** False for what stands after the last line end. */
  readonly ended: boolean;
}

export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest = '';
  let tooLong = false;
  const finish = (text: string, ended: boolean): Line | null => {
    const whole = tooLong ? null : number === 0 ? (rest + text).replace(/^\ufeff/, '') : rest + text;
    rest = '';
    tooLong = false;
    number++;
    if (whole !== null && whole.trim() === '') return null;
    return { number, text: whole, ended };
  };
  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    const open = pieces.pop() ?? '';
    for (const piece of pieces) {
      const line = finish(piece, true);
      if (line !== null) yield line;
    }
    if (rest.length + open.length > LONGEST_LINE) {
      tooLong = true;
      rest = '';
    } else if (!tooLong) rest += open;
  }
  const last = finish(decoder.end(), false);
  if (last !== null) yield last;
}
