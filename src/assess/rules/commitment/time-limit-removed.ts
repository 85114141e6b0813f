import type { Rule } from '../../rule.js';

export const timeLimitRemoved: Rule = {
  id: 'time-limit-removed',
  mirror: 'time-limit-added',
  category: 'commitment',
  severity: 'medium',
  reads: { kind: 'limit' },
  why: {
    en: 'A number of days can be counted; “in due course” cannot.',
    zh: '天数可以计算，“适时”“及时”则无从计算。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 50', 'GDPR art. 12(3)', 'GDPR art. 13(2)(a)'],
  message: {
    lowers: {
      en: 'A number with its unit is no longer stated: {terms}.',
      zh: '不再载明具体数字：{terms}。',
    },
    raises: {
      en: 'A number with its unit is newly stated: {terms}.',
      zh: '新增具体数字：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We ring you back within 3 days.', 'We ring you back in due course.'],
        ['The parcel waits for you for 10 days.', 'The parcel waits for you.'],
      ],
      passes: [
        ['We ring you back within 3 days.', 'Within three days, we ring you back.'],
        ['We ring you back in due course.', 'We ring you back within 3 days.'],
      ],
    },
    zh: {
      flags: [['我们会在3日内给您回电。', '我们会给您回电。']],
      passes: [
        ['我们会在3日内给您回电。', '我们会在三天内给您回电。'],
        ['我们会给您回电。', '我们会在3日内给您回电。'],
      ],
    },
  },
};
