import type { Rule } from '../../rule.js';

export const publicDisplayAdded: Rule = {
  id: 'public-display-added',
  mirror: 'public-display-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'public', 'publicly', 'visible to', 'viewable', 'displayed', 'made available to', 'search engines', 'anyone',
        'everyone', 'publish*',
      ],
      zh: [
        '公开', '公开披露', '展示', '公开展示', '可见', '其他人可以', '对外展示', '发布',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
