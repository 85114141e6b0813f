import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/assess/rule.js';
import { readStatement } from '../../src/assess/statements.js';

const CASES: readonly (readonly [Lexicon, string, string])[] = [
  ['en', 'promise', 'We never sell your personal information to anybody.'],
  ['en', 'promise', 'We use your address only to deliver your order.'],
  ['en', 'permission', 'We may share your address with our delivery partners.'],
  ['en', 'permission', 'We collect your name and your address when you order.'],
  ['en', 'duty', 'We will notify you before the change takes effect.'],
  ['en', 'duty', 'We protect files with encryption and locked rooms.'],
  ['en', 'right', 'You have the right to object to the processing of your data.'],
  ['en', 'right', 'You can request a copy of everything that we hold about you.'],
  ['en', 'choice', 'You can opt out of these messages in your settings.'],
  ['en', 'reader-duty', 'By using our service you agree to this policy in full.'],
  ['en', 'reader-duty', 'You must keep your password to yourself at all times.'],
  ['en', 'others', 'Third-party websites have their own privacy practices, which we do control.'],
  ['en', 'about-notice', 'This policy describes what happens in our shops.'],
  ['en', 'entry', 'device identifiers'],
  ['zh', 'promise', '我们不会向任何第三方出售您的个人信息。'],
  ['zh', 'promise', '我们仅将您的地址用于配送商品。'],
  ['zh', 'permission', '我们可能会与配送合作方共享您的收货地址。'],
  ['zh', 'permission', '我们会收集您的姓名和联系电话等信息。'],
  ['zh', 'duty', '我们会在三个工作日内以短信方式通知每位客户。'],
  ['zh', 'right', '您有权查阅、复制您的个人信息。'],
  ['zh', 'right', '您可以随时注销您的账号并要求删除信息。'],
  ['zh', 'choice', '您可以在设置页面随时关闭个性化推荐。'],
  ['zh', 'reader-duty', '您继续使用本服务即表示同意本政策的全部内容。'],
  ['zh', 'entry', '设备标识符'],
  ['zh', 'entry', '剪贴板、安装列表'],
];

describe('a statement', () => {
  it.each(CASES)('is told by its kind (%s): a %s, “%s”', (language, kind, text) => {
    expect(readStatement(text, language).kind).toBe(kind);
  });

  it('says what is done with data', () => {
    expect([...readStatement('We collect your name and share it with partners.', 'en').actions]).toEqual(
      expect.arrayContaining(['collect', 'share']),
    );
    expect([...readStatement('我们收集您的姓名，并向合作方提供。', 'zh').actions]).toEqual(
      expect.arrayContaining(['collect', 'share']),
    );
  });

  it('knows a limit and a condition', () => {
    expect(readStatement('We use it only for delivery.', 'en').limited).toBe(true);
    expect(readStatement('我们仅将其用于配送。', 'zh').limited).toBe(true);
    expect(readStatement('We use it for delivery.', 'en').limited).toBe(false);
    expect(readStatement('We share it unless you refuse.', 'en').conditioned).toBe(true);
    expect(readStatement('除非您拒绝，我们会予以共享。', 'zh').conditioned).toBe(true);
  });

  it('takes what a policy applies to for no use of data', () => {
    expect(readStatement('本政策适用于网站、小程序和热线。', 'zh').actions.has('use')).toBe(false);
  });

  it('is something for any text', () => {
    for (const text of ['', ' ', '。', '…', '\u0000', '\ud800', 'a', '不'])
      for (const language of ['en', 'zh'] as const) expect(readStatement(text, language).kind).toBeTypeOf('string');
  });
});
