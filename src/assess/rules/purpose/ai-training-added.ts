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
        'train',
        'trained',
        'training',
        'machine learning',
        'AI model*',
        'artificial intelligence',
        'generative AI',
        'language model*',
        'AI',
        'algorithms',
        'improve our models',
        'machine-learning',
      ],
      zh: ['训练', '模型', '人工智能', '机器学习', '大模型', '生成式', '算法优化', '语料'],
    },
  },
  why: {
    en: 'What a model has learned from a person can neither be looked up nor reliably deleted.',
    zh: '模型从个人信息中学到的内容既难以查阅，也难以可靠删除。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 14', 'GDPR art. 5(1)(b)', 'CCPA § 1798.100(c)'],
  message: {
    lowers: {
      en: 'Training models or using AI is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除训练模型或使用人工智能：{terms}。',
    },
    raises: {
      en: 'Training models or using AI is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明训练模型或使用人工智能：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We use your drafts to print them.', 'We use your drafts to print them and to train AI models.'],
        ['Your drafts are not used to train AI models.', 'Your drafts may be used to train AI models.'],
      ],
      passes: [
        ['Your drafts are not used to train AI models.', 'We do not use your drafts to train AI models.'],
        ['Your drafts may be used to train AI models.', 'Your drafts are never used to train AI models.'],
      ],
    },
    zh: {
      flags: [
        ['我们使用您的草稿进行打印。', '我们使用您的草稿进行打印和模型训练。'],
        ['您的草稿不会用于训练模型。', '您的草稿可能会用于训练模型。'],
      ],
      passes: [['您的草稿不会用于训练模型。', '我们不会将您的草稿用于训练模型。']],
    },
  },
};
