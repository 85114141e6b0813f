/** `noticediff import`: versions from elsewhere → the archive. Where they come from is one file each, loaded when it is asked for. */
import { usage } from '../model/fault.js';
import type { ImportOptions } from '../tasks/import/options.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export async function runImport(
  from: string,
  what: readonly string[],
  options: ImportOptions,
  here: Surroundings,
): Promise<number> {
  switch (from) {
    case 'files':
      return (await import('../tasks/import/files.js')).importFiles(what, options, here);
    case 'git':
      return (await import('../tasks/import/git.js')).importGit(what, options, here);
    case 'ota':
      return (await import('../tasks/import/ota.js')).importOta(what, options, here);
    case 'wayback':
      return (await import('../tasks/import/wayback.js')).importWayback(what, options, here);
    default:
      throw usage(
        `import: "${from}" is no source of versions; expected wayback, files, git or ota.`,
        'Such as: noticediff import files ./old-versions --notice example-cn',
      );
  }
}
