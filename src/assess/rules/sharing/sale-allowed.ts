import type { Rule } from '../../rule.js';

export const saleAllowed: Rule = {
  id: 'sale-allowed',
  mirror: 'sale-ruled-out',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'sell',
        'sells',
        'selling',
        'sold',
        'sale',
        'rent',
        'rents',
        'renting',
        'trade',
        'monetiz*',
        'for money',
        'lease',
      ],
      zh: ['出售', '售卖', '有偿提供', '出租', '交易平台', '买方', '贩卖', '转售'],
    },
  },
  why: {
    en: 'Once data is sold, its price decides who gets it; the person can neither see the buyers nor follow the data to them.',
    zh: '信息一旦出售，去向由价格决定，本人既不知买方为谁，也无法追踪信息。',
  },
  basis: ['PIPL art. 10', 'CCPA § 1798.120', 'CCPA § 1798.135', 'GDPR art. 6'],
  message: {
    lowers: {
      en: 'Selling or renting data out is newly allowed, or no longer ruled out: {terms}.',
      zh: '新增允许或不再排除出售、出租信息：{terms}。',
    },
    raises: {
      en: 'Selling or renting data out is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明出售、出租信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We never sell your personal information.', 'We may sell your personal information.'],
        ['We do not sell or rent your personal information.', ''],
      ],
      passes: [
        ['We never sell your personal information.', 'Your personal information is never sold.'],
        ['We may sell your personal information.', 'We do not sell your personal information.'],
      ],
    },
    zh: {
      flags: [
        ['我们不会出售您的个人信息。', '我们可能会出售您的个人信息。'],
        ['我们绝不会将您的个人信息出售。', ''],
      ],
      passes: [
        ['我们不会出售您的个人信息。', '您的个人信息不会被我们出售。'],
        ['', '我们不会出售您的个人信息。'],
      ],
    },
  },
};
