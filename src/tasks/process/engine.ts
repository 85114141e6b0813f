/** Settings of the engine that runs us: when it compiles, and how much garbage it lets stand. */
import { setFlagsFromString } from 'node:v8';

/** An engine that does not know a flag says so on standard error. */
const NEWEST_WITH_FLAGS = 24;
const isKnown = Number.parseInt(process.versions.node, 10) <= NEWEST_WITH_FLAGS;

/**
 * V8 hands a function to its optimising compiler when it has run so much bytecode; at its own measure, 67,584, that compiler takes a
 * fifth of the CPU time of a comparison. Six times as much saved 10 to 20 % on notices from 10 KB to 5 MB; more saved no more.
 */
export function compileLate(): void {
  if (isKnown) setFlagsFromString('--interrupt-budget=400000');
}

/**
 * V8 lets a heap grow to several times what is alive before it collects: three threads that each hold two notices took 410 MB along a
 * history of 100 KB a version, and take 230 to 250 MB where a heap may grow by half. It costs a tenth more CPU time.
 */
export function collectOften(): void {
  if (isKnown) setFlagsFromString('--heap-growing-percent=50');
}

/** Of a thread for such work: the part of its heap for what is new, 48 MB by default. */
export const SMALL_THREAD = { maxYoungGenerationSizeMb: 12 } as const;
