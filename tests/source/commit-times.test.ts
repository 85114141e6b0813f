import fc from 'fast-check';
import { expect, it } from 'vitest';
import { raiseTimes } from '../../src/source/commit-times.js';

it.each([
  ['times that rise stay', [10, 20, 30], [10, 20, 30]],
  ['equal ones follow each other', [10, 10, 10, 11], [10, 11, 12, 13]],
  ['one that is too old stands behind the one before it', [100, 50, 200], [100, 101, 200]],
  ['one wrong clock does not move the rest', [10, 99_999, 20, 30], [10, 11, 20, 30]],
  ['a wrong clock at the beginning stands before the rest', [99_999, 20, 30], [19, 20, 30]],
  ['nothing gives nothing', [], []],
] as const)('%s', (_claim, times, raised) => {
  expect(raiseTimes(times)).toEqual(raised);
});

it('always rises, and changes nothing that rises already', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (times) => {
      const raised = raiseTimes(times);
      expect(raised).toHaveLength(times.length);
      for (let at = 1; at < raised.length; at++) expect(raised[at]).toBeGreaterThan(raised[at - 1] ?? 0);
      expect(raiseTimes(raised)).toEqual(raised);
    }),
  );
});
