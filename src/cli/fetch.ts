/** `noticediff fetch`: notices → their pages as they are now in the archive; a line for each on standard output, and the gravest exit code. */
import { relative } from 'node:path';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import type { Archive } from '../source/archive.js';
import { printUrl } from '../source/url.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { captureLive, type LiveResult } from '../work/keep/capture-live.js';
import { chooseTargets, type Target } from '../work/keep/targets.js';
import { type FetchTotals, type FetchWords, fetchWords } from '../work/keep/words.js';
import { openCounter } from '../work/process/progress.js';
import { openSink } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';
import { parseShard } from './arguments/shard.js';
import { printLiveDiff } from './fetch-diff.js';

export interface FetchOptions extends ConfigOptions {
  readonly notice?: string;
  readonly keepAll?: boolean;
  readonly accept?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly shard?: string;
  readonly ignoreRobots?: boolean;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Notices that are on their way at once; those of one host wait for each other all the same. */
const LANES = 8;

export async function runFetch(names: readonly string[], options: FetchOptions, here: Surroundings): Promise<number> {
  const isMine = parseShard(options.shard);
  const config = await loadConfig(options, here);
  const targets = (await chooseTargets(names, options.notice, config)).filter((_, index) => isMine(index + 1));
  const archive: Archive = { snapshots: config.archive, approvals: config.approvals };
  const respect = config.fetch.robots && options.ignoreRobots !== true;
  const words = fetchWords[options.lang];
  const counter = openCounter(options.quiet === true, options.lang, here.stderr);
  const tell = (line: string): void => {
    if (options.quiet === true) return;
    counter.hide();
    here.stderr.write(`noticediff: ${escapeControls(line)}\n`);
    counter.show();
  };
  const { http } = await here.network({ ...config.fetch, robots: respect, log: tell });
  const sink = openSink(options.output, here);
  counter.expect(targets.length);
  const fetching = startAll(targets, async (target): Promise<Fetched> => {
    const result = await captureLive(archive, target, await http(), {
      keepAll: options.keepAll === true,
      accept: options.accept === true,
      dryRun: options.dryRun === true,
    }).catch((error: unknown) => error as Error);
    const summary = summarise(result, words, here.cwd);
    counter.step(summary.exit !== EXIT.ok);
    return { result, summary };
  });
  const totals = { first: 0, changed: 0, same: 0, suspect: 0, failed: 0 };
  const exits: number[] = [];
  for (const [index, target] of targets.entries()) {
    const { result, summary } = (await fetching[index]) as Fetched;
    totals[summary.counts] += 1;
    exits.push(summary.exit);
    if (target.derived) tell(words.derived(printUrl(target.urls[0] ?? ''), target.id));
    counter.hide();
    await sink.write(
      `${[`${target.id}${words.colon}${summary.line}`, ...summary.more].map(escapeControls).join('\n')}\n`,
    );
    if (options.diff === true && isJudged(result))
      await sink.write(await printLiveDiff(result.judged, target, config, options, here));
    counter.show();
  }
  counter.end();
  if (targets.length > 1) await sink.write(`${words.totals(totals)}\n`);
  sink.finish();
  return gravest(exits);
}

interface Fetched {
  readonly result: LiveResult | Error;
  readonly summary: Summary;
}

const isJudged = (result: LiveResult | Error): result is LiveResult & { kind: 'judged' } =>
  !(result instanceof Error) && result.kind === 'judged';

/** A few at once, in lanes; a failure stays with its own. */
function startAll<T>(targets: readonly Target[], work: (target: Target) => Promise<T>): readonly Promise<T>[] {
  const lanes: Promise<unknown>[] = [];
  return targets.map((target, index) => {
    const before = lanes[index % LANES] ?? Promise.resolve();
    const run = before.then(() => work(target));
    lanes[index % LANES] = run.catch(() => {});
    return run;
  });
}

const GRAVEST = [EXIT.bug, EXIT.usage, EXIT.unjudged, EXIT.findings];
const gravest = (exits: readonly number[]): number => GRAVEST.find((exit) => exits.includes(exit)) ?? EXIT.ok;

interface Summary {
  readonly line: string;
  /** Further lines under it. */
  readonly more: readonly string[];
  readonly exit: number;
  readonly counts: keyof FetchTotals;
}

function summarise(result: LiveResult | Error, words: FetchWords, cwd: string): Summary {
  if (result instanceof Fault) {
    const more = result.hint === undefined ? [] : [`  ${words.hint}${result.hint}`];
    return { line: words.failed(result.message), more, exit: EXIT[result.exit], counts: 'failed' };
  }
  if (result instanceof Error) {
    const more = (result.stack ?? result.message).split('\n');
    return { line: words.failed(words.bug), more, exit: EXIT.bug, counts: 'failed' };
  }
  if (result.kind === 'not-modified') return fine(words.notModified(result.stamp), 'same');
  const { judged, outcome } = result;
  const first = judged.before === null;
  if (judged.suspect !== null) {
    const { code, detail } = judged.suspect;
    const isDoubt = judged.found.problems.every((problem) => problem.code !== code);
    const say = outcome === null ? words.wouldSuspect : isAgain(outcome) ? words.suspectAgain : words.suspect;
    return {
      line: say(detail, code),
      more: [
        ...(outcome === null ? [] : [`  ${relative(cwd, outcome.snapshot.folder)}`]),
        ...(isDoubt ? [`  ${words.accept}`] : []),
      ],
      exit: EXIT.unjudged,
      counts: 'suspect',
    };
  }
  if (judged.same) return fine(words.same(judged.before?.snapshot.stamp ?? ''), 'same');
  const counts = first ? 'first' : judged.equal ? 'same' : 'changed';
  if (outcome === null) return fine(words.wouldKeep, counts);
  const { stamp } = outcome.snapshot;
  if (outcome.kind === 'already') return fine(words.already(stamp), 'same');
  return fine({ first: words.first, changed: words.changed, same: words.kept }[counts](stamp), counts);
}

const isAgain = (outcome: { readonly kind: string; readonly already?: boolean }): boolean =>
  outcome.kind === 'suspect' && outcome.already === true;

const fine = (line: string, counts: keyof FetchTotals): Summary => ({ line, more: [], exit: EXIT.ok, counts });
