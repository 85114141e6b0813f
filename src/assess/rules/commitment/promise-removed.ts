import type { Rule } from '../../rule.js';

export const promiseRemoved: Rule = {
  id: 'promise-removed',
  mirror: 'promise-added',
  category: 'commitment',
  severity: 'medium',
  reads: { kind: 'promise' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
