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
        'as long as', 'indefinitely', 'as necessary', 'as needed', 'permanently', 'until you',
        'necessary for our business', 'required by law to', 'reasonably necessary', 'longer period',
        'for the period necessary', 'for a reasonable', 'so long as',
      ],
      zh: [
        '永久', '长期', '业务所需的期限', '所必需的期限', '必要期限', '持续保存', '一直保存', '合理期限', '继续保存', '直至', '存续期间', '所需的时间', '所必需的时间',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
