/**
 * The approvals folder ⇄ decisions and baselines: one file a decision, `<notice>/<fingerprint>.json`, written whole or not at all.
 * What a file says counts only as a plain file of its own name; whatever else lies there is named in a warning or left alone.
 */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RuleSettings } from '../../assess/settings.js';
import type { Config } from '../../model/config.js';
import type { Baseline, Decision, Decisions, DecisionWarning } from '../../model/decision.js';
import type { CompareOptions } from '../../pipeline.js';
import { type Complaint, isFingerprint, isFormer, parseDecision, printDecision } from '../../review/decision-file.js';
import { BASELINE } from '../../source/archive.js';
import { folderOf, type KeptFiles, listHolders, listKept, ON_DISK, removeKept, writeKept } from './kept-files.js';
import { currentIdOf, recallBy } from './recall.js';

/** Everything decided on a notice, rules by the ids that they have now. No folder means no decisions; one that the system will not open is a Fault. */
export async function readDecisions(
  { approvals, rules }: Pick<Config, 'approvals' | 'rules'>,
  notice: string,
  files: KeptFiles = ON_DISK,
): Promise<Decisions> {
  const { folder, names } = await listKept(approvals, notice, files);
  const byFingerprint = new Map<string, Decision>();
  const warnings: DecisionWarning[] = [];
  for (const name of names.filter(isDecisionName)) {
    const read = await readDecisionFile(folder, name, files, rules);
    if ('code' in read) warnings.push({ ...read, file: `${notice}/${name}` });
    else byFingerprint.set(name.slice(0, -'.json'.length), read.seen.keys === null ? read : withCurrentIds(read));
  }
  return { notice, byFingerprint, warnings };
}

const withCurrentIds = (decision: Decision): Decision => ({
  ...decision,
  rule: currentIdOf(decision.rule),
  seen: { ...decision.seen, also: decision.seen.also.map(currentIdOf) },
});

/** What a comparison has to know of decisions: those of the first recipe, to look for, and on a day those that make findings. */
export function boundIn(decisions: Decisions['byFingerprint'], today: string): Pick<CompareOptions, 'former' | 'own'> {
  const all = [...decisions];
  const former = all.flatMap(([fingerprint, { rule, before, after }]) =>
    isFormer(fingerprint) ? [{ fingerprint, rule, before, after }] : [],
  );
  const own = all.flatMap(
    ([
      fingerprint,
      {
        own,
        on,
        seen: { keys },
      },
    ]) => (own !== undefined && keys !== null && on <= today ? [{ fingerprint, keys, own }] : []),
  );
  return { ...(former.length > 0 && { former }), ...(own.length > 0 && { own }) };
}

/** What became of a decision that was written. */
export type Written =
  | { readonly outcome: 'created' | 'unchanged' }
  /** Null where the earlier file said nothing usable. */
  | { readonly outcome: 'replaced'; readonly earlier: Decision | null };

/** Writes one decision. The same one again leaves its file as it is, with the day on which it was first taken. */
export async function writeDecision(
  approvals: string,
  notice: string,
  fingerprint: string,
  decision: Decision,
): Promise<Written> {
  if (!isFingerprint(fingerprint)) throw new Error(`this is a bug: "${fingerprint}" is no fingerprint`);
  const folder = folderOf(approvals, notice);
  const name = `${fingerprint}.json`;
  const earlier = await readEarlier(folder, name);
  if (earlier !== null && !('code' in earlier) && isSame(earlier, decision)) return { outcome: 'unchanged' };
  await writeKept(approvals, notice, name, printDecision(decision));
  return earlier === null
    ? { outcome: 'created' }
    : { outcome: 'replaced', earlier: 'code' in earlier ? null : earlier };
}

/** The day and the version of the tool aside. */
const isSame = (one: Decision, other: Decision): boolean => {
  const bare = ({ on: _, seen, ...rest }: Decision): unknown => ({ ...rest, seen: { ...seen, tool: null } });
  return isDeepStrictEqual(bare(one), bare(other));
};

async function readEarlier(folder: string, name: string): Promise<Decision | Complaint | null> {
  const isThere = await lstat(join(folder, name)).then(
    () => true,
    () => false,
  );
  return isThere ? readDecisionFile(folder, name, ON_DISK, {}) : null;
}

/** The version that is signed off from now on. */
export async function writeBaseline(approvals: string, notice: string, baseline: Baseline): Promise<void> {
  const { sha256, capturedAt, by, on, reason } = baseline;
  const text = `${JSON.stringify({ sha256, capturedAt, by, on, reason }, null, 2)}\n`;
  await writeKept(approvals, notice, BASELINE, text);
}

/** Removes files that `readDecisions` named; the baseline is never one of them. */
export async function removeDecision(approvals: string, notice: string, name: string): Promise<void> {
  if (!isDecisionName(name)) throw new Error(`this is a bug: ${name} is no decision`);
  await removeKept(approvals, notice, name);
}

/** Notices that have a folder of approvals, in order. */
export const listDecided = (approvals: string): Promise<readonly string[]> => listHolders(approvals);

const isDecisionName = (name: string): boolean => name.endsWith('.json') && name !== BASELINE;

async function readDecisionFile(
  folder: string,
  name: string,
  files: KeptFiles,
  rules: RuleSettings,
): Promise<Decision | Complaint> {
  const malformed = (detail: string): Complaint => ({ code: 'malformed', detail });
  if (!isFingerprint(name.slice(0, -'.json'.length)))
    return malformed('the name of the file is no fingerprint (v2- and 32 hex digits)');
  const bytes = await files.read(folder, name);
  if (typeof bytes === 'string') return malformed(bytes);
  try {
    return parseDecision(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      isFormer(name) ? recallBy(rules) : null,
    );
  } catch {
    return malformed('it is not UTF-8');
  }
}
