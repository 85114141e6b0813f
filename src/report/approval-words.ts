/** The words of `approve` and `approvals`, in every language of the tool. */
import type { DecisionVerdict, DecisionWarning } from '../model/decision.js';
import type { UiLanguage } from '../model/finding.js';
import { plural } from './counts.js';

/** How a file among the approvals stands on a day. */
export type Standing = 'in-force' | Exclude<DecisionWarning['code'], 'not-allowed'>;

export interface ApprovalWords {
  readonly verdict: Readonly<Record<DecisionVerdict, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  /** In place of a weight. */
  readonly cleared: string;
  readonly unchanged: string;
  readonly instead: (earlier: string | null) => string;
  readonly left: (notice: string, decided: number, left: number) => string;
  /** Only the index counts, and decisions are written beside it. */
  readonly toStage: (path: string) => string;
  readonly signedOff: (notice: string, capturedAt: string, by: string, undecided: number) => string;
  readonly until: (day: string) => string;
  readonly noUse: string;
  readonly none: string;
  readonly listed: (count: number, inForce: number) => string;
  readonly removed: (count: number, dry: boolean) => string;
  readonly why: Readonly<Record<'malformed' | 'expired' | 'never-matched', string>>;
  readonly notLooked: (notice: string, why: 'few-versions' | 'too-many') => string;
  readonly stats: readonly [rule: string, decided: string, confirmed: string, falseAlarms: string, precision: string];
  readonly total: string;
}

const decisions = (count: number): string => plural(count, 'decision');

const en: ApprovalWords = {
  verdict: { approved: 'approved', rejected: 'rejected', 'false-positive': 'false positive' },
  standing: {
    'in-force': '',
    expired: 'expired',
    rejected: '',
    malformed: 'malformed',
    'unknown-key': 'unknown key',
    'no-reason': 'no reason',
    'other-passage': 'of another passage',
  },
  cleared: 'cleared',
  unchanged: 'this decision was there already; nothing was written',
  instead: (earlier) => (earlier === null ? 'in place of a file that could not be read' : `in place of: ${earlier}`),
  left: (notice, decided, left) =>
    `${notice}: ${decided === 0 ? 'nothing new to record' : `${decisions(decided)} recorded`}; ${left === 0 ? 'no finding is left to decide' : `${left} ${left === 1 ? 'finding' : 'findings'} not approved`}.`,
  toStage: (path) => `To put the decisions into the commit: git add ${path}`,
  signedOff: (notice, capturedAt, by, undecided) =>
    `${notice}: the version of ${capturedAt} is the baseline, signed off by ${by}${undecided === 0 ? '' : `; ${undecided} ${undecided === 1 ? 'finding' : 'findings'} not approved`}.`,
  until: (day) => `until ${day}`,
  noUse: 'matches no finding between the baseline and the newest version',
  none: 'No decisions.',
  listed: (count, inForce) => `${decisions(count)}, ${inForce} in force.`,
  removed: (count, dry) => `${decisions(count)} ${dry ? 'would be removed' : 'removed'}.`,
  why: { malformed: 'malformed', expired: 'expired', 'never-matched': 'never matched a finding' },
  notLooked: (notice, why) =>
    why === 'few-versions'
      ? `${notice}: the archive holds too few versions to say which decisions never matched; these are kept.`
      : `${notice}: there are too many pairs of versions to look at; decisions that may never have matched are kept.`,
  stats: ['Rule', 'Decided', 'True', 'False positives', 'Precision'],
  total: 'all',
};

const zh: ApprovalWords = {
  verdict: { approved: '批准', rejected: '否决', 'false-positive': '误报' },
  standing: {
    'in-force': '',
    expired: '已过期',
    rejected: '',
    malformed: '无法读取',
    'unknown-key': '有未知的键',
    'no-reason': '未写理由',
    'other-passage': '属于另一处文字',
  },
  cleared: '已排除',
  unchanged: '此决定已经存在，未作改动',
  instead: (earlier) => (earlier === null ? '取代一份无法读取的文件' : `取代：${earlier}`),
  left: (notice, decided, left) =>
    `${notice}：${decided === 0 ? '没有新的决定' : `已记录 ${decided} 项决定`}；${left === 0 ? '没有尚待决定的发现' : `尚有 ${left} 项发现未经批准`}。`,
  toStage: (path) => `要将决定纳入提交：git add ${path}`,
  signedOff: (notice, capturedAt, by, undecided) =>
    `${notice}：${capturedAt} 的版本已由 ${by} 签核为基线${undecided === 0 ? '' : `；其中 ${undecided} 项发现未经批准`}。`,
  until: (day) => `有效期至 ${day}`,
  noUse: '与基线至最新版之间的任何发现都不相符',
  none: '没有决定。',
  listed: (count, inForce) => `共 ${count} 项决定，其中 ${inForce} 项有效。`,
  removed: (count, dry) => (dry ? `将删除 ${count} 项决定。` : `已删除 ${count} 项决定。`),
  why: { malformed: '无法读取', expired: '已过期', 'never-matched': '从未与任何发现相符' },
  notLooked: (notice, why) =>
    why === 'few-versions'
      ? `${notice}：存档中的版本太少，无法判断哪些决定从未相符，予以保留。`
      : `${notice}：需要比较的版本组合太多，可能从未相符的决定予以保留。`,
  stats: ['规则', '决定', '属实', '误报', '准确率'],
  total: '合计',
};

export const APPROVAL_WORDS: Readonly<Record<UiLanguage, ApprovalWords>> = { en, zh };
