import type { Rule } from '../../rule.js';

export const timeLimitRemoved: Rule = {
  id: 'time-limit-removed',
  mirror: 'time-limit-added',
  title: { en: 'time limits for acting', zh: '处理时限' },
  category: 'commitment',
  severity: 'medium',
  speaks: [{ of: ['time/prompt'] }, { of: ['amount/deadline'], change: ['lost', 'gained'] }],
  why: {
    en: 'A number of days can be counted; “in due course” cannot.',
    zh: '天数可以计算，“适时”“及时”则无从计算。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 50', 'GDPR art. 12(3)', 'GDPR art. 13(2)(a)'],
  message: {
    lowers: {
      en: 'A time limit for acting is no longer stated: {terms}.',
      zh: '不再载明处理时限：{terms}。',
    },
    raises: {
      en: 'A time limit for acting is newly stated: {terms}.',
      zh: '新增载明处理时限：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We reply within 3 days.', 'We reply in due course.'],
        ['The link expires after 10 days.', 'The link expires in due course.'],
      ],
      passes: [
        ['We reply within 3 days.', 'We reply within three days.'],
        ['We reply in due course.', 'We reply within 3 days.'],
      ],
    },
    zh: {
      flags: [['我们会在3日内回复您。', '我们会回复您。']],
      passes: [
        ['我们会在3日内回复您。', '我们会在三天内回复您。'],
        ['我们会回复您。', '我们会在3日内回复您。'],
      ],
    },
  },
};
