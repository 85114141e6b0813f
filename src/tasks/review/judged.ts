/** The gate's answer for a notice → the report that a person can decide on; throws where there is none. */
import type { CheckedNotice } from '../../model/check.js';
import { EXIT, Fault } from '../../model/fault.js';
import type { Report } from '../../model/report.js';

export function judgedIn({ report, fault, exit }: CheckedNotice): Report {
  if (exit === EXIT.bug) throw new Error(fault?.message);
  if (report === null)
    throw new Fault({
      code: fault?.code ?? 'unjudged',
      exit: exit === EXIT.usage ? 'usage' : 'unjudged',
      message: fault?.message ?? 'It could not be judged.',
      ...(fault?.hint != null && { hint: fault.hint }),
    });
  const fatal = report.problems.find((problem) => problem.fatal);
  if (fatal === undefined) return report;
  throw new Fault({
    code: fatal.code,
    exit: 'unjudged',
    message: `${report[fatal.side === 'after' ? 'after' : 'before'].ref} cannot be judged: ${fatal.detail}.`,
    hint: 'Nothing can be decided on a page that is not the notice.',
  });
}
