/** The archive, approvals and cache → the history of a notice. Each snapshot is extracted once, on all cores where there are many. */
import { messageOf } from '../../assess/messages.js';
import { returnTo } from '../../assess/notice-level.js';
import type { Capture } from '../../model/capture.js';
import type { Baseline, Decisions } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import type { History, HistoryApproval, HistoryGap, HistoryVersion, Step } from '../../model/history.js';
import type { Readings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import { bindStep } from '../../report/history/bind-step.js';
import { applyDecisions, decisionsOn, sayDecision } from '../../review/decide.js';
import {
  type Archive,
  askBaseline,
  listSnapshots,
  listSuspects,
  readCaptureRecord,
  type Snapshot,
  stampOf,
  timeOfStamp,
} from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import { contentOf, type Facts } from '../compare/content.js';
import { type Found, fillMemory, type Memory, openMemory, type Remembering, stepBetween } from './memory.js';

export interface HistorySettings extends Remembering {
  readonly archive: Archive;
  readonly lang: UiLanguage;
  readonly name: string | null;
  readonly decisions: Decisions;
  readonly readings: Readings;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
}

export async function readHistory(notice: string, settings: HistorySettings): Promise<History> {
  const { archive } = settings;
  const snapshots = await listSnapshots(archive, notice);
  const gaps: HistoryGap[] = await listSuspectGaps(archive, notice);
  const found: Found[] = [];
  for (const snapshot of snapshots) {
    const one = await findSnapshot(snapshot);
    if ('why' in one) gaps.push(one);
    else found.push(one);
  }
  const memory = openMemory(found, settings);
  await fillMemory(found, memory, settings);
  const { versions, unjudged } = await walk(found, memory, settings);
  gaps.push(...unjudged);
  gaps.sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
  const baseline = await askBaseline(archive, notice);
  return {
    notice,
    name: settings.name,
    snapshots: snapshots.length,
    gaps,
    ...placeDecisions(await putReadings(versions, settings), baseline, settings),
  };
}

async function findSnapshot(snapshot: Snapshot): Promise<Found | HistoryGap> {
  try {
    const record = await readCaptureRecord(snapshot);
    const capture: Capture = await readSnapshot(snapshot);
    return { snapshot, record, sha256: capture.sha256, content: contentOf(record) };
  } catch (error) {
    if (error instanceof Fault) return gapOf(snapshot, 'unjudged', [{ code: error.code, detail: error.message }]);
    throw error;
  }
}

async function listSuspectGaps(archive: Archive, notice: string): Promise<HistoryGap[]> {
  const gaps: HistoryGap[] = [];
  for (const snapshot of await listSuspects(archive, notice)) {
    const record = await readCaptureRecord(snapshot).catch((error: unknown) => {
      if (error instanceof Fault) return null;
      throw error;
    });
    gaps.push(gapOf(snapshot, 'suspect', record?.suspect === undefined ? [] : [record.suspect]));
  }
  return gaps;
}

const gapOf = (
  { stamp }: Snapshot,
  why: HistoryGap['why'],
  problems: readonly { readonly code: string; readonly detail: string }[],
): HistoryGap => ({
  stamp,
  capturedAt: timeOfStamp(stamp),
  why,
  codes: [...new Set(problems.map(({ code }) => code))],
  detail: problems.map(({ detail }) => detail).join('; '),
});

/** Which snapshots are versions, and what each changed. */
async function walk(found: readonly Found[], memory: Memory, settings: HistorySettings) {
  const versions: HistoryVersion[] = [];
  const unjudged: HistoryGap[] = [];
  /** By the key of its text, the first version that had it. */
  const texts = new Map<string, HistoryVersion>();
  let last = null as { readonly at: number; readonly key: string } | null;
  const again = (): void => {
    const latest = versions.pop();
    if (latest !== undefined) versions.push({ ...latest, seenAgain: latest.seenAgain + 1 });
  };
  for (const [at, one] of found.entries()) {
    const facts = memory.facts(at);
    if (facts === undefined) throw new Error('this is a bug: a snapshot that was never read');
    if (facts.fatal.length > 0) {
      unjudged.push(gapOf(one.snapshot, 'unjudged', facts.fatal));
      continue;
    }
    if (last?.key === facts.textKey) {
      again();
      continue;
    }
    const step: Step | null = last === null ? null : await stepBetween(last.at, at, found, memory, settings);
    if (step !== null && !step.report.changed) {
      again();
      continue;
    }
    const earlier = texts.get(facts.textKey);
    const version = describeVersion(one, facts, { step, before: versions.at(-1), earlier }, settings);
    versions.push(version);
    if (earlier === undefined) texts.set(facts.textKey, version);
    last = { at, key: facts.textKey };
  }
  return { versions, unjudged };
}

function describeVersion(
  { snapshot, record, sha256 }: Found,
  { title, statedDate, language }: Facts,
  step: {
    readonly step: Step | null;
    readonly before: HistoryVersion | undefined;
    readonly earlier: HistoryVersion | undefined;
  },
  settings: HistorySettings,
): HistoryVersion {
  const capturedAt = timeOfStamp(snapshot.stamp);
  const ref = `${snapshot.notice}@${capturedAt}`;
  return {
    stamp: snapshot.stamp,
    ref,
    capturedAt,
    sha256,
    statedDate,
    title,
    language,
    cameBy: record.cameBy,
    technical: record.technical === true,
    returnsTo: step.earlier?.stamp ?? null,
    seenAgain: 0,
    change:
      step.step === null || step.before === undefined
        ? null
        : bindStep(step.step, {
            notice: snapshot.notice,
            before: step.before,
            after: { ref, capturedAt },
            returned: step.earlier === undefined ? null : sayReturned(step.earlier.ref, settings.lang),
          }),
    baseline: null,
    approvals: [],
  };
}

const sayReturned = (to: string, lang: UiLanguage): string => messageOf(returnTo(to), lang);

/** What was computed of two texts is remembered without them: they may be made anew. */
async function putReadings(
  versions: readonly HistoryVersion[],
  { readings, lang, options, decisions: { notice } }: HistorySettings,
): Promise<readonly HistoryVersion[]> {
  if (readings.byFingerprint.size === 0) return versions;
  const { applyReadings } = await import('../read/apply.js');
  const applying = { notice, lang, rules: options.rules ?? {} };
  return versions.map((version) =>
    version.change === null
      ? version
      : { ...version, change: applyReadings(version.change, readings, applying).report },
  );
}

/** Decisions stand on the findings that they bind; those on several steps at once where the baseline moved to. */
function placeDecisions(
  versions: readonly HistoryVersion[],
  baseline: Baseline | null,
  { decisions, today }: HistorySettings,
): Pick<History, 'versions' | 'approvals'> {
  const matched = new Set<string>();
  const decided = versions.map((version) => {
    if (version.change === null) return version;
    for (const change of [...version.change.findings, ...version.change.cleared])
      for (const fingerprint of decisionsOn(change, decisions)) matched.add(fingerprint);
    const change: Report = applyDecisions(version.change, decisions, today);
    return { ...version, change };
  });
  const approvals: HistoryApproval[] = [];
  for (const [fingerprint, decision] of decisions.byFingerprint) {
    if (matched.has(fingerprint)) continue;
    const { rule, before, after } = decision;
    approvals.push({ fingerprint, rule, before, after, ...sayDecision(decision, today) });
  }
  // The snapshot that was signed off may be one in which nothing changed: then it is the version before it.
  const signed =
    baseline === null ? undefined : decided.findLast((version) => version.stamp <= stampOf(baseline.capturedAt));
  if (baseline === null || signed === undefined) return { versions: decided, approvals };
  const { by, on } = baseline;
  return {
    versions: decided.map((version) =>
      version === signed ? { ...version, baseline: { by, on }, approvals } : version,
    ),
    approvals: [],
  };
}
