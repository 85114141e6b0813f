import type { Rule } from '../../rule.js';

export const advertiserRecipientAdded: Rule = {
  id: 'advertiser-recipient-added',
  mirror: 'advertiser-recipient-dropped',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'advertisers',
        'advertiser',
        'advertising partners',
        'advertising networks',
        'ad networks',
        'ad partners',
        'advertising companies',
        'marketing partners',
        'social media platforms',
        'social networks',
        'data management platforms',
        'analytics providers',
      ],
      zh: [
        '广告商',
        '广告主',
        '广告联盟',
        '广告合作方',
        '广告服务商',
        '广告平台',
        '广告公司',
        '营销合作',
        '媒体平台',
        '程序化广告',
      ],
    },
  },
  why: {
    en: 'Advertisers and their networks build profiles over many sources; what they hold cannot be called back.',
    zh: '广告商及其网络会汇集多方信息形成画像，信息一旦交出便难以收回。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.120', 'GB/T 35273-2020 § 9.2'],
  message: {
    lowers: {
      en: 'Advertisers or their networks are newly named as recipients, or no longer ruled out: {terms}.',
      zh: '新增或不再排除向广告相关方提供信息：{terms}。',
    },
    raises: {
      en: 'Advertisers or their networks are ruled out as recipients, or no longer stated: {terms}.',
      zh: '排除或不再载明向广告相关方提供信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We share your order number with the courier.',
          'We share your order number with the courier and with advertisers.',
        ],
      ],
      passes: [
        [
          'We share your order number with the courier and with advertisers.',
          'We share your order number with advertisers and with the courier.',
        ],
        ['We share your order number with advertisers.', 'We do not share your order number with advertisers.'],
      ],
    },
    zh: {
      flags: [['我们会向承运商提供您的订单号。', '我们会向承运商和广告商提供您的订单号。']],
      passes: [['我们会向承运商和广告商提供您的订单号。', '我们会向广告商和承运商提供您的订单号。']],
    },
  },
};
