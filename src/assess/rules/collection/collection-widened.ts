import type { Rule } from '../../rule.js';

export const collectionWidened: Rule = {
  id: 'collection-widened',
  mirror: 'collection-narrowed',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'collect*', 'gather*', 'obtain*', 'receive*', 'record*', 'we ask for', 'we ask you', 'log*', 'monitor*',
        'access*', 'capture*', 'track*', 'infer*', 'process*', 'scan*', 'listen*', 'watch*',
      ],
      zh: [
        '收集', '采集', '获取', '记录', '录制', '接收', '监测', '抓取', '调用', '读取', '处理',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
