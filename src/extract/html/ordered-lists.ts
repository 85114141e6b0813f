/** An ordered list of a page → the numbers that a browser prints before its items. */
import type { Element } from 'domhandler';
import { attribute } from './elements.js';

export interface OrderedList {
  next: number;
  readonly step: 1 | -1;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Null where its own style prints no numbers, or others than these. */
export function openList(list: Element): OrderedList | null {
  const style = /list-style(?:-type)?\s{0,5}:\s{0,5}([a-z-]{1,30})/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase();
  const type = style === undefined ? attribute(list, 'type') || '1' : TYPES[style];
  if (type === undefined) return null;
  const isReversed = list.attribs['reversed'] !== undefined;
  const items = list.children.filter((child) => child.type === 'tag' && (child as Element).name === 'li').length;
  const next = readCount(attribute(list, 'start')) ?? (isReversed ? items : 1);
  return { next, step: isReversed ? -1 : 1, type };
}

export function numberItem(list: OrderedList, item: Element): string {
  const count = readCount(attribute(item, 'value')) ?? list.next;
  list.next = count + list.step;
  return `${printCount(count, list.type)}.`;
}

const readCount = (text: string): number | null => (/^\s{0,5}-?\d{1,6}\s{0,5}$/.test(text) ? Number(text) : null);

function printCount(count: number, type: string): string {
  const print = { a: inLetters, i: inRoman }[type.toLowerCase()];
  if (print === undefined || count < 1 || count > 3_999) return String(count);
  return type === type.toLowerCase() ? print(count) : print(count).toUpperCase();
}

function inLetters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? inLetters(Math.floor((count - 1) / 26)) + letter : letter;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function inRoman(count: number): string {
  let left = count;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}
