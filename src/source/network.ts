/** Wishes → the way to the network: one client, made when the first address is asked for, so that no host is asked twice at once. */
import { setTimeout } from 'node:timers/promises';
import type { FetchConfig } from '../model/config.js';
import { type HttpClient, type HttpOptions, openHttp } from './http.js';
import { WAYBACK_BASE } from './wayback.js';

export interface Network {
  readonly http: () => Promise<HttpClient>;
  /** Base of the Wayback Machine's addresses. */
  readonly wayback: string;
}

type Wishes = FetchConfig & Pick<HttpOptions, 'now' | 'sleep' | 'env'> & Partial<HttpOptions>;

export function openNetwork(wishes: Wishes): Network {
  let client: Promise<HttpClient> | null = null;
  return {
    http: () => {
      client ??= openHttp(wishes);
      return client;
    },
    wayback: (wishes.env['NOTICEDIFF_WAYBACK'] || WAYBACK_BASE).replace(/\/+$/, ''),
  };
}

export const processClock = {
  now: () => new Date(),
  sleep: async (milliseconds: number): Promise<void> => void (await setTimeout(milliseconds)),
};
