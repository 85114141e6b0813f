import type { Rule } from '../../rule.js';

export const accessRightNarrowed: Rule = {
  id: 'access-right-narrowed',
  mirror: 'access-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'access your',
        'access to your personal',
        'request access',
        'copy of',
        'review your',
        'obtain a copy',
        'request information about',
        'right to know',
        'view your',
        'see your',
        'right of access',
      ],
      zh: ['查询', '查阅', '复制', '访问您的', '查看您的', '获取副本', '副本', '知情权', '解释说明', '导出'],
    },
  },
  why: {
    en: 'Who cannot see what is held about them can neither correct it nor object to it.',
    zh: '看不到被持有的信息，就无从更正或反对。',
  },
  basis: ['PIPL art. 45', 'GDPR art. 15', 'CCPA § 1798.110', 'GB/T 35273-2020 § 8.1'],
  message: {
    lowers: {
      en: 'The right to see one’s data or get a copy is no longer stated, or narrower: {terms}.',
      zh: '不再载明查阅、复制的权利，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'The right to see one’s data or get a copy is newly stated, or wider: {terms}.',
      zh: '新增查阅、复制的权利，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can request access to your information and obtain a copy of it.', '']],
      passes: [
        [
          'You can request access to your information and obtain a copy of it.',
          'You can obtain a copy of your information and request access to it.',
        ],
        ['', 'You can request access to your information and obtain a copy of it.'],
      ],
    },
    zh: {
      flags: [['您可以查阅、复制您的信息。', '']],
      passes: [
        ['您可以查阅、复制您的信息。', '您可以复制、查阅您的信息。'],
        ['', '您可以查阅、复制您的信息。'],
      ],
    },
  },
};
