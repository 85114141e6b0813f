import type { Rule } from '../../rule.js';

export const retentionPeriodRemoved: Rule = {
  id: 'retention-period-removed',
  mirror: 'retention-period-stated',
  category: 'retention',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'no longer than', 'for up to', 'up to a maximum', 'at most', 'not longer than', 'retention period',
        'minimum period', 'shortest', 'maximum of',
      ],
      zh: [
        '最短时间', '最短期限', '不超过', '最长保存', '期限届满', '到期', '期满', '保存期限',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
