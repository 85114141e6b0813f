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
        'law enforcement', 'government*', 'public authorit*', 'authorities', 'regulator*', 'police', 'legal process',
        'subpoena*', 'legal request*', 'national security', 'protect the rights', 'we believe disclosure',
        'good faith belief', 'believe in good faith', 'tax authorit*',
      ],
      zh: [
        '执法', '司法机关', '行政机关', '有关机关', '政府部门', '公安', '监管部门', '有权机关', '法律程序', '主管部门',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
