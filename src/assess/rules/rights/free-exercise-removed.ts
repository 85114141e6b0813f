import type { Rule } from '../../rule.js';

export const freeExerciseRemoved: Rule = {
  id: 'free-exercise-removed',
  mirror: 'free-exercise-stated',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'free of charge', 'at no cost', 'without charge', 'for free', 'at any time', 'whenever you like', 'promptly',
        'wherever you live', 'without undue delay', 'self-service',
      ],
      zh: [
        '不收取费用', '不收取任何费用', '免费', '随时', '即时', '自助', '立即', '在线完成', '无需人工',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
