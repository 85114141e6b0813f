/** What every way of importing is told. */
import type { UiLanguage } from '../../model/finding.js';
import type { ConfigOptions } from '../config/load.js';

export interface ImportOptions extends ConfigOptions {
  readonly notice?: string;
  readonly date?: string;
  readonly dateFrom?: DateFrom;
  readonly service?: string;
  readonly type?: string;
  readonly all?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly every?: 'year' | 'month' | 'week' | 'day';
  readonly dryRun?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly lang: UiLanguage;
}

export type DateFrom = 'name' | 'page' | 'stated' | 'mtime';
