import type { Rule } from '../../rule.js';

export const uploadAllowed: Rule = {
  id: 'upload-allowed',
  mirror: 'upload-ruled-out',
  category: 'collection',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'upload*', 'sent to our servers', 'transmitted to our servers', 'store on our servers',
        'stored on our servers', 'our servers', 'our systems may', 'to the cloud',
      ],
      zh: [
        '上传', '上传至', '同步至', '云端', '传输至服务器', '发送至服务器', '我们的服务器', '留存', '不再删除',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
