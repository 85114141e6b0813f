/** What a small edit of a sentence may hide: a word that binds, an entry, an answer, a bracket. It is a finding; what is harmless for a reason is cleared by it. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compareTexts, judge } from './judge-pair.js';

const said = (before: string, after: string, language: 'en' | 'zh', heading?: string) => {
  const { findings, cleared } = judge(before, after, language, {}, heading === undefined ? {} : { heading });
  return { directions: new Set(findings.map((one) => one.direction)), reasons: cleared.map((one) => one.reason) };
};

describe('a word or an entry that came or went is never cleared', () => {
  it.each([
    ['en', 'We delete any letter that we got by mistake.', 'We delete some letters that we got by mistake.'],
    ['en', 'We keep letters for only as long as we need them.', 'We keep letters for as long as we need them.'],
    [
      'en',
      'We will not discriminate against you for a complaint.',
      'We will discriminate against you for a complaint.',
    ],
    ['en', 'We show your photo to staff, guests and cooks.', 'We show your photo to staff, guests, cooks and porters.'],
    ['en', 'Your location is rounded to 5 km.', 'Your location is rounded to 500 m.'],
    ['en', 'Letters are erased after 6 consecutive months.', 'Letters are erased after 36 consecutive months.'],
    [
      'en',
      'Cooks see your table, but not your name, your letters.',
      'Cooks see your table (but not your name), your letters.',
    ],
    ['en', 'The box for offers is empty until you tick it.', 'The box for offers is ticked until you clear it.'],
    ['en', 'We store encrypted names, addresses and photos.', 'We store encrypted addresses, names and photos.'],
    ['en', 'We check every letter before we open it.', 'We check nearly every letter before we open it.'],
    ['en', 'We ask for your consent before we open a letter.', 'We ask for your consent after we open a letter.'],
    ['en', 'We print only the letters that you choose.', 'We print only the letters that we choose.'],
    ['en', 'Should we move, we will notify you of it.', 'Should we move, we will not notify you of it.'],
    ['zh', '打开来信之前，我们会征得您的同意。', '打开来信之后，我们会征得您的同意。'],
    ['zh', '变更生效前至少十日，我们会在门口公布。', '变更生效后至少十日，我们会在门口公布。'],
    ['zh', '我们不读取您的相册。', '我们不会主动读取您的相册。'],
    ['zh', '厨师可以看到您的座位，不包括姓名、电话。', '厨师可以看到您的座位（不包括姓名）、电话。'],
    ['zh', '您的信息保存十日。', '您的信息保存十年。'],
  ] as const)('(%s) %s → %s', (language, before, after) => {
    for (const { directions, reasons } of [said(before, after, language), said(after, before, language)]) {
      expect(reasons).toEqual([]);
      expect(directions.size).toBeGreaterThan(0);
    }
  });
});

describe('an answer says what its question asks', () => {
  it.each([
    ['en', 'Do you sell my letters?', 'No.', 'Yes.'],
    ['en', 'Can I have my account deleted?', 'Yes, at any time.', 'Not at the moment.'],
    ['zh', '你们会向广告商提供我的照片吗？', '不会。', '会。'],
  ] as const)('(%s) %s %s → %s', (language, question, before, after) => {
    expect(said(before, after, language, question).directions).not.toContain('raises');
    expect(said(before, after, language, question).directions.size).toBeGreaterThan(0);
    expect(said(after, before, language, question).directions).not.toContain('lowers');
  });

  it.each([
    ['en', '| What | Do we share it? |\n| --- | --- |\n| Address | ', 'No', 'Yes'],
    ['zh', '| 信息 | 是否出售 |\n| --- | --- |\n| 电话 | ', '否', '是'],
  ] as const)('(%s) in the cell of a table: %s%s → %s', (language, row, before, after) => {
    expect(said(`${row}${before} |`, `${row}${after} |`, language).directions).toContain('lowers');
    expect(said(`${row}${after} |`, `${row}${before} |`, language).directions).toEqual(new Set(['raises']));
  });
});

describe('a denial', () => {
  it.each([
    ['en', 'We pass your letters on to other guests.', 'We do not pass your letters on to other guests.'],
    ['zh', '我们会向其他住客提供您的来信。', '我们不会向其他住客提供您的来信。'],
  ] as const)('that comes raises, and nothing else is said of it (%s): %s → %s', (language, before, after) => {
    expect(said(before, after, language).directions).toEqual(new Set(['raises']));
    expect(said(after, before, language).directions).toContain('lowers');
  });

  it('denies less where it says for the first time of what it denies', () => {
    const { directions } = said(
      'We do not give your data to brokers.',
      'We do not give your data to brokers for money.',
      'en',
    );
    expect(directions).not.toEqual(new Set(['raises']));
    expect(directions.size).toBeGreaterThan(0);
  });
});

describe('a promise that is denied', () => {
  it.each([
    ['en', 'We keep your letters, and you can take them out of the box whenever you want.', /can take/, 'cannot take'],
    ['en', 'You may bring a claim in the courts of your country.', /may/, 'may not'],
    ['zh', '我们收到您的来信，并会免费提供副本。', /会免费/, '不会免费'],
    ['zh', '我们使用统计功能，该功能默认关闭，您可以自行开启。', /可以/, '不能'],
  ] as const)('does not raise, whatever stands before it (%s): %s', (language, before, word, denied) => {
    const { directions } = said(before, before.replace(word, denied), language);
    expect(directions.size).toBeGreaterThan(0);
    expect(directions).not.toEqual(new Set(['raises']));
  });
});

describe('what is harmless is cleared with its reason', () => {
  it.each([
    ['typo', 'en', 'You can delte your account at any time.', 'You can delete your account at any time.'],
    ['typo', 'zh', '您可以随时注消账号。', '您可以随时注销账号。'],
    [
      'reordered',
      'en',
      'You can see, correct, delete, or export your letters.',
      'You can see, delete, correct, or export your letters.',
    ],
    ['same-statement', 'zh', '订座需要您的姓名和手机号码。', '订座需要您的姓名和手机号。'],
    ['reordered', 'en', 'We do not burn, sell or lend your letters.', 'We do not sell, burn or lend your letters.'],
    ['reordered', 'zh', '您可以查看、抄写、更正和取走您的来信。', '您可以查看、更正、抄写和取走您的来信。'],
    ['same-statement', 'en', 'Please write to us to see your letters.', 'Write to us to see your letters.'],
    ['same-statement', 'en', 'We use your letters in order to reply.', 'We use your letters to reply.'],
    ['same-statement', 'en', 'We answer you within thirty days.', 'We answer you within 30 days.'],
  ] as const)('%s (%s): %s → %s', (reason, language, before, after) => {
    expect(said(before, after, language)).toEqual({ directions: new Set(), reasons: [reason] });
  });

  it.each([
    ['en', 'What we never do', 'What we do'],
    ['zh', '您可以要求我们做什么', '您不能要求我们做什么'],
  ] as const)('but no heading that denies, or no longer (%s): %s → %s', (language, before, after) => {
    const page = (heading: string): string =>
      `# Larkhaven\n\n## ${heading}\n\n- ${language === 'en' ? 'read your letters' : '阅读您的来信'}\n`;
    expect(assess(compareTexts(page(before), page(after))).cleared).toEqual([]);
  });

  it('restructured, where a sentence becomes a list in the same words', () => {
    const { directions, reasons } = said(
      'We do not sell your name, your address or your photos.',
      'We do not sell:\n\n- your name\n- your address\n- your photos',
      'en',
    );
    expect(directions).toEqual(new Set());
    expect(new Set(reasons)).toEqual(new Set(['restructured']));
  });
});
