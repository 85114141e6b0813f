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
        'compensat*', 'liable for', 'we are responsible', 'take responsibility', 'reimburse*', 'responsible for',
        'remedy', 'accountable',
      ],
      zh: [
        '赔偿', '承担责任', '依法承担', '连带责任', '承担全部', '承担法律责任', '追究责任',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
