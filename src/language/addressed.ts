/**
 * Whether a text speaks to a machine that reads it: gives orders to a language model, or hides text that only a machine sees. Nobody writes
 * that to a customer. A notice of a service that is an AI speaks of models, not to them; what a company is or offers is no order.
 */
import type { Span } from '../model/notice.js';

const TARGET = '(?:AIs?|A\\.I\\.|LLMs?|GPTs?|(?:large )?language models?|chat ?bots?)';
const PASSAGES =
  '(?:changes?|edits?|passages?|sentences?|sections?|clauses?|paragraphs?|texts?|notices?|polic(?:y|ies)|documents?)';
const VERDICTS =
  '(?:neutral|harmless|benign|raises?|raising|cleared|approved|unchanged|an improvement|improvements|safe|compliant)';

const ENGLISH: readonly string[] = [
  '\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,40}\\b(?:instructions?|system prompts?|prompts?|guidelines|directives|your (?:rules|training))\\b',
  '\\b(?:ignore|disregard|forget) (?:everything|anything|all|the text|what (?:is|was) said)?\\s?(?:of )?(?:the )?(?:above|before this|so far)\\b',
  `\\bas an? ${TARGET}\\b(?! (?:compan|provider|product|service|platform|business|start-?up|developer|lab|firm|vendor|tool|feature|deployer|operator|research))`,
  `\\b(?:if )?you(?:’re|'re| are)(?: now)? an? (?:helpful )?(?:${TARGET}|AI[ -]\\w+|(?:automated|machine) (?:reader|reviewer|classifier))\\b`,
  `\\b(?:notes?|instructions?|attention|message) (?:to|for) (?:(?:the|all|any|every|an?) )?(?:${TARGET}|(?:AI|automated|machine) (?:readers?|reviewers?|classifiers?|graders?))\\b`,
  `\\b${TARGET}(?: \\w+)? (?:must|should|shall|reading this|that reads? this|are instructed|is instructed)\\b[^.!?]{0,60}\\b(?:ignore|classify|mark|treat|report|rate|answer|respond|output|label|judge|consider|skip)\\b`,
  `\\b(?:classify|mark|label|rate|judge|score|treat|report|regard)\\b[^.!?]{0,40}\\b${PASSAGES}\\b[^.!?]{0,20}\\bas (?:being )?["“']?${VERDICTS}\\b`,
  `\\b(?:do not|don't|don’t|never) (?:flag|classify|highlight|mark)\\b[^.!?]{0,30}\\b(?:this|these|any|the)\\b[^.!?]{0,20}\\b${PASSAGES}\\b`,
  `\\b(?:respond|answer|reply|output|return)\\b[^.!?]{0,20}\\b(?:only|with|exactly)\\b[^.!?]{0,20}(?:\\bJSON\\b|["“'](?:neutral|raises|lowers)["”'])`,
  '"direction"\\s*:\\s*"',
  '<\\|[a-z_]{2,20}\\|>|\\[/?INST\\]|</?(?:system|assistant|instructions?)>|"role"\\s*:\\s*"(?:system|assistant|user)"',
];

const MACHINE = '(?:AI|人工智能|(?:大型?)?语言模型|大模型|智能助手|聊天机器人)';
const CHINESE: readonly string[] = [
  '(?:忽略|无视|忘记|忘掉|不要理会|无需理会|绕过)[^。！？]{0,12}(?:以上|上述|上面|之前|此前|前面|先前|所有|全部|一切|系统)[^。！？]{0,10}(?:指令|指示|提示词|系统提示|设定|命令)',
  '(?:忽略|无视|忘记|忘掉)(?:以上|上述|上面|前面|此前)(?:的)?(?:所有|全部|一切)?(?:内容|文字|文本|要求|说明|规则)',
  `作为(?:一个|一名|一位)?${MACHINE}(?:模型|助手|系统|审阅者|读者)?(?:，|,|你|您|请|应|须|必须|不)`,
  `(?:你|您)(?:现在)?(?:是|扮演)(?:一个|一名|一位)?${MACHINE}`,
  `(?:致|给|提示)(?:所有|各位|阅读本文的)?${MACHINE}(?:模型|系统|读者|审阅者|审核者)?[：:，,]`,
  `${MACHINE}(?:模型|系统|读者|审阅者|审核者)?(?:在?(?:阅读|审阅|读到|处理)[^。！？]{0,12})?(?:请|应当|应该|应|必须|须|只能)[^。！？]{0,24}(?:判断|判定|标记|标注|归类|归为|忽略|回答|输出|视为|评为)`,
  '(?:将|把|请)[^。！？]{0,20}(?:变更|修改|语句|句子|段落|条款|文字|内容)[^。！？]{0,12}(?:判断|判定|标记|标注|归类|分类|归|视|评|标)(?:为|成|作)[^。！？]{0,6}(?:中性|无害|无变化|提高保护|改进|已批准|neutral|raises)',
  '(?:不要|请勿|不得|切勿)(?:标记|标注|指出|提示风险)[^。！？]{0,12}(?:变更|修改|语句|句子|段落|条款)',
  '(?:只|仅)(?:需|能)?(?:回答|回复|输出)[^。！？]{0,8}(?:JSON|neutral|raises|中性)',
];

const SPOKEN = new RegExp([...ENGLISH, ...CHINESE].join('|'), 'iu');

/** Letters that are drawn nowhere (behind a black flag they name a region), or so many characters without width that they spell something. */
const UNSEEN = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007e}]+|[\u200b-\u200d\u2060-\u2064]{8,}/u;

/** Where it does; null where it does not. */
export function findAddress(text: string): Span | null {
  const found = SPOKEN.exec(text) ?? UNSEEN.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

export const addressesReader = (text: string): boolean => findAddress(text) !== null;
