/** Histories as JSON, as changelog.schema.json says: the oldest version first, each change a report without what stayed. */
import type { History } from '../../model/history.js';
import { VERSION } from '../../model/version.js';
import { toJson } from '../json.js';

export const printHistoryJson = (histories: readonly History[]): string =>
  `${toJson({ schemaVersion: 1, tool: { name: 'noticediff', version: VERSION }, notices: histories }, 2)}\n`;
