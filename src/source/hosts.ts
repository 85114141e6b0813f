/** Requests → one at a time to each host, with a pause between two. */

export interface HostQueue {
  /**
   * Runs `work` when everything asked of the host before has ended, `pause` milliseconds after the last of it.
   * A request that `follows` another (a redirect, the page after its robots.txt) comes without a pause.
   */
  take<T>(
    host: string,
    work: () => Promise<T>,
    options: { readonly pause: number; readonly follows: boolean },
  ): Promise<T>;
}

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export function openHosts({ now, sleep }: Clock): HostQueue {
  /** When the last request to each host ended; pending while one runs. */
  const ends = new Map<string, Promise<number>>();
  return {
    take(host, work, { pause, follows }) {
      const before = ends.get(host);
      const run = (async () => {
        const ended = await before;
        const rest = ended === undefined || follows ? 0 : ended + pause - now().getTime();
        if (rest > 0) await sleep(Math.min(rest, pause));
        return await work();
      })();
      const atEnd = (): number => now().getTime();
      ends.set(host, run.then(atEnd, atEnd));
      return run;
    },
  };
}
