/** `noticediff approve --baseline`: a version → the one that was last signed off, unless findings up to it are undecided. */

import type { Said } from '../../cli/approve.js';
import { EXIT, Fault } from '../../model/fault.js';
import { extract } from '../../pipeline.js';
import { APPROVAL_WORDS } from '../../report/approval-words.js';
import { escapeControls } from '../../report/escape.js';
import { applyGate } from '../../review/gate.js';
import { writeBaseline } from '../../review/store.js';
import { readBaseline } from '../../source/archive.js';
import { parseRef } from '../../source/parse-ref.js';
import { readOne } from '../compare/read-pair.js';
import { compareOptionsFor, flagsOf } from '../config/load.js';
import { type CurrentOptions, listKnown, readCurrent } from './current.js';
import { whoDecides } from './identity.js';

const NOTICE = /^[a-z0-9][a-z0-9-]{0,63}$/;

const usage = (code: string, message: string, hint: string): Fault => new Fault({ code, exit: 'usage', message, hint });

export async function signOff(
  names: readonly string[],
  options: Said & { readonly baseline: string | true },
  reason: string | null,
  current: CurrentOptions,
): Promise<number> {
  checkCall(names, options, reason);
  const { notice, ref } = await readVersion(options, current);
  const { config, lang, today } = current;
  const extraction = compareOptionsFor(config, notice, flagsOf(current));
  const by = whoDecides(options.by);
  const capture = await readOne(ref, config);
  if (capture.capturedAt === null) throw new Error(`this is a bug: ${ref} was captured at no time`);
  // A page that is not the notice is never a baseline, not even by force.
  const { problems } = extract(capture, extraction);
  const fatal = [...capture.problems, ...problems].find((problem) => problem.fatal);
  if (fatal !== undefined)
    throw new Fault({ code: fatal.code, exit: 'unjudged', message: `${ref} cannot be signed off: ${fatal.detail}.` });
  const undecided = await listUndecided(notice, ref, options, current);
  if (undecided.length > 0 && options.force !== true)
    throw usage(
      'undecided',
      `${undecided.length} of the findings between the baseline of "${notice}" and ${ref} ${undecided.length === 1 ? 'is' : 'are'} not approved: ${undecided.slice(0, 12).join(', ')}${undecided.length > 12 ? ', …' : ''}.`,
      `Decide on them: noticediff check ${notice}; or sign off all the same with --force --reason "why".`,
    );
  await writeBaseline(config.approvals, notice, {
    sha256: capture.sha256,
    capturedAt: capture.capturedAt,
    by,
    on: today,
    ...(reason !== null && { reason }),
  });
  process.stdout.write(
    `${APPROVAL_WORDS[lang].signedOff(notice, capture.capturedAt, escapeControls(by), undecided.length)}\n`,
  );
  return EXIT.ok;
}

function checkCall(names: readonly string[], options: Said, reason: string | null): void {
  const { all, section, rules, before, after, until, verdict } = options;
  if (
    names.length > 0 ||
    all === true ||
    [section, rules, before, after, until].some((o) => o !== undefined) ||
    verdict !== 'approved'
  )
    throw usage(
      'two-things',
      '--baseline signs a whole version off and takes no findings, refs, verdict or end.',
      'For example: noticediff approve --baseline shop@latest',
    );
  if (options.force === true && reason === null)
    throw usage('no-reason', '--force needs a reason.', 'Give --reason "why"; it is written into the baseline.');
}

async function readVersion(
  { baseline, notice }: Said,
  { config }: CurrentOptions,
): Promise<{ readonly notice: string; readonly ref: string }> {
  if (baseline === true || baseline === undefined) {
    const known = notice === undefined ? await listKnown(config) : [notice];
    const [only] = known;
    if (only === undefined || known.length > 1)
      throw usage('which-notice', 'It is not said which version is signed off.', 'Give --baseline N or N@<when>.');
    return { notice: only, ref: `${only}@latest` };
  }
  const ref = NOTICE.test(baseline) ? `${baseline}@latest` : baseline;
  const parsed = parseRef(ref);
  if (parsed.kind !== 'archive')
    throw usage(
      'no-version',
      `"${escapeControls(baseline.slice(0, 80))}" is no version of the archive; expected N or N@<latest|YYYY-MM-DD>.`,
      'Only versions of the archive are signed off: capture or import it first.',
    );
  if (notice !== undefined && notice !== parsed.notice)
    throw usage(
      'two-notices',
      `--notice ${notice} and --baseline ${baseline} are of two notices.`,
      'Give one of them.',
    );
  return { notice: parsed.notice, ref };
}

const otherText = (notice: string): string =>
  `The archive holds another text of the baseline of "${notice}" than was signed off.`;
const BY_FORCE =
  'Restore it from version control; or sign a version off without looking at the old one: --force --reason "why".';

/** Ids of the findings that the gate asks for; none where there was no baseline. By force, whatever became of the old one. */
async function listUndecided(
  notice: string,
  ref: string,
  { force }: Said,
  current: CurrentOptions,
): Promise<readonly string[]> {
  try {
    const { archive: snapshots, approvals } = current.config;
    const { sha256 } = await readBaseline({ snapshots, approvals }, notice);
    const { report, failOn } = await readCurrent(notice, { ...current, after: ref });
    if (report.before.sha256 !== sha256) throw usage('baseline-mismatch', otherText(notice), BY_FORCE);
    return applyGate(report, failOn).unapproved;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === 'no-baseline' || force === true) return [];
    const { code, message } = error;
    throw code.includes('baseline') ? usage(code, message, BY_FORCE) : error;
  }
}
