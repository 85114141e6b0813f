import type { Rule } from '../../rule.js';

export const profilingAdded: Rule = {
  id: 'profiling-added',
  mirror: 'profiling-ruled-out',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'profil*', 'predict*', 'infer', 'inferences', 'analyse your behavio*', 'analyze your behavio*', 'segment*',
        'scoring', 'score*', 'interest categor*', 'build a more accurate', 'derive',
      ],
      zh: [
        '画像', '用户画像', '分析您的', '学习您的', '推断', '预测', '标签', '评分', '作息规律', '分组', '消费能力', '识别您的偏好',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
