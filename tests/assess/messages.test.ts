import { describe, expect, it } from 'vitest';
import { fillTerms, messageOf } from '../../src/assess/messages.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { NOTICE_RULES } from '../../src/assess/rules/notice-rules.js';
import type { Finding, ToldDifference, UiLanguage } from '../../src/model/finding.js';
import { WORDS } from '../../src/report/words.js';

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
  reason: {
    differences: differences.map((d) => (rule === 'change-unclear' ? d : { rules: [rule], ...d })),
    statements: { before: [], after: [] },
    sum: { lowers: 0, raises: 0 },
  },
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
  it('says which: what came, what is no longer denied, what went, what is denied now', () => {
    const told = (rule: string, direction: 'lowers' | 'raises', ...differences: ToldDifference[]): readonly string[] =>
      LANGUAGES.map((lang) => messageOf(decided(rule, direction, differences), lang));
    const gone: ToldDifference = { ...SALE, change: 'lost', before: ['sell'], after: [] };
    expect(told('sale-allowed', 'lowers', SALE)).toEqual([
      'A sale or rental of data is newly stated: “sell”.',
      '新增载明某项出售或出租信息的行为：“sell”。',
    ]);
    expect(told('sale-allowed', 'lowers', { ...gone, denied: true })).toEqual([
      'A sale or rental of data is no longer ruled out: “sell”.',
      '不再排除某项出售或出租信息的行为：“sell”。',
    ]);
    expect(told('sale-ruled-out', 'raises', { ...gone, sign: -1 })).toEqual([
      'A sale or rental of data is no longer stated: “sell”.',
      '不再载明某项出售或出租信息的行为：“sell”。',
    ]);
    expect(told('sale-ruled-out', 'raises', { ...SALE, sign: -1, denied: true })).toEqual([
      'A sale or rental of data is ruled out: “sell”.',
      '明确排除某项出售或出租信息的行为：“sell”。',
    ]);
    const opted: ToldDifference = { ...gone, what: 'phrase/choice', before: ['opt out'] };
    expect(told('opt-out-removed', 'lowers', opted)[0]).toBe(
      'A way to refuse or to choose is no longer stated: “opt out”.',
    );
    const less: ToldDifference = { ...opted, change: 'replaced', before: ['at any time'], after: ['once'] };
    expect(told('opt-out-removed', 'lowers', less)).toEqual([
      'A way to refuse or to choose is narrower: “at any time” → “once”.',
      '拒绝或选择的途径变窄：“at any time” → “once”。',
    ]);
  });

  it('has a sentence for each way where both hold of what there can be more', () => {
    const lifted: ToldDifference = { ...SALE, change: 'lost', before: ['not sell'], after: [], denied: true };
    expect(messageOf(decided('data-kind-added', 'lowers', [lifted, { ...SALE, after: ['name'] }]), 'en')).toBe(
      'A kind of data is newly named: “name”. A kind of data is no longer ruled out: “not sell”.',
    );
    // there is but one selling: what was denied is said in other words
    expect(messageOf(decided('sale-allowed', 'lowers', [lifted, SALE]), 'en')).toBe(
      'A sale or rental of data is no longer ruled out: “not sell” → “sell”.',
    );
  });

  it('shows both sides of an amount', () => {
    expect(messageOf(decided('retention-extended', 'lowers', [PERIOD]), 'en')).toBe(
      'Data is kept longer: “30 days” → “a year”.',
    );
    expect(messageOf(decided('retention-extended', 'lowers', [PERIOD]), 'zh')).toBe(
      '信息保存期限延长：“30 days” → “a year”。',
    );
  });

  it('says once what was denied and is said', () => {
    const lifted = [{ ...SALE, change: 'lost', before: ['Sell'], after: [], denied: true } as const, SALE];
    expect(messageOf(decided('sale-allowed', 'lowers', lifted), 'en')).toBe(
      'A sale or rental of data is no longer ruled out: “sell”.',
    );
  });

  it('quotes a term once, whatever its case, and none that stands within another', () => {
    const named = ['Partners', 'advertising partners', 'partners'].map((term) => ({ ...SALE, after: [term] }));
    expect(messageOf(decided('third-party-recipient-added', 'lowers', named), 'en')).toBe(
      'A recipient is newly named: “advertising partners”.',
    );
    const days = ['30 days', '130 days'].map((term) => ({
      ...PERIOD,
      change: 'lost' as const,
      before: [term],
      after: [],
    }));
    expect(messageOf(decided('retention-period-removed', 'lowers', days), 'zh')).toMatch(/：“30 days”、“130 days”。$/);
  });

  it('names the other rules that hold in words, and what shows them', () => {
    const hedge: ToldDifference = { ...SALE, what: 'hedge', after: ['generally'], rules: ['hedge-added'] };
    const message = decided('sale-allowed', 'lowers', [SALE, hedge], ['hedge-added', 'limit-dropped']);
    expect(messageOf(message, 'en')).toMatch(
      / Other rules: hedged promises \(hedge-added\) “generally”; limits \(limit-dropped\)\.$/,
    );
    expect(messageOf(message, 'zh')).toMatch(
      /另见规则：弱化承诺的限定语（hedge-added）“generally”；限制（limit-dropped）。$/,
    );
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
        expect(message, id).toMatch(lang === 'en' ? /^[A-Z“][^{}|]+\.$/ : /^[^{}|]*\p{Script=Han}[^{}|]*。$/u);
        expect(message, id).not.toMatch(/as a whole this|从整体措辞看/);
      }
  });
});

describe('what a rule says of itself', () => {
  it('is there in full: why, legal basis, and examples in each language', () => {
    for (const rule of RULES) {
      for (const lang of LANGUAGES) {
        expect(rule.why[lang], rule.id).not.toBe('');
        expect(rule.title[lang], rule.id).toMatch(
          lang === 'en' ? /^[a-z“][^.{}]*$/ : /^[^。{}]*\p{Script=Han}[^。{}]*$/u,
        );
        expect(rule.title[lang], rule.id).not.toBe(WORDS[lang].category[rule.category]);
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
