/** Refs → what is printed of them: two versions, several in steps, or two moments of every notice. */
import { Fault } from '../../model/fault.js';
import type { Report } from '../../model/report.js';
import { FORMATS, type FormatOf } from '../../report/formats.js';
import type { Overviewed } from '../../report/overview.js';
import { compareRefs, type Deciding } from '../compare/compare-refs.js';
import { listKnown } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import { type Printed, type Printing, printReport } from './printing.js';

export async function diffRefs(
  refs: readonly string[],
  printing: Printing,
  deciding: Deciding,
  here: Surroundings,
): Promise<Printed> {
  const reports = await compareRefs(refs, deciding, here);
  return { reports, text: await printReport(reports[0] as Report, printing) };
}

export async function diffSteps(
  refs: readonly string[],
  { format, page, narrow }: Printing,
  deciding: Deciding,
  here: Surroundings,
): Promise<Printed> {
  const reports = await compareRefs(refs, deciding, here);
  const print = await FORMATS.steps[format as FormatOf<'steps'>]();
  const shown = reports.map((report) => narrow(report).report);
  return { reports, text: print({ steps: shown.slice(0, -1), whole: shown.at(-1) as Report }, page) };
}

/** `baseline latest` → every notice between these two moments; what cannot be read is told in its line. */
export async function diffEach(
  [before = '', after = '']: readonly string[],
  { format, page }: Printing,
  deciding: Deciding,
  here: Surroundings,
): Promise<Printed> {
  const all: Overviewed[] = [];
  for (const notice of await listKnown(deciding.config)) {
    try {
      const [report] = await compareRefs([`${notice}@${before}`, `${notice}@${after}`], deciding, here);
      all.push({ notice, report: report as Report });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      all.push({ notice, report: null, why: error.message });
    }
  }
  const print = await FORMATS.overview[format as FormatOf<'overview'>]();
  return { reports: all.map(({ report }) => report), text: print(all, page) };
}
