/** Changes without a reading → their readings, from a model that is asked now, or from a file of answers; each is kept as soon as it is there. */

import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import type { Reading } from '../../model/reading.js';
import { type Answered, type Failure, takeAnswer } from '../../reading/answers.js';
import type { Asked } from '../../reading/asked.js';
import { messagesOf, parseId, RESPONSE_FORMAT, type ReadRequest, shortName } from '../../reading/requests.js';
import type { AskModel } from '../../source/openai.js';
import { type AnswerLine, readAnswers } from './answers-file.js';
import type { Pending } from './pending.js';
import { writeReading } from './store.js';

export interface Reader {
  readonly config: Pick<Config, 'readings'>;
  /** ISO date. */
  readonly on: string;
  readonly kept: (
    notice: string,
    request: Pick<ReadRequest, 'asked'>,
    readings: ReadonlyMap<string, Reading>,
  ) => Promise<void>;
  readonly failed: (failure: Failure) => void;
}

/** A few requests at once. A fault of the server that the next request would meet too stops the run; what was read is kept. */
export async function askAll(
  requests: readonly ReadRequest[],
  ask: AskModel,
  asking: { readonly model: string; readonly jobs: number },
  reader: Reader,
  step: (request: ReadRequest) => void,
): Promise<void> {
  const waiting = [...requests];
  let stopped = false;
  const work = async (): Promise<void> => {
    for (let request = waiting.shift(); request !== undefined && !stopped; request = waiting.shift()) {
      try {
        const { content, model } = await ask({
          model: asking.model,
          messages: messagesOf(request),
          format: RESPONSE_FORMAT,
        });
        await keep(request, takeAnswer(content, request.asked, { ...request, model, on: reader.on }), reader);
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'unanswered') {
          stopped = true;
          throw error;
        }
        const why = error.message.replace(/\.$/, '');
        for (const asked of request.asked) reader.failed({ asked, why });
      }
      step(request);
    }
  };
  // The first alone: what is wrong with the address or the key is told once.
  const others = waiting.splice(1);
  await work();
  waiting.push(...others);
  await Promise.all(Array.from({ length: asking.jobs }, work));
}

async function keep(
  request: Pick<ReadRequest, 'notice' | 'asked'>,
  { readings, failures }: Answered,
  reader: Reader,
): Promise<void> {
  for (const [fingerprint, reading] of readings)
    await writeReading(reader.config, request.notice, fingerprint, reading);
  await reader.kept(request.notice, request, readings);
  for (const failure of failures) reader.failed(failure);
}

export interface Strange {
  readonly noAnswer: (line: number) => void;
  readonly unknown: (id: string) => void;
  /** Of changes that an earlier line answered: the first answer stays. */
  readonly twice: (id: string) => void;
}

/** What a batch, or a person, answered to requests of `--requests`. A line that failed may be followed by one that does not. */
export async function takeAnswers(
  text: string,
  pending: readonly Pending[],
  refresh: boolean,
  reader: Reader,
  strange: Strange,
): Promise<void> {
  const answered = new Set<string>();
  for (const line of readAnswers(text)) {
    if (typeof line === 'number') {
      strange.noAnswer(line);
      continue;
    }
    const request = requestOf(line, pending, refresh);
    if (request === null) strange.unknown(line.id);
    else if (typeof line.answer === 'string')
      for (const asked of request.asked) reader.failed({ asked, why: line.answer });
    else {
      const { content, model } = line.answer;
      const { notice, instructions } = request;
      const nameOf = ({ fingerprint }: Asked): string => `${notice} ${fingerprint}`;
      const asked = request.asked.filter((one) => !answered.has(nameOf(one)));
      if (asked.length < request.asked.length) strange.twice(line.id);
      const taken = takeAnswer(content, asked, { model, instructions, on: reader.on });
      await keep({ notice, asked }, taken, reader);
      for (const one of asked) if (taken.readings.has(one.fingerprint)) answered.add(nameOf(one));
    }
  }
}

/** The one that is asked now; of an earlier one, those of its changes that are still there and, but to refresh them, have no reading. */
function requestOf(
  { id, answer }: AnswerLine,
  pending: readonly Pending[],
  refresh: boolean,
): Pick<ReadRequest, 'notice' | 'asked' | 'instructions'> | null {
  const named = parseId(id);
  const own = pending.find(({ notice }) => notice === named?.notice);
  if (named === null || own === undefined) return null;
  const request = own.requests.find((one) => one.id === id);
  if (request !== undefined) return request;
  const content = typeof answer === 'string' ? '' : answer.content;
  const asked = own.all.filter(({ fingerprint }) => content.includes(`"${shortName(fingerprint)}"`));
  if (asked.length === 0) return null;
  return {
    ...named,
    asked: asked.filter(({ fingerprint }) => refresh || !own.readings.byFingerprint.has(fingerprint)),
  };
}
