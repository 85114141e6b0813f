import type { Rule } from '../../rule.js';

export const listedDataAdded: Rule = {
  id: 'listed-data-added',
  mirror: 'listed-data-dropped',
  category: 'collection',
  severity: 'medium',
  reads: { kind: 'item', topic: 'collection' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
