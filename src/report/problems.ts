/** The problems of a comparison: those of the two captures and notices with their side, and those that only the pair shows. */
import type { Capture } from '../model/capture.js';
import type { Comparison } from '../model/comparison.js';
import type { Notice } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import type { ReportProblem } from '../model/report.js';

/** Languages that have rules. */
const JUDGED = new Set(['zh', 'en']);

/** In published archives, captures that keep under a fifth of the text are mostly failed ones. */
const KEPT_SHARE = 0.2;
/** Below this many blocks a rewrite is the ordinary case. */
const FEW_BLOCKS = 8;

export interface ProblemSources {
  readonly before: Capture;
  readonly after: Capture;
  readonly notices: { readonly before: Notice; readonly after: Notice };
  /** Null where a fatal problem stopped the comparison. */
  readonly comparison: Comparison | null;
  readonly judged: readonly Problem[];
}

export function collectProblems(sources: ProblemSources): readonly ReportProblem[] {
  const { notices, comparison } = sources;
  const found: ReportProblem[] = [];
  const add = (side: ReportProblem['side'], { code, fatal, detail }: Problem): void => {
    if (!found.some((p) => p.code === code && p.side === side && p.detail === detail))
      found.push({ code, side, fatal, detail });
  };
  for (const side of ['before', 'after'] as const) {
    for (const one of [...sources[side].problems, ...notices[side].problems]) add(side, one);
  }
  for (const one of sources.judged) add('both', one);
  if (comparison === null) return found;
  const { before, after } = notices;
  if (before.language !== after.language && before.language !== 'und' && after.language !== 'und') {
    add('both', problem('language-changed', `${before.language}, then ${after.language}`));
  }
  for (const side of ['before', 'after'] as const) {
    const { language } = notices[side];
    const said = found.some((p) => p.code === 'unsupported-language');
    if (!JUDGED.has(language) && !said)
      add(before.language === after.language ? 'both' : side, problem('unsupported-language', language));
  }
  const kept = shareKept(comparison);
  if (kept < KEPT_SHARE)
    add('both', problem('mostly-replaced', `${Math.round(kept * 100)} % of the earlier text is kept`));
  return found;
}

/** Share of the earlier text that stands in the later one, by UTF-16 units; 1 where there is too little to tell. */
function shareKept(comparison: Comparison): number {
  let total = 0;
  let kept = 0;
  let blocks = 0;
  for (const section of comparison.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'contents' || block.before.length === 0) continue;
      blocks += block.before.length;
      total += block.beforeText.length;
      for (const edit of block.edits) if (edit.op === 'equal') kept += edit.before.length;
    }
  }
  return blocks < FEW_BLOCKS || total === 0 ? 1 : kept / total;
}
