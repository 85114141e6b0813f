import type { Rule } from '../../rule.js';

export const collectionMadeAutomatic: Rule = {
  id: 'collection-made-automatic',
  mirror: 'automatic-collection-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'automatically', 'in the background', 'all the time', 'at all times', 'whenever the', 'continuous*',
        'whether or not you', 'even if you do not', 'even if you are not', 'even when', 'passively', 'by default',
        'always on',
      ],
      zh: [
        '自动收集', '自动采集', '自动获取', '后台', '持续收集', '持续获取', '每次启动', '默认发送', '默认收集', '即使您没有', '即使您未', '无论您是否', '实时获取', '静默',
        '定期读取', '使用本应用期间', '使用期间',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
