import type { Rule } from '../../rule.js';

export const auditOrCertificateRemoved: Rule = {
  id: 'audit-or-certificate-removed',
  mirror: 'audit-or-certificate-added',
  category: 'security',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'audit*',
        'certified',
        'certification*',
        'ISO',
        'PCI',
        'SOC 2',
        'independent*',
        'penetration test*',
        'accredit*',
        'TRUSTe',
        'monitoring',
        'security assessment*',
        'third-party assessor*',
      ],
      zh: [
        '审计',
        '认证',
        'ISO',
        'PCI',
        '等级保护',
        '等保',
        '独立机构',
        '漏洞扫描',
        '渗透测试',
        '评估',
        '每年',
        '每季度',
        '专职',
        '培训',
        '应急预案',
      ],
    },
  },
  why: {
    en: 'An audit is an outsider’s word that the promises are kept; without it only the company’s own is left.',
    zh: '审计和认证由外部机构证明承诺得到履行；取消后就只剩企业自己的说法。',
  },
  basis: ['PIPL art. 54', 'GDPR art. 32(1)(d)', 'GDPR art. 42', 'GB/T 35273-2020 § 11.7'],
  message: {
    lowers: {
      en: 'An audit, a certificate or a regular check is no longer stated: {terms}.',
      zh: '不再载明审计、认证或定期检查：{terms}。',
    },
    raises: {
      en: 'An audit, a certificate or a regular check is newly stated: {terms}.',
      zh: '新增审计、认证或定期检查：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['An independent firm audits our offices.', ''],
        ['Our payment desk is certified under PCI DSS.', 'Our payment desk follows good practice.'],
      ],
      passes: [
        ['An independent firm audits our offices.', 'Our offices are audited by an independent firm.'],
        ['', 'An independent firm audits our offices.'],
      ],
    },
    zh: {
      flags: [['我们的机房已通过ISO认证。', '我们的机房运行良好。']],
      passes: [
        ['我们的机房已通过ISO认证。', '我们的机房已经通过ISO认证。'],
        ['', '我们的机房已通过ISO认证。'],
      ],
    },
  },
};
