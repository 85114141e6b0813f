import type { Rule } from '../../rule.js';

export const browserSignalIgnored: Rule = {
  id: 'browser-signal-ignored',
  mirror: 'browser-signal-honoured',
  category: 'choice',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'do not track', 'DNT', 'global privacy control', 'GPC', 'opt-out preference signal*', 'browser signal*',
      ],
      zh: [
        '请勿追踪', '不跟踪', 'DNT', 'GPC', '全局隐私控制', '浏览器信号',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
