import type { Rule } from '../../rule.js';

export const ageLimitLowered: Rule = {
  id: 'age-limit-lowered',
  mirror: 'age-limit-raised',
  category: 'children',
  severity: 'high',
  reads: { kind: 'quantity', topic: 'age', worse: 'shorter' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
