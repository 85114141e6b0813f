/**
 * A report, and what a reader said of its changes → the report in which that counts. A reading adds: it makes a finding that lowers of what
 * was unclear, cleared or said to raise, or stands beside what the rules found. It takes nothing away, but where a team lets it clear.
 */
import type { Severity, UiLanguage } from '../model/finding.js';
import type { Reading } from '../model/reading.js';
import type { Explain, Report, ReportCleared, ReportFinding, ReportQuote, ReportReading } from '../model/report.js';
import { numberOn, withFindings } from './add-findings.js';
import { rankOf } from './own-findings.js';
import { WORDS } from './words.js';

export interface Put {
  readonly lang: UiLanguage;
  readonly explain: Explain;
  /** Of what only a reader found: no finding, or its weight in place of the reader's. */
  readonly setting?: 'off' | Severity | undefined;
  /** Fingerprints of readings that may clear. */
  readonly clearing: ReadonlySet<string>;
}

/** `readings`: by the fingerprints of the changes that they are on. What stays keeps its id (`K-003` among the findings): the next command still means the same change. */
export function putReadings(report: Report, readings: ReadonlyMap<string, Reading>, put: Put): Report {
  if (readings.size === 0) return report;
  const open = put.setting === 'off' ? new Set<string>() : chooseOpen(report, readings);
  const findings: ReportFinding[] = [];
  const added: ReportFinding[] = [];
  const cleared: ReportCleared[] = [];
  for (const finding of report.findings) {
    const reading = readings.get(finding.fingerprint);
    if (reading === undefined) findings.push(finding);
    else if (open.has(finding.id) && finding.direction === 'raises') {
      findings.push(beside(finding, reading, put));
      added.push(turn(finding, reading, put));
    } else if (open.has(finding.id)) findings.push(turn(finding, reading, put));
    else if (mayClear(finding, reading, report, put)) cleared.push(clear(finding, reading, put));
    else findings.push(beside(finding, reading, put));
  }
  const kept: ReportCleared[] = [];
  for (const one of report.cleared) {
    const reading = readings.get(one.fingerprint);
    if (reading === undefined) kept.push(one);
    else if (open.has(one.id)) findings.push(turn(one, reading, put));
    else kept.push({ ...one, reading: tell(reading, put) });
  }
  const all = [...findings, ...numberOn(added, 'C', report)];
  return withFindings(
    report,
    all.sort((one, other) => rankOf(one) - rankOf(other)),
    [...kept, ...numberOn(cleared, 'K', report)],
  );
}

/** Ids of what a reader says to lower and no rule does: of each change what is unclear, else what is said to raise, else what was cleared. */
function chooseOpen({ findings, cleared }: Report, readings: ReadonlyMap<string, Reading>): ReadonlySet<string> {
  const chosen = new Map<string, string | null>();
  const choose = (changes: readonly (ReportFinding | ReportCleared)[], isOne: boolean): void => {
    for (const { fingerprint, id } of changes)
      if (readings.get(fingerprint)?.direction === 'lowers' && !chosen.has(fingerprint))
        chosen.set(fingerprint, isOne ? id : null);
  };
  const that = (direction: string) => findings.filter((finding) => finding.direction === direction);
  choose(that('lowers'), false);
  choose(that('unclear'), true);
  choose(that('raises'), true);
  choose(cleared, true);
  return new Set([...chosen.values()].filter((id) => id !== null));
}

/** Only what is unclear, where nothing that differs counts against people for a rule, and nothing else was found. */
const mayClear = (
  { rule, fingerprint, also, reason, section }: ReportFinding,
  { direction }: Reading,
  { findings }: Report,
  { clearing }: Put,
): boolean =>
  direction === 'neutral' &&
  clearing.has(fingerprint) &&
  rule === 'change-unclear' &&
  section !== null &&
  also.length === 0 &&
  reason?.differences.every(({ sign }) => sign !== 1) === true &&
  findings.every((other) => other.fingerprint !== fingerprint || other.rule === rule);

const tell = ({ direction, category, severity, reason, words, model, on }: Reading, { lang }: Put): ReportReading => ({
  direction,
  category,
  severity,
  reason: reason[lang],
  words,
  model,
  on,
});

const beside = (finding: ReportFinding, reading: Reading, put: Put): ReportFinding => ({
  ...finding,
  message: `${finding.message}${WORDS[put.lang].readerSays[reading.direction](reading.reason[put.lang], reading.model, reading.on)}`,
  reading: tell(reading, put),
});

const RULE = 'reader';

function turn(change: ReportFinding | ReportCleared, reading: Reading, put: Put): ReportFinding {
  const { id, fingerprint, formerly, keys, section, before, after, approval } = change;
  const finding = 'rule' in change ? change : null;
  return {
    id,
    fingerprint,
    ...(formerly && { formerly }),
    keys,
    rule: RULE,
    category: reading.category ?? 'transparency',
    direction: 'lowers',
    severity: put.setting === undefined || put.setting === 'off' ? (reading.severity ?? 'low') : put.setting,
    scope: finding?.scope ?? 'passage',
    section,
    before: before && showing(before, reading.words.before),
    after: after && showing(after, reading.words.after),
    ...(finding?.place && { place: finding.place }),
    ...put.explain({ rule: RULE, values: { terms: signed(reading, put) } }, put.lang),
    reason: finding?.reason ?? null,
    also: finding === null ? [] : [{ rule: finding.rule, title: finding.title, severity: null }, ...finding.also],
    reading: tell(reading, put),
    approval,
  };
}

/** The reason and whose it is, as the end of a sentence. */
const signed = ({ reason, model, on }: Reading, { lang }: Put): string =>
  WORDS[lang].signed(reason[lang].replace(/[.。]$/, ''), model, on);

/** The words that the reader names are the evidence, where they are quoted. */
function showing(quote: ReportQuote, words: readonly string[]): ReportQuote {
  const evidence = words.flatMap((word): readonly (readonly [number, number])[] => {
    const at = quote.quote.indexOf(word);
    return at < 0 ? [] : [[quote.start + at, quote.start + at + word.length]];
  });
  const apart = evidence
    .sort(([one], [other]) => one - other)
    .filter(([start], place, all) => place === 0 || start >= (all[place - 1]?.[1] ?? 0));
  return apart.length === 0 ? quote : { ...quote, evidence: apart };
}

function clear(finding: ReportFinding, reading: Reading, put: Put): ReportCleared {
  const { id, fingerprint, formerly, keys, section, before, after, approval } = finding;
  if (section === null) throw new Error('this is a bug: a passage of no section');
  return {
    id,
    fingerprint,
    ...(formerly && { formerly }),
    keys,
    section,
    before,
    after,
    reason: 'reader',
    detail: signed(reading, put),
    reading: tell(reading, put),
    approval,
  };
}
