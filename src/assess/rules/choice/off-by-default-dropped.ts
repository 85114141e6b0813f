import type { Rule } from '../../rule.js';

export const offByDefaultDropped: Rule = {
  id: 'off-by-default-dropped',
  mirror: 'off-by-default-stated',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: ['off by default', 'disabled by default', 'is off until', 'off until you', 'not enabled unless'],
      zh: ['默认关闭', '默认不', '默认不加入', '默认不开启', '手动开启', '主动开启'],
    },
  },
  why: {
    en: 'What is off until somebody turns it on handles no data of people who never looked; most people keep what is preset.',
    zh: '默认关闭的功能不会处理未作选择者的信息；而大多数人会沿用默认设置。',
  },
  basis: ['GDPR art. 25(2)', 'PIPL art. 14', 'GB/T 35273-2020 § 5.3'],
  message: {
    lowers: {
      en: 'That this is off until the person turns it on is no longer stated: {terms}.',
      zh: '不再载明该功能默认关闭、由用户自行开启：{terms}。',
    },
    raises: {
      en: 'This is newly stated to be off until the person turns it on: {terms}.',
      zh: '新增载明该功能默认关闭、由用户自行开启：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['This feature is off by default.', '']],
      passes: [
        ['This feature is off by default.', 'The feature is off by default.'],
        ['', 'This feature is off by default.'],
      ],
    },
    zh: {
      flags: [['该功能默认不开启。', '']],
      passes: [
        ['该功能默认不开启。', '此功能默认不开启。'],
        ['', '该功能默认不开启。'],
      ],
    },
  },
};
