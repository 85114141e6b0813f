import type { Rule } from '../../rule.js';

export const consentRemoved: Rule = {
  id: 'consent-removed',
  mirror: 'consent-required',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'consent*',
        'permission',
        'opt in',
        'opt-in',
        'agree',
        'authoriz*',
        'authoris*',
        'your approval',
        'your agreement',
        'tick* the box',
        'with your prior',
        'you allow',
      ],
      zh: ['同意', '授权', '许可', '征得', '确认'],
    },
  },
  why: {
    en: 'Consent leaves the decision with the person; where it is no longer asked, the company decides alone.',
    zh: '征得同意意味着由本人决定；不再征得同意，就由企业单方决定。',
  },
  basis: ['PIPL art. 13', 'PIPL art. 14', 'GDPR art. 6(1)(a)', 'GB/T 35273-2020 § 5.4'],
  message: {
    lowers: {
      en: 'Consent is no longer stated as a condition, or asked for less: {terms}.',
      zh: '不再载明以同意为条件，或减少征求同意：{terms}。',
    },
    raises: {
      en: 'Consent is newly a condition, or asked for more: {terms}.',
      zh: '新增以同意为条件，或增加征求同意：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['With your consent we send your order number to the courier.', 'We send your order number to the courier.'],
        ['We do this after you have given your permission.', 'We do this.'],
      ],
      passes: [
        [
          'With your consent we send your order number to the courier.',
          'We send your order number to the courier with your consent.',
        ],
        ['We send your order number to the courier.', 'With your consent we send your order number to the courier.'],
      ],
    },
    zh: {
      flags: [
        ['我们会在征得同意后将您的订单号告诉承运商。', '我们会将您的订单号告诉承运商。'],
        ['经您同意，我们会将您的订单号告诉承运商。', '我们会将您的订单号告诉承运商。'],
      ],
      passes: [
        ['经您同意，我们会将您的订单号告诉承运商。', '我们会经您同意将您的订单号告诉承运商。'],
        ['我们会将您的订单号告诉承运商。', '经您同意，我们会将您的订单号告诉承运商。'],
      ],
    },
  },
};
