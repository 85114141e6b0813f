/** Why a change has no reading. */
import type { Translations } from './translations.js';

export const READINGS: Translations = [
  ['the answer has {0} characters; at most {1} are read', '答复有 {0} 个字符；至多读取 {1} 个'],
  ['the answer is no JSON', '答复不是 JSON'],
  ['the server answered with what is no JSON object', '服务器的答复不是 JSON 对象'],
  ['Connection error', '连接出错'],
  ['Request timed out', '请求超时'],
  ['the answer has no list of "changes"', '答复中没有 "changes" 列表'],
  ['the answer was cut off at the model’s limit', '答复在模型的上限处被截断'],
  ['the answer has no text', '答复没有文字'],
  ['{0} the answer is larger than {1} bytes', '{0} 答复大于 {1} 字节'],
  ['it has no answer', '没有对它的答复'],
  ['it has several answers', '对它有多个答复'],
  ['its answer is no object', '对它的答复不是对象'],
  ['its direction is none of {0}', '其方向不是 {0} 之一'],
  ['its category is none of the list', '其类别不在列表中'],
  ['its severity is none of {0}', '其程度不是 {0} 之一'],
  ['it lowers, and has no category or no severity', '称其降低，却没有类别或程度'],
  ['it gives no reason', '没有给出理由'],
  ['it gives no reason in one of the languages', '缺少一种语言的理由'],
  ['its reason is longer than {0} characters', '其理由长于 {0} 个字符'],
  ['it quotes no words', '没有引用文字'],
  ['its words of {0} are no list of at most {1}', '其 {0} 引文不是至多 {1} 项的列表'],
  ['it quotes words that are not in the text {0}', '引用了 {0} 文本中没有的文字'],
];
