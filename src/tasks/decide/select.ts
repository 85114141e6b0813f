/** What `approve` was given (fingerprints, C-001, K-001, --all, --section, --rule, --cleared) → the changes that are meant, never by a guess. */
import { findRule } from '../../assess/settings.js';
import { Fault, usage } from '../../model/fault.js';
import type { ClearedReason } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { keyOf } from '../../normalise/key.js';
import { withoutNumbering } from '../../normalise/numbering.js';
import { escapeControls } from '../../report/escape.js';
import type { Change } from '../../review/decide.js';
import { isFingerprint } from '../../review/decision-file.js';
import { isUndecided } from '../../review/gate.js';
import { listKnown } from '../config/settings.js';
import { type Current, type CurrentOptions, nameNotice, readCurrent } from './current.js';

export interface Selection {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly all?: boolean;
  /** Those on changes that were there at the last sign-off. */
  readonly earlier?: boolean;
  readonly section?: string;
  /** Those that were cleared for one of these reasons. */
  readonly cleared?: readonly ClearedReason[];
  /** Ids; a finding of any of them is meant. */
  readonly rules?: readonly string[];
}

export interface Chosen {
  readonly current: Current;
  readonly changes: readonly Change[];
}

const CHANGE_ID = /^[CK]-[0-9]{1,9}$/;

const short = (text: string): string => escapeControls(text.slice(0, 80));
const some = (items: readonly string[]): string =>
  items.slice(0, 12).map(short).join(', ') + (items.length > 12 ? `, and ${items.length - 12} more` : '');

export async function chooseChanges(
  names: readonly string[],
  selection: Selection,
  options: CurrentOptions,
): Promise<readonly Chosen[]> {
  checkCall(names, selection);
  const notice = nameNotice(selection) ?? (await onlyNotice(selection, options));
  if (notice !== null) {
    const current = await readCurrent(notice, options);
    const changes =
      names.length > 0 ? names.flatMap((name) => findIn(name, current)) : await selectIn(selection, current);
    return [{ current, changes: [...new Set(changes)] }];
  }
  if (names.length === 0)
    throw usage('It is not said of which notice.', 'Give --notice N; noticediff log lists them.', 'which-notice');
  return findEverywhere([...new Set(names)], options);
}

function checkCall(names: readonly string[], { all, earlier, section, rules, cleared }: Selection): void {
  const filtered = all === true || earlier === true || [section, rules, cleared].some((given) => given !== undefined);
  if (names.length === 0 && !filtered)
    throw usage(
      'No finding is named.',
      'Give fingerprints (v2-…), or --notice N with C-001 …, --all, --earlier, --section HEADING, --rule ID or --cleared REASON.',
      'nothing-named',
    );
  if (names.length > 0 && filtered)
    throw usage(
      'Findings are named, and asked for by --all, --earlier, --section, --rule or --cleared as well.',
      'Give one of the two.',
      'named-twice',
    );
  const odd = names.find((name) => !isFingerprint(name) && !CHANGE_ID.test(name));
  if (odd !== undefined)
    throw usage(
      `"${short(odd)}" names no finding; expected a fingerprint (v2- and 32 hex digits), C-001 or K-001.`,
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

const changesOf = ({ findings, cleared }: Report): readonly Change[] => [...findings, ...cleared];

/** A fingerprint is of all findings on one change. */
function findIn(name: string, { notice, report }: Current): readonly Change[] {
  const found = changesOf(report).filter((change) => change.id === name || change.fingerprint === name);
  if (found.length > 0) return found;
  const known = changesOf(report).map((change) => change.id);
  throw usage(
    `${name} is no finding of "${notice}" between ${short(report.before.ref)} and ${short(report.after.ref)}.`,
    known.length === 0
      ? report.after.ref.startsWith('git::')
        ? 'There are none: only what is added to the index counts, git add.'
        : 'There are none between these two; other versions are named by --before and --after.'
      : `There are: ${some(known)}.`,
    'no-such-finding',
  );
}

/** Changes of the notice that still need a decision: nobody's decision on them holds. Cleared ones where they are asked for, or where the gate does. */
async function selectIn(selection: Selection, current: Current): Promise<readonly Change[]> {
  const { cleared, rules } = selection;
  const { report, failOn } = current;
  const earlier = selection.earlier === true ? ((await current.findEarlier())?.findings ?? []) : null;
  const bySection = selection.section === undefined ? null : sectionsNamed(selection.section, current);
  const faces = rules?.map(findRule).flatMap((rule) => [rule.id, 'mirror' in rule ? rule.mirror : null]);
  return changesOf(report).filter(
    (change) =>
      isUndecided(change, cleared === undefined ? failOn : 'change', report) &&
      (earlier === null || earlier.includes(change.id)) &&
      (bySection === null || bySection === change.section?.id) &&
      (faces === undefined || ('rule' in change && faces.includes(change.rule))) &&
      (cleared === undefined || (!('rule' in change) && cleared.includes(change.reason))),
  );
}

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
  const chosen = new Map<Current, Change[]>();
  for (const name of names) {
    const holders = all.filter(({ report }) =>
      changesOf(report).some((one) => one.id === name || one.fingerprint === name),
    );
    const [holder] = holders;
    if (holder === undefined)
      throw usage(
        `No notice has a finding ${name} between its baseline, or base, and its newest version.`,
        skipped.length === 0 ? 'noticediff check lists them.' : `Not looked at: ${some(skipped)}.`,
        'no-such-finding',
      );
    if (CHANGE_ID.test(name) || (holders.length > 1 && !holders.every((one) => isOfAll(name, one))))
      throw usage(
        `${name} is a finding of ${some(holders.map(({ notice }) => notice))}: it is not said of which.`,
        `Give --notice ${holder.notice}, or the fingerprint that noticediff check prints.`,
        'ambiguous-finding',
      );
    for (const one of holders) chosen.set(one, [...(chosen.get(one) ?? []), ...findIn(name, one)]);
  }
  return [...chosen].map(([current, changes]) => ({ current, changes }));
}

/** A setting that changed for many notices is decided on for all of them at once; each keeps the decision. */
const isOfAll = (name: string, current: Current): boolean =>
  findIn(name, current).every((change) => 'rule' in change && change.rule === 'configuration-changed');
