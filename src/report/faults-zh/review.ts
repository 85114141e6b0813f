/** Of going through findings at a terminal. */
import type { Translations } from './translations.js';

export const REVIEW: Translations = [
  ['Two notices are named.', '指明了两项声明。'],
  ['Give one: noticediff review shop', '请只给一项：noticediff review shop'],
  [
    'Two refs are reviewed by --notice, --before and --after together.',
    '审阅两个引用须同时给出 --notice、--before 和 --after。',
  ],
  ['There is no notice to review.', '没有可审阅的声明。'],
  ['It is not said which notice is reviewed.', '没有说明审阅哪项声明。'],
  ['noticediff fetch captures one.', 'noticediff fetch 可抓取。'],
  ['Give one: noticediff review {0}; there are {1}.', '请给出一项：noticediff review {0}；现有 {1}。'],
  ['It could not be judged.', '无法判断。'],
];
