/** Notices, or two refs of one → the changes of each that a reader is asked about: all of them, and those that have no reading yet. */
import { Fault, usage } from '../../model/fault.js';
import type { Readings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import { type Asked, listAsked } from '../../reading/asked.js';
import { type ReadRequest, writeRequests } from '../../reading/requests.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { type Change, type ChangeOptions, openAsked } from '../change/open.js';
import { openFrom } from '../check/from.js';
import { listJobs } from '../check/jobs.js';
import { compareOptionsFor, type Flags, flagsOf } from '../config/settings.js';
import { readKept } from '../decide/apply.js';
import { reportNow } from '../decide/current.js';
import { boundIn } from '../decide/store.js';
import type { Surroundings } from '../process/surroundings.js';
import { today } from '../process/today.js';

export interface ReadOptions extends ChangeOptions, Flags {
  readonly notice?: string;
  /** What the rules cleared, too. */
  readonly all?: boolean;
  /** What has a reading, too. */
  readonly refresh?: boolean;
  /** Ids or fingerprints: these changes alone. */
  readonly change?: readonly string[];
  readonly limit?: number;
}

export interface Pending {
  readonly notice: string;
  /** Whether or not they have a reading, cleared ones included. */
  readonly all: readonly Asked[];
  readonly readings: Readings;
  readonly requests: readonly ReadRequest[];
  /** Changes beyond the limit. */
  readonly left: number;
}

export interface Opened {
  readonly change: Change;
  readonly pending: readonly Pending[];
  /** Notices of which nothing can be said. */
  readonly faults: readonly { readonly notice: string; readonly fault: Fault }[];
}

export async function listPending(
  names: readonly string[],
  options: ReadOptions,
  here: Surroundings,
  warn: (line: string) => void,
): Promise<Opened> {
  const refs = refsIn(names, options);
  const change = await openAsked(options, refs ?? {}, here, warn);
  const { config } = change;
  const notices =
    refs === null
      ? (await listJobs(names, options, change, { cwd: here.cwd, others: [] })).map(({ notice }) => notice)
      : [refs.notice];
  const settings = { config, flags: flagsOf(options), today: today(here), staged: change.staged };
  const from = await openFrom(settings, here);
  const pending: Pending[] = [];
  const faults: { readonly notice: string; readonly fault: Fault }[] = [];
  let room = options.limit ?? Number.POSITIVE_INFINITY;
  for (const notice of notices) {
    try {
      const { decisions, readings } = await readKept(config, notice, here, from);
      const comparing = {
        ...compareOptionsFor(config, notice, settings.flags),
        ...boundIn(decisions.byFingerprint, settings.today),
      };
      const report = await reportNow(notice, change, comparing, { config, here, ...refs });
      const fatal = report.problems.find((problem) => problem.fatal);
      if (fatal !== undefined) throw new Fault({ code: fatal.code, exit: 'unjudged', message: `${fatal.detail}.` });
      const asked = chooseAsked(report, readings, config.reader.all, options);
      const now = asked.slice(0, room);
      room -= now.length;
      pending.push({
        notice,
        all: listAsked(report, true),
        readings,
        requests: writeRequests(notice, report.after.language, now),
        left: asked.length - now.length,
      });
    } catch (error) {
      if (!(error instanceof Fault) || notices.length === 1) throw error;
      faults.push({ notice, fault: error });
    }
  }
  return { change, pending, faults };
}

function chooseAsked(
  report: Report,
  { byFingerprint }: Readings,
  always: boolean,
  { all, refresh, change: named = [] }: ReadOptions,
): readonly Asked[] {
  if (named.length === 0)
    return listAsked(report, all === true || always).filter(
      ({ fingerprint }) => refresh === true || !byFingerprint.has(fingerprint),
    );
  const changes = [...report.findings, ...report.cleared];
  const wanted = new Set(
    named.map((name) => {
      const found = changes.find(({ id, fingerprint }) => id === name || fingerprint === name);
      if (found !== undefined) return found.fingerprint;
      throw usage(
        `There is no change ${JSON.stringify(name.slice(0, 80))}.`,
        'noticediff check lists them.',
        'no-such-finding',
      );
    }),
  );
  return listAsked(report, true).filter(
    ({ fingerprint }) => wanted.has(fingerprint) && (refresh === true || !byFingerprint.has(fingerprint)),
  );
}

/** `read A B --notice shop` */
function refsIn(names: readonly string[], { notice, base, staged }: ReadOptions) {
  if (notice === undefined) return null;
  checkNoticeId(notice);
  const [before, after, more] = names;
  if (before === undefined || after === undefined || more !== undefined)
    throw usage(
      '--notice says whose readings two refs get, and takes two refs.',
      'For example: noticediff read git:origin/main:privacy.md privacy.md --notice shop',
    );
  if (base !== undefined || staged === true)
    throw usage('Two refs say what is compared, and --base or --staged as well.', 'Give one of the two.');
  return { notice, before, after };
}
