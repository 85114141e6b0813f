/** Neighbouring sentences of one edit are one finding; sentences about other things, or with words between them, are not. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

const ABOUT = 'This notice describes the lending library and those who borrow from it.';
const SALE = 'We may sell your personal information to advertisers.';
const SHARE = 'We may also share your personal information with other companies for their own advertising.';
const KEEP = 'We keep your loan history for as long as we like.';

const lowering = (before: string, after: string) =>
  judge(before, after, 'en').findings.filter((finding) => finding.direction === 'lowers');

describe('sentences that came together', () => {
  it('are one finding where they are about the same thing, quoted together', () => {
    const [finding, ...others] = lowering(ABOUT, `${ABOUT} ${SALE} ${SHARE}`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ category: 'sharing', severity: 'high', before: null });
    expect(finding?.after?.quote).toBe(`${SALE} ${SHARE}`);
    const text = finding?.after?.quote ?? '';
    const start = finding?.after?.span.start ?? 0;
    const words = finding?.after?.evidence.map((e) => text.slice(e.start - start, e.end - start)) ?? [];
    expect(words).toContain('sell');
    expect(words).toContain('other companies');
  });

  it('are two where they are about two things', () => {
    const findings = lowering(ABOUT, `${ABOUT} ${SALE} ${KEEP}`);
    expect(findings.map(({ after }) => after?.quote)).toEqual(expect.arrayContaining([SALE, KEEP]));
  });

  it('are two where another sentence stands between them', () => {
    const findings = lowering(ABOUT, `${ABOUT} ${SALE} The library opens at nine. ${SHARE}`);
    expect(findings.map(({ after }) => after?.quote)).toEqual([SALE, SHARE]);
  });
});

describe('sentences that went together', () => {
  it('are one finding, too', () => {
    const promises = 'We never sell your personal information. We never rent it out to advertisers.';
    const findings = lowering(`${ABOUT} ${promises}`, ABOUT);
    expect(findings.map(({ before, after }) => [before?.quote, after])).toEqual([[promises, null]]);
  });
});

describe('a sentence that the notice says twice, changed alike', () => {
  const page = (heading: string, other: string, months: number): string =>
    `## ${heading}\n\nWe keep your loan records for ${months} months.\n\n## Desk\n\nThe desk is by the door.\n\n## ${other}\n\nWe keep your loan records for ${months} months.\n`;

  it('is judged once under one heading', () => {
    expect(lowering(page('Loans', 'Loans', 6), page('Loans', 'Loans', 24))).toHaveLength(1);
  });

  it('is judged twice under two', () => {
    expect(lowering(page('Loans', 'Fines', 6), page('Loans', 'Fines', 24))).toHaveLength(2);
  });
});
