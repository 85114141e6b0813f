import type { Rule } from '../../rule.js';

export const advertisingAdded: Rule = {
  id: 'advertising-added',
  mirror: 'advertising-ruled-out',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'advertis*',
        'ads',
        'ad',
        'marketing',
        'promotional',
        'promotions',
        'promote',
        'offers from',
        'targeted',
        'interest-based',
        'audience segment*',
        'remarketing',
        'retargeting',
        'cross-context',
        'sponsored',
        'newsletters',
        'commercial communications',
        'direct marketing',
      ],
      zh: [
        '广告',
        '营销',
        '促销',
        '推销',
        '推广',
        '商业推送',
        '精准推送',
        '交叉销售',
        '商业信息',
        '营销模型',
        '贷款推荐',
      ],
    },
  },
  why: {
    en: 'Data given to be served is turned to influence the one who gave it.',
    zh: '用户为获得服务而提供的信息，被用来影响用户自己。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 24', 'GDPR art. 21(2)', 'GB/T 35273-2020 § 7.5'],
  message: {
    lowers: {
      en: 'Advertising is newly named among the purposes, or no longer ruled out: {terms}.',
      zh: '新增或不再排除广告营销用途：{terms}。',
    },
    raises: {
      en: 'Advertising is ruled out as a purpose, or no longer stated: {terms}.',
      zh: '排除或不再载明广告营销用途：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We use your order number to arrange delivery.',
          'We use your order number to arrange delivery and for marketing.',
        ],
        ['We do not use your order number for advertising.', 'We use your order number for advertising.'],
      ],
      passes: [
        [
          'We use your order number to arrange delivery and for marketing.',
          'We use your order number for marketing and to arrange delivery.',
        ],
        ['We use your order number for advertising.', 'We do not use your order number for advertising.'],
      ],
    },
    zh: {
      flags: [
        ['我们使用您的订单号安排配送。', '我们使用您的订单号安排配送及投放广告。'],
        ['我们不会将您的订单号用于营销。', '我们会将您的订单号用于营销。'],
      ],
      passes: [
        ['我们使用您的订单号安排配送及投放广告。', '我们使用您的订单号投放广告及安排配送。'],
        ['我们会将您的订单号用于营销。', '我们不会将您的订单号用于营销。'],
      ],
    },
  },
};
