/** The gate's answers → each format that was asked for, where it goes; what stopped a notice on standard error. */
import type { CheckedNotice } from '../../model/check.js';
import { EXIT } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import { escapeControls } from '../../report/escape.js';
import { type Filter, narrowReport } from '../../report/filter.js';
import { FORMATS, type FormatOf } from '../../report/formats.js';
import { HINT, tellFault } from '../../report/tell-fault.js';
import { chooseLook, type LookOptions } from '../process/look.js';
import { openSink } from '../process/streams.js';
import type { Surroundings } from '../process/surroundings.js';
import { explainForFormats } from '../rules/help.js';

export interface Output {
  readonly format: FormatOf<'check'>;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

export interface CheckPrinting {
  readonly lang: UiLanguage;
  readonly color: LookOptions['color'];
  /** Two refs were given. */
  readonly single: boolean;
  /** What pages for people show. */
  readonly filter: Filter;
}

export type PrintChecked = (checked: readonly CheckedNotice[], printing: CheckPrinting) => Promise<void>;

/** Opened before the work: a file that cannot be written is told at once. */
export function openOutputs(outputs: readonly Output[], here: Surroundings, inputs: readonly string[]): PrintChecked {
  const opened = outputs.map((output) => ({ ...output, sink: openSink(output.file, here, inputs) }));
  return async (checked, { lang, color, single, filter }) => {
    for (const { format, file, sink } of opened) {
      const print = await FORMATS.check[format]();
      const look = chooseLook({ color, ...(file !== undefined && { output: file }) }, here);
      const { shown, part } = NARROWED.has(format) ? narrowAll(checked, filter) : { shown: checked, part: null };
      await sink.write(
        print(shown, { ...look, lang, single, explain: explainForFormats, ...(part && { narrowed: part }) }),
      );
    }
    for (const { sink } of opened) sink.finish();
    if (!outputs.some(({ format }) => format === 'github')) return;
    const { writeGitHubFiles } = await import('./github-files.js');
    await writeGitHubFiles(checked, lang, here);
  };
}

/** Pages for people; what machines read is whole. */
const NARROWED: ReadonlySet<string> = new Set<FormatOf<'check'>>(['terminal', 'markdown']);

function narrowAll(checked: readonly CheckedNotice[], filter: Filter) {
  const all = checked.map((one) => (one.report === null ? null : narrowReport(one.report, filter)));
  const parts = all.flatMap((one) => (one?.part ? [one.part] : []));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    shown: checked.map((one, index) => ({ ...one, report: all[index]?.report ?? null })),
    part:
      parts.length === 0
        ? null
        : { shown: sum(parts.map((one) => one.shown)), of: sum(parts.map((one) => one.of)), asked: filter.asked },
  };
}

/** What stopped a notice is said on standard error too where people do not see it on standard output; a bug always. */
export function tellFaults(
  checked: readonly CheckedNotice[],
  outputs: readonly Output[],
  quiet: boolean,
  lang: UiLanguage,
  stderr: Surroundings['stderr'],
): void {
  const seen = outputs.some(({ format, file }) => format === 'terminal' && file === undefined);
  for (const { notice, fault, exit } of checked) {
    if (fault === null || (exit !== EXIT.bug && (seen || quiet))) continue;
    const hint = fault.hint === null ? '' : `${HINT[lang]}${escapeControls(tellFault(fault.hint, lang))}\n`;
    const message = tellFault(fault.message, lang).split('\n').map(escapeControls).join('\n');
    stderr.write(`noticediff: ${notice}: ${message}\n${hint}`);
  }
}
