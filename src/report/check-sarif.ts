/**
 * The gate's answers → SARIF 2.1.0: a run for each notice, a result for every finding that lowers or is unclear, approvals as
 * suppressions. Findings that raise protection are left out: code scanning would open alerts for them.
 */
import type { CheckedNotice } from '../model/check.js';
import type { UiLanguage } from '../model/finding.js';
import type { ReportApproval, ReportFinding } from '../model/report.js';
import { VERSION } from '../model/version.js';
import {
  clearedByReader,
  cut,
  gravestExit,
  listFindings,
  listUnjudged,
  type StandingFinding,
  tellClearedByReader,
  type Weight,
  weightOf,
} from './check-findings.js';
import type { CheckPrintOptions, RuleHelp } from './check-options.js';
import { formerPlaceOf, type Place, placeOf } from './check-place.js';
import { CHECK_WORDS } from './check-words.js';
import { escapeControls, escapeMarkdown, HALVES } from './escape.js';
import { toJson } from './json.js';
import { nameOfPlace } from './places.js';
import { WORDS } from './words.js';

const LEVEL: Readonly<Record<Weight, 'error' | 'warning' | 'note' | 'none'>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  unclear: 'warning',
  raises: 'none',
};

/** UTF-16 units of one message; code scanning shows about so much. */
const LONGEST = 1_000;

/** Paths count from the root of the sources, wherever they were checked out. */
const ROOT = '%SRCROOT%';

/** GitHub's code scanning refuses a file of more runs, and one in which two have the same id. */
const MOST_RUNS = 20;

export function printCheckSarif(all: readonly CheckedNotice[], options: CheckPrintOptions): string {
  // A notice without findings has its run too: that it is empty closes the alerts of the last one.
  const own = all.length > MOST_RUNS ? all.slice(0, MOST_RUNS - 1) : all;
  const rest = all.slice(own.length);
  const ids = nameRuns(own);
  const runs = [
    ...own.map((checked, index) => describeRun([checked], ids[index] ?? '', options)),
    ...(rest.length > 0 || all.length === 0 ? [describeRun(rest, 'noticediff/', options)] : []),
  ];
  return `${toJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs }, 2)}\n`;
}

/** What stands before the last slash is the category under which code scanning keeps the alerts. Two configurations may name one notice. */
function nameRuns(all: readonly CheckedNotice[]): readonly string[] {
  const seen = new Map<string, number>();
  return all.map(({ notice }) => {
    const count = (seen.get(notice) ?? 0) + 1;
    seen.set(notice, count);
    return `noticediff/${notice}${count === 1 ? '' : `/${count}`}/`;
  });
}

function describeRun(all: readonly CheckedNotice[], id: string, { lang, explain }: CheckPrintOptions) {
  const findings = listFindings(all, lang).filter(({ standing }) => standing !== 'raises');
  const rules = [...new Set(findings.map(({ finding }) => finding.rule))].sort();
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  return {
    tool: {
      driver: {
        name: 'noticediff',
        semanticVersion: VERSION,
        rules: rules.map((rule) => describeRule(rule, explain(rule, lang), lang)),
      },
    },
    automationDetails: { id },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: all.every(({ fault }) => fault === null) && listUnjudged(all).length === 0,
        exitCode: gravestExit(all),
        toolExecutionNotifications: listNotifications(all, lang),
      },
    ],
    results: findings.map((one) => describeResult(one, indexes.get(one.finding.rule) ?? -1, lang)),
  };
}

function describeRule(id: string, help: RuleHelp | null, lang: UiLanguage) {
  if (help === null) return { id };
  const { short, why, basis, severity } = help;
  const [words, because] = [WORDS[lang], basis.join(', ')];
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: why },
    help: {
      text: [`${words.why}${words.colon}${why}`, ...basis, `noticediff rules ${id}`].join('\n'),
      markdown: [
        `**${words.why}${words.colon.trim()}** ${escapeMarkdown(why)}`,
        ...(because === '' ? [] : [escapeMarkdown(because)]),
        `\`noticediff rules ${id}\``,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: severity === null ? 'warning' : LEVEL[severity] },
    properties: { tags: ['privacy'], basis },
  };
}

function describeResult({ finding, report, checked }: StandingFinding, ruleIndex: number, lang: UiLanguage) {
  const [words, ours] = [WORDS[lang], CHECK_WORDS[lang]];
  const weight = weightOf(finding);
  const where =
    finding.scope === 'passage' && finding.section?.heading == null
      ? `${report.notice ?? ''} ${words.opening}`.trim()
      : nameOfPlace(finding, words);
  const former = formerPlaceOf(finding, report);
  const old = finding.before;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[weight],
    message: message([
      finding.message,
      ...(old === null ? [] : [`${ours.was}${words.colon}${old.quote}`]),
      ...(finding.after === null ? [] : [`${ours.is}${words.colon}${finding.after.quote}`]),
    ]),
    locations: [location(placeOf(finding, report), `${checked.notice}: ${where}`)],
    ...(old === null
      ? {}
      : {
          relatedLocations: [
            {
              id: 1,
              ...location(former, `${report.before.ref}: ${where}`),
              message: message([`${ours.was}${words.colon}${old.quote}`]),
            },
          ],
        }),
    partialFingerprints: listFingerprints(finding),
    // Present in every result or in none, as the standard has it.
    suppressions: finding.approval === null ? [] : [suppression(finding.approval, lang)],
    properties: {
      notice: checked.notice,
      finding: finding.id,
      category: finding.category,
      direction: finding.direction,
      severity: finding.severity,
    },
  };
}

/** By the recipe that each names itself, such as `noticediff/v2`; of two by one recipe the current one. */
function listFingerprints({ fingerprint, formerly = [] }: ReportFinding): Readonly<Record<string, string>> {
  const all = [...formerly.map((former) => former.fingerprint), fingerprint];
  return Object.fromEntries(all.map((one) => [`noticediff/${one.slice(0, one.indexOf('-'))}`, one]));
}

function location(place: Place | null, name: string) {
  return {
    ...(place === null
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: toUri(place.path), uriBaseId: ROOT },
            region: { startLine: place.position.line, startColumn: place.position.column },
          },
        }),
    logicalLocations: [{ fullyQualifiedName: cut(escapeControls(name), LONGEST), kind: 'section' }],
  };
}

const toUri = (path: string): string => path.replace(HALVES, '\ufffd').split('/').map(encodeURIComponent).join('/');

/** `underReview` where an approval has run out: it counts no more, and nobody has refused it. */
const suppression = (approval: ReportApproval, lang: UiLanguage) => ({
  kind: 'external',
  status: approval.inForce ? 'accepted' : approval.verdict === 'rejected' ? 'rejected' : 'underReview',
  justification: cut(escapeControls(WORDS[lang].approval(approval)), LONGEST),
});

function listNotifications(all: readonly CheckedNotice[], lang: UiLanguage) {
  const words = WORDS[lang];
  const notify = (level: 'error' | 'warning' | 'note', notice: string, id: string, lines: readonly string[]) => ({
    level,
    descriptor: { id },
    message: message([`${notice}${words.colon}${lines[0] ?? ''}`, ...lines.slice(1)]),
  });
  return [
    ...listUnjudged(all).map(({ checked, code, message: text, hint }) =>
      notify('error', checked.notice, code, hint === null ? [text] : [text, hint]),
    ),
    ...all.flatMap((checked) => {
      const { notice, report, warnings, isIdle } = checked;
      return [
        ...clearedByReader(checked).map((one) => notify('note', notice, 'reader', [tellClearedByReader(one, lang)])),
        ...(isIdle ? [notify('note', notice, 'not-compared', [CHECK_WORDS[lang].notCompared])] : []),
        ...(report?.problems ?? [])
          .filter((problem) => !problem.fatal)
          .map(({ code, side, detail }) =>
            notify('warning', notice, code, [`${words.side[side]}${words.colon}${words.problem[code]} (${detail})`]),
          ),
        ...warnings.map(({ code, file, detail }) =>
          notify('warning', notice, code, [`${file}${words.colon}${detail}`]),
        ),
      ];
    }),
  ];
}

/**
 * In a message `{0}` stands for an argument and `[text](1)` for a link, neither of which a notice may write: braces are doubled, and
 * the bracket before a parenthesis is escaped.
 */
const message = (lines: readonly string[]) => ({
  text: lines
    .map((line) =>
      escapeControls(cut(line, LONGEST)).replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\]('),
    )
    .join('\n'),
});
