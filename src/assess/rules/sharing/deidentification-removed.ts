import type { Rule } from '../../rule.js';

export const deidentificationRemoved: Rule = {
  id: 'deidentification-removed',
  mirror: 'deidentification-added',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'anonymous*',
        'anonymis*',
        'anonymiz*',
        'de-identified',
        'deidentified',
        'pseudonym*',
        'hashed',
        'aggregated',
        'cannot identify',
        'not identify you',
        'without identifying',
      ],
      zh: ['去标识化', '匿名化', '匿名', '假名', '汇总', '无法识别', '不能识别', '不会识别', '脱敏'],
    },
  },
  why: {
    en: 'Data without a name on it can hurt nobody by itself; with the name back, the recipient knows whom it is about.',
    zh: '去标识后的信息难以直接指向个人；取消这一处理，接收者就知道信息属于谁。',
  },
  basis: ['PIPL art. 51', 'PIPL art. 73', 'GB/T 35273-2020 § 6.2', 'GDPR art. 25(1)'],
  message: {
    lowers: {
      en: 'That the data does not identify people is no longer stated: {terms}.',
      zh: '不再载明信息已去除身份标识：{terms}。',
    },
    raises: {
      en: 'It is newly stated that the data does not identify people: {terms}.',
      zh: '新增载明信息已去除身份标识：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We give universities pseudonymised survey results.', 'We give universities your survey results.']],
      passes: [
        ['We give universities pseudonymised survey results.', 'Universities are given pseudonymised survey results.'],
        ['We give universities your survey results.', 'We give universities pseudonymised survey results.'],
      ],
    },
    zh: {
      flags: [['我们会将匿名化的问卷结果交给高校。', '我们会将您的问卷结果交给高校。']],
      passes: [
        ['我们会将匿名化的问卷结果交给高校。', '匿名化的问卷结果会由我们交给高校。'],
        ['我们会将您的问卷结果交给高校。', '我们会将匿名化的问卷结果交给高校。'],
      ],
    },
  },
};
