import type { Rule } from '../../rule.js';

export const timeLimitRemoved: Rule = {
  id: 'time-limit-removed',
  mirror: 'time-limit-added',
  category: 'commitment',
  severity: 'medium',
  reads: { kind: 'limit' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
