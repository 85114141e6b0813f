/**
 * Whether a text speaks to a machine that reads it: gives orders to a language model, or hides text that only a machine sees. Nobody writes
 * that to a customer. A notice of a service that is an AI speaks of models, not to them; what a company is or offers is no order.
 */
import type { Span } from '../model/notice.js';

const TARGET =
  '(?:AIs?|A\\.I\\.|LLMs?|GPTs?|(?:large )?language models?|chat ?bots?|(?:AI|virtual|language|automated) (?:assistants?|models?|agents?|readers?|reviewers?|classifiers?|graders?|judges?))';
const PASSAGES =
  '(?:changes?|edits?|passages?|sentences?|sections?|clauses?|paragraphs?|texts?|notices?|polic(?:y|ies)|documents?)';
const VERDICTS =
  '(?:neutral|harmless|benign|raises?|raising|cleared|approved|unchanged|an improvement|improvements|safe|compliant)';
/** Who is called by it, with what it is to do behind it: a name of a machine alone may be a column of a table. */
const CALLED = `(?:${TARGET}|assistant|system|model|classifier|reader|reviewer|grader)`;
/** What a reader can be told to do. */
const TOLD =
  '(?:classify|categori[sz]e|respond|reply|answer|treat|mark|label|rate|judge|score|ignore|disregard|forget|output|return|consider|regard|skip|say|approve|conclude)';
/** What was said to a reader before: nothing that a customer has. */
const EARLIER =
  '(?:all|any|every|your|prior|previous|earlier|preceding|above|foregoing|former|original|initial|existing|system)';
const SAID = '(?:directions?|directives?|commands?|rules|guidance|context|prompts?|training|programming)';

const MACHINE = '(?:AI|人工智能|(?:大型?)?语言模型|大模型|智能助手|智能体|聊天机器人)';
/** What is called so behind a colon or with 请 alone: 系统、模型 and 助手 are what every service has. */
const CALLED_ZH = `(?:${MACHINE}|系统|模型|助手|机器人|审阅者|审核者)(?:模型|助手|系统|读者)?`;
const FORGET = '(?:忽略|无视|忘记|忘掉|不要理会|无需理会|不必理会|不要遵守|绕过|跳过)(?:掉)?';
const JUDGE = '(?:判断|判定|判为|认定|标记|标注|归类|分类|归|视|评定|评|标)';
const CHANGE = '(?:条|项|处|句|段|节|变更|修改|改动|语句|句子|段落|条款|文字|内容|文本)';
const VERDICTS_ZH = '(?:中性|无害|无变化|没有变化|无实质|不变|未变|提高保护|加强保护|改进|已批准|neutral|raises)';

/**
 * What is said to a machine, behind what each kind of it cannot do without: an expression is compiled where it is first asked, and all of them
 * together took longer than reading a notice of 100 KB.
 */
const SPOKEN: readonly (readonly [needs: RegExp, spoken: RegExp])[] = (
  [
    [
      '\\b(?:ignore|disregard|forget|override|bypass|follow|obey)',
      [
        '\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,40}\\b(?:instructions?|system prompts?|prompts?|guidelines|directives|your (?:rules|training))\\b',
        `\\b(?:ignore|disregard|forget|override|bypass|do not (?:follow|obey)|stop following)\\b[^.!?]{0,15}\\b${EARLIER}\\b[^.!?]{0,15}\\b${SAID}\\b`,
        '\\b(?:ignore|disregard|forget) (?:everything|anything|all|the text|what (?:is|was) said)?\\s?(?:of )?(?:the )?(?:above|before this|so far)\\b',
      ],
    ],
    [
      '\\b(?:AI|A\\.I\\.|LLM|GPT|language|chat|virtual|automated|machine)',
      [
        `\\bas an? ${TARGET}\\b(?! (?:compan|provider|product|service|platform|business|start-?up|developer|lab|firm|vendor|tool|feature|deployer|operator|research))`,
        `\\b(?:if )?you(?:’re|'re| are)(?: now)? an? (?:helpful )?(?:${TARGET}|AI[ -]\\w+|(?:automated|machine) (?:reader|reviewer|classifier))\\b`,
        `\\b(?:notes?|instructions?|attention|message) (?:to|for) (?:(?:the|all|any|every|an?) )?(?:${TARGET}|(?:AI|automated|machine) (?:readers?|reviewers?|classifiers?|graders?))\\b`,
        `\\b${TARGET}(?: \\w+)? (?:must|should|shall|reading this|that reads? this|are instructed|is instructed)\\b[^.!?]{0,60}\\b(?:ignore|classify|mark|treat|report|rate|answer|respond|output|label|judge|consider|skip)\\b`,
      ],
    ],
    [
      '(?:AI|A\\.I\\.|LLM|GPT|model|bot|assistant|agent|reader|reviewer|classifier|grader|judge|system)s?\\s?[,:–—-]',
      [
        `(?:^|[.!?;:“"'(\\n] ?)(?:dear |hey |the |to (?:the )?)?${CALLED}\\s?[,:–—-]\\s?(?:please|kindly|now|you (?:must|should|shall|will|are to)) ${TOLD}\\b`,
        `(?:^|[.!?;:“"'(\\n] ?)(?:dear |hey |the |to (?:the )?)?${CALLED}\\s?[,:–—-]\\s?${TOLD} (?:this|these|the (?:above|following|${PASSAGES})|all|any|everything|only|with|as|it|that|${VERDICTS})\\b`,
      ],
    ],
    [
      VERDICTS,
      [
        `\\b(?:please|kindly) (?:respond|reply|answer)\\b[^.!?]{0,20}\\b(?:as|with|that)\\b[^.!?]{0,20}\\b${VERDICTS}\\b`,
        `\\b(?:classify|mark|label|rate|judge|score|treat|report|regard)\\b[^.!?]{0,40}\\b${PASSAGES}\\b[^.!?]{0,20}\\bas (?:being )?["“']?${VERDICTS}\\b`,
      ],
    ],
    [
      '\\b(?:flag|classify|highlight|mark)\\b',
      [
        `\\b(?:do not|don't|don’t|never) (?:flag|classify|highlight|mark)\\b[^.!?]{0,30}\\b(?:this|these|any|the)\\b[^.!?]{0,20}\\b${PASSAGES}\\b`,
      ],
    ],
    [
      '\\bJSON\\b|["“\'](?:neutral|raises|lowers)',
      [
        `\\b(?:respond|answer|reply|output|return)\\b[^.!?]{0,20}\\b(?:only|with|exactly)\\b[^.!?]{0,20}(?:\\bJSON\\b|["“'](?:neutral|raises|lowers)["”'])`,
      ],
    ],
    [
      '["<[]',
      [
        '"direction"\\s*:\\s*"',
        '<\\|[a-z_]{2,20}\\|>|\\[/?INST\\]|</?(?:system|assistant|instructions?)>|"role"\\s*:\\s*"(?:system|assistant|user)"',
      ],
    ],
    [
      '\\p{Script=Han}',
      [
        '(?:忽略|无视|忘记|忘掉|不要理会|无需理会|绕过)[^。！？]{0,12}(?:以上|上述|上面|之前|此前|前面|先前|所有|全部|一切|系统)[^。！？]{0,10}(?:指令|指示|提示词|系统提示|设定|命令)',
        `${FORGET}(?:以上|上述|上面|前面|此前|前述|先前|之前)(?:的)?(?:所有|全部|一切)?(?:内容|文字|文本|要求|说明|规则|指令|指示|提示词|上下文)`,
        `${FORGET}(?:上文|前文|上下文)(?!中|里|的?(?:提示|提醒|通知|邮件))`,
        `作为(?:一个|一名|一位)?${MACHINE}(?:模型|助手|系统|审阅者|读者)?(?:，|,|你|您|请|应|须|必须|不)`,
        `(?:你|您)(?:现在)?(?:是|扮演)(?:一个|一名|一位)?${MACHINE}`,
        `(?:致|给|提示)(?:所有|各位|阅读本文的)?${MACHINE}(?:模型|系统|读者|审阅者|审核者)?[：:，,]`,
        `${MACHINE}(?:模型|系统|读者|审阅者|审核者)?(?:在?(?:阅读|审阅|读到|处理)[^。！？]{0,12})?(?:请(?!求)|应当|应该|应|必须|须|只能)[^。！？]{0,24}(?:判断|判定|标记|标注|归类|归为|忽略|回答|输出|视为|评为)`,
        `(?:^|[。！？；;“"（(\\n ])(?:各位|所有)?${CALLED_ZH}(?:提示|消息|指令|信息)?\\s?[：:，,]\\s?[^。！？]{0,24}(?:${JUDGE}(?:为|成|作)[^。！？]{0,6}${VERDICTS_ZH}|${FORGET}(?:以上|上述|上面|上文|前文|前面)|(?:将|把)(?:本|此|该|这|上述|以上|下列|以下)${CHANGE}[^。！？]{0,8}${JUDGE}(?:为|成|作))`,
        `(?:^|[。！？；;，,“"（(\\n ])(?:各位|所有)?${CALLED_ZH}[，,：:]?\\s?请(?!求|示|假|教)(?:你|您|务必)?[^。！？]{0,12}(?:回答|回复|输出|判断|判定|归类|忽略|标记|标注|视为|评为)`,
        '(?:将|把|请)[^。！？]{0,20}(?:变更|修改|语句|句子|段落|条款|文字|内容)[^。！？]{0,12}(?:判断|判定|标记|标注|归类|分类|归|视|评|标)(?:为|成|作)[^。！？]{0,6}(?:中性|无害|无变化|提高保护|改进|已批准|neutral|raises)',
        `(?:将|把)(?:本|此|该|这|这一|上述|以上|下列|以下)${CHANGE}[^。！？]{0,10}${JUDGE}(?:为|成|作)[^。！？]{0,6}${VERDICTS_ZH}`,
        `(?:请|务必|须|必须)(?:你|您)?(?:将|把)(?:本|此|该|这|这一|上述|以上|下列|以下)(?:条|项|处|句|段|节|变更|修改|改动|语句|句子|段落|条款)[^。！？]{0,8}(?:判断|判定|判为|归类|分类|评定|标注)`,
        '(?:不要|请勿|不得|切勿)(?:标记|标注|指出|提示风险)[^。！？]{0,12}(?:变更|修改|语句|句子|段落|条款)',
        '(?:只|仅)(?:需|能)?(?:回答|回复|输出)[^。！？]{0,8}(?:JSON|neutral|raises|中性)',
      ],
    ],
  ] as const
).map(([needs, spoken]) => [new RegExp(needs, 'iu'), new RegExp(spoken.join('|'), 'iu')]);

/** The first that stands in the text. */
function spokenIn(text: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const [needs, spoken] of SPOKEN) {
    const found = needs.test(text) ? spoken.exec(text) : null;
    if (found !== null && (first === null || found.index < first.index)) first = found;
  }
  return first;
}

/** Orders without a gap between their words: who writes letter by letter means nobody who reads words. */
const SPELT =
  /(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|my|of|these)*(?:previous|prior|earlier|preceding|above|foregoing|system)?(?:instruction|prompt|direction|directive|command|guideline|rule|above)|(?:classify|mark|label|rate|judge|treat)[a-z]{0,24}as(?:neutral|harmless|benign|raises|safe|unchanged|cleared|approved)|asanai(?:language|assistant|model)/i;

/** Letters that are drawn nowhere (behind a black flag they name a region), or so many characters without width that they spell something. */
const UNSEEN = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007e}]+|[\u200b-\u200d\u2060-\u2064]{8,}/u;

/** Where it does; null where it does not. */
export function findAddress(text: string): Span | null {
  const found = spokenIn(text) ?? UNSEEN.exec(text);
  if (found !== null) return { start: found.index, end: found.index + found[0].length };
  if (!isDisguised(text)) return null;
  for (const one of ['i', 'l']) {
    const { plain, places } = undisguise(text, one);
    const spoken = spokenIn(plain) ?? SPELT.exec(plain);
    if (spoken !== null)
      return { start: places[spoken.index] ?? 0, end: (places[spoken.index + spoken[0].length - 1] ?? 0) + 1 };
  }
  return null;
}

export const addressesReader = (text: string): boolean => findAddress(text) !== null;

/** Letters with little between each of them and the next: `I g n o r e`, 忽 略. */
const APART = '(?<![\\p{L}\\p{N}])\\p{L}(?:[ ._*-]{1,3}\\p{L}(?![\\p{L}\\p{N}])){3,}';
const LETTERS_APART = new RegExp(APART, 'gu');
/** What may hide words from whoever looks for them, and not from whoever reads: `Ign0re`, full-width letters, those of another script, what has no width. */
const DISGUISED =
  /[a-z][013457@$]|[013457@$][a-z]|[\p{Script=Cyrillic}\p{Script=Greek}\uff21-\uff5a\u{1d400}-\u{1d7ff}]|\p{Default_Ignorable_Code_Point}/iu;
const IS_APART = new RegExp(APART, 'iu');
/** What letters apart cannot do without: few texts have it, and to compile the letters of all scripts takes longer than to read those. */
const SINGLE = /(?:[ ._*-]{1,3}.){3}/su;
const isDisguised = (text: string): boolean => DISGUISED.test(text) || (SINGLE.test(text) && IS_APART.test(text));

/** Cyrillic and Greek letters that look like a Latin one, and what stands for a letter. */
const LOOKS_LIKE = new Map(
  Object.entries({
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h' },
    ...{ ν: 'v', ο: 'o', α: 'a', ι: 'i', ρ: 'p', τ: 't', κ: 'k' },
    ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' },
  }),
);

/** As it is read: its text, and where in the other each unit of it stands. `one` is what a 1 stands for. */
function undisguise(text: string, one: string): { readonly plain: string; readonly places: readonly number[] } {
  const gaps = new Set<number>();
  for (const { 0: run, index } of text.matchAll(LETTERS_APART))
    for (const { 0: gap, index: at } of run.matchAll(/[ ._*-]+/g))
      for (let place = 0; place < gap.length; place++) gaps.add(index + at + place);
  const places: number[] = [];
  let plain = '';
  let place = 0;
  for (const letter of text) {
    const seen = gaps.has(place) || /\p{Default_Ignorable_Code_Point}/u.test(letter) ? '' : letter.normalize('NFKC');
    plain += seen;
    for (let unit = 0; unit < seen.length; unit++) places.push(place);
    place += letter.length;
  }
  // Units stay as many as they were.
  const latin = plain.replace(/[\p{L}\p{N}@$]+/gu, (word) =>
    /[a-z]/i.test(word)
      ? word.replace(/[^a-z]/gi, (letter) => (letter === '1' ? one : (LOOKS_LIKE.get(letter.toLowerCase()) ?? letter)))
      : word,
  );
  return { plain: latin, places };
}
