/** `approve --baseline`: a version → the one that was last signed off, unless findings up to it are undecided. */
import type { DecisionVerdict } from '../../model/decision.js';
import { Fault, usage } from '../../model/fault.js';
import { extract } from '../../pipeline.js';
import { escapeControls } from '../../report/escape.js';
import type { Change } from '../../review/decide.js';
import { applyGate } from '../../review/gate.js';
import { readBaseline } from '../../source/archive.js';
import { NOTICE_ID } from '../../source/notice-id.js';
import { parseRef } from '../../source/parse-ref.js';
import { readOne } from '../compare/read-pair.js';
import { compareOptionsFor, flagsOf, listKnown } from '../config/settings.js';
import { type CurrentOptions, readCurrent } from './current.js';
import { whoDecides } from './identity.js';
import type { Selection } from './select.js';
import { writeBaseline } from './store.js';

/** What is decided, of what. */
export interface Said extends Selection {
  readonly reason?: string;
  readonly by?: string;
  readonly until?: string;
  readonly verdict: DecisionVerdict;
  /** True where no version is named. */
  readonly baseline?: string | true;
  readonly force?: boolean;
}

/** What was written as the baseline. */
export interface SignedOff {
  readonly notice: string;
  readonly capturedAt: string;
  readonly by: string;
  /** Findings that were not decided; signed off all the same. */
  readonly undecided: number;
}

export async function signOff(
  names: readonly string[],
  options: Said & { readonly baseline: string | true },
  reason: string | null,
  current: CurrentOptions,
): Promise<SignedOff> {
  checkCall(names, options, reason);
  const { notice, ref } = await readVersion(options, current);
  const { config, here, today } = current;
  const extraction = compareOptionsFor(config, notice, flagsOf(current));
  const by = whoDecides(options.by, here);
  const capture = await readOne(ref, config, here);
  if (capture.capturedAt === null) throw new Error(`this is a bug: ${ref} was captured at no time`);
  // A page that is not the notice is never a baseline, not even by force.
  const { problems } = extract(capture, extraction);
  const fatal = [...capture.problems, ...problems].find((problem) => problem.fatal);
  if (fatal !== undefined)
    throw new Fault({ code: fatal.code, exit: 'unjudged', message: `${ref} cannot be signed off: ${fatal.detail}.` });
  const { undecided, temporary } = await listOpen(notice, ref, options, current);
  if (undecided.length === 0 && temporary.length > 0 && options.force !== true)
    throw usage(
      `${temporary.length} of the findings between the baseline of "${notice}" and ${ref} ${temporary.length === 1 ? 'passes' : 'pass'} for a time only: ${listSome(temporary)}.`,
      'Behind a new baseline nobody would be asked again: approve them without --until; or sign off all the same with --force --reason "why".',
      'temporary',
    );
  if (undecided.length > 0 && options.force !== true)
    throw usage(
      `${undecided.length} of the findings between the baseline of "${notice}" and ${ref} ${undecided.length === 1 ? 'is' : 'are'} not approved: ${listSome(undecided)}.`,
      `Decide on them: noticediff check ${notice}; or sign off all the same with --force --reason "why".`,
      'undecided',
    );
  await writeBaseline(config.approvals, notice, {
    sha256: capture.sha256,
    capturedAt: capture.capturedAt,
    by,
    on: today,
    ...(reason !== null && { reason }),
  });
  return { notice, capturedAt: capture.capturedAt, by, undecided: undecided.length };
}

function checkCall(names: readonly string[], options: Said, reason: string | null): void {
  const { all, earlier, section, rules, cleared, before, after, until, verdict } = options;
  if (
    names.length > 0 ||
    all === true ||
    earlier === true ||
    [section, rules, cleared, before, after, until].some((o) => o !== undefined) ||
    verdict !== 'approved'
  )
    throw usage(
      '--baseline signs a whole version off and takes no findings, refs, verdict or end.',
      'For example: noticediff approve --baseline shop@latest',
      'two-things',
    );
  if (options.force === true && reason === null)
    throw usage('--force needs a reason.', 'Give --reason "why"; it is written into the baseline.', 'no-reason');
}

async function readVersion(
  { baseline, notice }: Said,
  { config }: CurrentOptions,
): Promise<{ readonly notice: string; readonly ref: string }> {
  if (baseline === true || baseline === undefined) {
    const known = notice === undefined ? await listKnown(config) : [notice];
    const [only] = known;
    if (only === undefined || known.length > 1)
      throw usage('It is not said which version is signed off.', 'Give --baseline N or N@<when>.', 'which-notice');
    return { notice: only, ref: `${only}@latest` };
  }
  const ref = NOTICE_ID.test(baseline) ? `${baseline}@latest` : baseline;
  const parsed = parseRef(ref);
  if (parsed.kind !== 'archive')
    throw usage(
      `"${escapeControls(baseline.slice(0, 80))}" is no version of the archive; expected N or N@<latest|YYYY-MM-DD>.`,
      'Only versions of the archive are signed off: capture or import it first.',
      'no-version',
    );
  if (notice !== undefined && notice !== parsed.notice)
    throw usage(
      `--notice ${notice} and --baseline ${baseline} are of two notices.`,
      'Give one of them.',
      'two-notices',
    );
  return { notice: parsed.notice, ref };
}

const otherText = (notice: string): string =>
  `The archive holds another text of the baseline of "${notice}" than was signed off.`;
const BY_FORCE =
  'Restore it from version control; or sign a version off without looking at the old one: --force --reason "why".';

const listSome = (ids: readonly string[]): string => `${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}`;

interface Open {
  /** Ids of the findings that the gate asks for. */
  readonly undecided: readonly string[];
  /** Of those that it would ask for on the day on which their approval ends. */
  readonly temporary: readonly string[];
}

const withoutTemporary = <C extends Change>(changes: readonly C[]): readonly C[] =>
  changes.map((one) => (one.approval?.until == null ? one : { ...one, approval: null }));

const NONE: Open = { undecided: [], temporary: [] };

/** None where there was no baseline. By force, whatever became of the old one. */
async function listOpen(notice: string, ref: string, { force }: Said, current: CurrentOptions): Promise<Open> {
  try {
    const { archive: snapshots, approvals } = current.config;
    const { sha256 } = await readBaseline({ snapshots, approvals }, notice);
    const { report, failOn } = await readCurrent(notice, { ...current, after: ref });
    if (report.before.sha256 !== sha256) throw usage(otherText(notice), BY_FORCE, 'baseline-mismatch');
    const { unapproved: undecided } = applyGate(report, failOn);
    const [findings, cleared] = [withoutTemporary(report.findings), withoutTemporary(report.cleared)];
    const { unapproved } = applyGate({ ...report, findings, cleared }, failOn);
    return { undecided, temporary: unapproved.filter((id) => !undecided.includes(id)) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === 'no-baseline' || force === true) return NONE;
    const { code, message } = error;
    throw code.includes('baseline') ? usage(message, BY_FORCE, code) : error;
  }
}
