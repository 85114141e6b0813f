import type { Rule } from '../../rule.js';

export const listedRecipientAdded: Rule = {
  id: 'listed-recipient-added',
  mirror: 'listed-recipient-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: { kind: 'item', topic: 'sharing' },
  why: {
    en: 'An entry added to the list of recipients is one more party that holds the data, however long the list was.',
    zh: '接收方清单每新增一项，就多一方持有用户的信息。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.115', 'GB/T 35273-2020 § 9.7'],
  message: {
    lowers: {
      en: 'The list of recipients has a new entry: {terms}.',
      zh: '接收方清单新增一项：{terms}。',
    },
    raises: {
      en: 'An entry of the list of recipients is no longer stated: {terms}.',
      zh: '接收方清单不再载明某项：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We share your postcode with the florist, the baker and the gardener.',
          'We share your postcode with the florist, the baker, the gardener and the cobbler.',
        ],
      ],
      passes: [
        [
          'We share your postcode with the florist, the baker and the gardener.',
          'We share your postcode with the gardener, the florist and the baker.',
        ],
        [
          'We share your postcode with the florist, the baker and the cobbler.',
          'We share your postcode with the florist and the baker.',
        ],
      ],
    },
    zh: {
      flags: [['我们会向花店、面包房、园丁共享您的邮编。', '我们会向花店、面包房、园丁、裁缝共享您的邮编。']],
      passes: [['我们会向花店、面包房、园丁共享您的邮编。', '我们会向园丁、花店、面包房共享您的邮编。']],
    },
  },
};
