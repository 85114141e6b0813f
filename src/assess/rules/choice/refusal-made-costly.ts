import type { Rule } from '../../rule.js';

export const refusalMadeCostly: Rule = {
  id: 'refusal-made-costly',
  mirror: 'refusal-made-free',
  category: 'choice',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'may be unavailable', 'not be able to use', 'unable to use', 'may not function', 'not work', 'cannot use',
        'cannot provide', 'limited functionality', 'not be available', 'not function properly',
        'not be able to provide', 'load more slowly',
      ],
      zh: [
        '无法使用', '无法继续使用', '不能使用', '无法享受', '无法为您提供', '影响您使用', '不可用', '将无法', '受到影响', '有效期为',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
