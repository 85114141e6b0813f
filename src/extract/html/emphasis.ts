/** An element and the styles of its page → whether it prints bold, underlined or struck through. */
import type { Element } from 'domhandler';
import { attribute } from './elements.js';
import type { StyleSheet } from './style-sheet.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BOLD_CLASS = /(?:^|\s)(?:font-(?:semi)?bold|fw-(?:bold|semibold)|bold|strong|text-bold)(?:\s|$)/;
const UNDERLINE_CLASS = /(?:^|\s)(?:underline|text-underline|text-decoration-underline)(?:\s|$)/;

export type Emphasis = 'on' | 'off' | null;

/** Printed in bold by most designs: terms and heads of tables are judged by what they name. */
const OFTEN_BOLD = words('dt th summary legend label');

export function boldness(element: Element, styles: StyleSheet): Emphasis {
  const weight = OFTEN_BOLD.has(element.name) ? '' : (styles.declared(element)?.get('font-weight') ?? '');
  if (/^(?:bold|[6-9]00)/.test(weight)) return 'on';
  if (element.name === 'b' || element.name === 'strong') return isNormal(attribute(element, 'style')) ? 'off' : 'on';
  if (/^(?:normal|[1-4]00)/.test(weight)) return 'off';
  return BOLD_CLASS.test(attribute(element, 'class')) ? 'on' : null;
}

/** A sheet that takes all boldness away from `b` is a reset, after which another gives it back. */
const isNormal = (style: string): boolean => /font-weight\s{0,5}:\s{0,5}(?:normal|[1-4]00)/i.test(style);

export function isUnderlined(element: Element, styles: StyleSheet): boolean {
  if (element.name === 'u' || element.name === 'ins') return true;
  const decoration = styles.declared(element)?.get('text-decoration') ?? '';
  if (decoration.includes('underline') && (element.name !== 'a' || attribute(element, 'style') !== '')) return true;
  return element.name !== 'a' && UNDERLINE_CLASS.test(attribute(element, 'class'));
}

const STRUCK = words('s del strike');
const STRIKE_CLASS = /(?:^|\s)(?:line-through|text-decoration-line-through|strikethrough|strike-through)(?:\s|$)/;

/** Printed with a line through it: said to stand no more. */
export function isStruck(element: Element, styles: StyleSheet): boolean {
  const decoration = styles.declared(element)?.get('text-decoration');
  if (decoration !== undefined) return decoration.includes('line-through');
  return STRUCK.has(element.name) || STRIKE_CLASS.test(attribute(element, 'class'));
}
