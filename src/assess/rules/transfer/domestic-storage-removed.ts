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
        'within the European', 'in the European Economic Area', 'stays in', 'stored in the EU', 'remain in',
        'in your country', 'stored locally', 'on your device', 'on your computer', 'never leaves', 'locally',
      ],
      zh: [
        '境内', '存储于境内', '存储在境内', '本地存储', '设备本地', '本地完成', '仅在本地', '中国境内',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
