/**
 * The gate's answers → workflow commands of GitHub Actions: annotations on the lines of the notices. GitHub keeps 10 errors and 10
 * warnings of a step; the most severe come first. Every line of the output is a command: no text of a notice can begin one.
 */
import type { CheckedNotice } from '../model/check.js';
import type { UiLanguage } from '../model/finding.js';
import {
  byWeight,
  clearedByReader,
  cut,
  gravestExit,
  isIdle,
  listFindings,
  listUnjudged,
  type StandingFinding,
  settleCommand,
  tellClearedByReader,
  type Unjudged,
  weightOf,
} from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { filesOf, type Place, placeOf } from './check-place.js';
import { CHECK_WORDS } from './check-words.js';
import { escapeControls } from './escape.js';
import { whereOf } from './places.js';
import { nameOfWeight } from './weight.js';
import { WORDS } from './words.js';

/** What GitHub shows of each level in a step. */
const SHOWN = 10;
/** UTF-16 units: a heading, and a passage with its explanation. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 600;

type Level = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly level: Level;
  readonly place: Place | null;
  readonly title: string;
  readonly lines: readonly string[];
}

export function printCheckGitHub(checked: readonly CheckedNotice[], { lang }: CheckPrintOptions): string {
  const words = CHECK_WORDS[lang];
  const findings = [...listFindings(checked, lang)].sort(byWeight);
  const unjudged = listUnjudged(checked);
  const annotations = [
    ...unjudged.map((one) => annotateUnjudged(one, lang)),
    ...findings.filter(isAnnotated).map((one) => annotateFinding(one, lang)),
    ...checked.flatMap((one) => annotateWarnings(one, lang)),
  ];
  const shown = (['error', 'warning'] as const).flatMap((level) =>
    annotations.filter((one) => one.level === level).slice(0, SHOWN),
  );
  const count = (standing: StandingFinding['standing']): number =>
    findings.filter((one) => one.standing === standing).length;
  const aside = [
    [count('approved'), words.approvals],
    [count('raises'), words.raising],
  ] as const;
  const notes = [
    words.headline({
      fails: count('fails'),
      unjudged: unjudged.length,
      exit: gravestExit(checked),
      isIdle: isIdle(checked),
    }),
    ...(annotations.length > shown.length ? [words.more(annotations.length - shown.length)] : []),
    ...checked.flatMap((one) =>
      clearedByReader(one).map((change) => `${one.notice} ${tellClearedByReader(change, lang)}`),
    ),
    ...(aside.some(([number]) => number > 0)
      ? [words.notAnnotated(aside.filter(([number]) => number > 0).map(([number, say]) => say(number)))]
      : []),
  ];
  const summary: Annotation = { level: 'notice', place: null, title: 'noticediff', lines: notes };
  return `${[...shown, summary].map(printCommand).join('\n')}\n`;
}

const isAnnotated = ({ standing }: StandingFinding): boolean => standing === 'fails' || standing === 'open';

function annotateFinding(one: StandingFinding, lang: UiLanguage): Annotation {
  const { finding, report, checked, standing } = one;
  const [words, ours] = [WORDS[lang], CHECK_WORDS[lang]];
  const weight = weightOf(finding);
  const where = whereOf(finding, words);
  const quotes = (['before', 'after'] as const).flatMap((side) => {
    const quote = finding[side];
    return quote === null ? [] : [`${side === 'before' ? ours.was : ours.is}${words.colon}${quote.quote}`];
  });
  return {
    level: standing === 'fails' && weight !== 'unclear' ? 'error' : 'warning',
    place: placeOf(finding, report),
    title: `${nameOfWeight(finding, words)} ${finding.rule} (${checked.notice} ${finding.id})`,
    lines: [
      finding.message,
      where,
      ...quotes,
      ...(finding.approval === null ? [] : [words.approval(finding.approval)]),
      ...(standing === 'fails' ? [settleCommand(one, ours.reason)] : []),
    ],
  };
}

function annotateUnjudged({ checked, code, message, hint }: Unjudged, lang: UiLanguage): Annotation {
  const path = checked.report === null ? undefined : filesOf(checked.report.after)[0];
  return {
    level: 'error',
    place: path === undefined ? null : { path, position: { line: 1, column: 1 } },
    title: `${CHECK_WORDS[lang].couldNotJudge}${WORDS[lang].colon}${checked.notice} (${code})`,
    lines: [message, ...(hint === null ? [] : [hint])],
  };
}

const annotateWarnings = ({ notice, warnings }: CheckedNotice, lang: UiLanguage): readonly Annotation[] =>
  warnings.map(({ code, file, detail }) => ({
    level: 'warning',
    place: null,
    title: `${CHECK_WORDS[lang].warnings}${WORDS[lang].colon}${notice} (${code})`,
    lines: [`${file}${WORDS[lang].colon}${WORDS[lang].decisionWarning[code]} (${detail})`],
  }));

function printCommand({ level, place, title, lines }: Annotation): string {
  const properties = [
    ...(place === null
      ? []
      : [
          ['file', place.path],
          ['line', String(place.position.line)],
          ['col', String(place.position.column)],
        ]),
    ['title', cut(title, LONGEST_TITLE)],
  ].map(([name = '', value = '']) => `${name}=${escapeProperty(value)}`);
  const text = lines.map((line) => escapeControls(cut(line, LONGEST_TEXT))).join('\n');
  return `::${level} ${properties.join(',')}::${escapeData(text)}`;
}

/** `%` first: it is what the others are escaped with. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(escapeControls(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
