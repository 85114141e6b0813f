import type { Rule } from '../../rule.js';

export const wordingMadeVague: Rule = {
  id: 'wording-made-vague',
  mirror: 'wording-made-specific',
  category: 'transparency',
  severity: 'low',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'various', 'certain', 'some', 'relevant', 'appropriate', 'reasonable', 'a range of', 'recognised',
        'recognized', 'similar', 'general', 'other information', 'necessary', 'different', 'suitable',
        'one or more of',
      ],
      zh: [
        '相关', '有关', '部分', '若干', '合理', '适当', '主要', '定期', '及相关', '必要的', '一定', '各类', '以实际', '运行信息', '设备信息', '为准',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
