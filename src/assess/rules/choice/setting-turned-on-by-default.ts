import type { Rule } from '../../rule.js';

export const settingTurnedOnByDefault: Rule = {
  id: 'setting-turned-on-by-default',
  mirror: 'setting-turned-off-by-default',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'on by default',
        'enabled by default',
        'from the start',
        'default setting*',
        'automatically enabled',
        'automatically enrolled',
        'opted in by default',
      ],
      zh: ['默认开启', '默认打开', '默认勾选', '默认启用', '默认加入', '默认参与', '默认为您'],
    },
  },
  why: {
    en: 'Most people never change what is preset, so a switch that starts on takes their data without a decision of theirs.',
    zh: '多数人不会更改默认设置，默认开启等于未经其决定就处理其信息。',
  },
  basis: ['GDPR art. 25(2)', 'GDPR art. 4(11)', 'PIPL art. 14', 'GB/T 35273-2020 § 5.3'],
  message: {
    lowers: {
      en: 'Something is newly on without a decision of the person: {terms}.',
      zh: '某项功能改为未经用户决定即默认开启：{terms}。',
    },
    raises: {
      en: 'Something is no longer stated to be on without a decision of the person: {terms}.',
      zh: '不再载明某项功能默认开启：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'This feature is enabled by default.']],
      passes: [
        ['This feature is enabled by default.', 'The feature is enabled by default.'],
        ['This feature is enabled by default.', 'This feature is not enabled by default.'],
      ],
    },
    zh: {
      flags: [['', '该功能默认开启。']],
      passes: [['该功能默认开启。', '此功能默认开启。']],
    },
  },
};
