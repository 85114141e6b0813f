/** `noticediff.config.json`, environment and defaults → the one configuration that a command works with. */
import { resolve } from 'node:path';
import type { Config } from '../model/config.js';

export interface ConfigOptions {
  /** `--config FILE` */
  readonly config?: string;
}

export async function loadConfig(_options: ConfigOptions): Promise<Config> {
  return {
    file: null,
    archive: resolve('snapshots'),
    approvals: resolve('approvals'),
    notices: [],
    failOn: 'unclear',
    rules: {},
    fetch: { contact: null, robots: true, pause: 1000, timeout: 30_000 },
  };
}
