/** A moment of a capture, as a person reads it: to the minute, in UTC. */

/** `2022-08-11T17:05:00Z` → `2022-08-11 17:05 UTC` */
export const printTime = (iso: string): string => iso.replace(/^(\S{10})T(\d\d:\d\d).*Z$/, '$1 $2 UTC');
