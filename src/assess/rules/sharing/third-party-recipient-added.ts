import type { Rule } from '../../rule.js';

export const thirdPartyRecipientAdded: Rule = {
  id: 'third-party-recipient-added',
  mirror: 'third-party-recipient-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'third parties', 'third party', 'third-party', 'partner', 'partners', 'business partners', 'other companies',
        'vendors', 'vendor', 'suppliers', 'service providers', 'service provider', 'contractors', 'agents',
        'merchants', 'sellers', 'research firms', 'researchers', 'insurers', 'employers', 'creators', 'developers',
        'publishers', 'distributors', 'other users', 'other organizations', 'other organisations', 'resellers',
        'sponsors', 'carriers', 'credit bureaus', 'credit reporting agencies', 'payment processors',
        'financial institutions', 'data processors', 'processors', 'subprocessors', 'content providers', 'customers',
        'platforms', 'buyers', 'credit agencies',
      ],
      zh: [
        '第三方', '合作伙伴', '合作方', '服务商', '供应商', '其他公司', '合作机构', '商家', '其他用户', '保险公司', '金融机构', '贷款机构', '助贷平台', '物业',
        '数据服务商', '科研机构', '高等院校', '雇主', '统计机构', '渠道商', '境外机构', '有权单位', '接收方', '受托方', '买方', '委托', '医药企业', '研究机构',
        '有限公司',
      ],
    },
  },
  why: {
    en: 'Each further recipient is somebody with purposes, staff and leaks of its own, whom the person did not choose.',
    zh: '每增加一个接收方，就多一个用户未曾选择、有其自身目的和风险的主体。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.115', 'GB/T 35273-2020 § 9.2'],
  message: {
    lowers: {
      en: 'A recipient is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除的接收方：{terms}。',
    },
    raises: {
      en: 'A recipient is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明的接收方：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We share your order number with the courier.',
          'We share your order number with the courier and with other companies.',
        ],
      ],
      passes: [
        [
          'We share your order number with the courier and with other companies.',
          'We share your order number with other companies and with the courier.',
        ],
        ['We share your order number with other companies.', 'We do not share your order number with other companies.'],
      ],
    },
    zh: {
      flags: [['我们会与承运商共享您的订单号。', '我们会与承运商和合作伙伴共享您的订单号。']],
      passes: [['我们会与承运商和合作伙伴共享您的订单号。', '我们会与合作伙伴和承运商共享您的订单号。']],
    },
  },
};
