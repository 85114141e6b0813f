import type { Rule } from '../../rule.js';

export const consentMadeImplied: Rule = {
  id: 'consent-made-implied',
  mirror: 'implied-consent-dropped',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'by using', 'by continuing', 'continued use', 'by accessing', 'by submitting', 'deemed', 'you consent to',
        'you agree to', 'you accept', 'constitutes your', 'you acknowledge', 'unless you object',
        'unless you opt out', 'bundled', 'you authorize', 'by providing',
      ],
      zh: [
        '视为同意', '即表示', '即视为', '视同', '默认同意', '默认加入', '您理解并同意', '您同意', '继续使用即', '继续办理', '视为您', '概括授权', '即代表',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
