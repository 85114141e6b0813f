/**
 * The decisions on a notice → those that say nothing usable, have expired, or never matched a finding between any two versions of the
 * archive. Those that once matched are history and stay; where it cannot be known, they stay too.
 */
import type { Config } from '../../model/config.js';
import type { Decision, PassageKeys } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import { compareNotices, type Extracted, isJudgeable, readNotice } from '../../pipeline.js';
import { APPROVAL_WORDS } from '../../report/approval-words.js';
import { listSnapshots, type Snapshot } from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import { archiveOf, compareOptionsFor } from '../config/settings.js';
import { listDecisions } from './listed.js';
import { boundIn } from './store.js';

/** Pairs of versions that are compared, a tenth of a second each at most: 60 versions make 1,770. */
const MOST_PAIRS = 2000;

type Why = 'malformed' | 'expired' | 'never-matched';

interface Telling {
  /** Day in UTC. */
  readonly today: string;
  readonly lang: UiLanguage;
  /** Told where it cannot be known what never matched. */
  readonly warn: (line: string) => void;
}

/** Names of files with why they go. */
export async function listRubbish(
  notice: string,
  config: Config,
  telling: Telling,
): Promise<readonly (readonly [file: string, why: Why])[]> {
  const rubbish: (readonly [string, Why])[] = [];
  const sound = new Map<string, Decision>();
  for (const { file, decision, standing } of await listDecisions(notice, config, telling.today)) {
    const name = file.slice(notice.length + 1);
    if (decision === null) rubbish.push([name, 'malformed']);
    else if (standing === 'expired') rubbish.push([name, 'expired']);
    else sound.set(name.slice(0, -'.json'.length), decision);
  }
  const never = await listNeverMatched(notice, sound, config, telling);
  return [...rubbish, ...never.map((fingerprint) => [`${fingerprint}.json`, 'never-matched'] as const)];
}

async function listNeverMatched(
  notice: string,
  decisions: ReadonlyMap<string, Decision>,
  config: Config,
  { lang, warn }: Telling,
): Promise<readonly string[]> {
  const snapshots = await listSnapshots(archiveOf(config), notice);
  const newest = snapshots.at(-1);
  // A decision on a text that is about to be published may match the version that is captured next.
  const open = new Set(
    [...decisions].flatMap(([fingerprint, { on }]) =>
      newest !== undefined && on.replaceAll('-', '') < newest.stamp.slice(0, 8) ? [fingerprint] : [],
    ),
  );
  const tell = (why: 'few-versions' | 'too-many'): readonly string[] => {
    warn(APPROVAL_WORDS[lang].notLooked(notice, why));
    return [];
  };
  if (decisions.size === 0) return [];
  if (snapshots.length < 2) return tell('few-versions');
  if (open.size === 0) return [];
  if ((snapshots.length * (snapshots.length - 1)) / 2 > MOST_PAIRS) return tell('too-many');
  await strikeMatched(open, notice, decisions, snapshots, config);
  return [...open];
}

/** The steps of the history come first: most decisions were taken on one of them. */
async function strikeMatched(
  open: Set<string>,
  notice: string,
  decisions: ReadonlyMap<string, Decision>,
  snapshots: readonly Snapshot[],
  config: Config,
): Promise<void> {
  // A rule that is turned off today may be what was decided on.
  const { former = [] } = boundIn(decisions, '');
  const options = { ...compareOptionsFor(config, notice, {}), rules: {}, returnsTo: '-', former };
  const versions: (Extracted | null)[] = [];
  for (const snapshot of snapshots) {
    const capture = await readSnapshot(snapshot).catch((error: unknown) => {
      // What cannot be read could have been what they matched: then nothing is removed.
      if (error instanceof Fault) open.clear();
      else throw error;
      return null;
    });
    if (capture === null) return;
    const version = readNotice(capture, options);
    versions.push(isJudgeable(version) ? version : null);
  }
  for (let distance = 1; distance < versions.length; distance++) {
    for (let later = distance; later < versions.length && open.size > 0; later++) {
      const [before, after] = [versions[later - distance], versions[later]];
      if (before == null || after == null) continue;
      const { findings, cleared } = compareNotices(before, after, options);
      // By the passages too: another version of the tool may name another part of them.
      const passages = new Set([...findings, ...cleared].map(({ keys }) => nameOf(keys)));
      for (const { fingerprint, formerly = [] } of [...findings, ...cleared])
        for (const name of [fingerprint, ...formerly.map((one) => one.fingerprint)]) open.delete(name);
      for (const name of open) if (passages.has(nameOf(decisions.get(name)?.seen.keys ?? null))) open.delete(name);
    }
  }
}

const nameOf = (keys: PassageKeys | null): string => JSON.stringify([keys?.before, keys?.after]);
