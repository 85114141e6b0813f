/** What `diff` was told of its page → how reports are printed: whole or narrowed, under which names, how wide. */
import type { Report } from '../../model/report.js';
import { type Filter, type Narrowed, narrowReport } from '../../report/filter.js';
import { FORMATS, type FormatOf } from '../../report/formats.js';
import { forSharing } from '../../report/naming.js';
import type { TerminalOptions } from '../../report/terminal-context.js';
import { SIDE_BY_SIDE } from '../../report/terminal-sections.js';
import { WORDS } from '../../report/words.js';
import type { Flags } from '../config/settings.js';
import { chooseLook, type LookOptions, WIDEST_PAIR } from '../process/look.js';
import type { Surroundings } from '../process/surroundings.js';

export interface PageOptions extends Flags, LookOptions {
  readonly format: FormatOf<'report'>;
  readonly full?: boolean;
  readonly stat?: boolean;
  readonly explain?: boolean;
  readonly sideBySide?: boolean;
  readonly title?: string;
  readonly labelBefore?: string;
  readonly labelAfter?: string;
  readonly forSharing?: boolean;
}

export interface Printing {
  readonly format: FormatOf<'report'>;
  readonly page: TerminalOptions;
  /** What of a report is printed. */
  readonly narrow: (report: Report) => Narrowed;
}

/** What a command about several reports answers; null for one that could not be made. */
export interface Printed {
  readonly reports: readonly (Report | null)[];
  readonly text: string | Uint8Array;
}

/** `settings`: what else than the two refs a report depends on. */
export function openPrinting(
  options: PageOptions,
  settings: Pick<Flags, 'select' | 'remove'> & { readonly rule?: readonly string[] },
  filter: Filter,
  here: Surroundings,
  warn: (line: string) => void,
): Printing {
  const { format, lang, title, labelBefore, labelAfter, sideBySide } = options;
  const look = chooseLook(options, here, sideBySide ? WIDEST_PAIR : undefined);
  if (sideBySide && look.width < SIDE_BY_SIDE) warn(WORDS[lang].tooNarrow(SIDE_BY_SIDE, look.width));
  const { select, remove, rule } = settings;
  const page: TerminalOptions = {
    ...look,
    lang,
    full: options.full === true,
    stat: options.stat === true,
    ...(options.explain && { reasons: true as const }),
    asked: Object.entries({ select, remove, rule }).flatMap(([name, values]) =>
      (values ?? []).map((value) => `--${name} ${value}`),
    ),
    naming: {
      ...(title !== undefined && { title }),
      ...(labelBefore !== undefined && { before: labelBefore }),
      ...(labelAfter !== undefined && { after: labelAfter }),
    },
    ...(options.forSharing && { sharing: true as const }),
    ...(sideBySide && { sideBySide: true as const }),
    ...(filter.only?.includes('cleared') && { cleared: 'listed' as const }),
  };
  const narrow = (report: Report): Narrowed =>
    format === 'json'
      ? { report, part: null }
      : narrowReport(options.forSharing ? forSharing(report) : report, filter, format === 'docx' ? 'all' : 'quoted');
  return { format, page, narrow };
}

/** `again`: what a command about its findings has to say. */
export async function printReport(
  whole: Report,
  { format, page, narrow }: Printing,
  again?: readonly string[],
): Promise<string | Uint8Array> {
  const { report, part } = narrow(whole);
  const print = await FORMATS.report[format]();
  return print(report, { ...page, ...(again && { again }), ...(part && { part }) });
}
