import type { Rule } from '../../rule.js';

export const settingTurnedOnByDefault: Rule = {
  id: 'setting-turned-on-by-default',
  mirror: 'setting-turned-off-by-default',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'on by default', 'enabled by default', 'from the start', 'default setting*', 'automatically enabled',
        'automatically enrolled', 'opted in by default', 'are on',
      ],
      zh: [
        '默认开启', '默认打开', '默认勾选', '默认启用', '默认加入', '默认参与', '默认为您',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
