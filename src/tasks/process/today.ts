/** Clock and environment → which day it is, in UTC: that of SOURCE_DATE_EPOCH where it is set, so that runs can be repeated. */
import { Fault } from '../../model/fault.js';
import type { Surroundings } from './surroundings.js';

/** `2026-02-28` */
export const today = (here: Pick<Surroundings, 'env' | 'now'>): string => now(here).toISOString().slice(0, 10);

function now({ env, now: clock }: Pick<Surroundings, 'env' | 'now'>): Date {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return clock();
  // The calendar of ISO dates ends with the year 9999.
  if (/^[0-9]{1,12}$/.test(epoch) && Number(epoch) < 253_402_300_800) return new Date(Number(epoch) * 1000);
  throw new Fault({
    code: 'bad-environment',
    message: `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch.slice(0, 40))}; expected seconds since 1970.`,
    exit: 'usage',
  });
}
