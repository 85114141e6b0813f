/** A message of a fault, or its hint → the same in the reader's language; what has no translation stays as it is. */
import type { UiLanguage } from '../model/finding.js';
import { FAULTS_ZH } from './faults-zh/index.js';

/** What stands before what to do. */
export const HINT: Readonly<Record<UiLanguage, string>> = { en: 'hint: ', zh: '提示：' };

/** Longer messages are no sentences. */
const LONGEST = 2_000;
/** A message within a message. */
const DEEPEST = 3;

export const tellFault = (text: string, lang: UiLanguage): string =>
  lang === 'zh' && text.length <= LONGEST ? translate(text, DEEPEST) : text;

interface Template {
  /** What stands between the places. */
  readonly parts: readonly string[];
  readonly chinese: string;
}

let templates: readonly Template[] | null = null;

/** The more of a template is written out, the earlier it is tried. */
const compile = (): readonly Template[] =>
  FAULTS_ZH.map(([english, chinese]) => ({ parts: english.split(/\{\d\}/), chinese })).sort(
    (one, other) => other.parts.join('').length - one.parts.join('').length,
  );

function translate(text: string, depth: number): string {
  if (depth === 0) return text;
  templates ??= compile();
  for (const { parts, chinese } of templates) {
    const held = match(text, parts);
    if (held !== null)
      return chinese.replace(/\{(\d)\}/g, (_, place: string) => translate(held[Number(place)] ?? '', depth - 1));
  }
  return text;
}

/** What stands in the places of a template; null where the text is not of it. Each part is looked for once: nothing is tried again. */
function match(text: string, parts: readonly string[]): readonly string[] | null {
  const [head = '', ...rest] = parts;
  const tail = rest.pop();
  if (tail === undefined) return text === head ? [] : null;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return null;
  const end = text.length - tail.length;
  const held: string[] = [];
  let at = head.length;
  for (const part of rest) {
    const next = text.indexOf(part, at);
    if (next < 0 || next + part.length > end) return null;
    held.push(text.slice(at, next));
    at = next + part.length;
  }
  return [...held, text.slice(at, end)];
}
