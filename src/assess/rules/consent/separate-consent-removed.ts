import type { Rule } from '../../rule.js';

export const separateConsentRemoved: Rule = {
  id: 'separate-consent-removed',
  mirror: 'separate-consent-required',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'explicit consent', 'express consent', 'separate consent', 'consent separately', 'prior consent',
        'written consent', 'verifiable consent', 'affirmative consent', 'explicit permission',
        'ask for your explicit',
      ],
      zh: [
        '单独同意', '明示同意', '明确同意', '书面同意', '书面授权', '事先同意', '每次书面', '逐张', '另行取得', '另行征得', '再次征得', '重新取得', '重新征得', '重新同意',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
