/** The tool's own words in its reports, in every language of the tool: a forgotten one does not compile. */
import type { DecisionWarning } from '../model/decision.js';
import type { Category, Severity, UiLanguage } from '../model/finding.js';
import type { ProblemCode } from '../model/problem.js';
import type { ReportApproval, Verdict } from '../model/report.js';

export interface Words {
  readonly before: string;
  readonly after: string;
  readonly captured: (when: string) => string;
  readonly stated: (date: string) => string;
  readonly noDate: string;
  readonly fingerprint: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly notJudged: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly raises: string;
  readonly unclear: string;
  readonly category: Readonly<Record<Category, string>>;
  readonly findings: (counts: {
    readonly lowers: number;
    readonly high: number;
    readonly medium: number;
    readonly low: number;
    readonly raises: number;
    readonly unclear: number;
    readonly approved: number;
  }) => string;
  readonly sections: (counts: {
    readonly modified: number;
    readonly added: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly moved: number;
    readonly renamed: number;
  }) => string;
  readonly ignored: (counts: {
    readonly typographic: number;
    readonly links: number;
    readonly numbering: number;
  }) => string;
  readonly headLowers: string;
  readonly headRaises: string;
  readonly headUnclear: string;
  readonly headProblems: string;
  readonly headChanges: string;
  readonly headDocument: string;
  readonly promises: string;
  readonly wholeNotice: string;
  readonly inSection: (heading: string) => string;
  readonly opening: string;
  readonly why: string;
  readonly evidence: string;
  /** Who decided what, when, why, and whether it still counts. */
  readonly approval: (approval: ReportApproval) => string;
  readonly decisionWarning: Readonly<Record<DecisionWarning['code'], string>>;
  readonly status: Readonly<Record<'added' | 'removed' | 'modified' | 'unchanged', string>>;
  readonly sectionMoved: (from: number, to: number) => string;
  readonly renamed: (from: string) => string;
  readonly movedFrom: (heading: string) => string;
  readonly movedTo: (count: number, heading: string) => string;
  readonly movedWithin: string;
  readonly split: (count: number) => string;
  readonly joined: (count: number) => string;
  readonly marksOnly: string;
  readonly skipped: (count: number) => string;
  readonly blocks: (counts: {
    readonly modified: number;
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
  }) => string;
  readonly side: Readonly<Record<'before' | 'after' | 'both', string>>;
  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly fatal: string;
  readonly noChange: string;
  readonly legend: string;
  readonly deletedWords: string;
  readonly insertedWords: string;
  readonly colon: string;
  readonly cut: (count: number) => string;
  readonly advice: string;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
/** The parts that are not zero. */
const some = (parts: readonly (readonly [number, string])[], between: string): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(between);

const en: Words = {
  before: 'before',
  after: 'after',
  captured: (when) => `captured ${when}`,
  stated: (date) => `stated date ${date}`,
  noDate: 'no stated date',
  fingerprint: 'fingerprint',
  verdict: {
    unchanged: 'Nothing changed',
    mixed: 'Protection lowered in some places and raised in others',
    lowered: 'Protection lowered',
    raised: 'Protection raised',
    unclear: 'Changes that no rule can judge',
    neutral: 'Changed; nothing that lowers protection was found',
  },
  notJudged: 'Could not judge: there is nothing to compare',
  severity: { high: 'HIGH', medium: 'MEDIUM', low: 'LOW' },
  raises: 'RAISES',
  unclear: 'UNCLEAR',
  category: {
    collection: 'collection',
    sensitive: 'sensitive data',
    purpose: 'purposes',
    sharing: 'sharing',
    transfer: 'transfers abroad',
    retention: 'retention',
    security: 'security',
    consent: 'consent',
    choice: 'choices',
    rights: 'rights',
    children: 'children',
    notification: 'notice of changes',
    recourse: 'recourse',
    commitment: 'commitments',
    scope: 'scope',
    transparency: 'transparency',
  },
  findings: (c) =>
    some(
      [
        [
          c.lowers,
          `${plural(c.lowers, 'finding lowers', 'findings lower')} protection (${some(
            [
              [c.high, `${c.high} high`],
              [c.medium, `${c.medium} medium`],
              [c.low, `${c.low} low`],
            ],
            ', ',
          )})`,
        ],
        [c.raises, plural(c.raises, 'raises it', 'raise it')],
        [c.unclear, plural(c.unclear, 'is unclear', 'are unclear')],
        [c.approved, plural(c.approved, 'is approved', 'are approved')],
      ],
      ', ',
    ),
  sections: (c) =>
    `${some(
      [
        [c.modified, `${c.modified} modified`],
        [c.added, `${c.added} added`],
        [c.removed, `${c.removed} removed`],
        [c.unchanged, `${c.unchanged} unchanged`],
      ],
      ', ',
    )}${
      c.moved + c.renamed > 0
        ? ` (${some(
            [
              [c.moved, `${c.moved} moved`],
              [c.renamed, `${c.renamed} renamed`],
            ],
            ', ',
          )})`
        : ''
    }`,
  ignored: (c) =>
    some(
      [
        [c.typographic, plural(c.typographic, 'typographic difference')],
        [c.links, plural(c.links, 'link target')],
        [c.numbering, plural(c.numbering, 'number of a heading or list', 'numbers of headings or lists')],
      ],
      ', ',
    ),
  headLowers: 'Lowers protection',
  headRaises: 'Raises protection',
  headUnclear: 'Unclear: a person must judge',
  headProblems: 'Problems',
  headChanges: 'What changed, section by section',
  headDocument: 'The whole document',
  promises: 'This notice promises the following about changes to itself; the findings below engage it:',
  wholeNotice: 'the whole notice',
  inSection: (heading) => `in “${heading}”`,
  opening: '(before the first heading)',
  why: 'why',
  evidence: 'words',
  approval: ({ verdict, inForce, by, on, reason, until }) => {
    const decided = { approved: 'approved', rejected: 'rejected', 'false-positive': 'marked as a false positive' }[
      verdict
    ];
    const ends = until === null ? '' : ` until ${until}`;
    const lapsed = inForce || verdict === 'rejected' ? '' : ' (expired: it counts no longer)';
    return `${decided} by ${by} on ${on}${ends}${lapsed}: ${reason}`;
  },
  decisionWarning: {
    malformed: 'cannot be read as a decision',
    'unknown-key': 'holds a key that no decision has',
    'no-reason': 'gives no reason',
    expired: 'has expired',
    rejected: 'rejects the finding',
  },
  status: { added: 'added', removed: 'removed', modified: 'modified', unchanged: 'unchanged' },
  sectionMoved: (from, to) => `moved from place ${from} to ${to}`,
  renamed: (from) => `was “${from}”`,
  movedFrom: (heading) => `moved here from “${heading}”`,
  movedTo: (count, heading) => `${plural(count, 'paragraph')} moved to “${heading}”`,
  movedWithin: 'moved within the section',
  split: (count) => `split into ${count}`,
  joined: (count) => `joined from ${count}`,
  marksOnly: 'same words; emphasis or a link was lost or gained',
  skipped: (count) => `${plural(count, 'unchanged paragraph')}`,
  blocks: (c) =>
    some(
      [
        [c.modified, `${c.modified} modified`],
        [c.added, `${c.added} added`],
        [c.removed, `${c.removed} removed`],
        [c.moved, `${c.moved} moved`],
      ],
      ', ',
    ),
  side: { before: 'before', after: 'after', both: 'both' },
  problem: {
    empty: 'no text of a notice was found',
    blocked: 'a challenge or bot wall, not the notice',
    'error-page': 'an error page of the server, not the notice',
    'app-error': 'the page shows an application error in place of the notice',
    'login-wall': 'a log-in page, not the notice',
    'script-shell': 'the text is drawn by script and is not in the page',
    truncated: 'the text breaks off',
    doubled: 'the page holds the whole text more than once',
    'language-changed': 'the two versions are in different languages',
    'mostly-replaced': 'most of the text was replaced: a rewrite, or a failed capture',
    'unsupported-language': 'no rules for this language: changes of substance are unclear',
    'charset-guessed': 'the declared encoding was missing or wrong, and was guessed',
    'hidden-characters': 'control or bidirectional characters were removed from the text',
    'tracked-changes': 'the document holds tracked changes; it was read with all of them accepted',
    'select-missed': 'no element matched --select',
  },
  fatal: 'error',
  noChange: 'No words changed.',
  colon: ': ',
  legend: '~ modified   + added   - removed   > moved',
  deletedWords: 'removed words',
  insertedWords: 'added words',
  cut: (count) =>
    `${plural(count, 'more section')} with changes left out here for length; \`noticediff diff\` prints them.`,
  advice: 'Flags changes for review; no legal advice.',
};

const zh: Words = {
  before: '旧版',
  after: '新版',
  captured: (when) => `抓取于 ${when}`,
  stated: (date) => `文中日期 ${date}`,
  noDate: '文中无日期',
  fingerprint: '指纹',
  verdict: {
    unchanged: '没有变更',
    mixed: '有的地方保护降低，有的地方保护提高',
    lowered: '保护降低',
    raised: '保护提高',
    unclear: '有规则无法判断的变更',
    neutral: '有变更；未发现降低保护之处',
  },
  notJudged: '无法判断：没有可比较的内容',
  severity: { high: '高', medium: '中', low: '低' },
  raises: '提高',
  unclear: '待定',
  category: {
    collection: '收集',
    sensitive: '敏感信息',
    purpose: '目的',
    sharing: '共享',
    transfer: '跨境传输',
    retention: '保存期限',
    security: '安全',
    consent: '同意',
    choice: '选择',
    rights: '权利',
    children: '未成年人',
    notification: '变更通知',
    recourse: '救济',
    commitment: '承诺',
    scope: '适用范围',
    transparency: '透明度',
  },
  findings: (c) =>
    some(
      [
        [
          c.lowers,
          `${c.lowers} 处降低保护（${some(
            [
              [c.high, `高 ${c.high}`],
              [c.medium, `中 ${c.medium}`],
              [c.low, `低 ${c.low}`],
            ],
            '，',
          )}）`,
        ],
        [c.raises, `${c.raises} 处提高`],
        [c.unclear, `${c.unclear} 处待定`],
        [c.approved, `${c.approved} 处已批准`],
      ],
      '，',
    ),
  sections: (c) =>
    `${some(
      [
        [c.modified, `修改 ${c.modified}`],
        [c.added, `新增 ${c.added}`],
        [c.removed, `删除 ${c.removed}`],
        [c.unchanged, `未变 ${c.unchanged}`],
      ],
      '，',
    )}${c.moved + c.renamed > 0 ? `（其中移动 ${c.moved}，改名 ${c.renamed}）` : ''}`,
  ignored: (c) =>
    some(
      [
        [c.typographic, `排版差异 ${c.typographic}`],
        [c.links, `链接目标 ${c.links}`],
        [c.numbering, `编号 ${c.numbering}`],
      ],
      '，',
    ),
  headLowers: '降低保护',
  headRaises: '提高保护',
  headUnclear: '待定：须由人判断',
  headProblems: '问题',
  headChanges: '逐节变更',
  headDocument: '全文',
  promises: '本声明对自身的变更作有如下承诺；以下发现与之相关：',
  wholeNotice: '整篇',
  inSection: (heading) => `在“${heading}”`,
  opening: '（首个标题之前）',
  why: '理由',
  evidence: '依据',
  approval: ({ verdict, inForce, by, on, reason, until }) => {
    const decided = { approved: '批准', rejected: '否决', 'false-positive': '判为误报' }[verdict];
    const ends = until === null ? '' : `，有效期至 ${until}`;
    const lapsed = inForce || verdict === 'rejected' ? '' : '（已过期，不再有效）';
    return `${by} 于 ${on} ${decided}${ends}${lapsed}：${reason}`;
  },
  decisionWarning: {
    malformed: '不是可读的决定',
    'unknown-key': '含有决定中没有的键',
    'no-reason': '没有写明理由',
    expired: '已过期',
    rejected: '否决了该项发现',
  },
  status: { added: '新增', removed: '删除', modified: '修改', unchanged: '未变' },
  sectionMoved: (from, to) => `由第 ${from} 节移至第 ${to} 节`,
  renamed: (from) => `原名“${from}”`,
  movedFrom: (heading) => `由“${heading}”移来`,
  movedTo: (count, heading) => `${count} 段移至“${heading}”`,
  movedWithin: '在本节内移动',
  split: (count) => `拆为 ${count} 段`,
  joined: (count) => `由 ${count} 段合并`,
  marksOnly: '文字相同；强调或链接有增减',
  skipped: (count) => `${count} 段未变`,
  blocks: (c) =>
    some(
      [
        [c.modified, `修改 ${c.modified}`],
        [c.added, `新增 ${c.added}`],
        [c.removed, `删除 ${c.removed}`],
        [c.moved, `移动 ${c.moved}`],
      ],
      '，',
    ),
  side: { before: '旧版', after: '新版', both: '两版' },
  problem: {
    empty: '没有找到政策正文',
    blocked: '是验证或拦截页面，不是政策',
    'error-page': '是服务器错误页，不是政策',
    'app-error': '页面显示应用错误，没有政策正文',
    'login-wall': '是登录页，不是政策',
    'script-shell': '正文由脚本生成，不在页面中',
    truncated: '正文中断',
    doubled: '页面包含不止一份全文',
    'language-changed': '两版语言不同',
    'mostly-replaced': '大部分内容被替换：重写，或抓取失败',
    'unsupported-language': '没有此语言的规则：实质变更均为待定',
    'charset-guessed': '声明的编码缺失或有误，编码系推测',
    'hidden-characters': '已去除文中的控制字符或双向字符',
    'tracked-changes': '文档含有修订标记；按接受全部修订后的文本读取',
    'select-missed': '没有元素与 --select 匹配',
  },
  fatal: '错误',
  noChange: '文字没有变更。',
  colon: '：',
  legend: '~ 修改   + 新增   - 删除   > 移动',
  deletedWords: '删去的文字',
  insertedWords: '加上的文字',
  cut: (count) => `限于篇幅，另有 ${count} 节变更未列出；用 noticediff diff 查看。`,
  advice: '仅提示须审阅的变更，不构成法律意见。',
};

export const WORDS: Readonly<Record<UiLanguage, Words>> = { en, zh };
