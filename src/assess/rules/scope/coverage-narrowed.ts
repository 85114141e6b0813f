import type { Rule } from '../../rule.js';

export const coverageNarrowed: Rule = {
  id: 'coverage-narrowed',
  mirror: 'coverage-widened',
  category: 'scope',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'applies to',
        'apply to',
        'covers',
        'this policy describes',
        'this notice covers',
        'residents',
        'applicants',
        'visitors',
        'applicable to',
        'is intended for',
      ],
      zh: ['适用于', '适用范围', '均按照本', '适用本', '包括但不', '线下门店'],
    },
  },
  why: {
    en: 'What a notice does not cover, its promises do not cover either.',
    zh: '通知未涵盖的服务和人群，也不受其承诺的保护。',
  },
  basis: ['PIPL art. 17', 'GDPR art. 13', 'GB/T 35273-2020 § 5.5', 'CCPA § 1798.130(a)(5)'],
  message: {
    lowers: {
      en: 'The notice covers fewer services or people: {terms}.',
      zh: '通知涵盖的服务或人群减少：{terms}。',
    },
    raises: {
      en: 'The notice covers more services or people: {terms}.',
      zh: '通知涵盖的服务或人群增加：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['This policy applies to customers and visitors alike.', 'This policy applies to customers.']],
      passes: [
        [
          'This policy applies to customers and visitors alike.',
          'This policy applies to visitors and customers alike.',
        ],
        ['This policy applies to customers.', 'This policy applies to customers and visitors alike.'],
      ],
    },
    zh: {
      flags: [['本政策适用于网站和线下门店。', '本政策适用于网站。']],
      passes: [
        ['本政策适用于网站和线下门店。', '本政策适用于线下门店和网站。'],
        ['本政策适用于网站。', '本政策适用于网站和线下门店。'],
      ],
    },
  },
};
