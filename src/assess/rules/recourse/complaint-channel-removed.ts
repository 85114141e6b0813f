import type { Rule } from '../../rule.js';

export const complaintChannelRemoved: Rule = {
  id: 'complaint-channel-removed',
  mirror: 'complaint-channel-added',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'complain*',
        'supervisory authority',
        'data protection authority',
        'regulator',
        'local courts',
        'bring a claim',
        'court*',
        'dispute resolution',
        'lodge a complaint',
        'ICO',
        'information commissioner',
        'investigate',
      ],
      zh: [
        '投诉',
        '举报',
        '起诉',
        '诉讼',
        '人民法院',
        '有管辖权',
        '网信部门',
        '监管机构',
        '住所地',
        '调查',
        '调解',
        '主张权利',
      ],
    },
  },
  why: {
    en: 'A complaint to somebody independent is what stands behind every other right.',
    zh: '向独立机构投诉是其他一切权利的后盾。',
  },
  basis: ['PIPL art. 50', 'PIPL art. 65', 'GDPR art. 77', 'GB/T 35273-2020 § 8.8'],
  message: {
    lowers: {
      en: 'A way to complain or to go to court is no longer stated, or narrower: {terms}.',
      zh: '不再载明投诉或诉讼的途径，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'A way to complain or to go to court is newly stated, or wider: {terms}.',
      zh: '新增投诉或诉讼的途径，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can complain to the supervisory authority.', '']],
      passes: [
        ['You can complain to the supervisory authority.', 'You can complain to your supervisory authority.'],
        ['', 'You can complain to the supervisory authority.'],
      ],
    },
    zh: {
      flags: [['您可以向监管机构投诉、举报。', '']],
      passes: [
        ['您可以向监管机构投诉、举报。', '您可以向监管机构举报、投诉。'],
        ['', '您可以向监管机构投诉、举报。'],
      ],
    },
  },
};
