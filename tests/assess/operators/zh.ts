/** What can be done to a sentence of a Chinese notice by one change that is still Chinese. */
import { change, type Harmless, type OfSubstance } from './operator.js';

/** Acts that touch people's data. */
const TOUCH =
  '(?:共享|出售|出租|使用|收集|提供|公布|公开|传输|跟踪|扫描|阅读|记录|保存|采集|访问|上传|透露|推送|展示|发送|显示|用于)';
/** Acts that keep a promise. */
const KEEP = '(?:删除|注销|销毁|通知|告知|答复|提醒|征得|免费提供|移除|公布一次|公告|说明)';
/** What people can do about their data. */
const CLAIM =
  '(?:随时)?(?:自行|自助)?(?:在[^，。；]{2,14}中)?(?:随时)?(?:撤回|查阅|查看|复制|更正|删除|要求|投诉|关闭|退出|退订|下载|导出|拒绝|索取|取消|撤销|开启|向[^，。；]{2,20}(?:投诉|起诉|提起诉讼))';
const DENIES = /[不未无非]|除|没有/;
const DIGITS: Readonly<Record<string, number>> = {
  三: 3,
  五: 5,
  六: 6,
  十: 10,
  十五: 15,
  三十: 30,
  六十: 60,
  九十: 90,
};
const hanOf = (n: number): string => Object.keys(DIGITS).find((word) => DIGITS[word] === n) ?? String(n);
const UNIT = '(?:个?(?:工作日|月|小时)|[日天年])';
const LONGER_UNIT: Readonly<Record<string, string>> = { 小时: '日', 日: '个月', 天: '个月', 个月: '年' };

const SUBSTANCE: readonly OfSubstance[] = [
  // negation
  change(
    'negation dropped',
    'lowers',
    new RegExp(`(?<=(?:我们|应用|软件)[^，。；]{0,12})(?:绝不会|不会)(?=[^，。；]{0,26}${TOUCH})`, 'g'),
    '会',
    { lacks: /未经|未事先|除|没有|未征得/ },
  ),
  change(
    'negation dropped',
    'lowers',
    /(?<=^(?:我们|提供商|学习软件的提供者|服务提供商))不得?(?=收集|采集|允许第三方)/g,
    '',
  ),
  change('negation dropped', 'either', /(?:绝不会|不会)(?=[向将对根削收为读在记])/g, '会'),
  change('negation dropped', 'either', /不得(?=[向将对为])/g, '可以'),
  change('negation dropped', 'either', /(?:不能|无法)(?=查看|阅读|收到|接触)/g, '可以'),
  change('negation dropped', 'either', /不(?=影响您|限制您|适用于|允许|批准|设置)/g, ''),
  change(
    'negation turned',
    'lowers',
    new RegExp(`(?<=我们)(?:绝不会|不会)(?=[^，。；]{0,26}${TOUCH})`, 'g'),
    '可能会',
    { lacks: /未经|未事先|除|没有|未征得/ },
  ),
  change(
    'negation added',
    'lowers',
    new RegExp(`(?<=我们)会(?=(?:立即|及时|在[^，。；]{2,12}内)?${KEEP})`, 'g'),
    '不会',
    { lacks: DENIES },
  ),
  change('negation added', 'lowers', new RegExp(`(?<=您)可以(?=${CLAIM})`, 'g'), '不能', { lacks: DENIES }),
  change('negation added', 'lowers', new RegExp(`(?<=您)有权(?=${CLAIM})`, 'g'), '无权', { lacks: DENIES }),
  change('negation added', 'lowers', /(?<=[一-鿿])(?=采用端到端加密|以加密方式存储)/g, '不', { lacks: DENIES }),
  // limit
  change('limit dropped', 'lowers', /(?<=(?:信息|我们))仅(?=用于|使用您|在实现)/g, '', { lacks: /不/ }),
  change(
    'limit dropped',
    'lowers',
    /只有(?=在法院|值班经理)|(?<=^)只有在(?=法院要求)/g,
    (word) => (word === '只有在' ? '在' : ''),
    { lacks: /^$/ },
  ),
  change('limit dropped', 'either', /仅(?=用于|使用|在|供|允许|拍摄|收到)|只(?=能看到|拍摄|收集|按|在|显示)/g, ''),
  change('limit weakened', 'lowers', /仅(?=用于)/g, '主要', { lacks: /不/ }),
  change('limit added', 'either', new RegExp(`(?<=您)可以(?=${CLAIM})`, 'g'), '只能'),
  // condition
  change(
    'condition dropped',
    'either',
    /^(?:如果|只有|仅在|经您|未经|经家长|除非|应家长|未事先|在投诉|期满后|发生)[^，。；：]{3,40}，(?=我们|您|病历|照片)/g,
    '',
  ),
  change(
    'condition added',
    'lowers',
    new RegExp(`(?<=^我们会(?:立即|及时|在[^，。；]{2,12}内)?${KEEP}[^，；：]*)(?=。$)`, 'g'),
    '，但技术上不可行的除外',
    { lacks: DENIES },
  ),
  change(
    'condition added',
    'lowers',
    new RegExp(`^(?=您(?:可以|有权)${CLAIM}[^；：]*。$)`, 'g'),
    '在我们认为合理的情况下，',
    { lacks: DENIES },
  ),
  change('condition turned', 'either', /除非您(?=主动开启|同意)/g, '如果您'),
  // exception
  change(
    'exception added',
    'lowers',
    new RegExp(`^(?=(?:我们|应用)(?:绝)?不(?:会)?[^，。；]{0,26}${TOUCH}[^，；：]*。$)`, 'g'),
    '除科研目的外，',
    { lacks: /除|未经|未事先|没有|才/ },
  ),
  change('exception dropped', 'either', /^除[^，。；：]{2,24}外，(?=我们|其余)/g, ''),
  // quantifier
  change('quantifier weakened', 'lowers', /(?<=下载|保护|清除)(?:全部|所有)/g, '部分'),
  change('quantifier weakened', 'either', /全体(?=员工)/g, '部分'),
  change('quantifier weakened', 'lowers', /(?<=检查|答复|将)每一[款封次]/g, '部分', {}),
  change('quantifier weakened', 'either', /(?<=以外的|采集)任何(?=人|学生)/g, '部分'),
  // number, period, age
  change('number raised', 'either', new RegExp(`(\\d+)(?=${UNIT})(?!年\\d)`, 'g'), (n) => String(Number(n) * 3), {
    lacks: /\d{4}年/,
  }),
  change(
    'number lowered',
    'either',
    new RegExp(`(\\d+)(?=${UNIT})`, 'g'),
    (n) => String(Math.ceil(Number(n) / 2) + (Number(n) < 4 ? 0 : 1)),
    { lacks: /\d{4}年/ },
  ),
  change('number raised', 'either', new RegExp(`(?<![第一-十])(?:三|五|六|十|三十)(?=${UNIT})`, 'g'), (n) =>
    hanOf((DIGITS[n] ?? 0) === 30 ? 90 : 60),
  ),
  change(
    'period lengthened',
    'lowers',
    new RegExp(`(?<=(?:我们会在|并在))(\\d+)(?=${UNIT}内[^，。；]{0,8}(?:删除|注销|答复|通知))`, 'g'),
    (n) => String(Number(n) * 4),
    { lacks: /[不未]/ },
  ),
  change(
    'period lengthened',
    'lowers',
    new RegExp(`(?<=(?:保存|在))(\\d+)(?=${UNIT}(?:，|。|后删除|后自动))`, 'g'),
    (n) => String(Number(n) * 4),
    { lacks: /[不未]/ },
  ),
  change('unit lengthened', 'either', /(?<=\d)(?:小时|个月|[日天])/g, (unit) => LONGER_UNIT[unit] ?? unit, {
    lacks: /\d月/,
  }),
  change('age lowered', 'lowers', /(?<=[未不]满)1[468](?=周岁)/g, '12', { has: /不(?:会|收集)/ }),
  change('age lowered', 'either', /(?<=满)(?:1[468]|25)(?=周岁)/g, '12'),
  // party
  change('party added', 'lowers', /(?<=(?:与|向))支付机构、/g, '广告商、支付机构、', { lacks: DENIES }),
  change('party replaced', 'lowers', /法院(?=要求|批准)/g, '行政主管'),
  change('party replaced', 'lowers', /您(?=(?:住所地|经常居住地)[^，。]*法院)/g, '我们'),
  change('party replaced', 'lowers', /(?<=(?:我们|应当|内)[^，。；]{0,12}通知)您(?=。)/g, '主管部门', { lacks: /不/ }),
  change('party replaced', 'lowers', /(?<=使用)您(?=自愿捐赠)/g, '我们'),
  change('party replaced', 'either', /会计人员|供餐公司|前台人员|值班经理|快递公司/g, '房东'),
  // entry
  change('entry added', 'lowers', /(?<=(?:收集|掌握)(?:您|学生)的(?:姓名|联系方式)、)/g, '指纹、', { lacks: DENIES }),
  change('entry added', 'lowers', /(?<=例如您的姓名、)/g, '指纹、', { has: /收集|提供/ }),
  change('entry dropped', 'either', /(?<=、)[一-鿿]{2,8}、|、[一-鿿]{2,8}(?=和)/g, ''),
  // default
  change('default turned', 'lowers', /默认关闭，除非您主动开启/g, '默认开启，除非您主动关闭'),
  change('default turned', 'lowers', /默认关闭，您可以自行开启/g, '默认开启，您可以自行关闭'),
  change('default turned', 'lowers', /默认关闭(?=。)/g, '默认开启'),
  change('default turned', 'lowers', /默认不公开/g, '默认公开'),
  change('default turned', 'lowers', /须经您同意后启用/g, '在您拒绝前一直启用'),
  change('default turned', 'lowers', /^经您同意后，我们才会(?=设置)/g, '除非您已经拒绝，我们会'),
  // modal
  change(
    'promise weakened',
    'lowers',
    new RegExp(`(?<=我们)会(?=(?:立即|及时|在[^，。；]{2,12}内)?${KEEP})`, 'g'),
    '可能会',
    { lacks: DENIES },
  ),
  change('promise weakened', 'lowers', new RegExp(`(?<=我们)会(?=(?:立即|及时)?${KEEP})`, 'g'), '会尽量', {
    lacks: DENIES,
  }),
  change('promise weakened', 'lowers', /应当(?=在(?:工作|72))/g, '可以', { lacks: /[不未]/ }),
  change('denial weakened', 'lowers', new RegExp(`(?<=我们)不会(?=[^，。；]{0,26}${TOUCH})`, 'g'), '目前不会', {
    lacks: /未经|未事先|除|没有|明知/,
  }),
  change('permission widened', 'either', /(?<=我们)可能(?:会)?(?=从|向)/g, '会'),
  // time of notice and of a right
  change('notice later', 'lowers', /之前(?=通知您|，我们会征得)/g, '之后'),
  change('notice later', 'lowers', /(?:至少)?提前(?:\d+日)?(?=通过|在)/g, ''),
  change('notice later', 'lowers', /生效前(?=至少\d+日，我们会)/g, '生效后', { lacks: /^$/ }),
  change('delay allowed', 'lowers', /立即(?=通知|删除|从)/g, '', { lacks: /^$/ }),
  change('delay allowed', 'lowers', /立即(?=通知|删除|从)/g, '适时'),
  change('right narrowed', 'lowers', /(?<=您[^，。；]{0,12})随时(?=免费|撤回|退出|以开放|关闭|导出|在)/g, '', {
    lacks: DENIES,
  }),
  change('right narrowed', 'lowers', /免费(?=行使|提供)/g, '付费'),
  change('right narrowed', 'lowers', /，您可以(?:自行开启|在设置中取消授权)(?=。)/g, ''),
  // consent
  change(
    'consent dropped',
    'lowers',
    /^(?:经|收集[^，。]{2,8}之前，我们会征得)(?:您|家长)(?:单独|书面|明确)?同意(?:后|并订立标准合同后)?，(?=我们)/g,
    '',
    { lacks: /[不未]/ },
  ),
  change('consent weakened', 'lowers', /(?:单独|书面|明确)(?=同意)/g, ''),
  change(
    'consent weakened',
    'lowers',
    /未经您(?:明确|书面|单独)*(?:同意|许可)(?=，我们不会|，病历不会)/g,
    '未通知您的',
  ),
  change('consent weakened', 'lowers', /征得您的单独同意/g, '通知您'),
  // safeguard
  change('safeguard dropped', 'lowers', /匿名化的|(?<=除)去标识化的/g, ''),
  change('safeguard dropped', 'lowers', /(?:采用端到端加密|以加密方式存储)，/g, '存储在服务器上，'),
  change('safeguard weakened', 'lowers', /端到端(?=加密)/g, ''),
  change('safeguard dropped', 'lowers', /(?:，访问情况均有记录|，每次查看均有记录)(?=。)/g, ''),
  change('safeguard dropped', 'lowers', /并订立标准合同(?=后)/g, ''),
  change('safeguard dropped', 'lowers', /不含(?=(?:学生)?姓名)/g, '含有'),
  change('safeguard dropped', 'lowers', /上锁的/g, ''),
];

/** Terms of one class of the lexicon that are names of one thing. */
export const SYNONYMS: readonly (readonly [string, string])[] = [
  ['手机号码', '手机号'],
  ['通知您', '告知您'],
  ['如果您', '如您'],
  ['例如', '比如'],
  ['账号', '帐号'],
  ['合作方', '合作伙伴'],
  ['依照', '按照'],
  ['或者', '或'],
];

const HARMLESS: readonly Harmless[] = [
  change(
    'list in another order',
    ['reordered'],
    /(?<=[的、]|不会(?:出售、)?)([一-鿿]{2,5})、([一-鿿]{2,5})(?=(?:、[一-鿿]{2,5})*(?:和|或者)[一-鿿]{2,6})/g,
    '$2、$1',
    { lacks: /服务提供商、|机构、/ },
  ),
  change('numeral in words', ['same-statement'], new RegExp(`(?<!\\d)(?:3|5|6|10|15|30|60|90)(?=${UNIT})`, 'g'), (n) =>
    hanOf(Number(n)),
  ),
  change(
    'numeral',
    ['same-statement'],
    new RegExp(`(?<![第一-十])(?:三|五|六|十五|十|三十|六十|九十)(?=${UNIT})`, 'g'),
    (n) => String(DIGITS[n]),
  ),
  ...SYNONYMS.map(([one, other]) =>
    change('synonym', ['same-statement', 'typo'], new RegExp(one, 'g'), other, { lacks: new RegExp(`${other}(?!码)`) }),
  ),
  change(
    'width',
    ['same-statement'],
    /[，：（）]/g,
    (mark) => ({ '，': ',', '：': ':', '（': '(', '）': ')' })[mark] ?? mark,
    { lacks: /\d[，：]/ },
  ),
  change('width', ['same-statement'], /\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  change('spacing', ['same-statement'], /(?<=[一-鿿])(?=\d)/g, ' '),
  change('particle', ['same-statement'], /(?<=我们)会(?=收集您|自动收集|对服务)/g, '将'),
  change('active to passive', ['same-statement'], /^我们将(发票|您的IP地址)(保存[^，。]{2,8})(?=。)/g, '$1由我们$2'),
];

/** A term of which one character is wrong; what mends it is a typing error mended. */
const WRONG: Readonly<Record<string, string>> = {
  注销: '注消',
  账号: '账好',
  投诉: '投拆',
  设置: '设制',
  删除: '删处',
};
const MISSPELT: Harmless = change(
  'typing error made',
  ['typo'],
  new RegExp(Object.keys(WRONG).join('|'), 'g'),
  (word) => WRONG[word] ?? word,
);

export const zh = { substance: SUBSTANCE, harmless: HARMLESS, misspelt: MISSPELT };
