import type { Rule } from '../../rule.js';

export const sensitiveMarkingLost: Rule = {
  id: 'sensitive-marking-lost',
  mirror: 'sensitive-marking-gained',
  category: 'sensitive',
  severity: 'medium',
  reads: { kind: 'mark' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
