/** `--since` and `--until`: a day → the second that it begins or ends with. */
import { usage } from '../../model/fault.js';
import { isDay } from '../../review/decision-file.js';
import { printRef } from '../../source/print-ref.js';

/** Null where it is not given. */
export function readDay(value: string | undefined, option: string, time: 'T00:00:00Z' | 'T23:59:59Z'): string | null {
  if (value === undefined) return null;
  if (isDay(value)) return `${value}${time}`;
  throw usage(
    `${option} ${printRef(value)}: expected a day as YYYY-MM-DD, in UTC`,
    'For everything of 2022: --since 2022-01-01 --until 2022-12-31.',
  );
}
