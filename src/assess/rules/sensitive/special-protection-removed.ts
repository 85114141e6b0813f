import type { Rule } from '../../rule.js';

export const specialProtectionRemoved: Rule = {
  id: 'special-protection-removed',
  mirror: 'special-protection-added',
  category: 'sensitive',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'marked in bold', 'underlined', 'highlighted', 'specially protected', 'sensitive data is marked',
        'do not create a biometric', 'deleted after verification', 'only the result',
      ],
      zh: [
        '加粗', '粗体', '下划线', '显著标注', '显著标识', '加粗标示', '仅保存比对结果', '不留存', '脱敏', '掩码', '必要性及对您权益的影响', '单独加密',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
