/** What `approve` was given (fingerprints, C-001, --all, --section, --rule) → the findings that are meant, never by a guess. */
import { findRule } from '../../assess/settings.js';
import { Fault, usage } from '../../model/fault.js';
import type { ReportFinding } from '../../model/report.js';
import { keyOf } from '../../normalise/key.js';
import { withoutNumbering } from '../../normalise/numbering.js';
import { escapeControls } from '../../report/escape.js';
import { isFingerprint } from '../../review/decision-file.js';
import { listKnown } from '../config/settings.js';
import { type Current, type CurrentOptions, nameNotice, readCurrent } from './current.js';

export interface Selection {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly all?: boolean;
  readonly section?: string;
  /** Ids; a finding of any of them is meant. */
  readonly rules?: readonly string[];
}

export interface Chosen {
  readonly current: Current;
  readonly findings: readonly ReportFinding[];
}

const FINDING_ID = /^C-[0-9]{1,9}$/;

const short = (text: string): string => escapeControls(text.slice(0, 80));
const some = (items: readonly string[]): string =>
  items.slice(0, 12).map(short).join(', ') + (items.length > 12 ? `, and ${items.length - 12} more` : '');

export async function chooseFindings(
  names: readonly string[],
  selection: Selection,
  options: CurrentOptions,
): Promise<readonly Chosen[]> {
  checkCall(names, selection);
  const notice = nameNotice(selection) ?? (await onlyNotice(selection, options));
  if (notice !== null) {
    const current = await readCurrent(notice, options);
    const findings = names.length > 0 ? names.map((name) => findIn(name, current)) : selectIn(selection, current);
    return [{ current, findings: [...new Set(findings)] }];
  }
  if (names.length === 0)
    throw usage('It is not said of which notice.', 'Give --notice N; noticediff log lists them.', 'which-notice');
  return findEverywhere([...new Set(names)], options);
}

function checkCall(names: readonly string[], { all, section, rules }: Selection): void {
  const filtered = all === true || section !== undefined || rules !== undefined;
  if (names.length === 0 && !filtered)
    throw usage(
      'No finding is named.',
      'Give fingerprints (v1-…), or --notice N with C-001 …, --all, --section HEADING or --rule ID.',
      'nothing-named',
    );
  if (names.length > 0 && filtered)
    throw usage(
      'Findings are named, and asked for by --all, --section or --rule as well.',
      'Give one of the two.',
      'named-twice',
    );
  const odd = names.find((name) => !isFingerprint(name) && !FINDING_ID.test(name));
  if (odd !== undefined)
    throw usage(
      `"${short(odd)}" names no finding; expected a fingerprint (v1- and 32 hex digits) or C-001.`,
      'noticediff check prints both.',
      'bad-finding',
    );
}

/** Where there is one notice only, it need not be named. Two refs may be of anything: there it must. */
async function onlyNotice(
  { before, after }: Selection,
  { config }: Pick<CurrentOptions, 'config'>,
): Promise<string | null> {
  if (before !== undefined || after !== undefined)
    throw usage(
      'It is not said under which notice the decision is kept.',
      'Give --notice N with --before and --after.',
      'which-notice',
    );
  const known = await listKnown(config);
  return known.length === 1 ? (known[0] ?? null) : null;
}

function findIn(name: string, { notice, report }: Current): ReportFinding {
  const found = report.findings.find((finding) => finding.id === name || finding.fingerprint === name);
  if (found !== undefined) return found;
  const known = report.findings.map((finding) => finding.id);
  throw usage(
    `${name} is no finding of "${notice}" between ${short(report.before.ref)} and ${short(report.after.ref)}.`,
    known.length === 0
      ? 'There are none between these two; other versions are named by --before and --after.'
      : `There are: ${some(known)}.`,
    'no-such-finding',
  );
}

/** Findings of the notice that still need a decision: lowering or unclear, and nobody's decision on them holds. */
function selectIn(selection: Selection, current: Current): readonly ReportFinding[] {
  const bySection = selection.section === undefined ? null : sectionsNamed(selection.section, current);
  const faces = selection.rules?.map(findRule).flatMap((rule) => [rule.id, 'mirror' in rule ? rule.mirror : null]);
  return current.report.findings.filter(
    (finding) =>
      isUndecided(finding) &&
      (bySection === null || bySection === finding.section?.id) &&
      (faces === undefined || faces.includes(finding.rule)),
  );
}

/** A rejection is a decision: it is altered one by one, by name. */
const isUndecided = ({ direction, approval }: ReportFinding): boolean =>
  direction !== 'raises' && (approval === null || (!approval.inForce && approval.verdict !== 'rejected'));

/** By the id of the report, or by the heading, numbers and typography aside. */
function sectionsNamed(name: string, { report }: Current): string {
  const key = keyOf(withoutNumbering(name));
  const found = [...report.sections, ...report.leftOut].filter(
    (section) =>
      section.id === name ||
      [section.after, section.before].some(
        (side) => side?.heading != null && keyOf(withoutNumbering(side.heading)) === key,
      ),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const describe = (id: string, heading: string | null): string => `${id} “${heading ?? ''}”`;
  if (found.length > 1)
    throw usage(
      `"${short(name)}" names ${found.length} sections.`,
      `Give one by its id: ${some(found.map(({ id, after, before }) => describe(id, (after ?? before)?.heading ?? null)))}.`,
      'ambiguous-section',
    );
  const holding = new Map(report.findings.flatMap(({ section }) => (section === null ? [] : [[section.id, section]])));
  throw usage(
    `There is no section "${short(name)}".`,
    holding.size === 0
      ? 'No section has a finding.'
      : `Findings are in: ${some([...holding.values()].map(({ id, heading }) => describe(id, heading)))}.`,
    'no-such-section',
  );
}

/** Looked for in all notices; a name that several of them have is refused. */
async function findEverywhere(names: readonly string[], options: CurrentOptions): Promise<readonly Chosen[]> {
  const all: Current[] = [];
  const skipped: string[] = [];
  for (const notice of await listKnown(options.config)) {
    try {
      all.push(await readCurrent(notice, options));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      skipped.push(`${notice} (${error.code})`);
    }
  }
  const chosen = new Map<Current, ReportFinding[]>();
  for (const name of names) {
    const holders = all.filter(({ report }) => report.findings.some((f) => f.id === name || f.fingerprint === name));
    const [holder] = holders;
    if (holder === undefined)
      throw usage(
        `No notice has a finding ${name} between its baseline, or base, and its newest version.`,
        skipped.length === 0 ? 'noticediff check lists them.' : `Not looked at: ${some(skipped)}.`,
        'no-such-finding',
      );
    if (FINDING_ID.test(name) || (holders.length > 1 && !holders.every((one) => isOfAll(name, one))))
      throw usage(
        `${name} is a finding of ${some(holders.map(({ notice }) => notice))}: it is not said of which.`,
        `Give --notice ${holder.notice}, or the fingerprint that noticediff check prints.`,
        'ambiguous-finding',
      );
    for (const one of holders) chosen.set(one, [...(chosen.get(one) ?? []), findIn(name, one)]);
  }
  return [...chosen].map(([current, findings]) => ({ current, findings }));
}

/** A setting that changed for many notices is decided on for all of them at once; each keeps the decision. */
const isOfAll = (name: string, current: Current): boolean => findIn(name, current).rule === 'configuration-changed';
