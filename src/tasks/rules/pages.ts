/** One rule → its page, as text or Markdown: what it flags, why, its legal basis, examples, how to configure it. */
import { tellRule } from '../../assess/messages.js';
import type { Example, Rule, Speaks } from '../../assess/rule.js';
import type { NoticeRule } from '../../assess/rules/notice-rules.js';
import { LEXICONS, type Lexicon } from '../../assess/words/lexicons.js';
import { nameOf } from '../../assess/words/names.js';
import type { Category, Severity, UiLanguage } from '../../model/finding.js';
import { WORDS } from '../../report/words.js';

export interface RuleWords {
  readonly rule: string;
  readonly weight: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly flags: string;
  readonly raisingFace: string;
  readonly colon: string;
  readonly between: string;
  readonly askedRaising: (id: string) => string;
  readonly formerly: string;
  readonly raisesHead: string;
  readonly reads: string;
  readonly why: string;
  readonly basis: string;
  readonly examples: string;
  readonly passes: string;
  readonly nothing: string;
  readonly configure: string;
  readonly configureNote: string;
  /** Of a rule that weighs more where its whole sentence is gone. */
  readonly whenGone: (severity: string) => string;
  readonly configureNoticeNote: string;
  readonly wholeNotice: string;
  readonly language: Readonly<Record<Lexicon, string>>;
  readonly listHead: (count: number) => string;
  readonly listFoot: string;
  readonly waysHead: string;
  readonly subjectsHead: string;
  readonly signal: string;
  readonly seen: string;
  readonly inActs: (acts: string) => string;
  readonly beside: (classes: string) => string;
  readonly inPromises: string;
  readonly inPermissions: string;
  readonly denied: string;
}

const en: RuleWords = {
  rule: 'rule',
  weight: 'weight',
  severity: { high: 'high', medium: 'medium', low: 'low' },
  flags: 'What it flags',
  raisingFace: 'raising face',
  colon: ': ',
  between: '; ',
  askedRaising: (id) => `${id} is the raising face of this rule.`,
  formerly: 'formerly',
  raisesHead: 'The other way round',
  reads: 'What it reads',
  why: 'Why it matters',
  basis: 'Legal basis',
  examples: 'Flagged',
  passes: 'Near misses, not flagged as lowering',
  nothing: '(nothing)',
  configure: 'To turn it off or weigh it otherwise, in noticediff.config.json',
  configureNote: '"off", "low", "medium" or "high"',
  whenGone: (severity) => `${severity} where the whole sentence is gone`,
  configureNoticeNote: 'It has no weight: it is shown to a person to judge.',
  wholeNotice: 'the notice as a whole, and what no rule decides',
  language: { en: 'English', zh: 'Chinese' },
  listHead: (count) => `${count} rules; each has a lowering and, where it makes sense, a raising face.`,
  listFoot: '`noticediff rules <rule>` explains one. noticediff flags changes for review; it gives no legal advice.',
  waysHead:
    'What each signal adds to the sum by which a change is decided (a logarithm of odds), and how many passages of the fit had it:',
  subjectsHead: 'What each signal adds for the category that a change is about:',
  signal: 'Signal',
  seen: 'Seen',
  inActs: (acts) => ` where the statement is about ${acts}`,
  beside: (classes) => ` beside ${classes}`,
  inPromises: ' in what is promised',
  inPermissions: ' in what is permitted',
  denied: ' under a denial',
};

const zh: RuleWords = {
  rule: '规则',
  weight: '权重',
  severity: { high: '高', medium: '中', low: '低' },
  flags: '标记什么',
  raisingFace: '提高一面',
  colon: '：',
  between: '；',
  askedRaising: (id) => `${id} 是本规则的提高一面。`,
  formerly: '曾用名',
  raisesHead: '反之',
  reads: '依据什么',
  why: '为何重要',
  basis: '法律依据',
  examples: '会标记',
  passes: '相近但不标记为降低',
  nothing: '（无）',
  configure: '关闭或调整权重：在 noticediff.config.json 中写',
  configureNote: '可取 "off"、"low"、"medium"、"high"',
  whenGone: (severity) => `整句删去时为${severity}`,
  configureNoticeNote: '本规则没有权重：提示由人判断。',
  wholeNotice: '整篇通知，以及规则无法判断的变更',
  language: { en: '英文', zh: '中文' },
  listHead: (count) => `共 ${count} 条规则；每条有降低一面，适用时另有提高一面。`,
  listFoot: '`noticediff rules <规则>` 解释单条规则。noticediff 仅提示须审阅的变更，不构成法律意见。',
  waysHead: '判断变更时每个迹象计入合计的权重（对数几率），以及拟合时出现该迹象的语段数：',
  subjectsHead: '判断变更属于哪一类别时每个迹象的权重：',
  signal: '迹象',
  seen: '出现次数',
  inActs: (acts) => `（限于${acts}的陈述）`,
  beside: (classes) => `（与${classes}同时出现）`,
  inPromises: '（限于承诺）',
  inPermissions: '（限于许可）',
  denied: '（限于否定）',
};

export const RULE_WORDS: Readonly<Record<UiLanguage, RuleWords>> = { en, zh };

/** What a page says of either kind of rule; empty parts are left out. */
interface Page {
  readonly flags: readonly string[];
  readonly raises: string | null;
  readonly reads: readonly string[];
  readonly basis: readonly string[];
  readonly flagged: readonly Shown[];
  readonly passed: readonly Shown[];
  /** Empty where no setting turns it off. */
  readonly configure: readonly [setting: string, note: string] | readonly [];
}

interface Shown {
  readonly lexicon: Lexicon;
  readonly example: Example;
}

const isFull = (rule: Rule | NoticeRule): rule is Rule => 'speaks' in rule;

function pageOf(rule: Rule | NoticeRule, lang: UiLanguage): Page {
  const words = RULE_WORDS[lang];
  if (!isFull(rule)) {
    const flags = [tellRule(rule.message, lang)];
    return {
      flags,
      raises: null,
      reads: [],
      basis: [],
      flagged: [],
      passed: [],
      configure: rule.isFixed ? [] : [settingOf(rule.id, 'off'), words.configureNoticeNote],
    };
  }
  const show = (which: 'flags' | 'passes'): readonly Shown[] =>
    (Object.keys(LEXICONS) as Lexicon[]).flatMap((lexicon) =>
      rule.examples[lexicon][which].map((example) => ({ lexicon, example })),
    );
  return {
    flags: [tellRule(rule.message.lowers, lang)],
    raises: tellRule(rule.message.raises, lang),
    reads: rule.speaks.map((speaks) => describeSpeaks(speaks, words, lang)),
    basis: lang === 'zh' ? rule.basis.map(citeInChinese) : rule.basis,
    flagged: show('flags'),
    passed: show('passes'),
    configure: [settingOf(rule.id, rule.severity === 'low' ? 'off' : 'low'), words.configureNote],
  };
}

const settingOf = (id: string, value: string): string => `{ "rules": { "${id}": "${value}" } }`;

/** Of which differences the rule speaks: "consent beside people concerned". */
function describeSpeaks(speaks: Speaks, words: RuleWords, lang: UiLanguage): string {
  const list = (ids: readonly string[]): string =>
    [...new Set(ids.map((id) => `${nameOf(id, lang)} (${id})`))].join(', ');
  return [
    list(speaks.of),
    speaks.acts ? words.inActs(list(speaks.acts)) : '',
    speaks.with ? words.beside(list(speaks.with)) : '',
    speaks.bearing === 'promises' ? words.inPromises : speaks.bearing === 'permits' ? words.inPermissions : '',
    speaks.denied ? words.denied : '',
  ].join('');
}

/** The label, and the id that configuration and JSON use where that is another word. */
export function nameCategory(category: Category, lang: UiLanguage): string {
  const label = WORDS[lang].category[category];
  if (label === category) return label;
  return lang === 'zh' ? `${label}（${category}）` : `${label} (${category})`;
}

/** `PIPL art. 6` as a Chinese reader cites it. */
const citeInChinese = (basis: string): string =>
  basis
    .replace(/^PIPL art\. (.+)$/, '《个人信息保护法》第$1条')
    .replace(/^GDPR art\. (.+)$/, 'GDPR 第$1条')
    .replace(/^(CCPA|GB\/T 35273-2020) § (.+)$/, '$1 第$2条');

function facesOf(rule: Rule | NoticeRule, lang: UiLanguage, quote: (id: string) => string): readonly string[] {
  const words = RULE_WORDS[lang];
  const category = nameCategory(rule.category, lang);
  if (!isFull(rule)) return [rule.title[lang], category];
  const mirror = `${words.raisingFace}${words.colon}${quote(rule.mirror)}`;
  const formerly = rule.formerly ? [`${words.formerly}${words.colon}${rule.formerly.map(quote).join(', ')}`] : [];
  const gone = rule.whenGone ? [words.whenGone(words.severity[rule.whenGone])] : [];
  return [rule.title[lang], category, words.severity[rule.severity], ...gone, mirror, ...formerly];
}

/** For a terminal. `asked` is the id that was given, which may be the raising face. */
export function explainInText(rule: Rule | NoticeRule, lang: UiLanguage, asked = rule.id): string {
  const words = RULE_WORDS[lang];
  const page = pageOf(rule, lang);
  const part = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[head, ...lines.map((line) => `  ${line}`)].join('\n')];
  const show = (shown: readonly Shown[]): readonly string[] =>
    shown.flatMap(({ lexicon, example: [before, after] }) => [
      `${lexicon}  - ${before || words.nothing}`,
      `    + ${after || words.nothing}`,
    ]);
  const isMirror = isFull(rule) && rule.mirror === asked;
  const head = [rule.id, facesOf(rule, lang, (id) => id).join(' · '), ...(isMirror ? [words.askedRaising(asked)] : [])];
  const parts = [
    head.join('\n'),
    ...part(words.flags, page.flags),
    ...part(words.raisesHead, page.raises === null ? [] : [page.raises]),
    ...part(words.why, [rule.why[lang]]),
    ...part(words.basis, page.basis.length === 0 ? [] : [page.basis.join(words.between)]),
    ...part(words.examples, show(page.flagged)),
    ...part(words.passes, show(page.passed)),
    ...part(
      words.reads,
      page.reads.flatMap((line) => wrapWords(line)),
    ),
    ...part(words.configure, page.configure),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Columns of a line of words; a Han character takes two. */
const WIDTH = 96;

/** Long lists of words break after a comma; a continued line is indented. */
function wrapWords(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const piece of line.split(/(?<=, )/)) {
    const columns = piece.replace(/[\u2e80-\uffef]/g, '  ').length;
    if (width > 0 && width + columns > WIDTH) {
      lines.push(current.trimEnd());
      current = '  ';
      width = 2;
    }
    current += piece;
    width += columns;
  }
  return [...lines, current];
}

export function explainInMarkdown(rule: Rule | NoticeRule, lang: UiLanguage): string {
  const words = RULE_WORDS[lang];
  const page = pageOf(rule, lang);
  const part = (head: string, text: string): readonly string[] => (text === '' ? [] : [`**${head}.** ${text}`]);
  const show = (head: string, shown: readonly Shown[]): readonly string[] =>
    shown.length === 0
      ? []
      : [
          `**${head}**\n`,
          `| | ${WORDS[lang].before} | ${WORDS[lang].after} |`,
          '|---|---|---|',
          ...shown.map(({ lexicon, example }) => `| ${lexicon} | ${example.map(cell).join(' | ')} |`),
        ];
  const cell = (sentence: string): string =>
    sentence === '' ? `_${words.nothing}_` : sentence.replace(/[\\*|]/g, '\\$&');
  const reads = page.reads.map((line) => line.replace(/[\\*|_]/g, '\\$&')).join(' ');
  const parts = [
    `#### \`${rule.id}\``,
    facesOf(rule, lang, (id) => `\`${id}\``).join(' · '),
    ...part(words.flags, page.flags.join(' ')),
    ...part(words.raisesHead, page.raises ?? ''),
    ...part(words.why, rule.why[lang]),
    ...part(words.basis, page.basis.join(words.between)),
    show(words.examples, page.flagged).join('\n'),
    show(words.passes, page.passed).join('\n'),
    ...part(words.reads, reads),
    page.configure.length === 0 ? '' : `**${words.configure}:** \`${page.configure[0]}\` (${page.configure[1]})`,
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
