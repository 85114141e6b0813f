import type { Rule } from '../../rule.js';

export const affiliateRecipientAdded: Rule = {
  id: 'affiliate-recipient-added',
  mirror: 'affiliate-recipient-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'affiliate*',
        'affiliated',
        'subsidiaries',
        'subsidiary',
        'parent company',
        'group companies',
        'corporate family',
        'our family of companies',
        'companies in the',
        'joint venture*',
        'companies under common',
      ],
      zh: ['关联公司', '关联方', '关联企业', '集团', '集团成员', '母公司', '子公司', '控股', '兄弟公司', '成员企业'],
    },
  },
  why: {
    en: 'A group may hold many companies with businesses of their own, which the person has never dealt with.',
    zh: '集团内可能有许多业务各异、用户从未接触过的公司。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.115', 'GB/T 35273-2020 § 9.2'],
  message: {
    lowers: {
      en: 'Companies of the same group are newly named as recipients, or no longer ruled out: {terms}.',
      zh: '新增或不再排除向关联公司提供信息：{terms}。',
    },
    raises: {
      en: 'Companies of the same group are ruled out as recipients, or no longer stated: {terms}.',
      zh: '排除或不再载明向关联公司提供信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We share your order number with the courier.',
          'We share your order number with the courier and with our subsidiaries.',
        ],
      ],
      passes: [
        [
          'We share your order number with the courier and with our subsidiaries.',
          'We share your order number with our subsidiaries and with the courier.',
        ],
        [
          'We share your order number with our subsidiaries.',
          'We do not share your order number with our subsidiaries.',
        ],
      ],
    },
    zh: {
      flags: [['我们会向承运商提供您的订单号。', '我们会向承运商和关联公司提供您的订单号。']],
      passes: [['我们会向承运商和关联公司提供您的订单号。', '我们会向关联公司和承运商提供您的订单号。']],
    },
  },
};
