import type { Rule } from '../../rule.js';

export const encryptionRemoved: Rule = {
  id: 'encryption-removed',
  mirror: 'encryption-added',
  title: { en: 'encryption', zh: '加密' },
  category: 'security',
  severity: 'high',
  speaks: [{ of: ['safeguard/encryption', 'act/encrypt'] }],
  phrases: {
    valence: 'protective',
    turns: true,
    each: true,
    en: [
      'encrypt*',
      'end to end',
      'TLS',
      'SSL',
      'secure socket*',
      'transport layer',
      'AES',
      'https connection*',
      'https protocol',
      'over https',
      'via https',
      'using https',
      'secure connection*',
      'salted',
      'hashed and',
      'is hashed',
      'are hashed',
      'at rest',
      'in transit',
    ],
    zh: [
      '加密',
      '国密',
      '商用密码',
      '端到端',
      'https加密',
      'https协议',
      'https方式',
      '通过https',
      'TLS',
      'SSL',
      '点对点',
      '密钥由您',
      '密钥只保存',
      '密钥仅',
      '加盐',
      '哈希存储',
      '哈希后',
    ],
  },
  why: {
    en: 'Encrypted data is of no use to a thief; plain data is.',
    zh: '加密后的信息即使被窃也难以利用，明文则不然。',
  },
  basis: ['PIPL art. 51', 'GDPR art. 32(1)(a)', 'CCPA § 1798.150', 'GB/T 35273-2020 § 6.3'],
  message: {
    lowers: {
      en: 'A measure of encryption is {no longer stated|denied|weaker}: {terms}.',
      zh: '{不再载明某项加密措施|明示不采取某项加密措施|加密减弱}：{terms}。',
    },
    raises: {
      en: 'A measure of encryption is {newly stated|no longer denied|stronger}: {terms}.',
      zh: '{新增加密措施|不再排除某项加密措施|加密加强}：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['Your information is encrypted in transit and at rest.', 'Your information is in good hands.'],
        ['Your notes are end-to-end encrypted.', 'Your notes are encrypted.'],
      ],
      passes: [
        [
          'Your information is encrypted in transit and at rest.',
          'Your information is encrypted at rest and in transit.',
        ],
        ['Your information is in good hands.', 'Your information is encrypted in transit and at rest.'],
      ],
    },
    zh: {
      flags: [['您的信息在传输中采用加密技术。', '您的信息在传输中采用通行技术。']],
      passes: [
        ['您的信息在传输中采用加密技术。', '在传输中，您的信息采用加密技术。'],
        ['', '您的信息在传输中采用加密技术。'],
      ],
    },
  },
};
