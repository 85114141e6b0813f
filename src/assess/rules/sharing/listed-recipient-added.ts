import type { Rule } from '../../rule.js';

export const listedRecipientAdded: Rule = {
  id: 'listed-recipient-added',
  mirror: 'listed-recipient-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: { kind: 'item', topic: 'sharing' },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
