import type { Rule } from '../../rule.js';

export const sourceAdded: Rule = {
  id: 'source-added',
  mirror: 'source-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'data broker*',
        'public register*',
        'public record*',
        'publicly available',
        'public sources',
        'publicly-available',
        'other sources',
        'third-party sources',
        'third party sources',
        'from third parties',
        'from other companies',
        'from our partners',
        'from social networks',
        'commercially available',
        'purchase* data',
        'data provider*',
        'data supplier*',
        'from other users',
        'combine*',
        'commercial data sets',
        'from affiliates',
      ],
      zh: [
        '第三方处获取',
        '从第三方',
        '公开渠道',
        '公开来源',
        '合法来源',
        '其他来源',
        '数据提供方',
        '数据服务商',
        '从关联公司',
        '从合作方',
        '合作伙伴处',
        '间接获取',
        '征信机构',
        '社交平台获取',
        '其他用户提供',
      ],
    },
  },
  why: {
    en: 'Data from elsewhere reaches the company without the person’s doing, and joins what the person gave for another reason.',
    zh: '来自他处的信息不经本人之手，并会与其出于其他目的提供的信息相结合。',
  },
  basis: ['GDPR art. 14', 'PIPL art. 23', 'GB/T 35273-2020 § 5.4', 'CCPA § 1798.110'],
  message: {
    lowers: {
      en: 'A source of data is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除的信息来源：{terms}。',
    },
    raises: {
      en: 'A source of data is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除的信息来源：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We receive this information from you.', 'We receive this information from you and from data brokers.']],
      passes: [
        [
          'We receive this information from you and from data brokers.',
          'We receive this information from data brokers and from you.',
        ],
        ['We receive this information from data brokers.', 'We do not receive this information from data brokers.'],
      ],
    },
    zh: {
      flags: [['该信息由您提供。', '该信息由您和数据提供方提供。']],
      passes: [
        ['该信息由您和数据提供方提供。', '该信息由数据提供方和您提供。'],
        ['该信息由您和数据提供方提供。', '该信息由您提供。'],
      ],
    },
  },
};
