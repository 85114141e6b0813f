/** The words of the archive's commands in every language of the tool. */
import type { WrongCode } from '../model/archive.js';
import type { UiLanguage } from '../model/finding.js';

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

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: ArchiveWords = {
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
      `${counted(notices, 'notice')}, ${counted(captures, 'capture')}, ${printSize(bytes)}: ${
        wrong === 0 ? 'all as captured' : `${wrong} wrong`
      }`,
    leftovers: (count) =>
      `${counted(count, 'draft')} of a run that was killed; the next run clears ${count === 1 ? 'it' : 'them'}`,
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
