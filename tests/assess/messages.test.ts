import { describe, expect, it } from 'vitest';
import { fillTerms, messageOf } from '../../src/assess/messages.js';
import { NOTICE_RULES } from '../../src/assess/notice-rules.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import type { Finding, UiLanguage } from '../../src/model/finding.js';

const finding = (rule: string, direction: Finding['direction'], terms?: string): Finding => ({
  rule,
  category: 'sharing',
  direction,
  severity: direction === 'lowers' ? 'high' : null,
  scope: 'passage',
  section: 's1',
  before: null,
  after: null,
  values: terms === undefined ? {} : { terms },
});
const LANGUAGES: readonly UiLanguage[] = ['en', 'zh'];

describe('the message of a finding', () => {
  it('is the sentence of its rule with the words that show it', () => {
    expect(messageOf(finding('sale-allowed', 'lowers', 'sell'), 'en')).toBe(
      'Selling or renting data out is newly allowed, or no longer ruled out: sell.',
    );
    expect(messageOf(finding('sale-allowed', 'lowers', '出售'), 'zh')).toBe('新增允许或不再排除出售、出租信息：出售。');
  });

  it('is that of the raising face for a raise', () => {
    expect(messageOf(finding('sale-ruled-out', 'raises', 'sell'), 'en')).toBe(
      'Selling or renting data out is ruled out, or no longer stated: sell.',
    );
  });

  it('claims no more than the whole shows where no word of the rule does', () => {
    expect(messageOf(finding('sale-allowed', 'lowers', ''), 'en')).toBe(
      'By its wording as a whole this change lowers protection; no single word shows it.',
    );
    expect(messageOf(finding('sale-ruled-out', 'raises', ''), 'zh')).toBe(
      '从整体措辞看，此处变更提高了保护；没有哪个词语可以单独说明。',
    );
  });

  it('claims no direction where none was decided', () => {
    expect(messageOf(finding('sale-allowed', 'unclear', 'sell'), 'en')).toBe(
      'Something of substance changed here that no rule decides: sell.',
    );
    expect(messageOf(finding('sale-ruled-out', 'unclear'), 'zh')).toBe('此处有规则无法判断的实质变更。');
  });

  it('says of the whole notice what its rule says, though that is unclear', () => {
    const silent = { ...finding('changed-silently', 'unclear', '2024-01-02'), scope: 'notice' as const };
    expect(messageOf(silent, 'en')).toBe(
      'The words changed in a way that lowers protection, but the stated date stayed the same: 2024-01-02.',
    );
  });

  it('is a whole sentence without terms', () => {
    expect(fillTerms('A way to close the account is harder: {terms}.', ' ')).toBe(
      'A way to close the account is harder.',
    );
    expect(fillTerms('注销变难：{terms}。', '')).toBe('注销变难。');
  });

  it('puts terms in as printed, whatever they hold', () => {
    expect(fillTerms('Gone: {terms}.', '$& {terms} $1')).toBe('Gone: $& {terms} $1.');
  });

  it('exists for every face of every rule, in both languages, with and without terms', () => {
    const faces = RULES.flatMap((rule): [string, Finding['direction']][] => [
      [rule.id, 'lowers'],
      ...(typeof rule.mirror === 'string' ? [[rule.mirror, 'raises'] as [string, Finding['direction']]] : []),
    ]);
    for (const [id, direction] of [...faces, ...NOTICE_RULES.map((r) => [r.id, 'unclear'] as const)]) {
      for (const lang of LANGUAGES) {
        for (const terms of ['', 'x']) {
          const message = messageOf(finding(id, direction, terms), lang);
          expect(message, id).toMatch(lang === 'en' ? /^[A-Z“][^{}]+\.$/ : /^[^{}]*\p{Script=Han}[^{}]*。$/u);
          expect(message, id).not.toMatch(/no longer done|不再进行/);
        }
      }
    }
  });
});

describe('what a rule says of itself', () => {
  it('is there in full: why, legal basis, and examples in each language', () => {
    for (const rule of RULES) {
      for (const lang of LANGUAGES) {
        expect(rule.why[lang], rule.id).not.toBe('');
        expect(rule.examples[lang].flags.length, rule.id).toBeGreaterThan(0);
        expect(rule.examples[lang].passes.length, rule.id).toBeGreaterThan(0);
      }
      expect(rule.basis.length, rule.id).toBeGreaterThan(0);
    }
  });

  it('cites the law in one form', () => {
    const form =
      /^(?:PIPL art\. \d{1,2}|GDPR art\. \d{1,2}(?:\(\d{1,2}\))?(?:\([a-f]\))?|CCPA § 1798\.\d{3}(?:\([a-z]{1,2}\))?(?:\(\d\))?|GB\/T 35273-2020 § \d{1,2}\.\d)$/;
    for (const rule of RULES) for (const basis of rule.basis) expect(basis, rule.id).toMatch(form);
  });

  it('has examples whose two sides differ, no pair both flagged and passed', () => {
    for (const rule of RULES) {
      for (const lang of LANGUAGES) {
        const { flags, passes } = rule.examples[lang];
        for (const [before, after] of [...flags, ...passes]) expect(before, rule.id).not.toBe(after);
        for (const flagged of flags) expect(passes, rule.id).not.toContainEqual(flagged);
      }
    }
  });
});
