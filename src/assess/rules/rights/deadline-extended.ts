import type { Rule } from '../../rule.js';

export const deadlineExtended: Rule = {
  id: 'deadline-extended',
  mirror: 'deadline-shortened',
  category: 'rights',
  severity: 'medium',
  reads: { kind: 'quantity', topic: 'deadline', worse: 'longer' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
