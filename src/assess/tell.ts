/** A difference → how it is told, in every language of the tool: "recipient added: “advertising partners”". */
import type { ToldDifference, UiLanguage } from '../model/finding.js';

type Name = Readonly<Record<UiLanguage, string>>;

/** By class, or by the beginning of one; the longest that fits names it. */
const NAMES: Readonly<Record<string, Name>> = {
  act: { en: 'act', zh: '处理行为' },
  'act/collect': { en: 'collection', zh: '收集' },
  'act/use': { en: 'use', zh: '使用' },
  'act/share': { en: 'disclosure', zh: '对外提供' },
  'act/sell': { en: 'sale', zh: '出售' },
  'act/transfer': { en: 'transfer', zh: '传输' },
  'act/retain': { en: 'retention', zh: '保存' },
  'act/publish': { en: 'publication', zh: '公开' },
  'act/combine': { en: 'combination', zh: '合并' },
  'act/infer': { en: 'inference', zh: '推断' },
  'act/profile': { en: 'profiling', zh: '画像' },
  'act/decide': { en: 'automated decision', zh: '自动化决策' },
  'act/train': { en: 'training of models', zh: '模型训练' },
  'act/track': { en: 'tracking', zh: '追踪' },
  'act/monitor': { en: 'monitoring', zh: '监测' },
  'act/target': { en: 'targeted advertising', zh: '定向推送' },
  'act/solicit': { en: 'marketing messages', zh: '营销信息' },
  'act/delete': { en: 'deletion', zh: '删除' },
  'act/deidentify': { en: 'de-identification', zh: '去标识化' },
  'act/protect': { en: 'protection', zh: '保护' },
  'act/encrypt': { en: 'encryption', zh: '加密' },
  'act/notify': { en: 'notification', zh: '告知' },
  'act/ask': { en: 'asking for consent', zh: '征得同意' },
  'act/respond': { en: 'answer', zh: '答复' },
  'act/honour': { en: 'compliance with a choice', zh: '遵从选择' },
  'act/refuse': { en: 'refusal', zh: '拒绝' },
  'act/limit': { en: 'restriction', zh: '限制' },
  'act/charge': { en: 'charge', zh: '收费' },
  right: { en: 'right', zh: '权利' },
  choice: { en: 'choice', zh: '选择' },
  duty: { en: 'duty of the person', zh: '用户义务' },
  data: { en: 'kind of data', zh: '信息类型' },
  'data/sensitive': { en: 'sensitive data', zh: '敏感信息' },
  source: { en: 'source of data', zh: '信息来源' },
  tech: { en: 'technology', zh: '技术手段' },
  party: { en: 'recipient', zh: '接收方' },
  purpose: { en: 'purpose', zh: '目的' },
  safeguard: { en: 'safeguard', zh: '保护措施' },
  consent: { en: 'consent', zh: '同意' },
  'consent/implied': { en: 'implied consent', zh: '推定同意' },
  basis: { en: 'legal basis', zh: '合法性基础' },
  default: { en: 'default', zh: '默认设置' },
  contact: { en: 'contact point', zh: '联系方式' },
  recourse: { en: 'recourse', zh: '救济途径' },
  notice: { en: 'notice to the person', zh: '通知' },
  place: { en: 'place', zh: '地点' },
  time: { en: 'time', zh: '时间' },
  cost: { en: 'cost', zh: '代价' },
  person: { en: 'people concerned', zh: '相关人员' },
  scope: { en: 'scope', zh: '适用范围' },
  'logic/not': { en: 'negation', zh: '否定' },
  'logic/without': { en: '“without”', zh: '“未经”' },
  'logic/only': { en: 'limit', zh: '限定' },
  'logic/except': { en: 'exception', zh: '例外' },
  logic: { en: 'condition', zh: '条件' },
  'logic/for-example': { en: 'open list', zh: '开放列举' },
  'logic/all': { en: '“all”', zh: '“全部”' },
  'logic/some': { en: '“some”', zh: '“部分”' },
  'logic/other': { en: '“other”', zh: '“其他”' },
  modal: { en: 'force of the promise', zh: '承诺力度' },
  hedge: { en: 'qualification', zh: '保留措辞' },
  'amount/retention': { en: 'retention period', zh: '保存期限' },
  'amount/deadline': { en: 'time limit for acting', zh: '处理时限' },
  'amount/notice': { en: 'time of notice', zh: '提前通知时间' },
  'amount/age': { en: 'age', zh: '年龄' },
  amount: { en: 'amount', zh: '数额' },
  'phrase/collection': { en: 'collection', zh: '收集' },
  'phrase/sensitive': { en: 'sensitive data', zh: '敏感信息' },
  'phrase/purpose': { en: 'purpose', zh: '目的' },
  'phrase/sharing': { en: 'disclosure', zh: '对外提供' },
  'phrase/transfer': { en: 'transfer', zh: '传输' },
  'phrase/retention': { en: 'retention', zh: '保存' },
  'phrase/security': { en: 'security', zh: '安全措施' },
  'phrase/consent': { en: 'consent', zh: '同意' },
  'phrase/choice': { en: 'choice', zh: '选择' },
  'phrase/rights': { en: 'right', zh: '权利' },
  'phrase/children': { en: 'children', zh: '未成年人' },
  'phrase/notification': { en: 'notice to the person', zh: '通知' },
  'phrase/recourse': { en: 'recourse', zh: '救济途径' },
  'phrase/commitment': { en: 'wording of what is promised', zh: '承诺的措辞' },
  'phrase/scope': { en: 'scope', zh: '适用范围' },
  'phrase/transparency': { en: 'explanation', zh: '说明' },
  entry: { en: 'entry of a list', zh: '列举项' },
  word: { en: 'words', zh: '文字' },
  conjunction: { en: '“and” and “or”', zh: '“和”与“或”' },
  mark: { en: 'emphasis', zh: '强调标记' },
  answer: { en: 'answer', zh: '回答' },
  introduction: { en: 'words it stands under', zh: '所处标题或引语' },
  statement: { en: 'statement', zh: '陈述' },
};

/** What a class is called. */
export function nameOf(what: string, lang: UiLanguage): string {
  for (let id = what; ; id = id.slice(0, id.lastIndexOf('/'))) {
    const name = NAMES[id];
    if (name) return name[lang];
    if (!id.includes('/')) return what;
  }
}

const VERBS: Readonly<Record<ToldDifference['change'], Name>> = {
  gained: { en: 'added', zh: '新增' },
  lost: { en: 'gone', zh: '删去' },
  turned: { en: 'now said the other way round', zh: '的说法与之前相反' },
  replaced: { en: 'replaced', zh: '替换' },
  raised: { en: 'longer', zh: '延长' },
  lowered: { en: 'shorter', zh: '缩短' },
};
const MORE_OR_LESS: Readonly<Record<'raised' | 'lowered', Name>> = {
  raised: { en: 'higher', zh: '提高' },
  lowered: { en: 'lower', zh: '降低' },
};

export const quote = (terms: readonly string[], lang: UiLanguage): string =>
  terms.map((term) => `“${term.replace(TRAILING, '').replaceAll('\n', ' / ')}”`).join(lang === 'zh' ? '、' : ', ');

/** Stops and dashes that a term drags along. */
const TRAILING = /[\s.,;:!?—–、，。；：！？]+$/;

/** Only the words that show it: those that came or went, and of what was replaced both. `told`: what was told before. */
export function quoteTold(
  differences: readonly ToldDifference[],
  lang: UiLanguage,
  told: readonly ToldDifference[] = [],
): string {
  const isReplaced = differences.some(({ before, after }) => before.length > 0 && after.length > 0);
  if (isReplaced) return quoteSides(differences, lang, told);
  return quote(union(termsOf(differences, 'before', told), termsOf(differences, 'after', told)), lang);
}

/** What went → what came; once where it is the same. */
export function quoteSides(
  differences: readonly ToldDifference[],
  lang: UiLanguage,
  told: readonly ToldDifference[] = [],
): string {
  const [gone, come] = [termsOf(differences, 'before', told), termsOf(differences, 'after', told)];
  const isSame = gone.join('\n').toLowerCase() === come.join('\n').toLowerCase();
  return [isSame ? [] : gone, come]
    .filter((terms) => terms.length > 0)
    .map((terms) => quote(terms, lang))
    .join(' → ');
}

function termsOf(
  differences: readonly ToldDifference[],
  side: 'before' | 'after',
  told: readonly ToldDifference[],
): readonly string[] {
  const known = told.flatMap((d) => d[side]);
  return differences
    .reduce((terms, d) => union(terms, d[side]), NONE)
    .filter((term) => !known.some((one) => covers(one, term)));
}

function verbOf({ what, change }: ToldDifference, lang: UiLanguage): string {
  if ((change === 'raised' || change === 'lowered') && /^amount\/(?:age|other)$/.test(what))
    return MORE_OR_LESS[change][lang];
  return VERBS[change][lang];
}

/** One phrase, without a stop at its end. */
export function tellDifference(difference: ToldDifference, lang: UiLanguage): string {
  const { change, before, after } = difference;
  const name = nameOf(difference.what, lang);
  const verb = verbOf(difference, lang);
  const head = lang === 'zh' ? `${name}${verb}：` : `${name} ${verb}: `;
  if (change === 'turned' && `${before}`.toLowerCase() === `${after}`.toLowerCase())
    return `${head}${quote(after, lang)}`;
  if (before.length > 0 && after.length > 0) return `${head}${quote(before, lang)} → ${quote(after, lang)}`;
  return `${head}${quote(before.length > 0 ? before : after, lang)}`;
}

/** A phrase that goes denied and comes affirmed, or the other way round, is one that turned about. */
export function withTurned(differences: readonly ToldDifference[]): readonly ToldDifference[] {
  const keyOf = ({ what, sign }: ToldDifference, terms: readonly string[]): string =>
    JSON.stringify([what, sign, terms.join(' ').toLowerCase()]);
  const lost = new Map<string, ToldDifference>();
  for (const d of differences) if (d.change === 'lost') lost.set(keyOf(d, d.before), d);
  const gone = new Set<ToldDifference>();
  const told = differences.map((d) => {
    const other = d.change === 'gained' ? lost.get(keyOf(d, d.after)) : undefined;
    if (!other || gone.has(other)) return d;
    gone.add(other);
    return { ...d, change: 'turned' as const, before: other.before };
  });
  return told.filter((d) => !gone.has(d));
}

/** Differences of one kind are told together, each term once. */
export function tellDifferences(differences: readonly ToldDifference[], lang: UiLanguage): string {
  const told = new Map<string, { -readonly [K in keyof ToldDifference]: ToldDifference[K] }>();
  for (const d of withTurned(differences)) {
    const key = `${nameOf(d.what, lang)} ${d.change}`;
    const known = told.get(key);
    if (!known || (d.before.length > 0 && d.after.length > 0)) told.set(known ? `${key} ${told.size}` : key, { ...d });
    else {
      known.before = union(known.before, d.before);
      known.after = union(known.after, d.after);
    }
  }
  return withoutTold([...told.values()])
    .map((d) => tellDifference(d, lang))
    .join(lang === 'zh' ? '；' : '; ');
}

/** Words that stand under several kinds are told under the first. */
function withoutTold(differences: readonly ToldDifference[]): readonly ToldDifference[] {
  const told: string[] = [];
  return differences.flatMap((d) => {
    if (d.change !== 'gained' && d.change !== 'lost') return [d];
    const side = d.change === 'gained' ? 'after' : 'before';
    const terms = d[side].filter((term) => !told.some((one) => covers(one, term)));
    told.push(...terms);
    return terms.length === 0 ? [] : [{ ...d, [side]: terms }];
  });
}

const NONE: readonly string[] = [];

/** As whole words: "30 days" does not stand in "130 days". */
function covers(term: string, other: string): boolean {
  const at = term.toLowerCase().indexOf(other.toLowerCase());
  return (
    at >= 0 &&
    !INNER.test(term.slice(Math.max(0, at - 1), at + 1)) &&
    !INNER.test(term.slice(at + other.length - 1, at + other.length + 1))
  );
}
const INNER = /[\p{Script=Latin}\p{N}]{2}/u;

/** Each once: a term that stands within another is told with it. */
const union = (one: readonly string[], other: readonly string[]): readonly string[] =>
  other.reduce(
    (terms, term) =>
      terms.some((known) => covers(known, term)) ? terms : [...terms.filter((known) => !covers(term, known)), term],
    one,
  );

/** "one, two, or three", for what a rule may say of a change. */
export const joinOr = (choices: readonly string[], lang: UiLanguage): string =>
  lang === 'zh'
    ? `${choices.slice(0, -1).join('、')}或${choices.at(-1)}`
    : `${choices.slice(0, -1).join(', ')}, or ${choices.at(-1)}`;
