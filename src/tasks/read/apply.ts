/** A report and the readings of its notice → the report in which they count, and those that do not; where every change is to be read, what has none. */
import { explain } from '../../assess/messages.js';
import type { RuleSettings } from '../../assess/settings.js';
import type { DecisionWarning } from '../../model/decision.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Reading, Readings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import { keyOf } from '../../normalise/key.js';
import { type Asked, listAsked } from '../../reading/asked.js';
import { addLast } from '../../report/add-findings.js';
import { putReadings } from '../../report/readings.js';
import { nameWhole } from '../../review/fingerprint.js';
import { fileOf } from './store.js';

export interface Applying {
  readonly notice: string;
  readonly lang: UiLanguage;
  readonly rules: RuleSettings;
}

export function applyReadings(
  report: Report,
  { byFingerprint, clearing }: Readings,
  { notice, lang, rules }: Applying,
): { readonly report: Report; readonly warnings: readonly DecisionWarning[] } {
  const on = new Map<string, Reading>();
  const warnings: DecisionWarning[] = [];
  const mayClear = new Set<string>();
  for (const asked of listAsked(report, true)) {
    const { fingerprint, change } = asked;
    const reading = byFingerprint.get(fingerprint);
    if (reading === undefined) continue;
    if (isOf(reading, asked)) on.set(fingerprint, reading);
    if (clearing.has(fingerprint) && standsAsRead(reading, asked)) mayClear.add(fingerprint);
    if (!on.has(fingerprint))
      warnings.push({
        code: 'other-passage',
        file: fileOf(notice, `${fingerprint}.json`),
        detail: `it is of another passage than that of ${change}`,
      });
  }
  return {
    report: putReadings(report, on, { lang, explain, setting: rules['reader'], clearing: mayClear }),
    warnings,
  };
}

const isOf = (reading: Reading, { before, after }: Asked): boolean =>
  isSame(reading.before, before) && isSame(reading.after, after);

/** Under the words under which it was read. */
const standsAsRead = (reading: Reading, { heading, leadIn }: Asked): boolean =>
  isSame(reading.heading, heading.after ?? heading.before) && isSame(reading.leadIn, leadIn.after ?? leadIn.before);

const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : keyOf(one) === keyOf(other);

/** `compared`: the report before readings were put on it, as `read` sees it. */
export function addUnread(
  report: Report,
  compared: Report,
  { byFingerprint }: Readings,
  all: boolean,
  lang: UiLanguage,
): Report {
  const unread = listAsked(compared, all).filter((asked) => {
    const reading = byFingerprint.get(asked.fingerprint);
    return reading === undefined || !isOf(reading, asked);
  });
  if (unread.length === 0) return report;
  const about = JSON.stringify(unread.map(({ fingerprint }) => fingerprint).sort());
  return addLast(report, {
    ...nameWhole('unread', { before: null, after: about }),
    rule: 'unread',
    category: 'transparency',
    direction: 'unclear',
    severity: null,
    scope: 'check',
    section: null,
    before: null,
    after: null,
    ...explain({ rule: 'unread', values: { terms: String(unread.length) } }, lang),
    reason: null,
    reading: null,
    approval: null,
  });
}
