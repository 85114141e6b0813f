import type { Rule } from '../../rule.js';

export const freeExerciseRemoved: Rule = {
  id: 'free-exercise-removed',
  mirror: 'free-exercise-stated',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'free of charge',
        'at no cost',
        'without charge',
        'for free',
        'at any time',
        'whenever you like',
        'promptly',
        'wherever you live',
        'without undue delay',
        'self-service',
      ],
      zh: ['不收取费用', '不收取任何费用', '免费', '随时', '即时', '自助', '立即', '在线完成', '无需人工'],
    },
  },
  why: {
    en: 'A right that costs money, time or a journey is one that few will use.',
    zh: '行使权利若要花费金钱、时间或奔波，就很少有人会去行使。',
  },
  basis: ['PIPL art. 50', 'GDPR art. 12(5)', 'CCPA § 1798.130(a)(2)', 'GB/T 35273-2020 § 8.7'],
  message: {
    lowers: {
      en: 'That a right is free, prompt or easy to use is no longer stated: {terms}.',
      zh: '不再载明行使权利免费、及时或便捷：{terms}。',
    },
    raises: {
      en: 'It is newly stated that a right is free, prompt or easy to use: {terms}.',
      zh: '新增载明行使权利免费、及时或便捷：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Your request is handled promptly and at no cost.', 'Your request is handled.']],
      passes: [
        ['Your request is handled promptly and at no cost.', 'Your request is handled at no cost and promptly.'],
        ['Your request is handled.', 'Your request is handled promptly and at no cost.'],
      ],
    },
    zh: {
      flags: [['您的请求由我们免费受理。', '您的请求由我们受理。']],
      passes: [
        ['您的请求由我们免费受理。', '我们免费受理您的请求。'],
        ['您的请求由我们受理。', '您的请求由我们免费受理。'],
      ],
    },
  },
};
