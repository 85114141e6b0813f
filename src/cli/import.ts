/** `noticediff import`: versions from elsewhere → the archive. Where they come from is one file each, loaded when it is asked for. */
import { usage } from '../model/fault.js';
import type { ImportOptions } from '../work/import/options.js';

export async function runImport(from: string, what: readonly string[], options: ImportOptions): Promise<number> {
  switch (from) {
    case 'files':
      return (await import('../work/import/files.js')).importFiles(what, options);
    case 'git':
      return (await import('../work/import/git.js')).importGit(what, options);
    case 'ota':
      return (await import('../work/import/ota.js')).importOta(what, options);
    case 'wayback':
      return (await import('../work/import/wayback.js')).importWayback(what, options);
    default:
      throw usage(
        `import: "${from}" is no source of versions; expected wayback, files, git or ota.`,
        'Such as: noticediff import files ./old-versions --notice example-cn',
      );
  }
}
