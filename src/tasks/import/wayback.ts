/** `noticediff import wayback`: what the Wayback Machine has of a notice → its versions in the archive, oldest first; goes on where it was stopped. */
import { Fault, usage } from '../../model/fault.js';
import { escapeControls } from '../../report/escape.js';
import { type Archive, listSnapshots, listSuspects } from '../../source/archive.js';
import { draftOfReplay } from '../../source/live.js';
import { withLock } from '../../source/lock.js';
import { printRef } from '../../source/print-ref.js';
import { readState, writeState } from '../../source/state.js';
import { printUrl } from '../../source/url.js';
import {
  listReplays,
  type Period,
  type Replay,
  type Replayed,
  readReplay,
  type Wayback,
} from '../../source/wayback.js';
import { loadConfig } from '../config/load.js';
import { archiveOf } from '../config/settings.js';
import { findDoubt } from '../keep/doubts.js';
import { keepDraft } from '../keep/keep.js';
import { chooseTargets, type Target } from '../keep/targets.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ImportOptions } from './options.js';
import { openTally, type Tally } from './tally.js';
import { planSteps, type Step } from './wayback-plan.js';

/** After so many failures in a row the service is busy or gone, and is left alone. */
const MOST_FAILURES = 3;

export async function importWayback(
  what: readonly string[],
  options: ImportOptions,
  here: Surroundings,
): Promise<number> {
  const period = periodOf(options);
  const config = await loadConfig(options, here);
  const targets = await chooseTargets(what, options.notice, config);
  const tally = openTally(options, here);
  const { http, wayback: base } = await here.network({ ...config.fetch, log: tally.say });
  const wayback: Wayback = { http: await http(), base };
  const archive = archiveOf(config);
  for (const target of targets) {
    const work = () => importOne({ archive, wayback, target, period, tally, options });
    await (options.dryRun === true ? work() : withLock(archive, target.id, work)).catch((error: unknown) =>
      tally.fail(target.id, error),
    );
  }
  return await tally.finish();
}

function periodOf({ from, to }: ImportOptions): Period {
  for (const [name, value] of Object.entries({ from, to }))
    if (value !== undefined && !/^\d{4}(?:-?\d{2}(?:-?\d{2})?)?$/.test(value))
      throw usage(
        `--${name} ${printRef(value)}: expected a year, a month or a day.`,
        'Such as --from 2020 --to 2022-06.',
      );
  const digits = (value: string): string => value.replaceAll('-', '');
  return { ...(from && { from: digits(from) }), ...(to && { to: digits(to) }) };
}

interface Job {
  readonly archive: Archive;
  readonly wayback: Wayback;
  readonly target: Target;
  readonly period: Period;
  readonly tally: Tally;
  readonly options: ImportOptions;
}

async function importOne(job: Job): Promise<void> {
  const { archive, wayback, target, tally, options } = job;
  const lists: (readonly Replay[])[] = [];
  for (const url of target.urls) lists.push(await indexOf(wayback, url, job));
  const steps = planSteps(lists, options.every ?? null);
  const done = await readDone(archive, target.id);
  const left = steps.filter(({ stamp }) => !done.has(stamp));
  tally.expect(steps.length);
  if (left.length < steps.length) tally.count(target.id, 'already', steps.length - left.length);
  if (options.dryRun === true) return tally.count(target.id, 'wouldKeep', left.length);
  const pages = new Map<string, Replayed>();
  let failures = 0;
  for (const step of left) {
    const failure = await importStep(job, step, pages).then(
      () => null,
      (error: unknown) => error,
    );
    const isRedirect = failure instanceof Fault && failure.code === 'replay-redirect';
    failures = failure === null || isRedirect ? 0 : failures + 1;
    if (isRedirect) tally.leaveOut(`${target.id} ${step.stamp}`, failure.message);
    else if (failures > 0) tally.fail(`${target.id} ${step.stamp}`, failure);
    if (failures === 0) await writeDone(archive, target.id, done.add(step.stamp));
    if (failures === MOST_FAILURES)
      throw new Fault({
        code: 'stopped',
        exit: 'unjudged',
        message: `${MOST_FAILURES} captures in a row could not be read; the rest was not asked for.`,
        hint: 'Run the same command again later: it goes on where it stopped.',
      });
  }
}

async function indexOf(wayback: Wayback, url: string, { target, period, tally }: Job): Promise<readonly Replay[]> {
  const { replays, skipped } = await listReplays(wayback, url, period);
  if (skipped > 0) tally.say(`${target.id}: ${skipped} lines of the index could not be read`);
  if (replays.length > 0) return replays;
  throw new Fault({
    code: 'no-capture',
    exit: 'unjudged',
    message: `The Wayback Machine has no capture of ${escapeControls(printUrl(url))} in that time.`,
    hint: 'Give the address as it was then, or a longer time.',
  });
}

async function importStep(
  { archive, wayback, target, tally }: Job,
  { stamp, pages }: Step,
  read: Map<string, Replayed>,
) {
  const replayed: Replayed[] = [];
  for (const [index, replay] of pages.entries()) {
    // Of several pages, one changes at a time.
    const key = `${index} ${replay.stamp}`;
    const page = read.get(key) ?? (await readReplay(wayback, replay));
    for (const old of read.keys()) if (old.startsWith(`${index} `)) read.delete(old);
    read.set(key, page);
    replayed.push(page);
  }
  const draft = draftOfReplay(target.urls, replayed);
  tally.refuseToCome(draft.capturedAt);
  const outcome = await keepDraft(archive, target.id, draft, {
    ...target.extraction,
    keepAll: false,
    examine: (found, before) => findDoubt(found, before, { language: target.language, led: [] }),
  });
  tally.add(target.id, `${target.id} ${stamp}`, outcome);
}

/** Times that need no asking: what is kept, and what was seen to be the same or no page. */
async function readDone(archive: Archive, notice: string): Promise<Set<string>> {
  const seen = await readState(archive, notice, 'wayback');
  const kept = [...(await listSnapshots(archive, notice)), ...(await listSuspects(archive, notice))];
  return new Set([
    ...(Array.isArray(seen) ? seen.map(String) : []),
    ...kept.map(({ stamp }) => stamp.replace(/\D/g, '')),
  ]);
}

const writeDone = (archive: Archive, notice: string, done: ReadonlySet<string>): Promise<void> =>
  writeState(archive, notice, 'wayback', [...done].sort());
