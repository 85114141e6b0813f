import type { Rule } from '../../rule.js';

export const exceptionAdded: Rule = {
  id: 'exception-added',
  mirror: 'exception-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'except', 'unless', 'other than', 'with the exception', 'exception*', 'however', 'notwithstanding',
        'but we may', 'subject to', 'excluding', 'when it is not possible',
      ],
      zh: [
        '除外', '但是', '但', '例外', '除非', '另有规定', '另有约定', '确有需要', '或者业务', '不在此限',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
