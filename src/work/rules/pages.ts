/** One rule → its page, as text or Markdown: what it flags, why, its legal basis, examples, how to configure it. */
import { fillTerms } from '../../assess/messages.js';
import type { NoticeRule } from '../../assess/notice-rules.js';
import type { Example, Lexicon, QuantityTopic, Reads, Rule } from '../../assess/rule.js';
import { LEXICONS } from '../../assess/rule.js';
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
  readonly noRaisingFace: (reason: string) => string;
  readonly askedRaising: (id: string) => string;
  readonly symmetric: string;
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
  readonly configureNoticeNote: string;
  readonly wholeNotice: string;
  readonly language: Readonly<Record<Lexicon, string>>;
  readonly listHead: (count: number) => string;
  readonly listFoot: string;
  readonly intrusive: string;
  readonly protective: string;
  readonly weighed: string;
  readonly longer: (topic: string) => string;
  readonly shorter: (topic: string) => string;
  readonly topic: Readonly<Record<QuantityTopic, string>>;
  readonly limit: string;
  readonly item: string;
  readonly mark: string;
  readonly promise: string;
  readonly 'promise-scope': string;
  readonly conjunction: string;
  readonly notice: string;
}

const en: RuleWords = {
  rule: 'rule',
  weight: 'weight',
  severity: { high: 'high', medium: 'medium', low: 'low' },
  flags: 'What it flags',
  raisingFace: 'raising face',
  colon: ': ',
  between: '; ',
  noRaisingFace: (reason) => `no raising face: ${reason}`,
  askedRaising: (id) => `${id} is the raising face of this rule.`,
  symmetric: 'A substitution: the swapped change may be flagged too.',
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
  configureNoticeNote: 'It has no weight: it is shown to a person to judge.',
  wholeNotice: 'the notice as a whole, and what no rule decides',
  language: { en: 'English', zh: 'Chinese' },
  listHead: (count) => `${count} rules; each has a lowering and, where it makes sense, a raising face.`,
  listFoot: '`noticediff rules <rule>` explains one. noticediff flags changes for review; it gives no legal advice.',
  intrusive: 'Words that lower protection when they come, or when what negates them goes:',
  protective: 'Words that lower protection when they go, or when they come to be negated:',
  weighed: 'They are signs, not verdicts: they are weighed with what kind of statement changed, and how.',
  longer: (topic) => `${topic} that became longer, in any wording and unit.`,
  shorter: (topic) => `${topic} that became shorter or lower, in any wording and unit.`,
  topic: {
    retention: 'A time for which data is kept',
    deadline: 'A deadline for answering or acting',
    notice: 'A time of notice before something happens',
    age: 'An age',
  },
  limit: 'A number with its unit that gave way to no number.',
  item: 'An entry that is new in a list or table about this subject, also where no lexicon knows it.',
  mark: 'Bold or underline that went from words naming sensitive data.',
  'promise-scope': 'Words put into a promise that both versions make.',
  conjunction: '“and” that became “or”.',
  promise: 'A statement of what the company does not do (“we never …”) that went whole.',
  notice: 'The notice as a whole.',
};

const zh: RuleWords = {
  rule: '规则',
  weight: '权重',
  severity: { high: '高', medium: '中', low: '低' },
  flags: '标记什么',
  raisingFace: '提高一面',
  colon: '：',
  between: '；',
  noRaisingFace: (reason) => `没有提高一面：${reason}`,
  askedRaising: (id) => `${id} 是本规则的提高一面。`,
  symmetric: '属于替换：前后对调后也可能被标记。',
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
  configureNoticeNote: '本规则没有权重：提示由人判断。',
  wholeNotice: '整篇通知，以及规则无法判断的变更',
  language: { en: '英文', zh: '中文' },
  listHead: (count) => `共 ${count} 条规则；每条有降低一面，适用时另有提高一面。`,
  listFoot: '`noticediff rules <规则>` 解释单条规则。noticediff 仅提示须审阅的变更，不构成法律意见。',
  intrusive: '下列词语出现，或对其的否定消失时，保护降低：',
  protective: '下列词语消失，或转而被否定时，保护降低：',
  weighed: '词语只是迹象而非结论：须结合变更的陈述属于何种类型、如何变更来权衡。',
  longer: (topic) => `${topic}变长，不论措辞和单位。`,
  shorter: (topic) => `${topic}变短或降低，不论措辞和单位。`,
  topic: { retention: '信息的保存期限', deadline: '答复或处理的时限', notice: '事前通知的期限', age: '年龄' },
  limit: '带单位的数字被没有数字的表述取代。',
  item: '有关列举或表格中新增的一项，即使词表未收录。',
  mark: '敏感信息的词语失去加粗或下划线。',
  'promise-scope': '前后版本都有的承诺中加入的限定语。',
  conjunction: '“和”变为“或”。',
  promise: '关于企业“不会”如何的陈述整句消失。',
  notice: '整篇通知。',
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
  readonly note: string;
  readonly setting: string;
}

interface Shown {
  readonly lexicon: Lexicon;
  readonly example: Example;
}

const isFull = (rule: Rule | NoticeRule): rule is Rule => 'reads' in rule;

function pageOf(rule: Rule | NoticeRule, lang: UiLanguage): Page {
  const words = RULE_WORDS[lang];
  if (!isFull(rule)) {
    const flags = [fillTerms(rule.message[lang], '')];
    const note = words.configureNoticeNote;
    return {
      flags,
      raises: null,
      reads: [],
      basis: [],
      flagged: [],
      passed: [],
      note,
      setting: settingOf(rule.id, 'off'),
    };
  }
  const show = (which: 'flags' | 'passes'): readonly Shown[] =>
    LEXICONS.flatMap((lexicon) => rule.examples[lexicon][which].map((example) => ({ lexicon, example })));
  return {
    flags: [fillTerms(rule.message.lowers[lang], ''), ...(rule.symmetric ? [words.symmetric] : [])],
    raises: typeof rule.mirror === 'string' ? fillTerms(rule.message.raises[lang], '') : null,
    reads: describeReads(rule.reads, words),
    basis: lang === 'zh' ? rule.basis.map(citeInChinese) : rule.basis,
    flagged: show('flags'),
    passed: show('passes'),
    note: words.configureNote,
    setting: settingOf(rule.id, rule.severity === 'low' ? 'off' : 'low'),
  };
}

const settingOf = (id: string, value: string): string => `{ "rules": { "${id}": "${value}" } }`;

function describeReads(reads: Reads, words: RuleWords): readonly string[] {
  switch (reads.kind) {
    case 'words':
      return [
        words[reads.valence],
        ...LEXICONS.map((lexicon) => `${words.language[lexicon]}${words.colon}${reads.words[lexicon].join(', ')}`),
        words.weighed,
      ];
    case 'quantity':
      return [words[reads.worse](words.topic[reads.topic])];
    case 'limit':
    case 'item':
    case 'mark':
    case 'promise':
    case 'promise-scope':
    case 'conjunction':
    case 'notice':
      return [words[reads.kind]];
  }
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
  if (!isFull(rule)) return [category];
  const mirror =
    typeof rule.mirror === 'string'
      ? `${words.raisingFace}${words.colon}${quote(rule.mirror)}`
      : words.noRaisingFace(rule.mirror.none);
  const formerly = rule.formerly ? [`${words.formerly}${words.colon}${rule.formerly.map(quote).join(', ')}`] : [];
  return [category, words.severity[rule.severity], mirror, ...formerly];
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
    ...part(words.configure, [page.setting, page.note]),
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
    `**${words.configure}:** \`${page.setting}\` (${page.note})`,
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
