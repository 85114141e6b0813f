import type { Rule } from '../../rule.js';

export const aiTrainingAdded: Rule = {
  id: 'ai-training-added',
  mirror: 'ai-training-ruled-out',
  category: 'purpose',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'train', 'trained', 'training', 'machine learning', 'AI model*', 'artificial intelligence', 'generative AI',
        'language model*', 'AI', 'algorithms', 'improve our models', 'machine-learning',
      ],
      zh: [
        '训练', '模型', '人工智能', '机器学习', '大模型', '生成式', '算法优化', '语料',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
