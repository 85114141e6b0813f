import type { Rule } from '../../rule.js';

export const contactPointRemoved: Rule = {
  id: 'contact-point-removed',
  mirror: 'contact-point-added',
  category: 'recourse',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'data protection officer', 'DPO', 'privacy team', 'contact us', 'privacy officer', 'by telephone',
        'by phone', 'by post', 'write to us', 'call us', 'call our', 'email us', 'questions', 'ombudsman',
        'representative', 'customer service', 'helpline', 'contact',
      ],
      zh: [
        '个人信息保护负责人', '客服热线', '联系我们', '电话', '邮箱', '客服', '联系方式', '专门的', '保护专员', '负责人',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
