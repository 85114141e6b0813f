/** The tool's own words in its reports, in Chinese. */

import { listCounts } from './counts.js';
import type { Words } from './worded.js';

const GRAVITY = { cleared: '无害', raises: '提高', unclear: '待定', low: '低', medium: '中', high: '高' } as const;

export const WORDS_ZH: Words = {
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
    listCounts(
      [
        [
          c.lowers,
          `${c.lowers} 处降低保护（${listCounts(
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
    `${listCounts(
      [
        [c.modified, `修改 ${c.modified}`],
        [c.added, `新增 ${c.added}`],
        [c.removed, `删除 ${c.removed}`],
        [c.unchanged, `未变 ${c.unchanged}`],
      ],
      '，',
    )}${c.moved + c.renamed > 0 ? `（其中移动 ${c.moved}，改名 ${c.renamed}）` : ''}`,
  ignored: (c) =>
    listCounts(
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
  leftOut: '页面其他文字',
  headLeftOut: '页面其他文字的变更',
  struck: (words) => `划去：${words.map((one) => `“${one}”`).join('、')}`,
  inSection: (heading) => `在“${heading}”`,
  opening: '（首个标题之前）',
  why: '理由',
  evidence: '依据',
  reason: {
    statements: '陈述',
    differences: '差异',
    rules: '规则',
    sum: '合计',
    we: '我们',
    you: '您',
    denied: '否定',
    permits: '许可',
    promises: '承诺',
    lowers: '降低',
    raises: '提高',
  },
  approval: ({ verdict, inForce, outgrown, by, on, reason, until }) => {
    const decided = { approved: '批准', rejected: '否决', 'false-positive': '判为误报' }[verdict];
    const ends = until === null ? '' : `，有效期至 ${until}`;
    if (outgrown !== undefined)
      return `批准时为“${GRAVITY[outgrown.approved]}”，现为“${GRAVITY[outgrown.now]}”（${by} 于 ${on} ${decided}${ends}：${reason}）`;
    const lapsed = inForce || verdict === 'rejected' ? '' : '（已过期，不再有效）';
    return `${by} 于 ${on} ${decided}${ends}${lapsed}：${reason}`;
  },
  decisionWarning: {
    malformed: '不是可读的决定',
    'unknown-key': '含有决定中没有的键',
    'no-reason': '没有写明理由',
    expired: '已过期',
    rejected: '否决了该项发现',
    'other-passage': '所涉文字与其名称所指的不同',
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
    listCounts(
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
    'readings-disagree': '页面中未显示的文本与显示的内容说法不一',
    'tracked-changes': '文档含有修订标记；按接受全部修订后的文本读取',
    'merge-conflict': '文件含有未解决的合并冲突：请先在两个版本之间作出取舍',
    'lfs-pointer': '这是 Git LFS 的指针，不是文件本身：请用 git lfs pull 取回',
    'cut-off': '页面在标签中间结束：未完整加载或保存',
    undecodable: '五分之一以上的文字无法解码：请以其本来的编码提供',
    'lookalike-characters': '词语中混有其他文字的字符或变形字符；比较时按其形似的字符处理',
    'unread-part': '文档含有图示或嵌入文档，其中的文字未被读取',
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
