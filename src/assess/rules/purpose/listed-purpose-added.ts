import type { Rule } from '../../rule.js';

export const listedPurposeAdded: Rule = {
  id: 'listed-purpose-added',
  mirror: 'listed-purpose-dropped',
  category: 'purpose',
  severity: 'medium',
  reads: { kind: 'item', topic: 'purpose' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
