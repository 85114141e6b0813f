import type { Rule } from '../../rule.js';

export const retentionExtended: Rule = {
  id: 'retention-extended',
  mirror: 'retention-shortened',
  category: 'retention',
  severity: 'medium',
  reads: { kind: 'quantity', topic: 'retention', worse: 'longer' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
