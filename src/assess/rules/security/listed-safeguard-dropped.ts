import type { Rule } from '../../rule.js';

export const listedSafeguardDropped: Rule = {
  id: 'listed-safeguard-dropped',
  mirror: 'listed-safeguard-added',
  title: { en: 'listed safeguards', zh: '列明的保护措施' },
  category: 'security',
  severity: 'medium',
  speaks: [{ of: ['entry'], acts: ['act/protect', 'act/encrypt'] }],
  why: {
    en: 'A safeguard or duty that a list no longer names is no longer promised.',
    zh: '清单中不再列明的保护措施或义务不再构成承诺。',
  },
  basis: ['GDPR art. 32', 'PIPL art. 51'],
  message: {
    lowers: {
      en: 'A list of safeguards or duties lost at least one entry: {terms}.',
      zh: '保护措施或义务的清单中至少少了一项：{terms}。',
    },
    raises: {
      en: 'A list of safeguards or duties gained at least one entry: {terms}.',
      zh: '保护措施或义务的清单中至少新增一项：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We protect files with encryption, locked rooms, alarms and guards at night.',
          'We protect files with encryption and locked rooms.',
        ],
      ],
      passes: [
        [
          'We protect files with encryption, access control and logging.',
          'We protect files with logging, access control and encryption.',
        ],
      ],
    },
    zh: {
      flags: [['我们采取加密、访问控制、日志审计、异地备份等措施保护信息。', '我们采取加密、访问控制等措施保护信息。']],
      passes: [
        ['我们采取加密、访问控制、日志审计等措施保护信息。', '我们采取访问控制、加密、日志审计等措施保护信息。'],
      ],
    },
  },
};
