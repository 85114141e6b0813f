import type { Rule } from '../../rule.js';

export const deidentifiedUseFreed: Rule = {
  id: 'deidentified-use-freed',
  mirror: 'deidentified-use-limited',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'aggregate*',
        'de-identified',
        'deidentified',
        'anonymised data',
        'anonymized data',
        'non-personal information',
        'for any purpose',
        'combine',
      ],
      zh: ['去标识化后', '匿名化后的', '汇总数据', '脱敏后', '不受本政策限制', '任意使用'],
    },
  },
  why: {
    en: 'Data without names can often be tied to people again; used freely, it escapes every promise of the notice.',
    zh: '去标识的信息常可重新识别；若可任意使用，就不再受通知中任何承诺的约束。',
  },
  basis: ['PIPL art. 4', 'PIPL art. 73', 'GDPR art. 4(5)', 'CCPA § 1798.140(m)'],
  message: {
    lowers: {
      en: 'De-identified or aggregate data is newly used more freely: {terms}.',
      zh: '放宽对去标识化或汇总信息的使用：{terms}。',
    },
    raises: {
      en: 'The use of de-identified or aggregate data is more limited, or no longer stated: {terms}.',
      zh: '限制或不再载明对去标识化或汇总信息的使用：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'We use aggregate data freely.']],
      passes: [
        ['We use aggregate data freely.', 'Aggregate data is freely used.'],
        ['We use aggregate data freely.', ''],
      ],
    },
    zh: {
      flags: [['', '汇总数据可供我们任意使用。']],
      passes: [
        ['汇总数据可供我们任意使用。', '我们可任意使用汇总数据。'],
        ['汇总数据可供我们任意使用。', '汇总数据可供我们使用。'],
      ],
    },
  },
};
