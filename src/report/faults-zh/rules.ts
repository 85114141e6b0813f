/** Of rules and what is set of them; and how an example begins. */
import type { Translations } from './translations.js';

export const RULES: Translations = [
  ['`noticediff rules` lists them.', '规则见 noticediff rules。'],
  ["there is no rule '{0}'; the nearest is '{1}'", '没有规则 “{0}”；最接近的是 “{1}”'],
  ["the rule '{0}' is set to '{1}'; expected off, {2}", '规则 “{0}” 被设为 “{1}”；应为 off, {2}'],
  ["the rule '{0}' has no setting: it is always on", '规则 “{0}” 不可设置：始终启用'],
  ['For example: {0}', '例如：{0}'],
  ['For example {0}', '例如 {0}'],
  ['Such as {0}', '例如 {0}'],
  ['Such as: {0}', '例如：{0}'],
];
