/** `noticediff fetch`: notices → their pages as they are now in the archive; a line for each on standard output, and the gravest exit code. */
import { EXIT, gravestOf } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import { printUrl } from '../source/url.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { archiveOf } from '../tasks/config/settings.js';
import { captureLive } from '../tasks/keep/capture-live.js';
import { startAll } from '../tasks/keep/lanes.js';
import { printLiveDiff } from '../tasks/keep/live-diff.js';
import { isJudged, summarise } from '../tasks/keep/summary.js';
import { chooseTargets } from '../tasks/keep/targets.js';
import { fetchWords } from '../tasks/keep/words.js';
import { chooseLook } from '../tasks/process/look.js';
import { openCounter } from '../tasks/process/progress.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { parseShard } from './arguments/shard.js';

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

export async function runFetch(names: readonly string[], options: FetchOptions, here: Surroundings): Promise<number> {
  const { lang, quiet } = options;
  const isMine = parseShard(options.shard);
  const config = await loadConfig(options, here);
  const chosen = (await chooseTargets(names, options.notice, config)).filter((_, index) => isMine(index + 1));
  const targets = chosen.filter(({ urls }) => urls.length > 0);
  const words = fetchWords[lang];
  const counter = openCounter(quiet === true, lang, here.stderr);
  const warn = openWarnings(quiet, here.stderr);
  const tell = (line: string): void => {
    counter.hide();
    warn(escapeControls(line));
    counter.show();
  };
  for (const { id, urls } of chosen) if (urls.length === 0) tell(`${id}${words.colon}${words.noAddress}`);
  const robots = config.fetch.robots && options.ignoreRobots !== true;
  const { http } = await here.network({ ...config.fetch, robots, log: tell });
  const sink = openSink(options.output, here);
  counter.expect(targets.length);
  const live = { keepAll: options.keepAll === true, accept: options.accept === true, dryRun: options.dryRun === true };
  const fetching = startAll(targets, async (target) => {
    const result = await captureLive(archiveOf(config), target, await http(), live).catch((error: Error) => error);
    const summary = summarise(result, words, here.cwd);
    counter.step(summary.exit !== EXIT.ok);
    return { target, result, summary };
  });
  const totals = { first: 0, changed: 0, same: 0, suspect: 0, failed: 0 };
  const exits: number[] = [];
  for (const fetched of fetching) {
    const { target, result, summary } = await fetched;
    totals[summary.counts] += 1;
    exits.push(summary.exit);
    if (target.derived) tell(words.derived(printUrl(target.urls[0] ?? ''), target.id));
    counter.hide();
    const lines = [`${target.id}${words.colon}${summary.line}`, ...summary.more];
    await sink.write(`${lines.map(escapeControls).join('\n')}\n`);
    if (options.diff === true && isJudged(result))
      await sink.write(
        await printLiveDiff(result.judged, target, config, { lang, look: chooseLook(options, here), env: here.env }),
      );
    counter.show();
  }
  counter.end();
  if (targets.length > 1) await sink.write(`${words.totals(totals)}\n`);
  sink.finish();
  return gravestOf(exits);
}
