import type { Rule } from '../../rule.js';

export const compensationRemoved: Rule = {
  id: 'compensation-removed',
  mirror: 'compensation-promised',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'compensat*',
        'liable for',
        'we are responsible',
        'take responsibility',
        'reimburse*',
        'responsible for',
        'remedy',
        'accountable',
      ],
      zh: ['赔偿', '承担责任', '依法承担', '连带责任', '承担全部', '承担法律责任', '追究责任'],
    },
  },
  why: {
    en: 'Who bears the harm decides how much care is taken; without compensation the person bears it.',
    zh: '由谁承担损失决定了谨慎程度；没有赔偿，损失就由用户承担。',
  },
  basis: ['PIPL art. 69', 'GDPR art. 82', 'CCPA § 1798.150'],
  message: {
    lowers: {
      en: 'Responsibility for harm is no longer stated: {terms}.',
      zh: '不再载明对损害承担责任：{terms}。',
    },
    raises: {
      en: 'Responsibility for harm is newly stated: {terms}.',
      zh: '新增载明对损害承担责任：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We compensate you for harm that we cause.', '']],
      passes: [
        ['We compensate you for harm that we cause.', 'For harm that we cause, we compensate you.'],
        ['', 'We compensate you for harm that we cause.'],
      ],
    },
    zh: {
      flags: [['因我们的过错造成损害的，我们会予以赔偿。', '']],
      passes: [
        ['因我们的过错造成损害的，我们会予以赔偿。', '我们会对因我们的过错造成的损害予以赔偿。'],
        ['', '因我们的过错造成损害的，我们会予以赔偿。'],
      ],
    },
  },
};
