/** A place in a sentence → what is said to be done there: the same item means opposite things in what is shared and in what is refused. */
import type { Span } from '../model/notice.js';
import { findNegations, isWithin } from './polarity.js';
import { remember } from './remembered.js';
import type { Lexicon } from './rule.js';

export type Frame =
  | 'collect'
  | 'use'
  | 'share'
  | 'transfer'
  | 'retain'
  | 'delete'
  | 'protect'
  | 'notify'
  | 'ask' // for consent
  | 'choose' // what the reader may do
  | 'contact'
  | 'cover' // what the notice applies to
  | 'bind' // what the reader must do
  | 'denied'
  | 'others' // what third parties do
  | 'defined'
  | 'pointer'
  | 'none';

type Words = Readonly<Record<Lexicon, RegExp>>;

/** Words that open a frame: it holds until another begins. */
const OPENERS: readonly (readonly [Frame, Words])[] = [
  [
    'defined',
    { en: /\b(?:means|refers? to|(?:is|are) defined|hereinafter)\b/gi, zh: /是指|指的是|所称|(?<=[，”])指/g },
  ],
  [
    'others',
    {
      en: /\b(?:other (?:companies|sites|websites|people)|third[- ]part(?:y|ies) (?:may|will|can|who|that|have|use|collect|provide)|(?:they|those (?:companies|services|sites)) (?:may|will|can|use|collect)|their (?:own )?(?:privacy|policies|practices))\b/gi,
      zh: /第三方(?:网站|服务|平台)?(?:可能|会|自行|独立)|其隐私政策|其他(?:公司|网站)|由其自行/g,
    },
  ],
  [
    'protect',
    {
      en: /\b(?:encrypt\w*|protect\w*|secur(?:e|es|ed|ing)|safeguard\w*|prevent(?:s|ed|ing)?|adheres?|complies|certif\w+)\b/gi,
      zh: /加密|保护|防止|防护|保密|备案|认证|安全(?:措施|技术|保障)|脱敏/g,
    },
  ],
  [
    'pointer',
    {
      en: /\b(?:please (?:see|visit|refer|read|review)|visit|see (?:the|our|section)|learn more|click|refer to|more (?:information|details)|described in|set (?:out|forth) in)\b/gi,
      zh: /详见|参见|请查看|请参阅|点击|了解更多|访问(?=我们|本|以下|https?)/g,
    },
  ],
  [
    'contact',
    {
      en: /\b(?:contact us|write to|call us|call our|e-?mail us|reach us|questions)\b/gi,
      zh: /联系我们|客服|致电|疑问|联系方式/g,
    },
  ],
  ['cover', { en: /\b(?:covers?|appl(?:y|ies) to)\b/gi, zh: /适用于|涵盖/g }],
  [
    'delete',
    {
      en: /\b(?:delet\w+|eras(?:e|ed|ing|ure)|destroy\w*|anonymi[sz]\w+|de-?identif\w+)\b/gi,
      zh: /删除|清除|销毁|匿名化/g,
    },
  ],
  [
    'ask',
    {
      en: /\b(?:(?:your|explicit|prior|obtain|with) consent|consent (?:to|for)|permission|opt[- ]?in)\b/gi,
      zh: /征得|取得|获得.{0,6}(?:同意|授权)|同意|授权|许可/g,
    },
  ],
  [
    'choose',
    {
      en: /\b(?:opt[- ]?out|unsubscribe|turn(?:ed)? off|disable|manage|choose|control|settings|preferences|you (?:can|may|have the (?:right|option|choice))|your (?:right|choice)s?|right to|request (?:that|access|deletion|a copy)|object to|withdraw)\b/gi,
      zh: /您(?:还|也)?(?:可以|可|有权|能够)|关闭|退订|拒绝|撤回|注销|更正|查询|复制|设置/g,
    },
  ],
  [
    'notify',
    {
      en: /\b(?:notif\w+|inform you|let you know|tell you|e-?mail you|post(?:ing)? (?:a |the )?(?:notice|changes))\b/gi,
      zh: /通知|告知|公告|公示|提示/g,
    },
  ],
  [
    'bind',
    {
      en: /\b(?:you (?:must|should|agree|acknowledge|understand|are responsible|accept|consent)|by (?:using|continuing|accessing|submitting))\b/gi,
      zh: /您(?:应|须|需|同意|理解|知悉|必须)|视为|即表示/g,
    },
  ],
  [
    'share',
    {
      en: /\b(?:shar(?:e|es|ed|ing)|disclos\w+|sell|sold|selling|rent|(?:provid|pass|transmit|send|giv|releas|report|mak)\w+ (?:[\w'’-]+ ){0,6}(?:to|available|with)|recipients?|(?:can|may) be (?:viewed|seen|accessed)|visible|access(?:ible)? (?:by|to)|we (?:use|work with|engage|employ|rely on) (?:\w+ ){0,3}(?:vendors|providers|partners|companies|processors|agents))\b/gi,
      zh: /共享|分享|披露|转让|出售|提供给|对外提供|向.{1,24}?(?:提供|发送|披露|共享|报送|传输)|委托|公开|展示给|可见|同步给/g,
    },
  ],
  [
    'transfer',
    {
      en: /\b(?:transferr?(?:s|ed|ing)?|outside (?:of )?(?:the|your)|overseas|located in|servers in|hosted in)\b/gi,
      zh: /境外|出境|跨境|海外|传输至|存储于|位于/g,
    },
  ],
  [
    'collect',
    {
      en: /\b(?:collect(?:s|ed|ing|ion)?|gather\w*|obtain(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|record(?:s|ed|ing)?|log(?:s|ged)?|captur\w+|track(?:s|ed|ing)?|provide us|you (?:provide|give|submit|enter|upload|share)|ask(?:s|ed)? (?:you )?(?:for|to provide)|monitor\w*|scan\w*|infer\w*|generat\w+|cookies?|(?:information|data|this|these|it|which|that|and) (?:may |can |also |will )*includ(?:es?|ing)|consists? of|such as)\b/gi,
      zh: /收集|采集|获取|记录|读取|包括|包含|例如|需要?提供|填写|上传/g,
    },
  ],
  [
    'use',
    {
      en: /\b(?:us(?:e|es|ed|ing)|process(?:es|ed|ing)?|analy[sz]\w+|personali[sz]\w+|purposes? (?:of|such|include)|in order to|combin\w+|train(?:ing)?|to (?:provide|improve|operate|market|serve|measure|develop|help|understand|enforce|show))\b/gi,
      zh: /使用|(?<!适)用于|处理|分析|推荐|目的|以便|改进|优化|训练/g,
    },
  ],
  [
    'retain',
    {
      en: /\b(?:retain\w*|retention|kept|keep(?:s|ing)?|stor(?:e|es|ed|ing|age)|held)\b/gi,
      zh: /保存|保留|存储|留存|储存/g,
    },
  ],
];

/** What headings and lead-ins introduce, the more telling first. */
const INTRODUCTIONS: readonly (readonly [Frame, Words])[] = [
  [
    'share',
    {
      en: /shar|disclos|third part|partner|recipient|who (?:has|can|sees)|with whom|vendor|sub-?processor/i,
      zh: /共享|披露|转让|第三方|合作|接收方|委托|SDK|对外提供/i,
    },
  ],
  ['transfer', { en: /transfer|international|where/i, zh: /跨境|出境|境外|存储地/ }],
  [
    'choose',
    {
      en: /right|choice|access|control|opt|your options|delet|request/i,
      zh: /权利|选择|管理|设置|查阅|更正|删除|注销|撤回/,
    },
  ],
  ['retain', { en: /retention|retain|how long|keep|stor|period/i, zh: /保存|保留|存储|期限/ }],
  ['protect', { en: /secur|protect|safe/i, zh: /安全|保护(?!政策)|加密/ }],
  ['notify', { en: /change|update|notice/i, zh: /变更|更新|修订|通知/ }],
  ['contact', { en: /contact|question|complain|who we are|controller/i, zh: /联系|投诉|反馈/ }],
  [
    'collect',
    {
      en: /collect|information (?:we|you)|data (?:we|you)|gather|obtain|receive|cookie|tracking|automatic|device|technolog|log/i,
      zh: /收集|获取|权限|设备|Cookie|日志|采集/i,
    },
  ],
  ['use', { en: /use|purpose|process|why|legal bas/i, zh: /使用|用途|目的|处理/ }],
];

const introducedBy = remember((text, language): Frame => {
  for (const [frame, words] of INTRODUCTIONS) if (words[language].test(text)) return frame;
  return 'none';
});

const openersOf = remember((text, language): readonly (readonly [number, Frame])[] =>
  OPENERS.flatMap(([frame, words]) =>
    [...text.matchAll(words[language])].map((m): readonly [number, Frame] => [m.index, frame]),
  ).sort(([a], [b]) => a - b),
);

/** Where a piece itself says one of these, it is no item of what stands before: "name, deleted after 30 days". */
const OWN: ReadonlySet<Frame> = new Set(['delete', 'protect', 'notify', 'ask']);

/** Reads frames of the pieces of one sentence, in their order. `around`: what introduces it, the nearest first. */
export function frameReader(text: string, around: readonly string[], language: Lexicon): (piece: Span) => Frame {
  const openers = openersOf(text, language);
  const negations = findNegations(text, language);
  const introduced = around.map((t) => introducedBy(t, language)).find((f) => f !== 'none') ?? 'none';
  // under "information we collect", what stands before the first verb is collected; elsewhere that verb tells
  const isClear = introduced === 'collect' || introduced === 'use' || introduced === 'share';
  let frame: Frame = isClear ? introduced : (openers[0]?.[1] ?? introduced);
  let next = 0;
  return ({ start, end }) => {
    for (; (openers[next]?.[0] ?? end) < start; next++) frame = openers[next]?.[1] ?? frame;
    let own: Frame | undefined;
    for (let i = next; (openers[i]?.[0] ?? end) < end; i++)
      if (OWN.has(openers[i]?.[1] ?? 'none')) own ??= openers[i]?.[1];
    return isWithin(start, negations) ? 'denied' : (own ?? frame);
  };
}
