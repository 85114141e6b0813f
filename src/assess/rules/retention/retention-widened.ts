import type { Rule } from '../../rule.js';

export const retentionWidened: Rule = {
  id: 'retention-widened',
  mirror: 'retention-narrowed',
  category: 'retention',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'retain*',
        'keep',
        'keeps',
        'kept',
        'store',
        'stores',
        'stored',
        'storage',
        'hold',
        'held',
        'preserve*',
        'archive*',
        'saved',
        'maintain your',
      ],
      zh: ['保存', '保留', '存储', '储存', '留存', '存档', '缓存'],
    },
  },
  why: {
    en: 'Data that is not kept cannot be lost, leaked or demanded; each thing more that is stored can.',
    zh: '未保存的信息不会丢失、泄露或被索取；多保存一项，就多一份风险。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 19', 'GDPR art. 5(1)(e)', 'GB/T 35273-2020 § 6.1'],
  message: {
    lowers: {
      en: 'More is stored, or storing is no longer ruled out: {terms}.',
      zh: '保存范围扩大，或不再排除保存：{terms}。',
    },
    raises: {
      en: 'Less is stored, or storing is ruled out: {terms}.',
      zh: '保存范围缩小，或排除保存：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'We keep a note of your visit.'],
        ['We do not store what you type.', 'We store what you type.'],
      ],
      passes: [
        ['We keep a note of your visit.', 'A note of your visit is kept.'],
        ['We store what you type.', 'We do not store what you type.'],
      ],
    },
    zh: {
      flags: [
        ['', '我们会保存您的来信。'],
        ['我们不会储存您输入的文字。', '我们会储存您输入的文字。'],
      ],
      passes: [
        ['我们会保存您的来信。', '您的来信会由我们保存。'],
        ['我们会储存您输入的文字。', '我们不会储存您输入的文字。'],
      ],
    },
  },
};
