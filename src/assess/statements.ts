/** What kind of statement a sentence is, and what it says is done with data. The same edit means opposite things in a permission and a promise. */
import { findNegations, isConditioned } from './polarity.js';
import { remember } from './remembered.js';
import type { Lexicon } from './rule.js';

export type StatementKind =
  | 'promise' // we never sell X; only for Y
  | 'permission' // we (may) share X with Y
  | 'duty' // we will delete, notify, protect
  | 'right' // you can access, delete
  | 'choice' // you can turn off, opt out
  | 'reader-duty' // you must, you agree
  | 'others' // what third parties and other sites do
  | 'definition'
  | 'pointer' // see section 5
  | 'contact'
  | 'about-notice' // this policy describes, may change
  | 'entry' // a list item or cell without a verb
  | 'other';

export type Action =
  | 'collect'
  | 'use'
  | 'share'
  | 'sell'
  | 'transfer'
  | 'retain'
  | 'delete'
  | 'protect'
  | 'notify'
  | 'ask'
  | 'decide';

export interface Statement {
  readonly kind: StatementKind;
  readonly actions: ReadonlySet<Action>;
  readonly conditioned: boolean;
  readonly limited: boolean;
}

type Words = Readonly<Record<Lexicon, RegExp>>;

const ACTIONS: readonly (readonly [Action, Words])[] = [
  ['sell', { en: /\b(?:sell|sells|sold|selling|sale of|rent|rents|monetiz\w+)\b/i, zh: /出售|售卖|有偿|出租/ }],
  [
    'share',
    {
      en: /\b(?:shar(?:e|es|ed|ing)|disclos\w+|(?:provide|provides|provided|pass|passed|send|sends|sent|give|gives|released?|transmit\w*|reveal\w*|report\w*) (?:[\w'’-]+ ){0,6}(?:to|with)|made available|accessible (?:to|by)|visible to|access(?:ed)? by|recipients?)\b/i,
      zh: /共享|分享|披露|转让|提供给|对外提供|向.{1,24}(?:提供|发送|披露|共享|报送|传输)|接收方|委托|可见|展示给/,
    },
  ],
  [
    'transfer',
    {
      en: /\b(?:transfer\w*|outside (?:of )?(?:the|your)|other countries|overseas|international\w*)\b/i,
      zh: /境外|出境|跨境|海外|传输至/,
    },
  ],
  [
    'collect',
    {
      en: /\b(?:collect\w*|gather\w*|obtain\w*|receiv\w+|record\w*|log(?:s|ged)?|captur\w+|track\w*|monitor\w*|ask(?:s|ed)? (?:you )?(?:for|to provide)|access(?:es|ed|ing)?|scan\w*|infer\w*|read(?:s|ing)?)\b/i,
      zh: /收集|采集|获取|记录|录制|读取|抓取|需要提供|须提供|应提供|监测|调用|访问您/,
    },
  ],
  [
    'retain',
    {
      en: /\b(?:retain\w*|retention|kept|keep(?:s|ing)?|stor(?:e|es|ed|ing|age)|held|hold|archiv\w+|preserv\w+)\b/i,
      zh: /保存|保留|存储|储存|留存|保管/,
    },
  ],
  [
    'delete',
    {
      en: /\b(?:delet\w+|eras\w+|destroy\w*|remov\w+|purg\w+|anonymi[sz]\w+|discard\w*)\b/i,
      zh: /删除|销毁|清除|匿名化/,
    },
  ],
  [
    'protect',
    {
      en: /\b(?:encrypt\w*|protect\w*|secur\w+|safeguard\w*|confidential\w*|audit\w*|certif\w+)\b/i,
      zh: /加密|保护|安全|防护|保密|审计|认证/,
    },
  ],
  [
    'notify',
    {
      en: /\b(?:notif\w+|inform you|let you know|tell you|announc\w+|e-?mail you|(?:prior|advance|prominent) notice)\b/i,
      zh: /通知|告知|提示|公示|公告|说明/,
    },
  ],
  ['ask', { en: /\b(?:consent\w*|permission|opt[- ]?in|authori[sz]\w+)\b/i, zh: /同意|授权|许可/ }],
  [
    'decide',
    {
      en: /\b(?:automated|profil\w+|algorithm\w*|train\w*|machine learning|predict\w*|AI)\b/i,
      zh: /自动化|画像|算法|训练|模型|预测|推断/,
    },
  ],
  [
    'use',
    {
      en: /\b(?:us(?:e|es|ed|ing)|process\w*|analy[sz]\w+|personali[sz]\w+|improv\w+|combin\w+|advertis\w+|market\w*|in order to|purposes?)\b/i,
      zh: /使用|(?<!适)用于|用来|处理|分析|改进|优化|推荐|营销|广告|目的|用途/,
    },
  ],
];

const RIGHT: Words = {
  en: /\b(?:right (?:to|of)|your rights|you (?:may|can|could|are entitled to) (?:also )?(?:request|ask|access|review|correct|update|delete|download|obtain|withdraw|object|complain|lodge|contact us to|exercise|have)|request (?:access|deletion|a copy|correction|that we)|withdraw (?:your )?consent|object to (?:our|the) processing|lodge a complaint|exercis\w+ (?:your|these|any))\b/i,
  zh: /您(?:还|也)?(?:可以?|有权|能够).{0,24}(?:查询|查阅|复制|更正|补充|删除|注销|撤回|转移|导出|投诉|申诉|要求|申请|索取|下载|起诉|联系)|有权|行使.{0,6}权利/,
};
const CHOICE: Words = {
  en: /\b(?:opt[- ]?out|opting out|unsubscrib\w+|(?:turn|switch)(?:ed)? (?:\w+ )?off|disabl\w+|(?:you|your) (?:may|can|could|choices?|settings|preferences|have the (?:choice|option)|control)|choose (?:not )?(?:to|whether)|manage (?:your|cookies)|block (?:all )?cookies|refuse|decline|reject)\b/i,
  zh: /您(?:还|也)?(?:可以?|有权).{0,30}(?:关闭|退订|拒绝|退出|取消|选择|停用|设置|管理|清空|开启)|关闭|退订|自主(?:选择|决定)|拒绝/,
};
const READER: Words = {
  en: /\byou (?:must|should|agree|acknowledge|accept|understand|authori[sz]e|are responsible|represent|consent)\b|\bby (?:using|continuing|accessing|submitting|providing|visiting|registering)\b|\bplease (?!contact|see|visit|refer|read|review|email|e-mail|click)\b/i,
  zh: /您(?:应|须|需|同意|理解|知悉|必须|确认|承诺|授权)|请您|请妥善|请勿|视为|即表示/,
};
const OTHERS: Words = {
  en: /\b(?:third[- ]part(?:y|ies) (?:sites?|websites?|services?|may|will|are|have|use)|other (?:sites|websites)|linked (?:sites|websites)|their (?:own )?(?:privacy|policies|practices|terms)|not responsible for the (?:privacy|content|practices))\b/i,
  zh: /第三方(?:网站|服务|的隐私|可能|会)|其(?:他公司|隐私政策|独立)|该等网站/,
};
const DEFINITION: Words = {
  en: /\b(?:means|refers to|is defined|are defined|we call|collectively|hereinafter|\(“|\("|known as)\b|^[“"]/i,
  zh: /是指|指的是|所称|简称|统称|合称|下称|指以/,
};
const POINTER: Words = {
  en: /\b(?:click here|learn more|see (?:the|our|section|below|also)|visit (?:the|our|this|their)|more (?:information|details)|read more|find out|refer to|described (?:in|below|above)|set out (?:in|below)|section \d|available (?:here|at)|as follows|the following|below)\b/i,
  zh: /请查看|详见|参见|请参阅|点击此处|了解更多|如下|下表|以下|上述|前述|第.{1,3}[章节条款]/,
};
const CONTACT: Words = {
  en: /\b(?:contact us|e-?mail us|write to|questions|call us|telephone|phone:|address:|@)\b|@/i,
  zh: /联系我们|客服|电话|邮箱|疑问|@/,
};
const NOTICE: Words = {
  en: /\b(?:this|our|the) (?:[\w-]+ ){0,2}(?:policy|notice|statement)\b|\b(?:last (?:updated|modified|revised)|effective (?:date|as of))\b/i,
  zh: /本(?:隐私)?(?:政策|声明|协议|规则|指引|说明)|更新日期|生效日期|版本号|最后更新/,
};
const COMPANY: Words = {
  en: /\b(?:we|us|our|ours|company|partners?|providers?|vendors?|affiliates?|third part(?:y|ies)|advertisers?|cookies?|technolog\w+|services?|app|website|site)\b/i,
  zh: /我们|我行|我司|我院|我校|公司|平台|本应用|合作|第三方|关联|供应商|服务商|系统|SDK|应用|小程序|设备/,
};
const FINITE: Words = {
  en: /\b(?:is|are|was|were|be|been|has|have|had|do|does|may|might|can|could|will|would|shall|should|must|uses?|collects?|shares?|provides?|includes?|receives?|allows?|helps?|stores?|keeps?|makes?|works?|need|want|applies|apply|consists?|contains?|requires?|disclose|process|retain|ask|send|analy[sz]e|combine|covers?|describes?|explains?|protects?|never|sells?|agrees?|deletes?|notify|notifies|encrypts?|honou?rs?|responds?|takes?|gives?)\b/i,
  zh: /[我您]|会|将|可|应|是|为|在|使用|收集|提供|进行|包括|用于/,
};
const LIMIT: Words = {
  en: /\b(?:only|solely|exclusively|limited to|strictly|nothing else|no other)\b/i,
  zh: /仅|只(?!要|是)|限于|方可|为限|才会/,
};
const COMMITTED: Words = {
  en: /\b(?:we|[A-Z]\w+) (?:\w+ )?(?:will|shall|must|commit|ensure|require|take|undertake|promise|guarantee)\b|\bwe['’]ll\b|\b(?:is|are|will be) (?:\w+ )?(?:encrypted|deleted|erased|protected|secured|anonymi[sz]ed|notified|required)/i,
  zh: /(?:我们|我行|我司|我院|平台|公司)(?:会|将|应|承诺|保证|要求|采取|采用)|予以|应当|必须/,
};

/** Verbs in the second person decide before those of the company; a denial about the company is a promise. */
export const readStatement = remember((text, language): Statement => {
  const is = (words: Words): boolean => words[language].test(text);
  const actions = new Set(ACTIONS.filter(([, words]) => is(words)).map(([action]) => action));
  const conditioned = isConditioned(text, language);
  const limited = is(LIMIT);
  return { kind: kindOf(text, is, actions, language, limited), actions, conditioned, limited };
});

const HANDLES: readonly Action[] = ['collect', 'use', 'share', 'sell', 'transfer', 'retain', 'decide'];
const CARES: readonly Action[] = ['delete', 'protect', 'notify', 'ask'];

function kindOf(
  text: string,
  is: (words: Words) => boolean,
  actions: ReadonlySet<Action>,
  language: Lexicon,
  limited: boolean,
): StatementKind {
  const handles = HANDLES.some((a) => actions.has(a));
  const cares = CARES.some((a) => actions.has(a));
  const denied = findNegations(text, language).length > 0;
  if (!is(FINITE) || text.length < (language === 'zh' ? 12 : 30)) return is(RIGHT) ? 'right' : 'entry';
  if (is(READER)) return 'reader-duty';
  if (denied && handles && is(COMPANY)) return is(RIGHT) || is(CHOICE) ? 'choice' : 'promise';
  if (is(RIGHT)) return 'right';
  if (is(CHOICE)) return 'choice';
  if (is(OTHERS)) return 'others';
  if (limited && handles && is(COMPANY)) return 'promise';
  if (is(COMMITTED) && cares) return 'duty';
  if (is(NOTICE) && !handles) return 'about-notice';
  if (is(DEFINITION)) return 'definition';
  if (handles && is(COMPANY))
    return is(POINTER) && !actions.has('share') && !actions.has('collect') ? 'pointer' : 'permission';
  if (cares && is(COMPANY)) return 'duty';
  if (is(CONTACT)) return 'contact';
  if (is(POINTER)) return 'pointer';
  return is(NOTICE) ? 'about-notice' : 'other';
}
