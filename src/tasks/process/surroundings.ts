/** What a run is given by whoever starts it: the process that it is, or a test. Nothing below reads `process` for any of it. */
import type { Readable, Writable } from 'node:stream';
import type { FetchConfig } from '../../model/config.js';
import type { HttpOptions } from '../../source/http.js';
import type { Network } from '../../source/network.js';

export interface Surroundings {
  /** Absolute; from which paths are. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  /** One for the whole run, made when it is first asked for, so that no host is asked twice at once; `wishes` count then. */
  readonly network: (wishes: FetchConfig & Pick<HttpOptions, 'log'>) => Promise<Network>;
  /** Called when the run ends, however it does; gives back how to call that off. */
  readonly atEnd: (tidy: () => void) => () => void;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** The process's own; its streams are opened when they are asked for. `cwd` is given in a worker thread. */
export function processSurroundings(cwd?: string): Surroundings {
  return {
    get cwd() {
      return cwd ?? process.cwd();
    },
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    now: () => new Date(),
    network: shareNetwork(process.env),
    atEnd(tidy) {
      process.once('exit', tidy);
      return () => void process.off('exit', tidy);
    },
  };
}

/** Its parts are loaded with the first address. */
export function shareNetwork(env: Surroundings['env']): Surroundings['network'] {
  let shared: Promise<Network> | null = null;
  return (wishes) => {
    shared ??= import('../../source/network.js').then(({ openNetwork, processClock }) =>
      openNetwork({ ...wishes, ...processClock, env }),
    );
    return shared;
  };
}
