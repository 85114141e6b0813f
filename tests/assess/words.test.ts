/** What English terms stand for where two readings are near: the longer term decides, and a word that only looks like another is not it. */
import { describe, expect, it } from 'vitest';
import type { ClassId } from '../../src/assess/words/classes.js';
import { en } from '../../src/assess/words/en/index.js';
import { findMentions, isKindOf } from '../../src/assess/words/lexicon.js';
import { tokenize } from '../../src/assess/words/tokens.js';

const classesIn = (text: string): readonly ClassId[] =>
  findMentions(tokenize(text)).flatMap((mention) => mention.classes);
const finds = (text: string, id: string): boolean => classesIn(text).some((found) => isKindOf(found, id));

const has = (text: string, ...ids: readonly ClassId[]) => {
  for (const id of ids) expect(finds(text, id), `${id} in “${text}”: ${classesIn(text)}`).toBe(true);
};
const lacks = (text: string, ...ids: readonly string[]) => {
  for (const id of ids) expect(finds(text, id), `${id} in “${text}”: ${classesIn(text)}`).toBe(false);
};

describe('tokens', () => {
  it('are words, Han characters, numbers, addresses and marks, whatever stands beside them', () => {
    const text = 'SDK提供商：见www.example.com/a，或a@b.example。𠀀😀don’t 1,000% E‑mails co\u00adop 〇';
    expect(tokenize(text).map(({ kind, stem }) => `${kind} ${stem}`)).toEqual([
      ...['word sdk', 'han 提', 'han 供', 'han 商', 'mark ：', 'han 见', 'number ://', 'mark ，', 'han 或', 'number @'],
      ...['mark 。', 'han 𠀀', 'mark 😀', 'word do', 'word not', 'number 1,000%', 'word email', 'word coop', 'han 〇'],
    ]);
  });
});

describe('what denies', () => {
  it('“not limited to” opens a list and denies nothing', () => {
    has('Data including, but not limited to, your name', 'logic/for-example', 'data/identity');
    lacks('Data including, but not limited to, your name', 'logic/not', 'logic/only');
  });
  it('“not only” adds', () => {
    has('We use it not only for delivery', 'logic/other');
    lacks('We use it not only for delivery', 'logic/not', 'logic/only');
  });
  it('“whether or not” is a condition', () => {
    has('Whether or not you have an account', 'logic/if');
    lacks('Whether or not you have an account', 'logic/not');
  });
  it('“no later than” and “not more than” are limits of time', () => {
    lacks('no later than 30 days, not more than a year, no longer than necessary', 'logic/not');
    has('no later than 30 days', 'time/shortest');
  });
  it('“no longer” denies, “no longer needed” tells how long', () => {
    has('We no longer share it', 'logic/not');
    has('until it is no longer needed', 'time/necessary');
  });
  it('“please note” is no “not”, “take care” no car', () => {
    lacks('Please note that we care', 'logic/not', 'data/vehicle');
  });
  it('“we do not sell” is a denied sale and no link to opt out; the link is one', () => {
    has('We do not sell your data', 'logic/not', 'act/sell');
    lacks('We do not sell your data', 'choice/opt-out');
    has('Click “Do Not Sell My Personal Information”', 'choice/opt-out');
  });
  it('“we do not track you” denies tracking; “Do Not Track signals” are a choice', () => {
    has('We do not track you', 'logic/not', 'act/track');
    has('We honour Do Not Track signals', 'choice/signal', 'act/honour');
    lacks('We honour Do Not Track signals', 'act/track', 'logic/not');
  });
  it('“free of charge” and “without undue delay” deny nothing', () => {
    has('free of charge and without undue delay', 'cost/free', 'time/prompt');
    lacks('free of charge and without undue delay', 'logic/not', 'logic/without', 'act/charge', 'cost/fee');
  });
});

describe('what contains a dangerous word', () => {
  it('a service provider processes; customer service helps', () => {
    has('our service providers', 'party/processor');
    has('customer service', 'purpose/support');
  });
  it('a privacy policy and terms of use are documents', () => {
    has('See our terms of use and privacy policy', 'notice/this');
    lacks('See our terms of use and privacy policy', 'act/use');
  });
  it('a data protection officer is somebody to turn to', () => {
    has('Ask the data protection officer', 'contact/officer');
    lacks('Ask the data protection officer', 'data', 'act/protect');
  });
  it('a data protection authority hears complaints and gets no data', () => {
    has('the data protection authority', 'recourse/authority');
    lacks('the data protection authority', 'party/authority', 'data');
  });
  it('who uses the service handles no data', () => {
    lacks('When you use our website', 'act/use');
    has('We use your data', 'act/use');
  });
  it('what is made available to you is not shared with others', () => {
    lacks('features made available to you', 'act/share');
    has('made available to third parties', 'act/share', 'party/third');
  });
  it('what you provide to us is collected', () => has('information you provide to us', 'act/collect', 'data'));
  it('providing data to others is sharing it', () =>
    has('We provide your personal data to insurers', 'act/share', 'data', 'party/financial'));
  it('an app store keeps nothing', () => lacks('download it from the app store', 'act/retain'));
  it('share capital is not shared', () => lacks('its share capital', 'act/share'));
  it('data that does not identify you is de-identified', () =>
    has('information that does not identify you', 'data/deidentified'));
  it('your rights are rights, and right away is soon', () => {
    has('Your rights', 'right/general');
    has('We delete it right away', 'time/prompt');
    lacks('We delete it right away', 'right');
  });
});

describe('what stands in plain words', () => {
  it('acts are known by everyday verbs', () => {
    has('we jot down your address', 'act/collect');
    has('we hold on to it', 'act/retain');
    has('we hand it over to the police', 'act/share', 'party/authority');
    has('we pass it to buyers of lists', 'act/share', 'party/broker');
    has('we listen in on calls', 'act/monitor');
  });
  it('kinds of data are known by everyday nouns', () => {
    has('your shoe size, number plate and front door photo', 'data/preference', 'data/vehicle', 'data/content');
  });
  it('every inflection and spelling of a term is the term', () => {
    for (const text of ['anonymise', 'anonymized', 'anonymising', 'anonymizes']) has(text, 'act/deidentify');
    for (const text of ['e-mail', 'email', 'E-mails']) has(text, 'data/contact');
    for (const text of ['used', 'using', 'uses']) has(text, 'act/use');
    for (const text of ['cookie', 'cookies']) has(text, 'tech/cookie');
  });
});

describe('the lists', () => {
  it('no class is empty, no term stands twice in a class', () => {
    for (const [id, terms] of Object.entries(en)) {
      expect(terms.length, id).toBeGreaterThan(0);
      expect(new Set(terms).size, id).toBe(terms.length);
    }
  });
});
