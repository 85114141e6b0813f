import type { Rule } from '../../rule.js';

export const promiseNarrowed: Rule = {
  id: 'promise-narrowed',
  mirror: 'promise-widened',
  title: { en: 'reach of promises', zh: '承诺的范围' },
  category: 'commitment',
  severity: 'high',
  speaks: [
    { of: ['logic/if', 'logic/some', 'logic/all', 'logic/before', 'logic/after'], bearing: 'promises' },
    { of: ['hedge/manner'], denied: true },
  ],
  why: {
    en: 'A promise that gains a qualifier covers less: everything outside the qualifier is now allowed.',
    zh: '承诺中加入限定语后，限定语之外的情形即不再受该承诺约束。',
  },
  basis: ['GDPR art. 5(1)(a)', 'PIPL art. 7'],
  message: {
    lowers: {
      en: 'A promise covers less than before: {terms}.',
      zh: '承诺的覆盖范围变窄：{terms}。',
    },
    raises: {
      en: 'A promise covers more than before: {terms}.',
      zh: '承诺的覆盖范围变宽：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We do not share your booking details with hotels.',
          'We do not share your booking details with hotels for payment.',
        ],
      ],
      passes: [
        ['We do not share your booking details with hotels.', 'Your booking details are not shared with hotels by us.'],
      ],
    },
    zh: {
      flags: [['我们不会保存您的支付密码。', '我们不会明文保存您的支付密码。']],
      passes: [['我们不会保存您的支付密码。', '您的支付密码不会被我们保存。']],
    },
  },
};
