import type { Rule } from '../../rule.js';

export const otherLegalBasisClaimed: Rule = {
  id: 'other-legal-basis-claimed',
  mirror: 'other-legal-basis-dropped',
  category: 'consent',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'legitimate interest*', 'legitimate business', 'performance of a contract', 'legal basis',
        'legal obligation*', 'vital interest*', 'public interest', 'contractual necessity', 'lawful bas*',
        'derogation',
      ],
      zh: [
        '合法利益', '正当利益', '法定事由', '无需征得', '无须征得', '无需取得', '所必需', '为订立', '公共利益', '例外情形', '不经您同意', '无需另行',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
