import type { Rule } from '../../rule.js';

export const allBecameAny: Rule = {
  id: 'all-became-any',
  mirror: 'any-became-all',
  title: { en: '“and” and “or”', zh: '“和”与“或”' },
  category: 'commitment',
  severity: 'medium',
  speaks: [{ of: ['conjunction'] }],
  why: {
    en: "Where several safeguards or channels were promised together, 'or' leaves the choice of one to the company.",
    zh: '原先同时承诺的多项措施或渠道，改为“或”后只需采取其一。',
  },
  basis: ['GDPR art. 5(1)(a)', 'PIPL art. 7'],
  message: {
    lowers: {
      en: 'Several things promised together became alternatives: {terms}.',
      zh: '原先同时承诺的多项内容变为择一即可：{terms}。',
    },
    raises: {
      en: 'Alternatives became things promised together: {terms}.',
      zh: '原先择一的内容变为同时承诺：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Drafts are encrypted in transit and at rest.', 'Drafts are encrypted in transit or at rest.']],
      passes: [['Drafts are encrypted in transit and at rest.', 'Drafts are encrypted both in transit and at rest.']],
    },
    zh: {
      flags: [['我们会通过短信和邮件通知您。', '我们会通过短信或邮件通知您。']],
      passes: [['我们会通过短信和邮件通知您。', '我们会通过短信与邮件通知您。']],
    },
  },
};
