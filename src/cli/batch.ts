/** `noticediff batch`: pairs of refs in, a report or an error a line out, in input order, on all cores. */
import { availableParallelism } from 'node:os';
import { EXIT } from '../model/fault.js';
import { tellFault } from '../report/tell-fault.js';
import { answerAll } from '../tasks/batch/answer-all.js';
import { type ConfigOptions, loadConfig } from '../tasks/config/load.js';
import { type Flags, flagsOf } from '../tasks/config/settings.js';
import { openProgress } from '../tasks/process/progress.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { parseShard } from './arguments/shard.js';

export interface BatchOptions extends ConfigOptions, Flags {
  readonly jobs?: number;
  readonly shard?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly part?: boolean;
}

export async function runBatch(options: BatchOptions, here: Surroundings): Promise<number> {
  const isMine = parseShard(options.shard);
  const config = await loadConfig(options, here);
  const sink = openSink(options.output, here, ['-']);
  const progress = openProgress(options.quiet === true, options.lang, here.stderr);
  const { failed, exit, cut } = await answerAll({
    input: here.stdin,
    here,
    settings: { config, flags: flagsOf(options) },
    jobs: options.jobs ?? availableParallelism(),
    isMine,
    write: sink.write,
    onAnswer: progress.step,
  }).finally(progress.end);
  sink.finish();
  if (failed > 0)
    openWarnings(
      options.quiet,
      here.stderr,
    )(tellFault(`${failed} of the lines failed; each says why on its own line.`, options.lang));
  // What failed stands in the answers, and would fail again: only what has no answer is worth another run.
  if (options.part === true) return cut ? EXIT.unjudged : EXIT.ok;
  return exit;
}
