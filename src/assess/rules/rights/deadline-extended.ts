import type { Rule } from '../../rule.js';

export const deadlineExtended: Rule = {
  id: 'deadline-extended',
  mirror: 'deadline-shortened',
  title: { en: 'deadlines', zh: '处理时限' },
  category: 'rights',
  severity: 'medium',
  speaks: [{ of: ['amount/deadline'], change: ['raised', 'lowered'] }],
  why: {
    en: 'A right that is answered late helps late; for as long as the answer takes, the data goes on being used.',
    zh: '答复越迟，权利实现越晚；等待期间信息仍在被使用。',
  },
  basis: ['PIPL art. 50', 'GDPR art. 12(3)', 'CCPA § 1798.130(a)(2)', 'GB/T 35273-2020 § 8.7'],
  message: {
    lowers: {
      en: 'A deadline for answering or acting is longer: {terms}.',
      zh: '答复或处理的时限延长：{terms}。',
    },
    raises: {
      en: 'A deadline for answering or acting is shorter: {terms}.',
      zh: '答复或处理的时限缩短：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We answer your request within 15 days.', 'We answer your request within 45 days.']],
      passes: [
        ['We answer your request within 30 days.', 'Within thirty days, we answer your request.'],
        ['We answer your request within 45 days.', 'We answer your request within 15 days.'],
      ],
    },
    zh: {
      flags: [['我们将在15个工作日内答复您的请求。', '我们将在30个工作日内答复您的请求。']],
      passes: [
        ['我们将在十五日内答复您的请求。', '我们将在15天内答复您的请求。'],
        ['我们将在30个工作日内答复您的请求。', '我们将在15个工作日内答复您的请求。'],
      ],
    },
  },
};
