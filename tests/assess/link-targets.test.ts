import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/normalise/telling-links.js';
import { judge } from './judge-pair.js';

const rules = (text: string, before: string, after: string, language: 'en' | 'zh' = 'en') =>
  judge(text.replace('@', before), text.replace('@', after), language).findings.map(({ rule, direction }) => [
    rule,
    direction,
  ]);
const CHANGED = [['link-target-changed', 'unclear']];

describe('the target of a link', () => {
  it.each([
    ['an opt-out', 'en', 'You may [opt out of measurement](@) whenever you like.'],
    [
      'a deletion page that only the sentence names',
      'en',
      'To have your file deleted, please click [here](@). We answer soon.',
    ],
    ['a regulator', 'en', 'You may write to the [supervisory authority](@) about us.'],
    ['an officer', 'en', 'Questions reach our [data protection officer](@) by mail.'],
    ['a deletion page of Chinese', 'zh', '您可以在[账号注销页面](@)提出申请。'],
    ['a place for complaints of Chinese', 'zh', '如对本店有意见，可[点击此处](@)投诉。'],
  ] as const)('is content where a right or a choice hangs on it: %s', (_, language, text) => {
    expect(rules(text, 'https://larkhaven.example/a/form', 'https://larkhaven.example/b/form', language)).toEqual(
      CHANGED,
    );
    expect(rules(text, 'https://larkhaven.example/form', 'https://elsewhere.example/form', language)).toEqual(CHANGED);
    expect(rules(text, 'mailto:one@larkhaven.example', 'mailto:two@larkhaven.example', language)).toEqual(CHANGED);
  });

  it.each([
    ['a query and a fragment', 'https://larkhaven.example/out?utm=1', 'https://larkhaven.example/out?utm=2#top'],
    ['www, https and a slash', 'http://www.larkhaven.example/out', 'https://larkhaven.example/out/'],
    [
      'an archive',
      'https://web.archive.org/web/20220118101500/https://larkhaven.example/out',
      'https://larkhaven.example/out',
    ],
    ['a path and the whole address', '/out', 'https://larkhaven.example/out'],
    ['places on the page', '#out', '#opt-out'],
  ])('is the same with another of %s', (_, before, after) => {
    expect(rules('You may [opt out of measurement](@) whenever you like.', before, after)).toEqual([]);
  });

  it.each([
    ['a shop', 'We sell books in our [shop](@) by the harbour.'],
    ['a link beside a sentence about a right', 'You may object. Our opening hours are [here](@).'],
  ])('is none of a notice’s words otherwise: %s', (_, text) => {
    expect(rules(text, 'https://larkhaven.example/a', 'https://larkhaven.example/b')).toEqual([]);
  });

  it('names both', () => {
    const [finding] = judge(
      '[Opt out](https://a.example/out) here.',
      '[Opt out](https://b.example/out) here.',
      'en',
    ).findings;
    expect(finding?.values['terms']).toBe('a.example/out → b.example/out');
    expect(finding?.after?.quote).toBe('Opt out here.');
    expect(targetOf('HTTPS://User@Host.example:8080/A?b')).toBe('user@host.example:8080/A');
  });
});
