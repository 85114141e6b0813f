import type { Rule } from '../../rule.js';

export const limitDropped: Rule = {
  id: 'limit-dropped',
  mirror: 'limit-added',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'only',
        'solely',
        'exclusively',
        'nothing else',
        'limited to',
        'no other',
        'strictly',
        'alone',
        'each',
        'every',
        'any',
        'all',
        'always',
      ],
      zh: [
        '仅',
        '只',
        '限于',
        '唯一',
        '专门',
        '方可',
        '才会',
        '并无其他',
        '除此之外',
        '为限',
        '且仅',
        '均',
        '全部',
        '始终',
        '任何',
        '严格',
        '同步',
        '每一',
      ],
    },
  },
  why: {
    en: '“Only” is the shortest promise there is; without it the same sentence allows everything besides.',
    zh: '“仅”是最简短的承诺；去掉它，同一句话就允许了其他一切。',
  },
  basis: ['PIPL art. 6', 'GDPR art. 5(1)(b)', 'GDPR art. 5(1)(c)', 'CCPA § 1798.100(c)'],
  message: {
    lowers: {
      en: 'A limit is no longer stated: {terms}.',
      zh: '不再载明限制：{terms}。',
    },
    raises: {
      en: 'A limit is newly stated: {terms}.',
      zh: '新增限制：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We use this number only to confirm your order.', 'We use this number to confirm your order.'],
        ['It is used solely for the delivery.', 'It is used for the delivery.'],
      ],
      passes: [
        ['We use this number only to confirm your order.', 'We use this number solely to confirm your order.'],
        ['We use this number to confirm your order.', 'We use this number only to confirm your order.'],
      ],
    },
    zh: {
      flags: [
        ['该号码仅用于确认订单。', '该号码用于确认订单。'],
        ['我们只在送货时使用该号码。', '我们在送货时使用该号码。'],
      ],
      passes: [
        ['该号码仅用于确认订单。', '该号码只用于确认订单。'],
        ['该号码用于确认订单。', '该号码仅用于确认订单。'],
      ],
    },
  },
};
