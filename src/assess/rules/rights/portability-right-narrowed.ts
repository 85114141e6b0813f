import type { Rule } from '../../rule.js';

export const portabilityRightNarrowed: Rule = {
  id: 'portability-right-narrowed',
  mirror: 'portability-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'portab*', 'machine-readable', 'download your', 'download a copy', 'export your',
        'transfer your data to another',
      ],
      zh: [
        '可携带', '转移至', '转移个人信息', '下载', '导出', '直接传输给您指定',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
