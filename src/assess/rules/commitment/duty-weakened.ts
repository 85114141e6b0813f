import type { Rule } from '../../rule.js';

export const dutyWeakened: Rule = {
  id: 'duty-weakened',
  mirror: 'duty-strengthened',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'will', 'must', 'shall', 'required', 'require*', 'ensure*', 'guarantee*', 'commit*', 'are obliged',
        'immediately', 'promise*', 'undertake*',
      ],
      zh: [
        '会', '将', '应当', '必须', '须', '要求', '确保', '保证', '承诺', '禁止', '不得', '立即', '及时', '应',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
