/** One change to one sentence of a notice: of substance, and there is a finding; harmless, and it is cleared for its reason. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extent } from '../extent.js';
import { type Case, casesIn, faultOf, judgeCase } from './operators/cases.js';

/** What the tool still gets wrong: the list may only become shorter, and fails where one of it is right by now. */
const KNOWN = new Set(
  readFileSync(new URL('operators/known-faults.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' → ')),
);
const nameOf = ({ before, after }: Case): string => `${before} → ${after}`;

/** Those that are judged otherwise than they should be, and otherwise than is known. */
const surprisesIn = (cases: readonly Case[]): readonly string[] =>
  cases.flatMap((one) => {
    const fault = faultOf(one, judgeCase(one));
    const name = nameOf(one);
    return (fault === '') === KNOWN.has(name) ? `${one.kind}, ${fault || 'a known fault that is none'}: ${name}` : [];
  });

describe.each(['en', 'zh'] as const)('in a notice (%s)', (language) => {
  const { substance, harmless } = casesIn(language);

  it.each([
    ['a change of substance is a finding, is never cleared, and does not only raise where it lowers', substance],
    ['a harmless change is cleared for its reason, or is none', harmless],
  ])('%s', (_, cases) => {
    const size = extent(30, cases.length);
    const [some = []] = fc.sample(fc.shuffledSubarray([...cases], { minLength: size, maxLength: size }), 1);
    expect(surprisesIn(some), `seed ${fc.readConfigureGlobal().seed}`).toEqual([]);
  });
});
