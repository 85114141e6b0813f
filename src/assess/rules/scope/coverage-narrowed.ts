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
        'policy applies to',
        'notice applies to',
        'statement applies to',
        'policy also applies',
        'notice also applies',
        'policy covers personal',
        'policy covers all',
        'covers the processing',
        'notice covers all',
        'notice covers personal',
        'job applicants',
        'website visitors',
        'site visitors',
        'visitors to our',
        'all our services',
        'all our products',
        'all our websites',
        'all of our products',
        'all users',
        'all our users',
        'wherever you live',
        'wherever they live',
        'wherever you are',
      ],
      zh: [
        '政策适用于',
        '声明适用于',
        '规则适用于',
        '指引适用于',
        '均适用本',
        '均按照本',
        '均受本',
        '同样适用',
        '全部服务',
        '所有服务',
        '全部产品',
        '所有产品',
        '任何渠道',
        '全部渠道',
        '所有用户',
        '全部用户',
        '无论您是否',
        '不论您是否',
      ],
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
      flags: [
        ['This policy applies to all our services and to job applicants.', 'This policy applies to our web shop.'],
      ],
      passes: [
        [
          'This policy applies to all our services and to job applicants.',
          'This policy applies to job applicants and to all our services.',
        ],
        ['This policy applies to our web shop.', 'This policy applies to all our services and to job applicants.'],
      ],
    },
    zh: {
      flags: [['本政策适用于您通过任何渠道使用的服务。', '本政策适用于您通过网站使用的服务。']],
      passes: [
        ['本政策适用于您通过任何渠道使用的服务。', '您通过任何渠道使用的服务，本政策适用于其全部。'],
        ['本政策适用于您通过网站使用的服务。', '本政策适用于您通过任何渠道使用的服务。'],
      ],
    },
  },
};
