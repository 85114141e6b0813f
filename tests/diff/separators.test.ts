import { describe, expect, it } from 'vitest';
import { editTexts } from '../../src/diff/edits.js';

const print = (before: string, after: string, language: string): string =>
  editTexts(before, after, language)
    .map((edit) =>
      edit.op === 'delete' ? `[-${edit.before}-]` : edit.op === 'insert' ? `{+${edit.after}+}` : edit.after,
    )
    .join('');

describe('marks between words', () => {
  it('go with the item of a list that went', () => {
    expect(print('我们收集设备型号、和网络类型。', '我们收集设备型号。', 'zh')).toBe(
      '我们收集设备型号[-、和网络类型-]。',
    );
    expect(print('We collect your name, email, and phone.', 'We collect your name, email.', 'en')).toBe(
      'We collect your name, email[-, and phone-].',
    );
  });

  it('come with the item of a list that came', () => {
    expect(print('我们收集设备型号。', '我们收集设备型号、网络类型。', 'zh')).toBe('我们收集设备型号{+、网络类型+}。');
  });

  it('go in pairs with what they enclosed', () => {
    expect(print('We delete it, at once, when you ask.', 'We delete it when you ask.', 'en')).toBe(
      'We delete it[-, at once,-] when you ask.',
    );
  });
});
