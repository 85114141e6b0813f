import type { Rule } from '../../rule.js';

export const homeForumRemoved: Rule = {
  id: 'home-forum-removed',
  mirror: 'home-forum-offered',
  category: 'recourse',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'your local courts',
        'local courts',
        'courts where you live',
        'courts of the country where you live',
        'where you live',
        'country of residence',
        'your home country',
        'courts of your',
        'your place of residence',
        'court of competent jurisdiction',
      ],
      zh: [
        '您住所地',
        '您所在地',
        '用户住所地',
        '用户所在地',
        '您居住地',
        '原告住所地',
        '有管辖权',
        '您的住所地',
        '消费者住所地',
      ],
    },
  },
  why: {
    en: 'A person who must sue far from home, or where the company sits, will often not sue at all.',
    zh: '只能到企业所在地起诉，会显著提高个人维权的成本。',
  },
  basis: ['GDPR art. 79(2)', 'PIPL art. 50'],
  message: {
    lowers: {
      en: 'The courts of the place where the person lives are no longer named: {terms}.',
      zh: '不再列明个人住所地的法院：{terms}。',
    },
    raises: {
      en: 'The courts of the place where the person lives are newly named: {terms}.',
      zh: '新增个人住所地的法院：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You may sue us in the courts where you live or in our home town.', 'You may sue us in our home town.']],
      passes: [['You may sue us in the courts where you live.', 'In the courts where you live, you may sue us.']],
    },
    zh: {
      flags: [['您可以向您住所地或者我们住所地的人民法院起诉。', '您可以向我们住所地的人民法院起诉。']],
      passes: [['您可以向您住所地人民法院起诉。', '您有权在您住所地人民法院提起诉讼。']],
    },
  },
};
