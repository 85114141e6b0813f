import { expect, test } from 'vitest';
import { remember } from '../../src/language/remember.js';

test('a text that was read is not read again, until a million characters of others were', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text.slice(0, 5));
    return text.length;
  });
  expect([lengthOf('first'), lengthOf('first'), lengthOf('')]).toEqual([5, 5, 0]);
  expect(asked).toEqual(['first', '']);
  expect(lengthOf('x'.repeat(1_000_000))).toBe(1_000_000);
  expect(lengthOf('first')).toBe(5);
  expect(asked).toEqual(['first', '', 'xxxxx', 'first']);
});
