/** The words that only a changelog needs, in every language of the tool. */
import type { Direction, UiLanguage } from '../../model/finding.js';
import type { HistoryVersion } from '../../model/history.js';
import { plural } from '../counts.js';
import type { Mark } from './timeline.js';

export interface HistoryWords {
  readonly changelog: string;
  /** Versions, snapshots, and the days of the first and last. */
  readonly span: (versions: number, snapshots: number, first: string, last: string) => string;
  readonly noVersions: string;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly first: string;
  readonly head: Readonly<Record<Direction, string>>;
  readonly changed: string;
  readonly moved: string;
  readonly gaps: string;
  readonly gap: Readonly<Record<'suspect' | 'unjudged', string>>;
  readonly cameBy: Readonly<Record<HistoryVersion['cameBy'], string>>;
  readonly technical: string;
  readonly returnsTo: (when: string) => string;
  readonly seenAgain: (count: number) => string;
  readonly signedOff: (by: string, on: string) => string;
  readonly approvals: string;
  readonly unplaced: string;
  /** Between the parts of one line. */
  readonly between: string;
  readonly timeline: string;
  /** Of the picture: what stands above its line, what below, and what the marks on it are. */
  readonly above: string;
  readonly below: string;
  readonly dots: string;
  readonly pictureHint: string;
  readonly versions: string;
  readonly compareWith: string;
}

const en: HistoryWords = {
  changelog: 'Changelog',
  span: (versions, snapshots, first, last) =>
    `${plural(versions, 'version')} in ${plural(snapshots, 'snapshot')}, ${first} to ${last}`,
  noVersions: 'No version of it could be read.',
  mark: {
    first: 'first version',
    'lowered-high': 'lowered, a finding is high',
    lowered: 'lowered',
    'mixed-high': 'lowered and raised, a finding is high',
    mixed: 'lowered and raised',
    raised: 'raised',
    unclear: 'unclear',
    neutral: 'other changes',
  },
  first: 'The first version in the archive.',
  head: { lowers: 'Lowered', raises: 'Raised', unclear: 'Unclear' },
  changed: 'Changed',
  moved: 'Moved',
  gaps: 'Captures that are no versions',
  gap: { suspect: 'kept aside as suspect', unjudged: 'could not be judged' },
  cameBy: { live: 'captured live', wayback: 'from the Wayback Machine', import: 'imported' },
  technical: 'technical: the capturing changed, not the page',
  returnsTo: (when) => `returns to the text of ${when}`,
  seenAgain: (n) => `seen again ${n === 1 ? 'once' : `${n} times`} without a change`,
  signedOff: (by, on) => `signed off by ${by} on ${on}`,
  approvals: 'Decided up to here, on several versions at once',
  unplaced: 'Decisions that match no step',
  between: ', ',
  timeline: 'Timeline',
  above: 'raising findings, above the line',
  below: 'lowering findings, below it: high, then medium and low',
  dots: 'neither: unclear, or other changes only',
  pictureHint: 'Each mark is a version; its height is the number of its findings.',
  versions: 'Versions',
  compareWith: 'The whole comparison',
};

const zh: HistoryWords = {
  changelog: '变更历史',
  span: (versions, snapshots, first, last) => `${snapshots} 次存档中有 ${versions} 个版本，${first} 至 ${last}`,
  noVersions: '没有可读的版本。',
  mark: {
    first: '首个版本',
    'lowered-high': '降低，含“高”',
    lowered: '降低',
    'mixed-high': '有降有升，含“高”',
    mixed: '有降有升',
    raised: '提高',
    unclear: '待定',
    neutral: '其他变更',
  },
  first: '存档中的首个版本。',
  head: { lowers: '降低保护', raises: '提高保护', unclear: '待定' },
  changed: '其他变更',
  moved: '移动与改名',
  gaps: '不算作版本的抓取',
  gap: { suspect: '存疑，另存', unjudged: '无法判断' },
  cameBy: { live: '在线抓取', wayback: '来自互联网档案馆', import: '导入' },
  technical: '技术性：变的是抓取方式，不是页面',
  returnsTo: (when) => `恢复为 ${when} 的文本`,
  seenAgain: (n) => `其后 ${n} 次抓取文字未变`,
  signedOff: (by, on) => `${by} 于 ${on} 签核`,
  approvals: '截至此版、跨多个版本作出的决定',
  unplaced: '不对应任何一次变更的决定',
  between: '，',
  timeline: '时间线',
  above: '线上：提高保护的发现',
  below: '线下：降低保护的发现，先“高”，后“中”“低”',
  dots: '两者皆无：待定，或仅有其他变更',
  pictureHint: '每个标记为一个版本，高度为其发现的数目。',
  versions: '版本',
  compareWith: '完整比较',
};

export const HISTORY_WORDS: Readonly<Record<UiLanguage, HistoryWords>> = { en, zh };
