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
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
