import { describe, expect, it } from 'vitest';
import { fillTerms, messageOf } from '../../src/assess/messages.js';
import { NOTICE_RULES } from '../../src/assess/notice-rules.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import type { Finding, ToldDifference, UiLanguage } from '../../src/model/finding.js';
import { judge } from './judge-pair.js';

const LANGUAGES: readonly UiLanguage[] = ['en', 'zh'];

/** A finding that is decided by what differs. */
const decided = (
  rule: string,
  direction: Finding['direction'],
  differences: readonly ToldDifference[],
  also: readonly string[] = [],
): Finding => ({
  rule,
  category: 'sharing',
  direction,
  severity: direction === 'lowers' ? 'high' : null,
  scope: 'passage',
  section: 's1',
  before: null,
  after: null,
  reason: { differences, statements: { before: [], after: [] }, sum: { lowers: 0, raises: 0 } },
  also: also.map((other) => ({ rule: other, severity: direction === 'lowers' ? 'low' : null })),
  values: {},
});
const SALE: ToldDifference = { what: 'phrase/sharing', change: 'gained', sign: 1, before: [], after: ['sell'] };
const PERIOD: ToldDifference = {
  what: 'amount/retention',
  change: 'raised',
  sign: 1,
  before: ['30 days'],
  after: ['a year'],
};

/** A finding of a rule about the notice as a whole. */
const ofNotice = (rule: string, terms?: string): Finding => ({
  rule,
  category: 'notification',
  direction: 'unclear',
  severity: null,
  scope: 'notice',
  section: null,
  before: null,
  after: null,
  values: terms === undefined ? {} : { terms },
});

describe('the message of a finding', () => {
  it('is the sentence of its rule, and what shows it', () => {
    expect(messageOf(decided('sale-allowed', 'lowers', [SALE]), 'en')).toBe(
      'Selling or renting data out is newly allowed, or no longer ruled out. Disclosure added: “sell”.',
    );
    expect(messageOf(decided('sale-allowed', 'lowers', [{ ...SALE, after: ['出售'] }]), 'zh')).toBe(
      '新增允许或不再排除出售、出租信息。对外提供新增：“出售”。',
    );
  });

  it('is that of the raising face for a raise', () => {
    expect(messageOf(decided('sale-ruled-out', 'raises', [{ ...SALE, sign: -1 }]), 'en')).toMatch(
      /^Selling or renting data out is ruled out/,
    );
  });

  it('shows both sides of an amount', () => {
    expect(messageOf(decided('retention-extended', 'lowers', [PERIOD]), 'en')).toMatch(
      / Retention period longer: “30 days” → “a year”\.$/,
    );
    expect(messageOf(decided('retention-extended', 'lowers', [PERIOD]), 'zh')).toMatch(
      /保存期限延长：“30 days” → “a year”。$/,
    );
  });

  it('says once what was denied and is said', () => {
    const lifted = [{ ...SALE, change: 'lost', before: ['Sell'], after: [] } as const, SALE];
    expect(messageOf(decided('sale-allowed', 'lowers', lifted), 'en')).toMatch(
      / Disclosure now said the other way round: “sell”\.$/,
    );
    expect(messageOf(decided('sale-allowed', 'lowers', lifted), 'zh')).toMatch(/对外提供的说法与之前相反：“sell”。$/);
  });

  it('names the other rules that hold', () => {
    const message = decided('sale-allowed', 'lowers', [SALE], ['hedge-added', 'limit-dropped']);
    expect(messageOf(message, 'en')).toMatch(/ Other rules: hedge-added, limit-dropped\.$/);
    expect(messageOf(message, 'zh')).toMatch(/另见规则：hedge-added、limit-dropped。$/);
  });

  it('claims no direction where none was decided', () => {
    expect(messageOf(decided('change-unclear', 'unclear', [PERIOD]), 'en')).toBe(
      'Something of substance changed here that no rule decides: retention period longer: “30 days” → “a year”.',
    );
    expect(messageOf(decided('change-unclear', 'unclear', []), 'zh')).toBe('此处有规则无法判断的实质变更。');
  });

  it('says of the whole notice what its rule says', () => {
    expect(messageOf(ofNotice('changed-silently', '2024-01-02'), 'en')).toBe(
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

  it('exists for every face of every rule, in both languages', () => {
    const messages = (lang: UiLanguage): readonly (readonly [string, string])[] => [
      ...RULES.flatMap(({ id, mirror }): [string, string][] => [
        [id, messageOf(decided(id, 'lowers', [SALE]), lang)],
        [mirror, messageOf(decided(mirror, 'raises', [SALE]), lang)],
      ]),
      ...NOTICE_RULES.flatMap(({ id }): [string, string][] =>
        ['', 'x'].map((terms) => [id, messageOf(ofNotice(id, terms), lang)]),
      ),
    ];
    for (const lang of LANGUAGES)
      for (const [id, message] of messages(lang)) {
        expect(message, id).toMatch(lang === 'en' ? /^[A-Z“][^{}]+\.$/ : /^[^{}]*\p{Script=Han}[^{}]*。$/u);
        expect(message, id).not.toMatch(/as a whole this|从整体措辞看/);
      }
  });

  it('is true of the quotes above it: whatever it tells stands there, on every example of every rule', () => {
    const untrue: string[] = [];
    for (const rule of RULES)
      for (const language of LANGUAGES)
        for (const [before, after] of Object.values(rule.examples[language]).flat())
          for (const finding of judge(before, after, language).findings) {
            const message = messageOf(finding, language);
            for (const { before: gone, after: come } of finding.reason?.differences ?? []) {
              const told = [
                ...gone.filter((term) => !finding.before?.quote.includes(term)),
                ...come.filter((term) => !finding.after?.quote.includes(term)),
                ...[...gone, ...come].filter((term) => !message.toLowerCase().includes(term.toLowerCase())),
              ];
              if (told.length > 0)
                untrue.push(`${rule.id}: “${told.join('”, “')}” in ${before} → ${after}: ${message}`);
            }
          }
    expect(untrue).toEqual([]);
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
