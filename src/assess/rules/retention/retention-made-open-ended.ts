import type { Rule } from '../../rule.js';

export const retentionMadeOpenEnded: Rule = {
  id: 'retention-made-open-ended',
  mirror: 'open-ended-retention-dropped',
  category: 'retention',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'as long as',
        'indefinitely',
        'as necessary',
        'as needed',
        'permanently',
        'until you',
        'necessary for our business',
        'required by law to',
        'reasonably necessary',
        'longer period',
        'for the period necessary',
        'for a reasonable',
        'so long as',
      ],
      zh: [
        '永久',
        '长期',
        '业务所需的期限',
        '所必需的期限',
        '必要期限',
        '持续保存',
        '一直保存',
        '合理期限',
        '继续保存',
        '直至',
        '存续期间',
        '所需的时间',
        '所必需的时间',
      ],
    },
  },
  why: {
    en: '“As long as necessary” leaves the end to the company alone; nobody can tell when it has come.',
    zh: '“必要期限”之类的表述把终点交由企业自行决定，用户无从判断何时到期。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 19', 'GDPR art. 13(2)(a)', 'CCPA § 1798.100(a)(3)'],
  message: {
    lowers: {
      en: 'How long data is kept has become open-ended: {terms}.',
      zh: '保存期限改为没有明确终点：{terms}。',
    },
    raises: {
      en: 'An open-ended time of keeping is no longer stated: {terms}.',
      zh: '不再载明没有明确终点的保存期限：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We keep invoices for 3 years.', 'We keep invoices for as long as we need them.'],
        ['We keep invoices.', 'We keep invoices indefinitely.'],
      ],
      passes: [
        ['We keep invoices for as long as we need them.', 'Invoices are kept for as long as we need them.'],
        ['We keep invoices indefinitely.', 'We keep invoices for 3 years.'],
      ],
    },
    zh: {
      flags: [
        ['我们会将发票保存三年。', '我们会长期保存发票。'],
        ['我们会保存发票。', '我们会永久保存发票。'],
      ],
      passes: [
        ['我们会长期保存发票。', '发票会由我们长期保存。'],
        ['我们会永久保存发票。', '我们会将发票保存三年。'],
      ],
    },
  },
};
