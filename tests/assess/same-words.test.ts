/** What the same words say in another order or form: a limit that reaches something else is shown, one limit in two forms is not; what is counted, owed or ticked is read for what it is. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

type Pair = readonly ['en' | 'zh', string, string];
const said = ([language, before, after]: Pair) => {
  const { findings, cleared } = judge(before, after, language);
  return {
    findings,
    directions: new Set(findings.map((one) => one.direction)),
    reasons: cleared.map((one) => one.reason),
  };
};
const isStopped = (pair: Pair): boolean => {
  const { directions } = said(pair);
  return directions.has('lowers') || directions.has('unclear');
};

describe('the same words in another order', () => {
  it.each<Pair>([
    [
      'en',
      'We strip the voices from a tape before we hand it to the school.',
      'We hand a tape to the school before we strip the voices from it.',
    ],
    [
      'en',
      'With your consent, we tape the choir and post the tapes.',
      'We tape the choir and, with your consent, post the tapes.',
    ],
    ['en', 'For 20 days we keep your letters and your photos.', 'We keep your letters and, for 20 days, your photos.'],
    ['zh', '我们先遮住面部，再把画面交给物业。', '我们先把画面交给物业，再遮住面部。'],
    ['zh', '我们先请您过目，再把来信转给编辑部。', '我们先把来信转给编辑部，再请您过目。'],
    [
      'en',
      'If you agree, we tape the choir and post the tapes.',
      'If you agree, we tape the choir. We post the tapes.',
    ],
  ])('are shown where an act comes before another, or a limit reaches less: %s: %s → %s', (...pair) => {
    expect(isStopped(pair)).toBe(true);
  });

  it.each<Pair>([
    ['en', 'We keep your letters for 20 days.', 'For 20 days we keep your letters.'],
    ['zh', '请写信给我们。', '请给我们写信。'],
  ])('are cleared where nothing else is reached: %s: %s → %s', (...pair) => {
    expect(isStopped(pair)).toBe(false);
  });
});

describe('one limit', () => {
  it.each<Pair>([
    ['en', 'We do not read your letters without your consent.', 'We read your letters only with your consent.'],
    ['en', 'We will share your photo only if you agree.', 'We will not share your photo unless you agree.'],
    ['zh', '未经您同意，我们不会公开您的照片。', '只有经您同意，我们才会公开您的照片。'],
  ])('told as a denial or as an "only" is cleared: %s: %s → %s', (...pair) => {
    expect(said(pair)).toMatchObject({ findings: [], reasons: ['same-statement'] });
  });

  it.each<Pair>([
    ['en', 'We do not read your letters without your consent.', 'We read your letters with your consent.'],
    ['zh', '未经您同意，我们不会公开您的照片。', '未经您同意，我们会公开您的照片。'],
  ])('that is gone is none: %s: %s → %s', (...pair) => {
    expect(isStopped(pair)).toBe(true);
  });
});

describe('a name that a sentence says was another before', () => {
  it.each<Pair>([
    ['en', 'Larkmail Ltd answers for your data.', 'Gullpost Ltd (formerly Larkmail Ltd) answers for your data.'],
    ['zh', '“听潮”小程序把录音存在您的手机里。', '“望潮”小程序（原名“听潮”）把录音存在您的手机里。'],
  ])('is a rename: %s: %s → %s', (...pair) => {
    expect(said(pair)).toMatchObject({ findings: [], reasons: ['renamed'] });
  });

  it.each<Pair>([
    [
      'en',
      'Larkmail Ltd answers for your data.',
      'Gullpost Ltd (formerly Larkmail Ltd, which may share it) answers for your data.',
    ],
    ['en', 'We share letters with Larkmail.', 'We share letters with Gullpost, Ternmail (formerly Larkmail).'],
    ['en', 'Larkmail Ltd keeps your letters.', 'Gullpost Ltd (formerly Larkmail Ltd) sells your letters.'],
  ])('tells no more than that: %s: %s → %s', (...pair) => {
    expect(isStopped(pair)).toBe(true);
  });
});

describe('a number', () => {
  it.each<Pair>([
    ['en', 'After three wrong tries the account is locked.', 'After nine wrong tries the account is locked.'],
    ['zh', '口令连续输错五次，账户即被锁定。', '口令连续输错五十次，账户即被锁定。'],
  ])('of what is counted is never cleared: %s: %s → %s', (...pair) => expect(isStopped(pair)).toBe(true));

  it.each<Pair>([
    ['en', 'You have 60 days to download your photos.', 'You have 6 days to download your photos.'],
    ['en', 'You may object within 30 days.', 'You may object within 10 days.'],
    ['zh', '您可以在六十日内下载自己的照片。', '您可以在六日内下载自己的照片。'],
  ])('of days that the person has lowers where it falls: %s: %s → %s', (...pair) => {
    expect(said(pair).directions).toContain('lowers');
  });

  it.each<Pair>([
    ['en', 'You can have your data deleted within 30 days.', 'You can have your data deleted within 90 days.'],
    ['zh', '您可以要求我们在15日内删除您的信息。', '您可以要求我们在60日内删除您的信息。'],
  ])('of days in which we owe something lowers where it grows: %s: %s → %s', (...pair) => {
    expect(said(pair).directions).toContain('lowers');
  });

  it.each<Pair>([
    [
      'en',
      'Letters are kept for 30 days and may be read by guests.',
      'Letters are kept for 90 days and may be read only by staff.',
    ],
    ['zh', '录像保存30天，住客均可查看。', '录像保存90天，仅值班人员可以查看。'],
  ])('of days that data is kept lowers whatever else is said: %s: %s → %s', (...pair) => {
    expect(said(pair).findings.map((one) => one.rule)).toContain('retention-extended');
  });

  it.each<Pair>([
    ['en', 'Umbrellas arrive within two days.', 'Umbrellas arrive within four days.'],
    ['zh', '雨伞下单后两天送到。', '雨伞下单后四天送到。'],
  ])('of days that a thing takes is no retention: %s: %s → %s', (...pair) => {
    expect(said(pair).directions).not.toContain('lowers');
  });
});

describe('a period in other words', () => {
  it.each<Pair>([
    ['en', 'We tell you at least 30 days before.', 'We tell you up to 30 days before.'],
    ['en', 'Letters are kept for up to 30 days.', 'Letters are kept for at least 30 days.'],
    ['zh', '来信保存不超过60天。', '来信保存不少于60天。'],
  ])('whose bound turned about lowers: %s: %s → %s', (...pair) => expect(said(pair).directions).toContain('lowers'));

  it('that begins with something else is shown', () => {
    expect(
      isStopped([
        'en',
        'Your papers are shredded six weeks after you leave.',
        'Your papers are shredded six weeks after the room is let again.',
      ]),
    ).toBe(true);
  });
});

describe('one word for another', () => {
  it.each<Pair>([
    ['en', 'The bell camera is switched off when you move in.', 'The bell camera is switched on when you move in.'],
    [
      'en',
      'A post needs the yes of both keepers and your consent.',
      'A post needs the yes of either keeper and your consent.',
    ],
    ['en', 'The tapes are anonymised for the school.', 'The tapes are pseudonymised for the school.'],
    ['zh', '交给学校的录音均已匿名化。', '交给学校的录音均已去标识化。'],
    ['zh', '手机号選填。', '手机号必填。'],
    ['zh', '只有门卫可以查看录像。', '门卫可以查看录像。'],
    ['en', 'The report covers letters from today on.', 'The report covers letters written at any time.'],
  ])('is neither cleared nor an improvement: %s: %s → %s', (...pair) => expect(isStopped(pair)).toBe(true));

  it.each<Pair>([
    ['en', 'We use your number to call you back.', 'We make use of your number to call you back.'],
    ['en', 'We delete your account within 20 days.', 'We erase your account within 20 days.'],
    [
      'en',
      'Once a reader asks for a ticket, we send it by post.',
      'Once a reader asks for a ticket, we send the ticket by post.',
    ],
    ['zh', '您索取船票后，我们会把它寄给您。', '您索取船票后，我们会把船票寄给您。'],
    ['en', 'This notice holds from 7 July 2024.', 'This notice holds from 2024-07-07.'],
    ['zh', '本声明自2024年7月7日起施行。', '本声明自2024/07/07起施行。'],
    ['en', 'We ask for an OTP at the gate.', 'We ask for a one-time password (OTP) at the gate.'],
    [
      'en',
      'We do not read your letters, your photos or your maps.',
      'We do not read your photos, your letters or your maps.',
    ],
    ['zh', '您的船票号与帐单、来信分开存方。', '您的船票号与账单、来信分开存放。'],
  ])('that says the same is cleared: %s: %s → %s', (...pair) => expect(said(pair).findings).toEqual([]));

  it.each<Pair>([
    ['en', 'We take your name and your photo. We print it.', 'We take your name and your photo. We print your photo.'],
    ['en', 'We hand it to ABC.', 'We hand it to advertisers (ABC).'],
    ['en', 'This notice holds from 7 July 2024.', 'This notice holds from 2025-07-07.'],
  ])('that may mean another thing is shown: %s: %s → %s', (...pair) => expect(isStopped(pair)).toBe(true));
});

describe('a closed list', () => {
  it.each<Pair>([
    [
      'en',
      'We share your number only with the porter and the florist.',
      'We share your number only with the porter, the tailor and the florist.',
    ],
    ['zh', '您的电话只提供给花店和配送员。', '您的电话只提供给花店、裁缝和配送员。'],
  ])('that gains an entry lowers: %s: %s → %s', (...pair) => expect([...said(pair).directions]).toEqual(['lowers']));

  it('that loses one raises', () => {
    const pair: Pair = ['zh', '您的电话只提供给花店和配送员。', '您的电话只提供给配送员。'];
    expect([...said(pair).directions]).toEqual(['raises']);
  });
});

describe('a table', () => {
  const table = '| Paper | Kept for |\n| --- | --- |\n| Letters | 3 years |\n| Maps | 40 days |\n';

  it('that became sentences is cleared, and so are sentences that became one', () => {
    const sentences = 'Letters are kept for 3 years. Maps are kept for 40 days.';
    for (const pair of [
      ['en', table, sentences],
      ['en', sentences, table],
    ] as const)
      expect(said(pair)).toMatchObject({ findings: [], reasons: expect.arrayContaining(['restructured']) });
  });

  it.each([
    'Letters are kept for 3 years. Maps are kept for 90 days.',
    'Letters are kept for 3 years. Maps are shared for 40 days.',
  ])('is not, where one of them says something else: %s', (sentences) =>
    expect(isStopped(['en', table, sentences])).toBe(true),
  );
});

describe('what a sentence needs from beside it', () => {
  it('is the lead-in, for an item that came', () => {
    const list = 'These people see your phone number:\n\n- the porter\n';
    expect(judge(list, `${list}- the neighbours\n`, 'en').findings).toHaveLength(1);
    const zh = '以下人员可以看到您的手机号：\n\n- 门房\n';
    expect(judge(zh, `${zh}- 同楼的其他住客\n`, 'zh').findings).toHaveLength(1);
  });

  it('is the box that is ticked to refuse', () => {
    const pair: Pair = [
      'en',
      'Tick this box if you would like letters from our friends.',
      'Tick this box if you would rather not have letters from our friends.',
    ];
    expect(isStopped(pair)).toBe(true);
    expect(said(pair).directions).not.toContain('raises');
  });

  it('is the other half of a sentence that was split', () => {
    const pair: Pair = [
      'en',
      'We lock your account at once and send you a new key, and nobody is told what you wrote.',
      'We lock your account at once. We send you a new key. Nobody is told what you wrote.',
    ];
    expect(isStopped(pair)).toBe(false);
  });
});

describe('a sentence that is gone whole', () => {
  it.each<Pair>([
    ['en', 'You can have mistakes in your data corrected.', ''],
    ['zh', '您可以要求更正您的个人信息。', ''],
    ['en', 'They may use the data only for the purpose we gave it for.', ''],
  ])('takes a right or a limit away, which is high: %s: %s', (...pair) => {
    expect(said(pair).findings[0]).toMatchObject({ direction: 'lowers', severity: 'high' });
  });
});
