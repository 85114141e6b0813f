import type { Rule } from '../../rule.js';

export const allBecameAny: Rule = {
  id: 'all-became-any',
  mirror: 'any-became-all',
  title: { en: '“and” and “or”', zh: '“和”与“或”' },
  category: 'commitment',
  severity: 'medium',
  speaks: [{ of: ['conjunction'] }],
  why: {
    en: "Where several safeguards, channels or conditions were promised together, 'or' leaves the choice of one to the company.",
    zh: '原先同时承诺的多项措施、渠道或条件，改为“或”后只需采取其一。',
  },
  basis: ['GDPR art. 5(1)(a)', 'PIPL art. 7'],
  message: {
    lowers: {
      en: 'Of several things that had to hold together, one is enough now: {terms}.',
      zh: '原先须同时满足的多项内容，现在满足其一即可：{terms}。',
    },
    raises: {
      en: 'Several things of which one was enough have to hold together now: {terms}.',
      zh: '原先满足其一即可的多项内容，现在须同时满足：{terms}。',
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
