import type { Rule } from '../../rule.js';

export const noticePeriodShortened: Rule = {
  id: 'notice-period-shortened',
  mirror: 'notice-period-lengthened',
  category: 'notification',
  severity: 'medium',
  reads: { kind: 'quantity', topic: 'notice', worse: 'shorter' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
