/** `noticediff import`: versions from elsewhere → the archive. Where they come from is one file each, loaded when it is asked for. */
import { Fault } from '../model/fault.js';
import type { ConfigOptions } from '../work/config/load.js';
import type { Surroundings } from '../work/process/surroundings.js';

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
  readonly lang: 'en' | 'zh';
}

export type DateFrom = 'name' | 'page' | 'stated' | 'mtime';

export async function runImport(
  from: string,
  what: readonly string[],
  options: ImportOptions,
  here: Surroundings,
): Promise<number> {
  switch (from) {
    case 'files':
      return (await import('../work/import/files.js')).importFiles(what, options, here);
    case 'git':
      return (await import('../work/import/git.js')).importGit(what, options, here);
    case 'ota':
      return (await import('../work/import/ota.js')).importOta(what, options, here);
    case 'wayback':
      return (await import('../work/import/wayback.js')).importWayback(what, options, here);
    default:
      throw new Fault({
        code: 'usage',
        exit: 'usage',
        message: `import: "${from}" is no source of versions; expected wayback, files, git or ota.`,
        hint: 'Such as: noticediff import files ./old-versions --notice example-cn',
      });
  }
}
