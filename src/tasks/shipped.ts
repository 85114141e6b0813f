/** Where the notices are that ship with the package, for its examples. */
import { fileURLToPath } from 'node:url';

/** The same place from `src/tasks` and from `dist/cli`, where this is bundled: a deeper folder would not do. */
export const SHIPPED = fileURLToPath(new URL('../../snapshots', import.meta.url));
