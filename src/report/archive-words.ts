/** The words of the archive's commands in every language of the tool. */
import type { LogEntry, LogStatus, WrongCode } from '../model/archive.js';
import type { UiLanguage } from '../model/finding.js';
import { plural } from './counts.js';

export interface ImportCounts {
  readonly kept: number;
  readonly already: number;
  readonly suspect: number;
  readonly moved: number;
  readonly wouldKeep: number;
}

export interface VerificationCounts {
  readonly notices: number;
  readonly captures: number;
  readonly bytes: number;
  readonly wrong: number;
}

export interface ArchiveWords {
  readonly log: {
    readonly head: readonly [captured: string, cameBy: string, size: string, stated: string];
    readonly cameBy: Readonly<Record<LogEntry['cameBy'], string>>;
    readonly status: Readonly<Record<LogStatus, string>>;
    readonly span: (versions: number, captures: number) => string;
    readonly technical: string;
    readonly returnsTo: (when: string) => string;
    readonly baseline: string;
    readonly noBaseline: string;
    readonly signedOff: (when: string, by: string, on: string) => string;
    readonly baselineGone: (when: string) => string;
    readonly seenAgain: (when: string) => string;
    readonly pages: (count: number) => string;
    readonly separator: string;
    readonly colon: string;
    readonly empty: string;
  };
  readonly verified: {
    readonly colon: string;
    readonly wrong: Readonly<Record<WrongCode, string>>;
    readonly summary: (counts: VerificationCounts) => string;
    readonly leftovers: (count: number) => string;
  };
  readonly imported: {
    readonly colon: string;
    readonly counts: (counts: ImportCounts) => string;
    readonly nothing: (failed: number) => string;
    readonly suspect: (label: string, code: string, detail: string) => string;
  };
}

const listed = (parts: readonly (readonly [count: number, text: string])[], separator: string): string =>
  parts.flatMap(([count, text]) => (count === 0 ? [] : [text])).join(separator);

/** `1.2 MB`, `12.3 KB`, `120 B`: three digits are enough to compare. */
export function printSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

const en: ArchiveWords = {
  log: {
    head: ['captured (UTC)', 'came by', 'size', 'stated'],
    cameBy: { live: 'fetch', wayback: 'wayback', import: 'import' },
    status: {
      first: 'first',
      changed: 'changed',
      unchanged: 'unchanged',
      suspect: 'suspect, no version',
      unjudged: 'could not be judged',
    },
    span: (versions, captures) => `${plural(versions, 'version')} in ${plural(captures, 'capture')}`,
    technical: 'technical: the reading changed, not the page',
    returnsTo: (when) => `returns to the text of ${when}`,
    baseline: 'baseline',
    noBaseline: 'no baseline: no version was signed off',
    signedOff: (when, by, on) => `baseline: the version of ${when}, signed off by ${by} on ${on}`,
    baselineGone: (when) => `the baseline is the version of ${when}, which the archive does not hold`,
    seenAgain: (when) => `seen as it is on ${when}`,
    pages: (count) => plural(count, 'page'),
    separator: ', ',
    colon: ': ',
    empty: 'The archive holds no captures.',
  },
  verified: {
    colon: ': ',
    wrong: {
      'hash-differs': 'is not what was captured',
      'missing-file': 'is missing',
      'no-record': 'is missing',
      'bad-record': 'cannot be used',
      'wrong-time': 'has another time than its folder',
      'wrong-place': 'is in the wrong place',
      stray: 'does not belong there',
      unreadable: 'cannot be read',
      'bad-baseline': 'is no baseline',
      'baseline-missing': 'names no version of the archive',
      'baseline-differs': 'names another text than the archive holds',
    },
    summary: ({ notices, captures, bytes, wrong }) =>
      `${plural(notices, 'notice')}, ${plural(captures, 'capture')}, ${printSize(bytes)}: ${
        wrong === 0 ? 'all as captured' : `${wrong} wrong`
      }`,
    leftovers: (count) =>
      `${plural(count, 'draft')} of a run that was killed; the next run clears ${count === 1 ? 'it' : 'them'}`,
  },
  imported: {
    colon: ': ',
    counts: ({ kept, already, suspect, moved, wouldKeep }) =>
      listed(
        [
          [wouldKeep, `${wouldKeep} to bring in`],
          [kept, `${kept} brought in`],
          [already, `${already} there before`],
          [suspect, `${suspect} put aside as suspect`],
          [moved, `${moved} given a later time, so that the order stays`],
        ],
        ', ',
      ),
    nothing: (failed) => (failed === 0 ? 'nothing to bring in' : `${failed} failed`),
    suspect: (label, code, detail) => `${label}: put aside as suspect: ${code}: ${detail}`,
  },
};

const zh: ArchiveWords = {
  log: {
    head: ['采集时间（UTC）', '来源', '大小', '所载日期'],
    cameBy: { live: '抓取', wayback: 'wayback', import: '导入' },
    status: {
      first: '首个版本',
      changed: '有变更',
      unchanged: '无变更',
      suspect: '可疑，不作为版本',
      unjudged: '无法判断',
    },
    span: (versions, captures) => `${captures} 次采集，${versions} 个版本`,
    technical: '技术性变更：变的是读取方式，而非页面',
    returnsTo: (when) => `恢复为 ${when} 的文本`,
    baseline: '基线',
    noBaseline: '无基线：尚无版本获认可',
    signedOff: (when, by, on) => `基线：${when} 的版本，由 ${by} 于 ${on} 认可`,
    baselineGone: (when) => `基线为 ${when} 的版本，存档中没有`,
    seenAgain: (when) => `${when} 所见未变`,
    pages: (count) => `${count} 页`,
    separator: '，',
    colon: '：',
    empty: '存档中没有采集记录。',
  },
  verified: {
    colon: '：',
    wrong: {
      'hash-differs': '与采集时不符',
      'missing-file': '缺失',
      'no-record': '缺失',
      'bad-record': '无法使用',
      'wrong-time': '时间与文件夹名不符',
      'wrong-place': '位置不对',
      stray: '不属于存档',
      unreadable: '无法读取',
      'bad-baseline': '不是有效的基线',
      'baseline-missing': '所指版本不在存档中',
      'baseline-differs': '所指文本与存档不符',
    },
    summary: ({ notices, captures, bytes, wrong }) =>
      `${notices} 份政策，${captures} 次采集，${printSize(bytes)}：${wrong === 0 ? '均与采集时一致' : `${wrong} 处有误`}`,
    leftovers: (count) => `有 ${count} 份草稿由中途被终止的运行留下；下次运行时清除`,
  },
  imported: {
    colon: '：',
    counts: ({ kept, already, suspect, moved, wouldKeep }) =>
      listed(
        [
          [wouldKeep, `将导入 ${wouldKeep} 个`],
          [kept, `已导入 ${kept} 个`],
          [already, `已有 ${already} 个`],
          [suspect, `可疑而另存 ${suspect} 个`],
          [moved, `为保持顺序而推后时间 ${moved} 个`],
        ],
        '，',
      ),
    nothing: (failed) => (failed === 0 ? '没有可导入的版本' : `失败 ${failed} 个`),
    suspect: (label, code, detail) => `${label}：可疑，另存：${code}：${detail}`,
  },
};

export const archiveWords: Readonly<Record<UiLanguage, ArchiveWords>> = { en, zh };
