/** One line of `batch` → one line of answer: the report under its id, or an error in its place. Nothing is thrown. */
import type { Config } from '../../model/config.js';
import { EXIT, Fault } from '../../model/fault.js';
import { toJson } from '../../report/json.js';
import { hideSecrets } from '../../source/print-ref.js';
import { comparePair } from '../compare/compare-pair.js';
import { readPair } from '../compare/read-pair.js';
import { compareOptionsFor, type Flags } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import type { Line } from './lines.js';

export interface Answer {
  /** JSON, without the line end. */
  readonly text: string;
  /** 0, 3 or 70: what this line alone would exit with. */
  readonly exit: number;
}

/** What every line of a run is answered with. */
export interface AnswerSettings {
  readonly config: Config;
  readonly flags: Flags;
}

/** A line that is no longer than lines may be. */
export type WholeLine = Line & { readonly text: string };

type Id = string | number | null;

export async function answerLine(
  { number, text }: WholeLine,
  { config, flags }: AnswerSettings,
  here: Surroundings,
): Promise<Answer> {
  let id: Id = null;
  try {
    const job = parseJob(text);
    id = job.id;
    for (const ref of [job.before, job.after])
      if (ref === '-') throw badLine('a line of batch cannot read standard input (`-`)');
    const pair = await readPair(job.before, job.after, config, here);
    const report = await comparePair(pair, compareOptionsFor(config, pair.notice, flags), {
      archive: config.archive,
      env: here.env,
    });
    const fatal = report.problems.find((problem) => problem.fatal);
    if (fatal !== undefined) {
      const ref = fatal.side === 'after' ? job.after : job.before;
      return answerError(id, fatal.code, `${hideSecrets(ref)}: ${fatal.detail}`, EXIT.unjudged);
    }
    return { text: toJson({ id, ...report }), exit: EXIT.ok };
  } catch (error) {
    if (error instanceof BadLine)
      return answerError(error.id ?? id, 'bad-line', `line ${number}: ${error.message}`, EXIT.unjudged);
    if (error instanceof Fault) return answerError(id, error.code, error.message, EXIT.unjudged);
    return answerError(id, 'bug', error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.bug);
  }
}

export const answerError = (id: Id, code: string, message: string, exit: number): Answer => ({
  text: toJson({ id, error: { code, message } }),
  exit,
});

/** Whether a line without an end is a part of one: whoever wrote it stopped, or was stopped, in the middle. */
export function isCut(line: string): boolean {
  try {
    JSON.parse(line);
    return false;
  } catch {
    return true;
  }
}

/** The id of a line, for errors that are found outside its job. */
export function idOf(line: string): Id {
  try {
    return parseJob(line).id;
  } catch (error) {
    return error instanceof BadLine ? error.id : null;
  }
}

class BadLine extends Error {
  readonly id: Id;
  constructor(message: string, id: Id) {
    super(message);
    this.id = id;
  }
}

const badLine = (what: string, id: Id = null): BadLine =>
  new BadLine(`${what}; expected {"id": "…", "before": "<ref>", "after": "<ref>"}`, id);

function parseJob(line: string): { readonly id: string | number; readonly before: string; readonly after: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw badLine(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine('not an object');
  const { id, before, after } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw badLine('"id" is missing, or neither a string nor a number');
  if (typeof before !== 'string' || before === '') throw badLine('"before" is missing or not a string', id);
  if (typeof after !== 'string' || after === '') throw badLine('"after" is missing or not a string', id);
  return { id, before, after };
}
