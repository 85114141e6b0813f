import type { Rule } from '../../rule.js';

export const retentionExtended: Rule = {
  id: 'retention-extended',
  mirror: 'retention-shortened',
  title: { en: 'retention periods', zh: '保存的长短' },
  category: 'retention',
  severity: 'medium',
  speaks: [{ of: ['amount/retention'], change: ['raised', 'lowered'] }],
  why: {
    en: 'The longer data is kept, the longer it can leak, be asked for and be used for something new.',
    zh: '信息保存越久，泄露、被索取和被挪作他用的风险就持续越久。',
  },
  basis: ['PIPL art. 19', 'GDPR art. 5(1)(e)', 'CCPA § 1798.100(a)(3)', 'GB/T 35273-2020 § 6.1'],
  message: {
    lowers: {
      en: 'Data is kept longer: {terms}.',
      zh: '信息保存期限延长：{terms}。',
    },
    raises: {
      en: 'Data is kept for a shorter time: {terms}.',
      zh: '信息保存期限缩短：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We keep invoices for 3 years.', 'We keep invoices for 5 years.'],
        ['Backups are kept for six months.', 'Backups are kept for two years.'],
      ],
      passes: [
        ['We keep invoices for 24 months.', 'We keep invoices for two years.'],
        ['We keep invoices for 5 years.', 'We keep invoices for 3 years.'],
      ],
    },
    zh: {
      flags: [
        ['我们会将发票保存三年。', '我们会将发票保存五年。'],
        ['备份的保存期限为6个月。', '备份的保存期限为2年。'],
      ],
      passes: [
        ['我们会将发票保存三年。', '我们会将发票保存3年。'],
        ['我们会将发票保存五年。', '我们会将发票保存三年。'],
      ],
    },
  },
};
