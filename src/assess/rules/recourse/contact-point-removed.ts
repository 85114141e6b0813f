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
        'data protection officer',
        'DPO',
        'privacy team',
        'contact us',
        'privacy officer',
        'by telephone',
        'by phone',
        'by post',
        'write to us',
        'call us',
        'call our',
        'email us',
        'questions',
        'ombudsman',
        'representative',
        'customer service',
        'helpline',
        'contact',
      ],
      zh: [
        '个人信息保护负责人',
        '客服热线',
        '联系我们',
        '电话',
        '邮箱',
        '客服',
        '联系方式',
        '专门的',
        '保护专员',
        '负责人',
      ],
    },
  },
  why: {
    en: 'A right is of use only to those who know whom to write to.',
    zh: '知道向谁提出，权利才有用处。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 52', 'GDPR art. 13(1)(b)', 'GB/T 35273-2020 § 11.1'],
  message: {
    lowers: {
      en: 'A contact point is no longer stated, or harder to reach: {terms}.',
      zh: '不再载明联系渠道，或联系变难：{terms}。',
    },
    raises: {
      en: 'A contact point is newly stated, or easier to reach: {terms}.',
      zh: '新增联系渠道，或联系变易：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Our privacy officer answers by telephone.', '']],
      passes: [
        ['Our privacy officer answers by telephone.', 'Our privacy officer will answer by telephone.'],
        ['', 'Our privacy officer answers by telephone.'],
      ],
    },
    zh: {
      flags: [['您可以拨打客服热线与个人信息保护负责人联系。', '']],
      passes: [
        ['您可以拨打客服热线与个人信息保护负责人联系。', '您可拨打客服热线与个人信息保护负责人联系。'],
        ['', '您可以拨打客服热线与个人信息保护负责人联系。'],
      ],
    },
  },
};
