/** The words of the gate's formats, in every language of the tool. */
import type { UiLanguage } from '../model/finding.js';
import { listCounts, plural } from './counts.js';

interface Headline {
  readonly fails: number;
  readonly unjudged: number;
  readonly exit: number;
  readonly isIdle: boolean;
}

export interface CheckWords {
  /** The gate in one line. */
  readonly headline: (counts: Headline) => string;
  readonly nothing: string;
  readonly notCompared: string;
  readonly lowering: (counts: { readonly lowers: number; readonly unclear: number }) => string;
  readonly approvals: (count: number) => string;
  readonly raising: (count: number) => string;
  readonly open: (count: number) => string;
  readonly notAnnotated: (parts: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly columns: readonly [weight: string, finding: string, notice: string, section: string, what: string];
  readonly toApprove: string;
  /** Of changes without a reading. */
  readonly toRead: string;
  /** Why a change was cleared, and that it is asked for all the same. */
  readonly cleared: (reason: string) => string;
  /** Findings on changes that were there at the last sign-off. */
  readonly earlier: (count: number, on: string) => string;
  readonly toAccept: string;
  readonly reason: string;
  readonly passages: string;
  readonly changes: string;
  readonly warnings: string;
  readonly couldNotJudge: string;
  readonly was: string;
  readonly is: string;
  readonly left: (count: number) => string;
  readonly aside: string;
}

const en: CheckWords = {
  headline: ({ fails, unjudged, exit, isIdle }) => {
    const said = listCounts(
      [
        [unjudged, `${plural(unjudged, 'notice')} could not be judged`],
        [fails, plural(fails, 'finding is not approved', 'findings are not approved')],
      ],
      '; ',
    );
    if (said !== '') return said;
    return exit !== 0 ? 'The check failed' : isIdle ? en.notCompared : 'Nothing unapproved';
  },
  nothing: 'nothing unapproved',
  notCompared: 'Nothing was compared: the base and HEAD are one commit, and nothing else differs',
  lowering: ({ lowers, unclear }) =>
    listCounts(
      [
        [lowers, plural(lowers, 'lowers protection', 'lower protection')],
        [unclear, plural(unclear, 'is unclear', 'are unclear')],
      ],
      ', ',
    ),
  approvals: (count) => plural(count, 'finding is approved', 'findings are approved'),
  raising: (count) => plural(count, 'raises protection', 'raise protection'),
  open: (count) => `${plural(count, 'finding')} not approved and below the gate`,
  notAnnotated: (parts) => `Not annotated: ${parts.join(', ')}.`,
  more: (count) => `${count} more not annotated here; the report lists all of them.`,
  columns: ['Weight', 'Finding', 'Notice', 'Section', 'What'],
  toApprove: 'To approve, with a reason:',
  toRead: 'To have what is unread read:',
  cleared: (reason) => `Cleared: ${reason}. The gate asks for a decision on every change of words.`,
  earlier: (count, on) =>
    `${plural(count, 'finding')} on changes that were there at the last sign-off (${on}), which an earlier version of noticediff let pass`,
  toAccept: 'to accept them with one reason',
  reason: 'why this is acceptable',
  passages: 'The passages',
  changes: 'What changed, section by section',
  warnings: 'Decisions and readings that count for nothing',
  couldNotJudge: 'Could not be judged',
  was: 'Before',
  is: 'After',
  left: (count) => `${plural(count, 'part')} left out here for length; \`noticediff check\` prints them.`,
  aside: 'Approved, raising and below the gate',
};

const zh: CheckWords = {
  headline: ({ fails, unjudged, exit, isIdle }) => {
    const said = listCounts(
      [
        [unjudged, `${unjudged} 份声明无法判断`],
        [fails, `${fails} 处发现未经批准`],
      ],
      '；',
    );
    if (said !== '') return said;
    return exit !== 0 ? '检查未通过' : isIdle ? zh.notCompared : '没有未批准的发现';
  },
  nothing: '没有未批准的发现',
  notCompared: '未作任何比较：基准与 HEAD 是同一提交，此外也没有差异',
  lowering: ({ lowers, unclear }) =>
    listCounts(
      [
        [lowers, `${lowers} 处降低保护`],
        [unclear, `${unclear} 处待定`],
      ],
      '，',
    ),
  approvals: (count) => `${count} 处已批准`,
  raising: (count) => `${count} 处提高保护`,
  open: (count) => `${count} 处未批准但低于门槛`,
  notAnnotated: (parts) => `未作标注：${parts.join('，')}。`,
  more: (count) => `另有 ${count} 处未在此标注；报告列出全部。`,
  columns: ['程度', '发现', '声明', '章节', '内容'],
  cleared: (reason) => `已排除：${reason}。但门槛要求对每一处文字变更作出决定。`,
  toApprove: '批准命令（须写明理由）：',
  toRead: '审读命令：',
  earlier: (count, on) => `${count} 处发现所涉变更在上次签核（${on}）时已经存在，当时的 noticediff 版本未予指出`,
  toAccept: '以同一理由全部接受',
  reason: '可以接受的理由',
  passages: '所涉文字',
  changes: '逐节变更',
  warnings: '未产生效力的决定和审读记录',
  couldNotJudge: '无法判断',
  was: '旧文',
  is: '新文',
  left: (count) => `限于篇幅，另有 ${count} 部分未列出；用 noticediff check 查看。`,
  aside: '已批准、提高保护及低于门槛者',
};

export const CHECK_WORDS: Readonly<Record<UiLanguage, CheckWords>> = { en, zh };
