import type { Rule } from '../../rule.js';

export const arbitrationImposed: Rule = {
  id: 'arbitration-imposed',
  mirror: 'arbitration-dropped',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'arbitration', 'class action', 'waive*', 'jury trial', 'governed by the laws', 'exclusive jurisdiction',
        'venue', 'settled by',
      ],
      zh: [
        '仲裁', '终局', '放弃', '本公司所在地', '我方所在地', '被告住所地', '排他', '公司注册地',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
