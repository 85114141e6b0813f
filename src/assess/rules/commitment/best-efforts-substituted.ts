import type { Rule } from '../../rule.js';

export const bestEffortsSubstituted: Rule = {
  id: 'best-efforts-substituted',
  mirror: 'best-efforts-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'best efforts', 'reasonable efforts', 'commercially reasonable', 'strive*', 'try to', 'seek to', 'endeavo*',
        'aim to', 'attempt to', 'reasonable steps', 'reasonable measures', 'encouraged to', 'work to',
        'we consider appropriate',
      ],
      zh: [
        '尽力', '尽量', '努力', '尽可能', '力求', '争取', '合理努力', '合理的措施', '促使', '减少', '降低', '调低', '持续改进', '建议', '相当的',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
