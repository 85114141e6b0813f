/** What docs/MODEL.md says that the judging gets wrong, it gets wrong: what was mended leaves the list. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge } from './judge-pair.js';

const MODEL = readFileSync(new URL('../../docs/MODEL.md', import.meta.url), 'utf8');
const ERRORS = [
  ...MODEL.matchAll(/^\| (.+?) +\| (.+?) +\| (lowers|raises|cleared) +\| (lowers|raises|unclear|cleared) +\|$/gm),
];

it('names errors', () => expect(ERRORS.length).toBeGreaterThan(2));

it.each(ERRORS.map(([, before = '', after = '', is, said]) => [before, after, is, said] as const))(
  'still gets this wrong: %s → %s (%s, said: %s)',
  (before, after, is, said) => {
    const { findings } = judge(before, after, /\p{Script=Han}/u.test(before) ? 'zh' : 'en');
    expect(said).not.toBe(is);
    expect(findings[0]?.direction ?? 'cleared').toBe(said);
  },
);
