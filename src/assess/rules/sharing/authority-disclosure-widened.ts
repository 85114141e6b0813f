import type { Rule } from '../../rule.js';

export const authorityDisclosureWidened: Rule = {
  id: 'authority-disclosure-widened',
  mirror: 'authority-disclosure-narrowed',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'law enforcement',
        'government*',
        'public authorit*',
        'authorities',
        'regulator*',
        'police',
        'legal process',
        'subpoena*',
        'legal request*',
        'national security',
        'protect the rights',
        'we believe disclosure',
        'good faith belief',
        'believe in good faith',
        'tax authorit*',
      ],
      zh: [
        '执法',
        '司法机关',
        '行政机关',
        '有关机关',
        '政府部门',
        '公安',
        '监管部门',
        '有权机关',
        '法律程序',
        '主管部门',
      ],
    },
  },
  why: {
    en: 'A disclosure to the authorities can cost people more than any other, and they mostly never hear of it.',
    zh: '向机关提供信息可能对个人影响重大，而本人往往无从知晓。',
  },
  basis: ['PIPL art. 13', 'PIPL art. 41', 'GDPR art. 6(3)', 'GDPR art. 48'],
  message: {
    lowers: {
      en: 'Disclosure to authorities is newly stated, or wider: {terms}.',
      zh: '新增或扩大向有关机关的披露：{terms}。',
    },
    raises: {
      en: 'Disclosure to authorities is narrower, or no longer stated: {terms}.',
      zh: '缩小或不再载明向有关机关的披露：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'We may hand your information over to law enforcement.'],
        ['We do not hand information over to the police.', 'We may hand information over to the police.'],
      ],
      passes: [
        [
          'We may hand your information over to law enforcement.',
          'Your information may be handed over to law enforcement.',
        ],
        ['We may hand information over to the police.', 'We do not hand information over to the police.'],
      ],
    },
    zh: {
      flags: [['', '公安机关可能会调取您的信息。']],
      passes: [['公安机关可能会调取您的信息。', '您的信息可能会被公安机关调取。']],
    },
  },
};
