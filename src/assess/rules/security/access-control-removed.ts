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
        'access control*',
        'two-factor',
        'two factor',
        'multi-factor',
        'restricted access',
        'limited to employees',
        'authorized personnel',
        'authorised personnel',
        'firewall*',
        'two people',
        'password protected',
        'separate system',
        'required to use',
        'need to know',
        'logged',
        'cannot read',
        'cannot view',
      ],
      zh: [
        '访问控制',
        '双人授权',
        '二次验证',
        '权限控制',
        '授权访问',
        '有必要知晓',
        '最小权限',
        '分开存储',
        '防火墙',
        '审批',
        '日志记录',
        '无法查看',
        '无法访问',
        '授权员工',
        '身份验证',
        '授权码',
      ],
    },
  },
  why: {
    en: 'Most misuse comes from those who can already open a file; a limit on who may is what keeps them out.',
    zh: '滥用往往来自有权接触信息的人；访问限制正是防止滥用的手段。',
  },
  basis: ['PIPL art. 51', 'GDPR art. 32', 'GB/T 35273-2020 § 7.1'],
  message: {
    lowers: {
      en: 'A limit on who can reach the data is no longer stated, or weaker: {terms}.',
      zh: '不再载明对访问信息的限制，或限制减弱：{terms}。',
    },
    raises: {
      en: 'A limit on who can reach the data is newly stated, or stronger: {terms}.',
      zh: '新增或加强对访问信息的限制：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['Your information is behind a firewall and a two-factor sign-in.', 'Your information is in good hands.'],
      ],
      passes: [
        [
          'Your information is behind a firewall and a two-factor sign-in.',
          'Your information is behind a two-factor sign-in and a firewall.',
        ],
        ['Your information is in good hands.', 'Your information is behind a firewall and a two-factor sign-in.'],
      ],
    },
    zh: {
      flags: [['我们对信息设有访问控制和最小权限。', '']],
      passes: [['我们对信息设有访问控制和最小权限。', '我们对信息设有最小权限和访问控制。']],
    },
  },
};
