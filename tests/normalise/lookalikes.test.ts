import { describe, expect, it } from 'vitest';
import { keyOf, placesOf } from '../../src/normalise/key.js';
import { lookalikeIn, withoutLookalikes } from '../../src/normalise/lookalikes.js';

describe('characters that look like the letters of a word', () => {
  it.each([
    ['Cyrillic letters', 'We do nоt sеll data.'],
    ['Greek letters', 'We dο nοt sell data.'],
    ['enclosed letters', 'We do ⓝⓞt s🅔ll d🄰ta.'],
    ['mathematical letters', 'We do 𝐧𝗼𝘵 sell data.'],
    ['full-width letters', 'We do ｎot sell data.'],
    ['overlays', 'We do n\u0336o\u0336t\u0336 sell data.'],
    ['private-use characters', 'We do n\ue123ot sell data.'],
  ])('have the key of the letters: %s', (_, text) => {
    expect(keyOf(text)).toBe(keyOf('We do not sell data.'));
    expect(lookalikeIn(text)).not.toBeNull();
    expect(withoutLookalikes(text)).toHaveLength(text.length);
    expect(placesOf(text).key).toBe(placesOf('We do not sell data.').key);
  });

  it('have it in Chinese under overlays, and in a Cyrillic word too', () => {
    expect(keyOf('我们不\u0336会出售')).toBe(keyOf('我们不会出售'));
    expect(keyOf('Мы не передaём дaнные.')).toBe(keyOf('Мы не передаём данные.'));
  });

  it.each([
    ['a text in Greek', 'Η παρούσα πολιτική εξηγεί ποια δεδομένα συλλέγουμε.'],
    ['a text in Russian with names', 'Мы передаём данные компании Larkhaven и её IP-адрес.'],
    ['units, signs and keys', 'A dose of 5 μg, a delta Δt, version 2.0β, Ⓡ, ① and 3️⃣.'],
    ['full-width words of a Chinese text', '请安装ＡＰＰ并使用Ｗｉ－Ｆｉ。'],
    ['accents', 'Nous ne vendons pas vos données à des tiers, naïveté comprise.'],
  ])('are not found in %s', (_, text) => {
    expect(lookalikeIn(text)).toBeNull();
  });

  it('keep two words apart that differ otherwise', () => {
    expect(keyOf('не')).not.toBe(keyOf('he'));
    expect(keyOf('We may sell data.')).not.toBe(keyOf('We do nоt sell data.'));
  });
});
