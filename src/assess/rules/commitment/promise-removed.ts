import type { Rule } from '../../rule.js';

export const promiseRemoved: Rule = {
  id: 'promise-removed',
  mirror: 'promise-added',
  title: { en: 'promises not to do something', zh: '“不会”如此的承诺' },
  category: 'commitment',
  severity: 'medium',
  speaks: [
    {
      of: [
        'act/collect',
        'act/use',
        'act/share',
        'act/sell',
        'act/transfer',
        'act/retain',
        'act/publish',
        'act/combine',
        'act/infer',
        'act/profile',
        'act/decide',
        'act/train',
        'act/track',
        'act/monitor',
        'act/target',
        'act/solicit',
        'act/reidentify',
        'data',
        'party',
        'purpose',
      ],
      denied: true,
    },
    { of: ['act/refuse'] },
  ],
  why: {
    en: 'What a company said it never does, people could hold against it; once the sentence is gone they cannot.',
    zh: '企业曾声明“不会”做的事，用户可以据以主张；删去后便失去依据。',
  },
  basis: ['PIPL art. 7', 'GDPR art. 5(1)(a)', 'GDPR art. 5(2)'],
  message: {
    lowers: {
      en: 'A promise not to do something is no longer stated: {terms}.',
      zh: '不再载明“不会”如此的承诺：{terms}。',
    },
    raises: {
      en: 'A promise not to do something is newly stated: {terms}.',
      zh: '新增“不会”如此的承诺：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We never call you at night.', '']],
      passes: [
        ['We never call you at night.', 'At night, we never call you.'],
        ['', 'We never call you at night.'],
      ],
    },
    zh: {
      flags: [['我们绝不会在夜间致电打扰您。', '']],
      passes: [
        ['我们绝不会在夜间致电打扰您。', '在夜间，我们绝不会致电打扰您。'],
        ['', '我们绝不会在夜间致电打扰您。'],
      ],
    },
  },
};
