import type { Rule } from '../../rule.js';

export const otherLegalBasisClaimed: Rule = {
  id: 'other-legal-basis-claimed',
  mirror: 'other-legal-basis-dropped',
  category: 'consent',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'legitimate interest*',
        'legitimate business',
        'performance of a contract',
        'legal basis',
        'legal obligation*',
        'vital interest*',
        'public interest',
        'contractual necessity',
        'lawful bas*',
        'derogation',
      ],
      zh: [
        '合法利益',
        '正当利益',
        '法定事由',
        '无需征得',
        '无须征得',
        '无需取得',
        '所必需',
        '为订立',
        '公共利益',
        '例外情形',
        '不经您同意',
        '无需另行',
      ],
    },
  },
  why: {
    en: 'Where another legal basis takes the place of consent, the person is no longer asked and can no longer take consent back.',
    zh: '以其他合法性基础取代同意后，用户不再被征求意见，也无从撤回同意。',
  },
  basis: ['PIPL art. 13', 'GDPR art. 6(1)', 'GDPR art. 13(1)(d)', 'GB/T 35273-2020 § 5.6'],
  message: {
    lowers: {
      en: 'A legal basis other than consent is newly claimed: {terms}.',
      zh: '新增以同意以外的事由作为处理依据：{terms}。',
    },
    raises: {
      en: 'A legal basis other than consent is no longer claimed: {terms}.',
      zh: '不再载明以同意以外的事由作为处理依据：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'We do this on the basis of our legitimate interests.'],
        ['We rely on what you tell us.', 'We rely on our legitimate interests.'],
      ],
      passes: [
        [
          'We do this on the basis of our legitimate interests.',
          'Our legitimate interests are the basis on which we do this.',
        ],
        ['We do this on the basis of our legitimate interests.', 'We do this on the basis of your consent.'],
      ],
    },
    zh: {
      flags: [['', '此项活动以正当利益为依据。']],
      passes: [
        ['此项活动以正当利益为依据。', '正当利益是此项活动的依据。'],
        ['此项活动以正当利益为依据。', '此项活动以您的同意为依据。'],
      ],
    },
  },
};
