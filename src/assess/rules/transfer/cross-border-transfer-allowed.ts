import type { Rule } from '../../rule.js';

export const crossBorderTransferAllowed: Rule = {
  id: 'cross-border-transfer-allowed',
  mirror: 'cross-border-transfer-ruled-out',
  category: 'transfer',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'outside the',
        'other countries',
        'another country',
        'countries outside',
        'worldwide',
        'around the world',
        'United States',
        'international transfer*',
        'overseas',
        'abroad',
        'transferred internationally',
        'global',
        'third countries',
        'India',
        'China',
        'Singapore',
        'without an adequate level',
        'distributed worldwide',
        'foreign',
      ],
      zh: [
        '境外',
        '出境',
        '海外',
        '国外',
        '跨境',
        '其他国家',
        '新加坡',
        '爱尔兰',
        '马来西亚',
        '越南',
        '美国',
        '全球',
        '远程访问',
        '印度',
        '香港',
        '德国',
        '日本',
      ],
    },
  },
  why: {
    en: 'Abroad, the law at home no longer reaches the data, and a complaint hardly does; the law therefore sets conditions.',
    zh: '信息出境后，本国法律难以触及，维权也更困难，因此法律设有专门条件。',
  },
  basis: ['PIPL art. 38', 'PIPL art. 39', 'GDPR art. 44', 'GB/T 35273-2020 § 9.8'],
  message: {
    lowers: {
      en: 'A place abroad is newly named, or a transfer there no longer ruled out: {terms}.',
      zh: '新增或不再排除信息出境：{terms}。',
    },
    raises: {
      en: 'A transfer abroad is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明信息出境：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'Your information may be transferred to other countries.'],
        ['Your information is not sent abroad.', 'Your information may be sent abroad.'],
      ],
      passes: [
        [
          'Your information may be transferred to other countries.',
          'We may transfer your information to other countries.',
        ],
        ['Your information may be sent abroad.', 'Your information is not sent abroad.'],
      ],
    },
    zh: {
      flags: [
        ['您的信息不会传输至境外。', '您的信息可能会传输至境外。'],
        ['', '您的信息可能会传输至其他国家。'],
      ],
      passes: [
        ['您的信息不会传输至境外。', '我们不会将您的信息传输至境外。'],
        ['您的信息可能会传输至境外。', '您的信息不会传输至境外。'],
      ],
    },
  },
};
