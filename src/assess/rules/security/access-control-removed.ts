import type { Rule } from '../../rule.js';

export const accessControlRemoved: Rule = {
  id: 'access-control-removed',
  mirror: 'access-control-added',
  category: 'security',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'access control*', 'two-factor', 'two factor', 'multi-factor', 'restricted access', 'limited to employees',
        'authorized personnel', 'authorised personnel', 'firewall*', 'two people', 'password protected',
        'separate system', 'required to use', 'need to know', 'logged', 'cannot read', 'cannot view',
      ],
      zh: [
        '访问控制', '双人授权', '二次验证', '权限控制', '授权访问', '有必要知晓', '最小权限', '分开存储', '防火墙', '审批', '日志记录', '无法查看', '无法访问', '授权员工',
        '身份验证', '授权码',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
