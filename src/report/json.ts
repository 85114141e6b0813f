/** The report as JSON, as its schema says; what a terminal would act on is written as `\uXXXX`, which reads back as the same text. */
import type { Report } from '../model/report.js';
import { UNSAFE } from './escape.js';

export const printJson = (report: Report): string => `${toJson(report, 2)}\n`;

export function toJson(value: unknown, indent?: number): string {
  // Line ends are the only unsafe characters outside of strings, where JSON.stringify has put them; inside it escapes its own.
  // `##[` begins a command in the log of a CI.
  return JSON.stringify(value, null, indent)
    .replaceAll('##[', '#\\u0023[')
    .replace(UNSAFE, (character) =>
      character === '\n'
        ? character
        : character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
}
