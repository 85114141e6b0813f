import type { Rule } from '../../rule.js';

export const portabilityRightNarrowed: Rule = {
  id: 'portability-right-narrowed',
  mirror: 'portability-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'portab*',
        'machine-readable',
        'download your',
        'download a copy',
        'export your',
        'transfer your data to another',
      ],
      zh: ['可携带', '转移至', '转移个人信息', '下载', '导出', '直接传输给您指定'],
    },
  },
  why: {
    en: 'People who can take their data along are free to leave; others stay for its sake.',
    zh: '能够带走信息的用户才有离开的自由，否则只能因信息而留下。',
  },
  basis: ['PIPL art. 45', 'GDPR art. 20', 'CCPA § 1798.130(a)(3)', 'GB/T 35273-2020 § 8.6'],
  message: {
    lowers: {
      en: 'The right to take one’s data along is no longer stated, or narrower: {terms}.',
      zh: '不再载明转移信息的权利，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'The right to take one’s data along is newly stated, or wider: {terms}.',
      zh: '新增转移信息的权利，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can export your information in a machine-readable format.', '']],
      passes: [
        [
          'You can export your information in a machine-readable format.',
          'In a machine-readable format, you can export your information.',
        ],
        ['', 'You can export your information in a machine-readable format.'],
      ],
    },
    zh: {
      flags: [['您可以把信息转移至别的平台。', '']],
      passes: [
        ['您可以把信息转移至别的平台。', '您可把信息转移至别的平台。'],
        ['', '您可以把信息转移至别的平台。'],
      ],
    },
  },
};
