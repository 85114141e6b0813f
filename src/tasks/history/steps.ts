/** A run of snapshots of one notice → what each of them is, and what each changed against the one before: the work that is cached. */
import { Fault } from '../../model/fault.js';
import type { Step } from '../../model/history.js';
import type { Report } from '../../model/report.js';
import { type CompareOptions, compareNotices, type Extracted, readNotice } from '../../pipeline.js';
import { isBlockTold, placeBlocks } from '../../report/section-notes.js';
import type { Snapshot } from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import type { Facts } from '../compare/content.js';
import { factsOf, factsOfUnread } from '../compare/facts.js';

/** Neighbours in time, the oldest first, with the options of their notice. */
export interface StepsJob {
  readonly snapshots: readonly Snapshot[];
  readonly options: CompareOptions;
}

export type StepsAnswer =
  | {
      readonly facts: readonly Facts[];
      /** By the places in the job of the two that were compared. */
      readonly steps: readonly { readonly before: number; readonly after: number; readonly step: Step }[];
    }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Nothing is thrown; each snapshot is read and extracted once, and two at most are held. */
export async function takeSteps({ snapshots, options }: StepsJob): Promise<StepsAnswer> {
  const facts: Facts[] = [];
  const steps: { before: number; after: number; step: Step }[] = [];
  let last = null as { readonly at: number; readonly key: string; readonly read: Extracted } | null;
  try {
    for (const [at, snapshot] of snapshots.entries()) {
      const read = await readWhole(snapshot, options);
      const fact = 'fault' in read ? factsOfUnread(read.fault) : factsOf(read);
      facts.push(fact);
      if ('fault' in read || fact.fatal.length > 0 || last?.key === fact.textKey) continue;
      if (last !== null) {
        const step = compareStep(last.read, read, options);
        steps.push({ before: last.at, after: at, step });
        if (!step.report.changed) continue;
      }
      last = { at, key: fact.textKey, read };
    }
    return { facts, steps };
  } catch (error) {
    if (error instanceof Fault) return { error: { code: error.code, message: error.message } };
    return { error: { code: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

/** A page that is beyond the bounds of its reader is one gap in the history; a wrong call is wrong for all of it. */
async function readWhole(snapshot: Snapshot, options: CompareOptions): Promise<Extracted | { readonly fault: Fault }> {
  try {
    return readNotice(await readSnapshot(snapshot), options);
  } catch (error) {
    if (error instanceof Fault && error.exit === 'unjudged') return { fault: error };
    throw error;
  }
}

const RETURNED = 'returned-to-earlier-version';

/** Judged as if it were a return: whether it is one is known when the whole history is. */
function compareStep(before: Extracted, after: Extracted, options: CompareOptions): Step {
  const report = compareNotices(before, after, { ...options, returnsTo: '' });
  const returned = report.findings.find((finding) => finding.rule === RETURNED) ?? null;
  const findings = report.findings.filter((finding) => finding !== returned);
  return { report: leaveOutUnchanged({ ...report, findings }), returned };
}

/** What no reader of a changelog is told: blocks that stayed and that no finding quotes, and sections of nothing else. */
function leaveOutUnchanged(report: Report): Report {
  const quoted = new Set(report.findings.flatMap(({ before, after }) => [before?.block, after?.block]));
  const { movedOut } = placeBlocks(report);
  const sections = report.sections
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => isBlockTold(block) || quoted.has(block.id)),
    }))
    .filter(
      (section) =>
        section.blocks.length > 0 ||
        section.status !== 'unchanged' ||
        section.moved ||
        section.renamed ||
        movedOut.has(section.id),
    );
  return { ...report, sections };
}
