import type { Rule } from '../../rule.js';

export const domesticStorageRemoved: Rule = {
  id: 'domestic-storage-removed',
  mirror: 'domestic-storage-stated',
  category: 'transfer',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'within the European',
        'in the European Economic Area',
        'stays in',
        'stored in the EU',
        'remain in',
        'in your country',
        'stored locally',
        'on your device',
        'on your computer',
        'never leaves',
        'locally',
      ],
      zh: ['境内', '存储于境内', '存储在境内', '本地存储', '设备本地', '本地完成', '仅在本地', '中国境内'],
    },
  },
  why: {
    en: 'Data that stays at home, or on the device, stays under the law and the courts that the person can reach.',
    zh: '信息存放于境内或本机，就处于用户能够依靠的法律和法院之下。',
  },
  basis: ['PIPL art. 36', 'PIPL art. 40', 'GDPR art. 44', 'GDPR art. 13(1)(f)'],
  message: {
    lowers: {
      en: 'That data stays at home or on the device is no longer stated: {terms}.',
      zh: '不再载明信息存放于境内或本机：{terms}。',
    },
    raises: {
      en: 'It is newly stated that data stays at home or on the device: {terms}.',
      zh: '新增载明信息存放于境内或本机：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['Your drafts stay on your device and never leave it.', ''],
        ['Your information is kept locally.', 'Your information is kept in our data centre.'],
      ],
      passes: [
        ['Your information is kept locally.', 'We keep your information locally.'],
        ['', 'Your drafts stay on your device and never leave it.'],
      ],
    },
    zh: {
      flags: [['您的信息存储于中国境内。', '您的信息存储于我们的机房。']],
      passes: [
        ['您的信息存储于中国境内。', '您的信息存储在中国境内。'],
        ['您的信息存储于我们的机房。', '您的信息存储于中国境内。'],
      ],
    },
  },
};
