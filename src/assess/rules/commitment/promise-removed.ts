import type { Rule } from '../../rule.js';

export const promiseRemoved: Rule = {
  id: 'promise-removed',
  mirror: 'promise-added',
  category: 'commitment',
  severity: 'medium',
  reads: { kind: 'promise' },
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
      flags: [['We never open your parcels.', '']],
      passes: [
        ['We never open your parcels.', 'Your parcels are never opened by us.'],
        ['', 'We never open your parcels.'],
      ],
    },
    zh: {
      flags: [['我们绝不会拆开您的包裹。', '']],
      passes: [
        ['我们绝不会拆开您的包裹。', '您的包裹绝不会被我们拆开。'],
        ['', '我们绝不会拆开您的包裹。'],
      ],
    },
  },
};
