import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import type { Block, Notice } from '../../src/model/notice.js';

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({
  kind,
  text,
  marks: [],
  links: [],
  position: null,
});
const notice = (language: string, blocks: readonly Block[]): Notice => ({
  title: null,
  statedDate: null,
  language,
  sections: [{ id: 's1', heading: 'Security', level: 2, position: null, blocks }],
  leftOut: [],
  problems: [],
});
const shapeOf = (language: string, before: readonly Block[], after: readonly Block[]): string[] =>
  align(notice(language, before), notice(language, after)).sections.flatMap(({ blocks }) =>
    blocks.map((pair) => `${pair.before.length}:${pair.after.length}`),
  );
const between = (language: string, first: string, last: string) => (before: string, after: string) =>
  shapeOf(language, [block(first), block(before), block(last)], [block(first), block(after), block(last)]);

const en = between('en', 'Our offices are locked at night.', 'Write to the desk if you see a leak.');
const zh = between('zh', '机房由专人值守。', '如果您发现漏洞，请来信告知。');

describe('a block between two that stayed', () => {
  it('is the same one rewritten where both speak of one subject', () => {
    expect(zh('每年请独立机构开展一次安全测评。', '不定期开展安全自查。')).toEqual(['1:1', '1:1', '1:1']);
    expect(
      en(
        'You can delete your account whenever you like, from the settings.',
        'Closing takes time: you may request deletion in writing.',
      ),
    ).toEqual(['1:1', '1:1', '1:1']);
    expect(
      en(
        'We do not make decisions about you by automated means alone.',
        'Some decisions on membership may be taken by automated means.',
      ),
    ).toEqual(['1:1', '1:1', '1:1']);
  });

  it('is another one where they share only what every notice says', () => {
    expect(en('We encrypt personal data at rest.', 'Children may not use this service.')).toHaveLength(4);
    expect(zh('我们对您的个人信息加密存储。', '未成年人使用我们的服务须经监护人同意。')).toHaveLength(4);
  });
});

describe('a sentence between two that stayed', () => {
  it('is the same one rewritten where both speak of one subject', () => {
    const [before, after] = ['每年请独立机构开展一次安全测评。', '不定期开展安全自查。'].map((sentence) => [
      block(`机房由专人值守，出入须登记。${sentence}如果您发现漏洞，请来信告知。`),
    ]);
    const [pair] = align(notice('zh', before ?? []), notice('zh', after ?? [])).sections[0]?.blocks ?? [];
    expect(pair?.sentences.map((one) => one.before !== null && one.after !== null)).toEqual([true, true, true]);
  });
});

describe('a lead-in and its items', () => {
  it('are one sentence afterwards', () => {
    const list = [
      block('To book a boat you give us:'),
      block('your full name;', 'list-item'),
      block('your phone number;', 'list-item'),
      block('the number of people who will be on the boat with you.', 'list-item'),
    ];
    const sentence = [
      block(
        'To book a boat you give us your full name, your phone number and the number of people who will be on the boat with you.',
      ),
    ];
    expect(shapeOf('en', list, sentence)).toEqual(['4:1']);
    expect(shapeOf('en', sentence, list)).toEqual(['1:4']);
  });
});
