/** Names of the report's formats → the functions that print them; `--format` is derived from the keys. */
import type { Report } from '../model/report.js';
import { printJson } from './json.js';

export interface PrintOptions {
  readonly width: number;
}

export const formats: Readonly<Record<string, (report: Report, options: PrintOptions) => string>> = {
  json: printJson,
};
