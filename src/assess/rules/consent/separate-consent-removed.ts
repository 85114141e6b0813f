import type { Rule } from '../../rule.js';

export const separateConsentRemoved: Rule = {
  id: 'separate-consent-removed',
  mirror: 'separate-consent-required',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'explicit consent',
        'express consent',
        'separate consent',
        'consent separately',
        'prior consent',
        'written consent',
        'verifiable consent',
        'affirmative consent',
        'explicit permission',
        'ask for your explicit',
      ],
      zh: [
        '单独同意',
        '明示同意',
        '明确同意',
        '书面同意',
        '书面授权',
        '事先同意',
        '每次书面',
        '逐张',
        '另行取得',
        '另行征得',
        '再次征得',
        '重新取得',
        '重新征得',
        '重新同意',
      ],
    },
  },
  why: {
    en: 'A consent of its own makes people stop at what is delicate; folded into a general one it passes unread.',
    zh: '单独同意使用户在重要事项上停下来考虑；并入概括同意后往往无人细看。',
  },
  basis: ['PIPL art. 23', 'PIPL art. 29', 'PIPL art. 39', 'GDPR art. 9(2)(a)'],
  message: {
    lowers: {
      en: 'A separate or explicit consent is no longer stated as a condition: {terms}.',
      zh: '不再载明须取得单独同意或明示同意：{terms}。',
    },
    raises: {
      en: 'A separate or explicit consent is newly a condition: {terms}.',
      zh: '新增须取得单独同意或明示同意：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We do this after you have given your explicit consent.', 'We do this after we have told you.'],
        ['We do this with your express consent.', 'We do this.'],
      ],
      passes: [
        ['We do this with your explicit consent.', 'With your explicit consent, we do this.'],
        ['We do this.', 'We do this with your explicit consent.'],
      ],
    },
    zh: {
      flags: [
        ['为此我们会取得您的单独同意。', '为此我们会告知您。'],
        ['我们会事先取得您的明示同意。', ''],
      ],
      passes: [
        ['为此我们会取得您的单独同意。', '我们会为此取得您的单独同意。'],
        ['为此我们会告知您。', '为此我们会取得您的单独同意。'],
      ],
    },
  },
};
