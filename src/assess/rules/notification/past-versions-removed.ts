import type { Rule } from '../../rule.js';

export const pastVersionsRemoved: Rule = {
  id: 'past-versions-removed',
  mirror: 'past-versions-kept',
  category: 'notification',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'previous version*', 'earlier version*', 'prior version*', 'past version*', 'archive', 'archived version*',
        'transparency report',
      ],
      zh: [
        '历史版本', '此前版本', '以往版本', '过往版本', '旧版本', '透明度报告', '先前版本',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
