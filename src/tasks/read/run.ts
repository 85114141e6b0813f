/** Changes without a reading → asked, and their answers kept and told; or what would be asked, printed or written. Returns the exit code. */
import { resolve } from 'node:path';
import { EXIT, Fault, gravestOf } from '../../model/fault.js';
import type { Failure } from '../../reading/answers.js';
import { batchLine } from '../../reading/requests.js';
import { escapeControls } from '../../report/escape.js';
import { tellFault } from '../../report/tell-fault.js';
import { readFileLimited } from '../../source/read-limited.js';
import { openCounter } from '../process/progress.js';
import { openSink, openWarnings } from '../process/streams.js';
import type { Surroundings } from '../process/surroundings.js';
import { today } from '../process/today.js';
import { listPending, type ReadOptions } from './pending.js';
import { printPlan } from './plan.js';
import { askAll, type Reader, takeAnswers } from './read.js';
import { printReading, READ_WORDS } from './words.js';

export interface RunOptions extends ReadOptions {
  readonly model?: string;
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly dryRun?: boolean;
  readonly requests?: string;
  readonly answers?: string;
  readonly quiet?: boolean;
}

const JOBS = 4;
const TIMEOUT = 120;
/** Bytes of a file of answers. */
const LARGEST_ANSWERS = 256 * 1024 * 1024;

export async function readChanges(names: readonly string[], options: RunOptions, here: Surroundings): Promise<number> {
  const { lang, quiet, requests: file, answers } = options;
  const words = READ_WORDS[lang];
  const warn = openWarnings(quiet, here.stderr);
  const { change, pending, faults } = await listPending(names, options, here, warn);
  const { config } = change;
  for (const { notice, fault } of faults) warn(`${notice}: ${escapeControls(tellFault(fault.message, lang))}`);
  const exits: number[] = faults.map(({ fault }) => EXIT[fault.exit]);
  const requests = pending.flatMap((one) => one.requests);
  const left = pending.reduce((sum, one) => sum + one.left, 0);
  const changes = requests.reduce((sum, { asked }) => sum + asked.length, 0);
  const model = options.model ?? (here.env['NOTICEDIFF_MODEL'] || config.model);
  if (options.dryRun === true) {
    const { addressOf } = await import('../../source/openai.js');
    const asks = words.asks(model === null ? null : escapeControls(model), addressOf(here.env));
    here.stdout.write(printPlan(requests, changes, asks, lang));
    return gravestOf(exits);
  }
  if (file !== undefined) {
    const sink = openSink(file, here);
    for (const request of requests) await sink.write(`${batchLine(request, model ?? throwNoModel())}\n`);
    sink.finish();
    if (quiet !== true) here.stderr.write(`${words.written(requests.length, changes, escapeControls(file))}\n`);
    return gravestOf(exits);
  }
  let [read, failed] = [0, 0];
  const counter = openCounter(quiet === true, lang, here.stderr);
  const reader: Reader = {
    config,
    on: today(here),
    async kept(notice, { asked }, readings) {
      counter.hide();
      for (const one of asked) {
        const reading = readings.get(one.fingerprint);
        if (reading === undefined) continue;
        read++;
        here.stdout.write(`${notice}  ${one.change}  ${printReading(reading, lang)}\n`);
      }
      counter.show();
    },
    failed({ asked, why }: Failure) {
      failed++;
      counter.hide();
      const heading = asked.heading.after ?? asked.heading.before;
      const under = heading === null ? '' : words.under(escapeControls(heading));
      here.stderr.write(`noticediff: ${words.failed(asked.change, under, escapeControls(tellFault(why, lang)))}\n`);
      counter.show();
    },
  };
  if (answers !== undefined) {
    const bytes = await readFileLimited(resolve(here.cwd, answers), escapeControls(answers), LARGEST_ANSWERS);
    await takeAnswers(bytes.toString('utf8'), pending, options.refresh === true, reader, {
      noAnswer(line) {
        failed++;
        here.stderr.write(`noticediff: ${words.noAnswer(line)}\n`);
      },
      unknown(id) {
        failed++;
        here.stderr.write(`noticediff: ${words.unknown(escapeControls(id.slice(0, 120)))}\n`);
      },
      twice(id) {
        here.stderr.write(`noticediff: ${words.twice(escapeControls(id.slice(0, 120)))}\n`);
      },
    });
  } else if (requests.length > 0) {
    const { openModel } = await import('../../source/openai.js');
    const asking = { model: model ?? throwNoModel(), jobs: options.jobs ?? JOBS };
    const ask = await openModel({ env: here.env, timeout: (options.timeout ?? TIMEOUT) * 1000 });
    counter.expect(changes);
    await askAll(requests, ask, asking, reader, ({ asked }) => counter.step(false, asked.length));
  }
  counter.end();
  if (failed > 0) exits.push(EXIT.unjudged);
  const isIdle = read + failed + left + faults.length === 0;
  here.stdout.write(`${isIdle ? words.nothing : words.done(read, failed, left)}\n`);
  return gravestOf(exits);
}

function throwNoModel(): never {
  throw new Fault({
    code: 'no-model',
    exit: 'usage',
    message: 'It is not said which model reads.',
    hint: 'Give --model, NOTICEDIFF_MODEL, or "reader": { "model": "…" } in the configuration.',
  });
}
