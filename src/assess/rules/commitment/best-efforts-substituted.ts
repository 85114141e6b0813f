import type { Rule } from '../../rule.js';

export const bestEffortsSubstituted: Rule = {
  id: 'best-efforts-substituted',
  mirror: 'best-efforts-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'best efforts',
        'reasonable efforts',
        'commercially reasonable',
        'strive*',
        'try to',
        'seek to',
        'endeavo*',
        'aim to',
        'attempt to',
        'reasonable steps',
        'reasonable measures',
        'encouraged to',
        'work to',
        'we consider appropriate',
      ],
      zh: [
        '尽力',
        '尽量',
        '努力',
        '尽可能',
        '力求',
        '争取',
        '合理努力',
        '合理的措施',
        '促使',
        '减少',
        '降低',
        '调低',
        '持续改进',
        '建议',
        '相当的',
      ],
    },
  },
  why: {
    en: 'A promise to try is kept by trying; a failure then breaks nothing.',
    zh: '承诺“尽力”只要努力即算履行，未做到也不构成违约。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 9', 'GDPR art. 5(2)', 'GDPR art. 24'],
  message: {
    lowers: {
      en: 'A promise of a result has become one to try: {terms}.',
      zh: '对结果的承诺变为仅承诺努力：{terms}。',
    },
    raises: {
      en: 'A promise to try has become firmer: {terms}.',
      zh: '仅承诺努力变为更坚定的承诺：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We answer every inquiry.', 'We strive to answer every inquiry.'],
        ['We keep our systems up to date.', 'We use reasonable efforts to keep our systems up to date.'],
      ],
      passes: [
        ['We strive to answer every inquiry.', 'We strive to reply to every inquiry.'],
        ['We strive to answer every inquiry.', 'We answer every inquiry.'],
      ],
    },
    zh: {
      flags: [['我们会回复每一项咨询。', '我们会尽力回复每一项咨询。']],
      passes: [
        ['我们会尽力回复每一项咨询。', '对每一项咨询，我们会尽力回复。'],
        ['我们会尽力回复每一项咨询。', '我们会回复每一项咨询。'],
      ],
    },
  },
};
