/** The words that only the HTML report needs, in every language of the tool. */
import type { Direction, UiLanguage } from '../../model/finding.js';
import { plural } from '../counts.js';
import type { DecisionStatus } from './finding-facts.js';

export interface HtmlWords {
  readonly report: string;
  readonly provenance: string;
  readonly ref: string;
  readonly file: string;
  readonly title: string;
  readonly language: string;
  readonly capturedAt: string;
  readonly statedDate: string;
  readonly unknown: string;
  readonly tool: string;
  readonly rules: string;
  readonly options: string;
  readonly noOptions: string;
  readonly notice: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly finding: string;
  readonly what: string;
  readonly rule: string;
  readonly decision: string;
  readonly status: Readonly<Record<DecisionStatus, string>>;
  readonly decided: Readonly<Record<Exclude<DecisionStatus, 'open'>, (by: string, on: string) => string>>;
  readonly until: (date: string) => string;
  readonly changes: string;
  readonly view: string;
  readonly unified: string;
  readonly split: string;
  readonly search: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
  readonly filters: string;
  readonly severity: string;
  readonly direction: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly category: string;
  readonly change: string;
  readonly changed: Readonly<Record<'added' | 'removed' | 'modified' | 'moved', string>>;
  readonly clear: string;
  readonly next: string;
  readonly previous: string;
  readonly expand: string;
  readonly fold: string;
  readonly copyLink: string;
  readonly copyCommand: string;
  readonly copied: string;
  readonly notCopied: string;
  /** `{shown}` and `{all}` are filled in by the script. */
  readonly shown: string;
  readonly nothingShown: string;
  /** `{at}` and `{all}` are filled in by the script. */
  readonly place: string;
  readonly approveWith: string;
  readonly removedText: string;
  readonly addedText: string;
  readonly end: string;
  readonly lost: string;
  readonly gained: string;
  readonly wereHere: (count: number, to: string) => string;
  readonly sectionWasHere: string;
  readonly unchangedSections: (count: number) => string;
  readonly otherPassage: string;
  readonly toPassage: (id: string) => string;
  readonly toTop: string;
}

const en: HtmlWords = {
  report: 'Changes to a privacy notice',
  provenance: 'Where this comes from',
  ref: 'Source',
  file: 'File',
  title: 'Title',
  language: 'Language',
  capturedAt: 'Captured',
  statedDate: 'Stated date',
  unknown: 'not known',
  tool: 'Tool',
  rules: 'Rules',
  options: 'Options',
  noOptions: 'defaults',
  notice: 'Notice',
  findings: 'Findings',
  noFindings: 'No finding.',
  finding: 'Finding',
  what: 'What it says',
  rule: 'Rule',
  decision: 'Decision',
  status: {
    open: 'open',
    approved: 'approved',
    'false-positive': 'false positive',
    rejected: 'rejected',
    expired: 'expired',
  },
  decided: {
    approved: (by, on) => `Approved by ${by} on ${on}`,
    'false-positive': (by, on) => `Called a false positive by ${by} on ${on}`,
    rejected: (by, on) => `Rejected by ${by} on ${on}`,
    expired: (by, on) => `Decision of ${by} on ${on} has run out`,
  },
  until: (date) => `counts until ${date}`,
  changes: 'What changed',
  view: 'View',
  unified: 'Redline',
  split: 'Side by side',
  search: 'Search',
  keys: 'Keys',
  keyList: [
    ['n', 'next change'],
    ['p', 'previous change'],
    ['/', 'search'],
    ['Esc', 'end the search'],
    ['?', 'this list'],
  ],
  filters: 'Filter',
  severity: 'Weight',
  direction: 'Direction',
  directions: { lowers: 'lowers', raises: 'raises', unclear: 'unclear' },
  category: 'Subject',
  change: 'Change',
  changed: { added: 'added', removed: 'removed', modified: 'modified', moved: 'moved' },
  clear: 'Show all',
  next: 'Next',
  previous: 'Previous',
  expand: 'Unfold all',
  fold: 'Fold all',
  copyLink: 'Copy link',
  copyCommand: 'Copy approve command',
  copied: 'Copied',
  notCopied: 'Could not copy; it is selected',
  shown: '{shown} of {all} findings shown',
  nothingShown: 'Nothing fits these filters.',
  place: 'Change {at} of {all}',
  approveWith: 'Approve with',
  removedText: 'removed: ',
  addedText: 'added: ',
  end: '; ',
  lost: 'emphasis lost: ',
  gained: 'emphasis gained: ',
  wereHere: (count, to) => `${plural(count, 'paragraph')} moved from here to “${to}”`,
  sectionWasHere: 'Stood here before',
  unchangedSections: (count) => `${count} unchanged sections`,
  otherPassage: 'The passages stand apart',
  toPassage: (id) => `Finding ${id}: to its reason`,
  toTop: 'Back to the findings',
};

const zh: HtmlWords = {
  report: '隐私声明变更',
  provenance: '来源',
  ref: '来源',
  file: '文件',
  title: '标题',
  language: '语言',
  capturedAt: '抓取时间',
  statedDate: '文中日期',
  unknown: '不详',
  tool: '工具',
  rules: '规则',
  options: '选项',
  noOptions: '默认',
  notice: '声明',
  findings: '发现',
  noFindings: '没有发现。',
  finding: '编号',
  what: '内容',
  rule: '规则',
  decision: '决定',
  status: { open: '未决定', approved: '已批准', 'false-positive': '误报', rejected: '已驳回', expired: '已过期' },
  decided: {
    approved: (by, on) => `${by} 于 ${on} 批准`,
    'false-positive': (by, on) => `${by} 于 ${on} 标为误报`,
    rejected: (by, on) => `${by} 于 ${on} 驳回`,
    expired: (by, on) => `${by} 于 ${on} 的决定已过期`,
  },
  until: (date) => `有效至 ${date}`,
  changes: '逐节变更',
  view: '视图',
  unified: '合并对照',
  split: '左右对照',
  search: '搜索',
  keys: '按键',
  keyList: [
    ['n', '下一处变更'],
    ['p', '上一处变更'],
    ['/', '搜索'],
    ['Esc', '结束搜索'],
    ['?', '本表'],
  ],
  filters: '筛选',
  severity: '轻重',
  direction: '方向',
  directions: { lowers: '降低', raises: '提高', unclear: '待定' },
  category: '主题',
  change: '变更',
  changed: { added: '新增', removed: '删除', modified: '修改', moved: '移动' },
  clear: '全部显示',
  next: '下一处',
  previous: '上一处',
  expand: '全部展开',
  fold: '全部收起',
  copyLink: '复制链接',
  copyCommand: '复制批准命令',
  copied: '已复制',
  notCopied: '未能复制，已选中',
  shown: '显示 {all} 处发现中的 {shown} 处',
  nothingShown: '没有符合筛选条件的内容。',
  place: '第 {at} 处变更，共 {all} 处',
  approveWith: '批准命令',
  removedText: '删去：',
  addedText: '加上：',
  end: '；',
  lost: '不再突出：',
  gained: '新突出：',
  wereHere: (count, to) => `有 ${count} 段由此移至“${to}”`,
  sectionWasHere: '原在此处',
  unchangedSections: (count) => `${count} 节未变`,
  otherPassage: '两段文字不在一处',
  toPassage: (id) => `发现 ${id}：查看理由`,
  toTop: '回到发现列表',
};

export const HTML_WORDS: Readonly<Record<UiLanguage, HtmlWords>> = { en, zh };
