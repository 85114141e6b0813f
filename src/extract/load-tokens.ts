/** Flat blocks → the same without what a server writes anew into every page that it sends: trace and request ids, nonces, times it took. */
import type { FlowBlock } from './flow.js';

/** Longer texts are no such line. */
const LONGEST = 200;
const NAME = 'trace|request|session|correlation|transaction|activity|ray|span|nonce|csrf|visitor|instance';
/** A name, and an id of letters and digits mixed. */
const ID = new RegExp(
  `(?:^|\\b(?:the|this is the|your|this) )(?:${NAME})[\\s_-]?(?:id|identifier|key|token|code|number|hash|ref(?:erence)?)?(?: is)?\\s?[:：#=]\\s?["'(]?(?=[\\w+/=.:-]*\\d)[\\w+/=.:-]{8,}["')]?[.;]?$`,
  'i',
);
const ID_ZH =
  /(?:请求|追踪|跟踪|链路|会话|访问|事件|错误|实例|流水)(?:ID|编号|标识|号码?|码)?\s?[:：#=]\s?(?=[\w+/=.:-]*\d)[\w+/=.:-]{8,}[。.]?$/i;
const TOOK =
  /^(?:this )?(?:page|document|request|content)?\s?(?:was )?(?:generated|rendered|served|loaded|processed|created|executed|built)(?: by [\w.-]{1,40})? in:? ?\d[\d.,]* ?(?:ms|s|secs?|seconds?|milliseconds?|ns|µs)\b[^.]{0,60}\.?$|^页面(?:生成|加载|执行)(?:时间|耗时|用时)?\s?[:：]?\s?[\d.]+\s?(?:毫秒|秒|ms|s)。?$/i;
const COUNTER =
  /^(?:\d[\d,.]*k? (?:views?|reads?|shares?|likes?|visits?|visitors?|comments?|people (?:found this helpful|are viewing)[^.]{0,30})|(?:views?|visits?|reads?|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|访问(?:量|次数)?|点击(?:量|数)?|点赞(?:数)?)\s?[:：]\s?\d[\d,.]*(?:万|k)?\s?次?|\d[\d,.]*万?\s?(?:次)?(?:阅读|浏览|点赞))\.?$/i;

export const dropLoadTokens = (blocks: readonly FlowBlock[]): readonly FlowBlock[] =>
  blocks.some(isLoadToken) ? blocks.filter((block) => !isLoadToken(block)) : blocks;

function isLoadToken({ text, heading }: FlowBlock): boolean {
  if (heading !== null || text.length > LONGEST || !/\d/.test(text)) return false;
  return isId(text) || TOOK.test(text) || COUNTER.test(text);
}

/** A line that is nothing but the id and what it is called. */
const isId = (text: string): boolean =>
  (text.length <= 120 && ID.test(text) && wordsBefore(text) <= 6) || ID_ZH.test(text);

const wordsBefore = (text: string): number => (/^[^:：#=]*/.exec(text)?.[0].trim().split(/\s+/) ?? []).length;
