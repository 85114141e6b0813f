/**
 * `noticediff approvals prune`: removes decisions that say nothing usable, have expired, or never matched a finding between any two
 * versions of the archive. Those that once matched are history and stay; where it cannot be known, they stay too.
 */
import type { Config } from '../model/config.js';
import type { Decision } from '../model/decision.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { compareNotices, type Extracted, extract, isJudgeable } from '../pipeline.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { removeDecision } from '../review/store.js';
import { listSnapshots, type Snapshot } from '../source/archive.js';
import { readSnapshot } from '../source/pages.js';
import { compareOptionsFor, loadConfig } from '../work/config/load.js';
import { today } from '../work/process/today.js';
import { chooseDecided, listDecisions } from './approvals.js';

export interface PruneOptions {
  readonly dryRun?: boolean;
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

/** Pairs of versions that are compared, a tenth of a second each at most: 60 versions make 1,770. */
const MOST_PAIRS = 2000;

type Why = 'malformed' | 'expired' | 'never-matched';

export async function runPrune(notice: string | undefined, options: PruneOptions): Promise<number> {
  const config = await loadConfig(options.config === undefined ? {} : { config: options.config });
  const words = APPROVAL_WORDS[options.lang];
  let count = 0;
  for (const name of await chooseDecided(notice, config)) {
    for (const [file, why] of await listRubbish(name, config, options)) {
      if (options.dryRun !== true) await removeDecision(config.approvals, name, file);
      process.stdout.write(`${name}/${escapeControls(file)}  ${words.why[why]}\n`);
      count++;
    }
  }
  process.stdout.write(`${words.removed(count, options.dryRun === true)}\n`);
  return EXIT.ok;
}

/** Names of files with why they go. */
async function listRubbish(
  notice: string,
  config: Config,
  options: PruneOptions,
): Promise<readonly (readonly [string, Why])[]> {
  const rubbish: (readonly [string, Why])[] = [];
  const sound = new Map<string, Decision>();
  for (const { file, decision, standing } of await listDecisions(notice, config, today())) {
    const name = file.slice(notice.length + 1);
    if (decision === null) rubbish.push([name, 'malformed']);
    else if (standing === 'expired') rubbish.push([name, 'expired']);
    else sound.set(name.slice(0, -'.json'.length), decision);
  }
  const never = await listNeverMatched(notice, sound, config, options);
  return [...rubbish, ...never.map((fingerprint) => [`${fingerprint}.json`, 'never-matched'] as const)];
}

async function listNeverMatched(
  notice: string,
  decisions: ReadonlyMap<string, Decision>,
  config: Config,
  { lang, quiet }: PruneOptions,
): Promise<readonly string[]> {
  const snapshots = await listSnapshots({ snapshots: config.archive }, notice);
  const newest = snapshots.at(-1);
  // A decision on a text that is about to be published may match the version that is captured next.
  const open = new Set(
    [...decisions].flatMap(([fingerprint, { on }]) =>
      newest !== undefined && on.replaceAll('-', '') < newest.stamp.slice(0, 8) ? [fingerprint] : [],
    ),
  );
  const tell = (why: 'few-versions' | 'too-many'): readonly string[] => {
    if (quiet !== true) process.stderr.write(`noticediff: ${APPROVAL_WORDS[lang].notLooked(notice, why)}\n`);
    return [];
  };
  if (decisions.size === 0) return [];
  if (snapshots.length < 2) return tell('few-versions');
  if (open.size === 0) return [];
  if ((snapshots.length * (snapshots.length - 1)) / 2 > MOST_PAIRS) return tell('too-many');
  await strikeMatched(open, notice, snapshots, config);
  return [...open];
}

/** The steps of the history come first: most decisions were taken on one of them. */
async function strikeMatched(
  open: Set<string>,
  notice: string,
  snapshots: readonly Snapshot[],
  config: Config,
): Promise<void> {
  // A rule that is turned off today may be what was decided on.
  const options = { ...compareOptionsFor(config, notice, {}), rules: {}, returnsTo: '-' };
  const versions: (Extracted | null)[] = [];
  for (const snapshot of snapshots) {
    const capture = await readSnapshot(snapshot).catch((error: unknown) => {
      // What cannot be read could have been what they matched: then nothing is removed.
      if (error instanceof Fault) open.clear();
      else throw error;
      return null;
    });
    if (capture === null) return;
    const version = { capture, notice: extract(capture, options) };
    versions.push(isJudgeable(version) ? version : null);
  }
  for (let distance = 1; distance < versions.length; distance++) {
    for (let later = distance; later < versions.length && open.size > 0; later++) {
      const [before, after] = [versions[later - distance], versions[later]];
      if (before == null || after == null) continue;
      for (const { fingerprint, formerly = [] } of compareNotices(before, after, options).findings) {
        open.delete(fingerprint);
        for (const former of formerly) open.delete(former.fingerprint);
      }
    }
  }
}
