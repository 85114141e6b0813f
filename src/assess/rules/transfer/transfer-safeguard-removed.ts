import type { Rule } from '../../rule.js';

export const transferSafeguardRemoved: Rule = {
  id: 'transfer-safeguard-removed',
  mirror: 'transfer-safeguard-added',
  category: 'transfer',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'standard contractual clauses',
        'adequacy decision*',
        'binding corporate rules',
        'privacy shield',
        'data privacy framework',
        'transfer impact assessment',
        'appropriate safeguards',
        'adequate level',
        'model clauses',
        'adequate protection',
        'UK addendum',
      ],
      zh: ['安全评估', '标准合同', '个人信息保护认证', '网信部门', '同等保护', '充分保护', '标准合同条款', '充分性'],
    },
  },
  why: {
    en: 'A safeguard carries the law at home along with the data; without it nothing binds the recipient abroad.',
    zh: '保障措施使本国的保护标准随信息一同出境；没有它，境外接收方便不受约束。',
  },
  basis: ['PIPL art. 38', 'GDPR art. 46', 'GDPR art. 13(1)(f)', 'GB/T 35273-2020 § 9.8'],
  message: {
    lowers: {
      en: 'A safeguard for transfers abroad is no longer stated: {terms}.',
      zh: '不再载明信息出境的保障措施：{terms}。',
    },
    raises: {
      en: 'A safeguard for transfers abroad is newly stated: {terms}.',
      zh: '新增信息出境的保障措施：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['For this we rely on standard contractual clauses.', '']],
      passes: [
        ['For this we rely on standard contractual clauses.', 'We rely on standard contractual clauses for this.'],
        ['', 'For this we rely on standard contractual clauses.'],
      ],
    },
    zh: {
      flags: [['为此我们签署标准合同。', '']],
      passes: [
        ['为此我们签署标准合同。', '我们为此签署标准合同。'],
        ['', '为此我们签署标准合同。'],
      ],
    },
  },
};
