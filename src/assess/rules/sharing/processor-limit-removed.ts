import type { Rule } from '../../rule.js';

export const processorLimitRemoved: Rule = {
  id: 'processor-limit-removed',
  mirror: 'processor-limit-added',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'only on our instructions', 'on our instructions', 'on our behalf', 'contractually', 'under contract',
        'confidentiality', 'confidential', 'obligated', 'prohibited from', 'data processing agreement*', 'bound by',
        'not authorized to use', 'no other purpose', 'required to protect', 'need to know', 'strictly necessary',
        'necessary information',
      ],
      zh: [
        '按照我们的要求', '按照我们的指示', '保密协议', '签订协议', '保密义务', '受托处理', '监督', '约定', '严格按照', '不得用于其他', '要求其', '仅提供', '必要信息',
        '最小必要', '合法性审查', '法律文书',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
