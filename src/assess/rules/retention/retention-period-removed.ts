import type { Rule } from '../../rule.js';

export const retentionPeriodRemoved: Rule = {
  id: 'retention-period-removed',
  mirror: 'retention-period-stated',
  category: 'retention',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'no longer than',
        'for up to',
        'up to a maximum',
        'at most',
        'not longer than',
        'retention period',
        'minimum period',
        'shortest',
        'maximum of',
      ],
      zh: ['最短时间', '最短期限', '不超过', '最长保存', '期限届满', '到期', '期满', '保存期限'],
    },
  },
  why: {
    en: 'A stated limit is the only one that a person can hold a company to.',
    zh: '只有明确写出的期限，用户才能据以主张。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 19', 'GDPR art. 13(2)(a)', 'CCPA § 1798.100(a)(3)'],
  message: {
    lowers: {
      en: 'A limit on how long data is kept is no longer stated: {terms}.',
      zh: '不再载明保存期限的上限：{terms}。',
    },
    raises: {
      en: 'A limit on how long data is kept is newly stated: {terms}.',
      zh: '新增载明保存期限的上限：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We keep receipts no longer than the warranty lasts.', 'We keep receipts.']],
      passes: [
        ['We keep receipts no longer than the warranty lasts.', 'Receipts are kept no longer than the warranty lasts.'],
        ['We keep receipts.', 'We keep receipts no longer than the warranty lasts.'],
      ],
    },
    zh: {
      flags: [['我们在最短期限内保存收据。', '我们会保存收据。']],
      passes: [
        ['我们在最短期限内保存收据。', '收据由我们在最短期限内保存。'],
        ['我们会保存收据。', '我们在最短期限内保存收据。'],
      ],
    },
  },
};
