/** The words of `fetch`, in every language of the tool. */

import type { UiLanguage } from '../../model/finding.js';
import { tellFault } from '../../report/tell-fault.js';

export interface FetchTotals {
  readonly first: number;
  readonly changed: number;
  readonly same: number;
  readonly suspect: number;
  readonly failed: number;
}

export interface FetchWords {
  readonly colon: string;
  readonly first: (stamp: string) => string;
  readonly changed: (stamp: string) => string;
  readonly kept: (stamp: string) => string;
  readonly already: (stamp: string) => string;
  readonly wouldKeep: string;
  readonly same: (stamp: string) => string;
  readonly notModified: (stamp: string) => string;
  readonly suspect: (detail: string, code: string) => string;
  readonly suspectAgain: (detail: string, code: string) => string;
  readonly wouldSuspect: (detail: string, code: string) => string;
  readonly accept: string;
  readonly failed: (message: string) => string;
  readonly hint: (text: string) => string;
  readonly bug: string;
  /** Of a notice that no page on the web is. */
  readonly noAddress: string;
  readonly derived: (url: string, id: string) => string;
  readonly totals: (totals: FetchTotals) => string;
}

const listed = (parts: readonly (readonly [number, string])[], between: string): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => what.replace('#', String(count)))
    .join(between);

const en: FetchWords = {
  colon: ': ',
  first: (stamp) => `first capture, kept as ${stamp}`,
  changed: (stamp) => `changed, kept as ${stamp}`,
  kept: (stamp) => `unchanged, kept again as ${stamp}`,
  already: (stamp) => `already kept as ${stamp}`,
  wouldKeep: 'would be kept; nothing was (--dry-run)',
  same: (stamp) => `unchanged since ${stamp}`,
  notModified: (stamp) => `unchanged since ${stamp} (the server says so)`,
  suspect: (detail, code) => `SUSPECT, kept aside and no version: ${detail} (${code})`,
  suspectAgain: (detail, code) => `SUSPECT still, as kept aside before: ${detail} (${code})`,
  wouldSuspect: (detail, code) => `SUSPECT: ${detail} (${code}); nothing kept (--dry-run)`,
  accept: 'If the page is right as it is: fetch it again with --accept.',
  failed: (message) => `FAILED: ${message}`,
  hint: (text) => `hint: ${text}`,
  bug: 'a bug in noticediff; please report it',
  noAddress: 'skipped, the configuration gives it no address',
  derived: (url, id) => `${url} is kept as "${id}"; --notice names it otherwise`,
  totals: ({ first, changed, same, suspect, failed }) =>
    listed(
      [
        [first, '# new'],
        [changed, '# changed'],
        [same, '# unchanged'],
        [suspect, '# suspect'],
        [failed, '# failed'],
      ],
      ', ',
    ),
};

const zh: FetchWords = {
  colon: '：',
  first: (stamp) => `首次抓取，存为 ${stamp}`,
  changed: (stamp) => `有变更，存为 ${stamp}`,
  kept: (stamp) => `无变更，再次存为 ${stamp}`,
  already: (stamp) => `此前已存为 ${stamp}`,
  wouldKeep: '将会保存；现未保存（--dry-run）',
  same: (stamp) => `自 ${stamp} 以来无变更`,
  notModified: (stamp) => `自 ${stamp} 以来无变更（服务器答复）`,
  suspect: (detail, code) => `可疑，另存而不作为版本：${detail}（${code}）`,
  suspectAgain: (detail, code) => `仍可疑，与此前另存的相同：${detail}（${code}）`,
  wouldSuspect: (detail, code) => `可疑：${detail}（${code}）；未保存（--dry-run）`,
  accept: '如页面确实如此，请加 --accept 重新抓取。',
  failed: (message) => `失败：${tellFault(message, 'zh')}`,
  hint: (text) => `提示：${tellFault(text, 'zh')}`,
  bug: 'noticediff 自身的错误，请报告',
  noAddress: '已跳过，配置中没有它的网址',
  derived: (url, id) => `${url} 存为“${id}”；可用 --notice 另行命名`,
  totals: ({ first, changed, same, suspect, failed }) =>
    listed(
      [
        [first, '新增 #'],
        [changed, '有变更 #'],
        [same, '无变更 #'],
        [suspect, '可疑 #'],
        [failed, '失败 #'],
      ],
      '，',
    ),
};

export const fetchWords: Readonly<Record<UiLanguage, FetchWords>> = { en, zh };
