import { describe, expect, it } from 'vitest';
import type { HeadingTurn } from '../../src/assess/polarity.js';
import { LEXICONS, type Lexicon } from '../../src/assess/rule.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { findSigns, hasLexicon } from '../../src/assess/signs.js';

const signsOf = (text: string, rule: string, language: Lexicon, turn: HeadingTurn = 'none') =>
  findSigns(text, language, turn).filter((sign) => sign.rule.id === rule);
const weightsOf = (...asked: Parameters<typeof signsOf>) => signsOf(...asked).map((sign) => sign.weight);

describe('a sign', () => {
  it('is found by its word, in any case and with any ending that the lexicon leaves open', () => {
    for (const text of ['We sell it.', 'We SELL it.', 'It is encrypted.', 'Encryption protects it.'])
      expect(findSigns(text, 'en', 'none').length, text).toBeGreaterThan(0);
    expect(signsOf('It is encrypted.', 'encryption-removed', 'en')).toHaveLength(1);
    expect(signsOf('Encryption protects it.', 'encryption-removed', 'en')).toHaveLength(1);
  });

  it('is no part of another word', () => {
    expect(signsOf('Best-sellers and counsellors are here.', 'sale-allowed', 'en')).toEqual([]);
  });

  it('holds across a line end and a hyphen between its words', () => {
    for (const text of ['law enforcement', 'law\nenforcement', 'law-enforcement'])
      expect(signsOf(`We help ${text}.`, 'authority-disclosure-widened', 'en'), text).toHaveLength(1);
  });

  it('counts the longest word of a rule at a place once', () => {
    expect(signsOf('用户画像', 'profiling-added', 'zh')).toHaveLength(1);
  });

  it('is intrusive where it is done, protective where it is denied', () => {
    expect(weightsOf('We sell your data.', 'sale-allowed', 'en')).toEqual([1]);
    expect(weightsOf('We never sell your data.', 'sale-allowed', 'en')).toEqual([-1]);
    expect(weightsOf('我们会出售您的信息。', 'sale-allowed', 'zh')).toEqual([1]);
    expect(weightsOf('我们不会出售您的信息。', 'sale-allowed', 'zh')).toEqual([-1]);
  });

  it('turns about under a heading that denies, and back where the item denies too', () => {
    expect(weightsOf('sell your data', 'sale-allowed', 'en', 'denies')).toEqual([-1]);
    expect(weightsOf('never sell your data', 'sale-allowed', 'en', 'denies')).toEqual([1]);
    expect(weightsOf('出售您的信息', 'sale-allowed', 'zh', 'denies')).toEqual([-1]);
  });

  it('is denied, too, where only consent lifts the denial', () => {
    expect(weightsOf('We will not sell your data without your consent.', 'sale-allowed', 'en')).toEqual([-1]);
    expect(weightsOf('未经您同意，我们不会出售您的信息。', 'sale-allowed', 'zh')).toEqual([-1]);
  });

  it('protects where the rule’s words protect', () => {
    expect(weightsOf('Your data is encrypted.', 'encryption-removed', 'en')).toEqual([-1]);
    expect(weightsOf('Your data is not encrypted.', 'encryption-removed', 'en')).toEqual([1]);
  });

  it('turns a browser signal about, which is followed or is not', () => {
    expect(weightsOf('We honour Do Not Track.', 'browser-signal-ignored', 'en')).toEqual([-1]);
    expect(weightsOf('We do not respond to Do Not Track.', 'browser-signal-ignored', 'en')).toEqual([1]);
  });

  it('is found for every word of every lexicon, where it stands alone', () => {
    const missed: string[] = [];
    for (const rule of RULES) {
      if (rule.reads.kind !== 'words') continue;
      for (const language of LEXICONS)
        for (const term of rule.reads.words[language]) {
          const text = language === 'en' ? `x ${term.replaceAll('*', '')} x` : term;
          if (signsOf(text, rule.id, language).length === 0) missed.push(`${rule.id}: ${term}`);
        }
    }
    expect(missed).toEqual([]);
  });

  it('stands where its text says, in order', () => {
    const text = 'We sell your email address, location and contacts to advertisers and never encrypt them.';
    const signs = findSigns(text, 'en', 'none');
    expect(signs.length).toBeGreaterThan(3);
    signs.forEach((sign, at) => {
      const word = text.slice(sign.start, sign.end).toLowerCase();
      expect(word.startsWith((sign.term.split(/[* ]/)[0] ?? '').toLowerCase())).toBe(true);
      expect(sign.start).toBeGreaterThanOrEqual(signs[at - 1]?.start ?? 0);
    });
  });
});

describe('a language', () => {
  it('has a lexicon or has none', () => {
    expect(LEXICONS.every(hasLexicon)).toBe(true);
    for (const language of ['fr', 'ja', '', 'constructor', 'EN']) expect(hasLexicon(language)).toBe(false);
  });
});
