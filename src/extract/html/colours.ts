/** Values of `color` and `background` → what can be told of them: a colour, none at all, or nothing. */

export type Colour = readonly [red: number, green: number, blue: number];

const NAMED: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  silver: [192, 192, 192],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  navy: [0, 0, 128],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  ghostwhite: [248, 248, 255],
  lightgray: [211, 211, 211],
  lightgrey: [211, 211, 211],
};

/** Sum of the differences of the three parts under which two colours are one to the eye. */
const SAME = 24;

export const isSameColour = (one: Colour, other: Colour): boolean =>
  Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]) <= SAME;

/** `none` for a colour that lets the ground through; null for what is not known. */
export function readColour(value: string): Colour | 'none' | null {
  if (value === 'transparent') return 'none';
  if (value.startsWith('#')) return readHex(value.slice(1));
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,6}%?))?\s*\)$/.exec(value);
  if (parts === null) return NAMED[value] ?? null;
  if (parts[4] !== undefined && Number.parseFloat(parts[4]) === 0) return 'none';
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function readHex(digits: string): Colour | 'none' | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null;
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (long.slice(6) === '00') return 'none';
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** The colour of a ground; null where it is not known. */
export function readGround(value: string): Colour | 'picture' | 'none' | null {
  if (/url\(|gradient\(/.test(value)) return 'picture';
  const words = value.match(/rgba?\([^)]*\)|[^\s]+/g) ?? [];
  const colours = words.map(readColour).filter((colour) => colour !== null);
  if (colours[0] !== undefined) return colours[0];
  return /^(?:none|inherit|initial|unset|0)\b/.test(value) ? 'none' : null;
}
