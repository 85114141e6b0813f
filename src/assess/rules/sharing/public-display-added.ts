import type { Rule } from '../../rule.js';

export const publicDisplayAdded: Rule = {
  id: 'public-display-added',
  mirror: 'public-display-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'public',
        'publicly',
        'visible to',
        'viewable',
        'displayed',
        'made available to',
        'search engines',
        'anyone',
        'everyone',
        'publish*',
      ],
      zh: ['公开', '公开披露', '展示', '公开展示', '可见', '其他人可以', '对外展示', '发布'],
    },
  },
  why: {
    en: 'What is public can be copied by anybody and found years later; nobody can take it back.',
    zh: '公开的信息任何人都可以复制，多年后仍可能被检索到，且无法收回。',
  },
  basis: ['PIPL art. 25', 'PIPL art. 27', 'GDPR art. 25(2)', 'GB/T 35273-2020 § 9.4'],
  message: {
    lowers: {
      en: 'Showing data to the public or to others is newly stated, or no longer ruled out: {terms}.',
      zh: '新增或不再排除公开或向他人展示信息：{terms}。',
    },
    raises: {
      en: 'Showing data to the public or to others is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明公开或向他人展示信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Your wish list is not visible to anyone.', 'Your wish list is visible to anyone.']],
      passes: [
        ['Your wish list is visible to anyone.', 'Anyone can look at your wish list; it is visible to anyone.'],
        ['Your wish list is visible to anyone.', 'Your wish list is not visible to anyone.'],
      ],
    },
    zh: {
      flags: [['您的心愿单不会公开展示。', '您的心愿单会公开展示。']],
      passes: [
        ['您的心愿单不会公开展示。', '我们不会公开展示您的心愿单。'],
        ['您的心愿单会公开展示。', '您的心愿单不会公开展示。'],
      ],
    },
  },
};
