/** The gate's answers as JSON, as check.schema.json says: each report with its `gate`; a notice without a report says why in `error`. Two refs give one object. */
import type { CheckedNotice } from '../model/check.js';
import { VERSION } from '../model/version.js';
import { gravestExit } from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { toJson } from './json.js';

export function printCheckJson(all: readonly CheckedNotice[], { single = false }: CheckPrintOptions): string {
  const [only] = all;
  const shape =
    single && only !== undefined
      ? describe(only)
      : {
          schemaVersion: 1,
          tool: { name: 'noticediff', version: VERSION },
          exitCode: gravestExit(all),
          notices: all.map(describe),
        };
  return `${toJson(shape, 2)}\n`;
}

const describe = ({ notice, report, fault, failOn, unapproved, warnings, isIdle, exit }: CheckedNotice) => ({
  ...(report ?? { schemaVersion: 1, notice }),
  ...(fault === null ? {} : { error: fault }),
  gate: { failOn, unapproved, warnings, ...(isIdle && { compared: false }), exitCode: exit },
});
