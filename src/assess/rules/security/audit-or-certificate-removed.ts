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
        'audit*', 'certified', 'certification*', 'ISO', 'PCI', 'SOC 2', 'independent*', 'penetration test*',
        'accredit*', 'TRUSTe', 'monitoring', 'security assessment*', 'third-party assessor*',
      ],
      zh: [
        '审计', '认证', 'ISO', 'PCI', '等级保护', '等保', '独立机构', '漏洞扫描', '渗透测试', '评估', '每年', '每季度', '专职', '培训', '应急预案',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
