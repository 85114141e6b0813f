/** The words of the archive's commands in every language of the tool. */
import type { UiLanguage } from '../model/finding.js';

export interface ImportCounts {
  readonly kept: number;
  readonly already: number;
  readonly suspect: number;
  readonly moved: number;
  readonly wouldKeep: number;
}

export interface ArchiveWords {
  readonly imported: {
    readonly colon: string;
    readonly counts: (counts: ImportCounts) => string;
    readonly nothing: (failed: number) => string;
    readonly suspect: (label: string, code: string, detail: string) => string;
  };
}

const listed = (parts: readonly (readonly [count: number, text: string])[], separator: string): string =>
  parts.flatMap(([count, text]) => (count === 0 ? [] : [text])).join(separator);

const en: ArchiveWords = {
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
