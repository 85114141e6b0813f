import type { Rule } from '../../rule.js';

export const dataMadeCompulsory: Rule = {
  id: 'data-made-compulsory',
  mirror: 'data-made-optional',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'required to provide', 'must provide', 'you need to provide', 'mandatory', 'you are asked to',
        'you will be asked to', 'necessary to provide', 'you have to provide', 'we require you',
      ],
      zh: [
        '需要提供', '须提供', '必须提供', '应当提供', '应提供', '必填', '您需提供', '需要您提供', '需要您授权',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
