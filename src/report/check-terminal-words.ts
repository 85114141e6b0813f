/** The words of the gate's page for the terminal, in every language of the tool; those of all formats are in `check-words.ts`. */
import type { FailOn } from '../model/config.js';
import type { UiLanguage } from '../model/finding.js';
import { plural } from './counts.js';

interface CheckTerminalWords {
  readonly failing: (count: number) => string;
  readonly toApprove: string;
  readonly toApproveCleared: string;
  /** Of changes without a reading. */
  readonly toRead: string;
  readonly reported: (count: number) => string;
  readonly unchanged: string;
  readonly off: string;
  readonly below: (failOn: FailOn, ids: readonly string[]) => string;
  /** Behind a sentence about some of the notices. */
  readonly of: (some: number, all: number) => string;
  readonly passed: (passed: number, all: number) => string;
  readonly failed: (failed: number, all: number) => string;
}

const en: CheckTerminalWords = {
  failing: (count) => `not approved: ${plural(count, 'finding', 'findings')}`,
  toApprove: 'to approve it',
  toApproveCleared: 'to approve all that was cleared',
  toRead: 'to have them read',
  reported: (count) => `reported only: ${plural(count, 'finding', 'findings')}`,
  unchanged: 'nothing changed',
  off: 'The gate is off (failOn: none): findings are reported and fail nothing.',
  below: (failOn, ids) => `below the gate (failOn: ${failOn}) and not approved: ${ids.join(', ')}`,
  of: (some, all) => (some === all ? '.' : ` (${some} of ${plural(all, 'notice', 'notices')}).`),
  passed: (passed, all) => `Passed: ${passed === all ? '' : `${passed} of `}${plural(all, 'notice', 'notices')}.`,
  failed: (failed, all) => `Failed: ${failed} of ${plural(all, 'notice', 'notices')}.`,
};

const zh: CheckTerminalWords = {
  failing: (count) => `未批准：${count} 处`,
  toApprove: '批准命令',
  toApproveCleared: '批准全部已排除变更的命令',
  toRead: '审读命令',
  reported: (count) => `仅报告：${count} 处`,
  unchanged: '没有变更',
  off: '门槛已关闭（failOn: none）：只报告发现，不会使检查失败。',
  below: (failOn, ids) => `低于门槛（failOn: ${failOn}）且未批准：${ids.join('、')}`,
  of: (some, all) => (some === all ? '。' : `（${all} 份声明中的 ${some} 份）。`),
  passed: (passed, all) => (passed === all ? `通过：${all} 份声明。` : `通过：${all} 份声明中的 ${passed} 份。`),
  failed: (failed, all) => `未通过：${all} 份声明中的 ${failed} 份。`,
};

export const CHECK_TERMINAL_WORDS: Readonly<Record<UiLanguage, CheckTerminalWords>> = { en, zh };
