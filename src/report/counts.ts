/** Numbers → how they are said in the reports. */

/** `1 finding`, `2 findings`: English. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The parts that are not zero. */
export const listCounts = (parts: readonly (readonly [count: number, text: string])[], between: string): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(between);
