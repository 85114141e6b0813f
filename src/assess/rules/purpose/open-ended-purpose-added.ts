import type { Rule } from '../../rule.js';

export const openEndedPurposeAdded: Rule = {
  id: 'open-ended-purpose-added',
  mirror: 'open-ended-purpose-dropped',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'other business purposes', 'any other purpose', 'any purpose', 'other purposes', 'various purposes',
        'for business purposes', 'commercial purposes', 'and more', 'purposes such as', 'any other business purpose',
        'any lawful purpose', 'research', 'studies', 'other legitimate purposes', 'as the buyer sees fit',
        'compatible purpose*',
      ],
      zh: [
        '其他商业用途', '其他用途', '其他目的', '商业用途', '商业目的', '其他合法目的', '业务需要', '业务所需', '内部管理', '内部统计', '各类目的', '学术研究', '科学研究',
        '研究', '后续管理',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
