import { describe, expect, it } from 'vitest';
import { comparePhrases, phrasesIn } from '../../src/assess/phrases.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { LEXICONS, type Lexicon } from '../../src/assess/words/lexicons.js';

const phrasesOf = (text: string, rule: string, heading = '') =>
  phrasesIn(text, { heading, leadIn: '' }).filter((phrase) => phrase.rule.id === rule);
const signsOf = (...asked: Parameters<typeof phrasesOf>) => phrasesOf(...asked).map((phrase) => phrase.sign);

describe('a phrase of a rule', () => {
  it('is found in any case and with any ending that it leaves open', () => {
    for (const text of ['We sell it.', 'We SELL it.']) expect(phrasesOf(text, 'sale-allowed'), text).toHaveLength(1);
    for (const text of ['It is encrypted.', 'Encryption protects it.'])
      expect(phrasesOf(text, 'encryption-removed'), text).toHaveLength(1);
  });

  it('is no part of another word', () => {
    expect(phrasesOf('Best-sellers and counsellors are here.', 'sale-allowed')).toEqual([]);
  });

  it('holds across a line end and a hyphen between its words', () => {
    for (const text of ['law enforcement', 'law\nenforcement', 'law-enforcement'])
      expect(phrasesOf(`We help ${text}.`, 'authority-disclosure-widened'), text).toHaveLength(1);
  });

  it('counts the longest of a rule at a place once', () => {
    expect(phrasesOf('用户画像', 'profiling-added')).toHaveLength(1);
  });

  it('is intrusive where it is done, protective where it is denied', () => {
    expect(signsOf('We sell your data.', 'sale-allowed')).toEqual([1]);
    expect(signsOf('We never sell your data.', 'sale-allowed')).toEqual([-1]);
    expect(signsOf('我们会出售您的信息。', 'sale-allowed')).toEqual([1]);
    expect(signsOf('我们不会出售您的信息。', 'sale-allowed')).toEqual([-1]);
  });

  it('turns about under a heading that denies, and back where the item denies too', () => {
    expect(signsOf('sell your data', 'sale-allowed', 'What we never do')).toEqual([-1]);
    expect(signsOf('never sell your data', 'sale-allowed', 'What we never do')).toEqual([1]);
    expect(signsOf('出售您的信息', 'sale-allowed', '我们不会：')).toEqual([-1]);
  });

  it('is denied, too, where only consent lifts the denial', () => {
    expect(signsOf('We will not sell your data without your consent.', 'sale-allowed')).toEqual([-1]);
    expect(signsOf('未经您同意，我们不会出售您的信息。', 'sale-allowed')).toEqual([-1]);
  });

  it('protects where the rule’s words protect', () => {
    expect(signsOf('Your data is encrypted.', 'encryption-removed')).toEqual([-1]);
    expect(signsOf('Your data is not encrypted.', 'encryption-removed')).toEqual([1]);
  });

  it('of a signal of the browser is turned about: it is followed or is not', () => {
    expect(signsOf('We honour Do Not Track.', 'browser-signal-ignored')).toEqual([-1]);
    expect(signsOf('We do not respond to Do Not Track.', 'browser-signal-ignored')).toEqual([1]);
  });

  it('is read in both languages of a passage that has two', () => {
    expect(signsOf('我们会出售您的信息。We may sell your data to anybody.', 'sale-allowed')).toEqual([1, 1]);
  });

  it('is found for every phrase of every rule, where it stands alone', () => {
    const missed: string[] = [];
    for (const rule of RULES)
      for (const language of rule.phrases ? (Object.keys(LEXICONS) as Lexicon[]) : [])
        for (const term of rule.phrases?.[language] ?? []) {
          const text = language === 'en' ? `x ${term.replaceAll('*', '')} x` : `、${term}、项目`;
          if (phrasesOf(text, rule.id).length === 0) missed.push(`${rule.id}: ${term}`);
        }
    expect(missed).toEqual([]);
  });

  it('stands where its text says, in order', () => {
    const text = 'We sell your email address, location and contacts to advertisers and never encrypt them.';
    const phrases = phrasesIn(text);
    expect(phrases.length).toBeGreaterThan(3);
    phrases.forEach((phrase, at) => {
      const words = text.slice(phrase.start, phrase.end).toLowerCase();
      expect(words.startsWith((phrase.term.split(/[* ]/)[0] ?? '').toLowerCase())).toBe(true);
      expect(phrase.start).toBeGreaterThanOrEqual(phrases[at - 1]?.start ?? 0);
    });
  });
});

/** What came and went of one rule: how, which way, and the words of both sides. */
function changes(rule: string, before: string, after: string, nearby = '') {
  const found = comparePhrases(phrasesIn(before), phrasesIn(after), phrasesIn(nearby));
  return found
    .filter((difference) => difference.rule === rule)
    .map(({ change, sign, before: gone, after: come }) => [
      change,
      sign,
      ...gone.map(({ start, end }) => before.slice(start, end)),
      ...come.map(({ start, end }) => after.slice(start, end)),
    ]);
}

describe('between two wordings', () => {
  it('a phrase comes and lowers, goes and raises', () => {
    expect(changes('sale-allowed', '', 'We may sell your data.')).toEqual([['gained', 1, 'sell']]);
    expect(changes('sale-allowed', 'We may sell your data.', '')).toEqual([['lost', -1, 'sell']]);
    expect(changes('encryption-removed', '我们对您的信息加密保存。', '我们保存您的信息。')).toEqual([
      ['lost', 1, '加密'],
    ]);
  });

  it('a denial that is lifted shows on both sides', () => {
    expect(changes('sale-allowed', 'We never sell it.', 'We may sell it.')).toEqual([
      ['lost', 1, 'sell'],
      ['gained', 1, 'sell'],
    ]);
  });

  it('what is said on both sides in other words of the rule is no difference', () => {
    expect(changes('sale-allowed', 'We sell your data.', 'We rent your data out.')).toEqual([]);
    expect(changes('encryption-removed', 'It is encrypted.', 'Encryption protects it.')).toEqual([]);
  });

  it('things of which there can be more count each', () => {
    const found = changes('own-purpose-added', 'We personalize it.', 'We personalize it, and optimize it.');
    expect(found).toEqual([['gained', 1, 'optimize']]);
  });

  it('what a sentence nearby says is neither new nor lost', () => {
    expect(changes('sale-allowed', '', 'We may sell your data.', 'We sell data to anybody.')).toEqual([]);
  });

  it('the same text has none', () => {
    const text = 'We sell your email address, location and contacts to advertisers and never encrypt them.';
    expect(comparePhrases(phrasesIn(text), phrasesIn(text), [])).toEqual([]);
  });
});
