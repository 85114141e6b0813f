import type { Rule } from '../../rule.js';

export const listedContactDropped: Rule = {
  id: 'listed-contact-dropped',
  mirror: 'listed-contact-added',
  title: { en: 'listed contacts', zh: '列明的联系渠道' },
  category: 'recourse',
  severity: 'low',
  speaks: [{ of: ['entry'], with: ['contact/officer', 'contact/address', 'contact/representative'] }],
  why: {
    en: 'Fewer ways to reach the company make complaints and requests harder.',
    zh: '联系渠道减少会增加投诉和行权的难度。',
  },
  basis: ['GDPR art. 13(1)', 'PIPL art. 50'],
  message: {
    lowers: { en: 'A way to reach the company is no longer stated: {terms}.', zh: '不再列出的联系渠道：{terms}。' },
    raises: { en: 'A way to reach the company is newly stated: {terms}.', zh: '新增的联系渠道：{terms}。' },
  },
  examples: {
    en: {
      flags: [
        [
          'We are here for your questions by phone, by letter, by fax or by e-mail.',
          'We are here for your questions by letter or by e-mail.',
        ],
      ],
      passes: [['Contact us by phone, by letter or by e-mail.', 'Contact us by letter, by phone or by e-mail.']],
    },
    zh: {
      flags: [['联系我们的方式有客服电话、在线客服、邮箱、信函。', '联系我们的方式有客服电话、在线客服。']],
      passes: [['您可以通过客服电话、在线客服、邮箱联系我们。', '您可以通过邮箱、客服电话、在线客服联系我们。']],
    },
  },
};
