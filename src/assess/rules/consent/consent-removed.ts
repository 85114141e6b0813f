import type { Rule } from '../../rule.js';

export const consentRemoved: Rule = {
  id: 'consent-removed',
  mirror: 'consent-required',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'consent*', 'permission', 'opt in', 'opt-in', 'agree', 'authoriz*', 'authoris*', 'your approval',
        'your agreement', 'tick* the box', 'with your prior', 'you allow',
      ],
      zh: [
        '同意', '授权', '许可', '征得', '确认',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
