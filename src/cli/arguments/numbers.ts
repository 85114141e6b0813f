/** A number as it is written after an option → the number; what is none is a wrong call. */
import { InvalidArgumentError } from 'commander';

export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('expected a whole number from 1 to 256.');
  return count;
}

export function parseDays(value: string): number {
  const days = Number(value);
  if (!/^[0-9]{1,5}$/.test(value)) throw new InvalidArgumentError('expected a whole number of days.');
  return days;
}

export function parseLimit(value: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1.');
  return Number(value);
}
