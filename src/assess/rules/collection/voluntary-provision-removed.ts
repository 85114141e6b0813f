import type { Rule } from '../../rule.js';

export const voluntaryProvisionRemoved: Rule = {
  id: 'voluntary-provision-removed',
  mirror: 'voluntary-provision-stated',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'voluntar*',
        'optional',
        'you may choose to provide',
        'if you choose',
        'you choose to',
        'at your choice',
        'not required to provide',
        'need not provide',
        'when you hold',
        'only when you',
        'only while you',
        'off until',
      ],
      zh: [
        '自愿',
        '选填',
        '可选',
        '可以选择是否',
        '自主选择',
        '主动点击',
        '主动填写',
        '主动选择',
        '主动开启',
        '主动勾选',
        '您选择',
        '不填写不影响',
        '点击时',
      ],
    },
  },
  why: {
    en: 'People who know that a field is optional can leave it empty; without the remark they take it for a duty.',
    zh: '知道某项为选填，用户就可以不填；缺少说明时往往会误以为必须提供。',
  },
  basis: ['GDPR art. 13(2)(e)', 'PIPL art. 14', 'PIPL art. 16', 'GB/T 35273-2020 § 5.3'],
  message: {
    lowers: {
      en: 'That providing this is the person’s own choice is no longer stated: {terms}.',
      zh: '不再载明由用户自愿提供：{terms}。',
    },
    raises: {
      en: 'It is newly stated that providing this is the person’s own choice: {terms}.',
      zh: '新增载明由用户自愿提供：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['This field is optional.', ''],
        ['You give us a second number voluntarily.', 'You give us a second number.'],
      ],
      passes: [
        ['This field is optional.', 'The field is optional.'],
        ['You give us a second number.', 'You give us a second number voluntarily.'],
      ],
    },
    zh: {
      flags: [['该栏目为选填。', '']],
      passes: [
        ['该栏目为选填。', '此栏目为选填。'],
        ['', '该栏目为选填。'],
      ],
    },
  },
};
