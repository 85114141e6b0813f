import type { Rule } from '../../rule.js';

export const specialProtectionRemoved: Rule = {
  id: 'special-protection-removed',
  mirror: 'special-protection-added',
  category: 'sensitive',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'marked in bold',
        'underlined',
        'highlighted',
        'specially protected',
        'sensitive data is marked',
        'do not create a biometric',
        'deleted after verification',
        'only the result',
      ],
      zh: [
        '加粗',
        '粗体',
        '下划线',
        '显著标注',
        '显著标识',
        '加粗标示',
        '仅保存比对结果',
        '不留存',
        '脱敏',
        '掩码',
        '必要性及对您权益的影响',
        '单独加密',
      ],
    },
  },
  why: {
    en: 'Sensitive data is to be handled under stricter protection; a named precaution that goes leaves it with the ordinary one.',
    zh: '敏感个人信息应受到更严格的保护；取消专门措施后，就只剩下一般保护。',
  },
  basis: ['PIPL art. 28', 'PIPL art. 30', 'PIPL art. 51', 'GB/T 35273-2020 § 6.3'],
  message: {
    lowers: {
      en: 'A special precaution for sensitive data is no longer stated: {terms}.',
      zh: '不再载明对敏感信息的专门保护措施：{terms}。',
    },
    raises: {
      en: 'A special precaution for sensitive data is newly stated: {terms}.',
      zh: '新增对敏感信息的专门保护措施：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['The most delicate items are marked in bold.', '']],
      passes: [
        ['The most delicate items are marked in bold.', 'Marked in bold are the most delicate items.'],
        ['', 'The most delicate items are marked in bold.'],
      ],
    },
    zh: {
      flags: [['涉及您重大权益的内容以加粗标示。', '']],
      passes: [['涉及您重大权益的内容以加粗标示。', '对涉及您重大权益的内容，以加粗标示。']],
    },
  },
};
