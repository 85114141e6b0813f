/** `noticediff approvals`: the decisions of the repository, as a list (all, unused, about to expire) or as each rule's precision. */
import { EXIT, usage } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { type ListedDecision, printDecisions, printStats } from '../report/approval-pages.js';
import { toJson } from '../report/json.js';
import { openChange } from '../tasks/change/open.js';
import { loadConfig } from '../tasks/config/load.js';
import { chooseDecided, keepExpiring, keepUnused, listDecisions } from '../tasks/decide/listed.js';
import { countByRule } from '../tasks/decide/stats.js';
import { chooseLook } from '../tasks/process/look.js';
import { openSink, openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';

export interface ApprovalsOptions {
  readonly format: 'text' | 'json';
  readonly unused?: boolean;
  /** Days; true where none are given. */
  readonly expiring?: number | true;
  readonly stats?: boolean;
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
  readonly output?: string;
  readonly quiet?: boolean;
}

const SOON = 30;

export async function runApprovals(
  notice: string | undefined,
  options: ApprovalsOptions,
  here: Surroundings,
): Promise<number> {
  const { unused, expiring, stats, lang, quiet } = options;
  if ([unused, expiring, stats].filter((one) => one !== undefined).length > 1)
    throw usage('--unused, --expiring and --stats are different lists.', 'Give one of them.', 'two-lists');
  const warn = openWarnings(quiet, here.stderr);
  const change = unused === true ? await openChange(options, here, warn) : null;
  const config = change?.config ?? (await loadConfig(options, here));
  const day = today(here);
  const notices = await chooseDecided(notice, config);
  let listed: readonly ListedDecision[] = (
    await Promise.all(notices.map((name) => listDecisions(name, config, day)))
  ).flat();
  if (change !== null) listed = await keepUnused(listed, { config, change, here, lang, today: day, warn });
  if (expiring !== undefined) listed = keepExpiring(listed, day, expiring === true ? SOON : expiring);
  const sink = openSink(options.output, here);
  await sink.write(stats === true ? printCounts(listed, options) : printList(listed, options, here));
  sink.finish();
  return EXIT.ok;
}

function printList(listed: readonly ListedDecision[], options: ApprovalsOptions, here: Surroundings): string {
  if (options.format === 'text') return printDecisions(listed, chooseLook(options, here), options.lang);
  const decisions = listed.map(({ decision, ...rest }) => {
    if (decision === null) return rest;
    const { seen, ...said } = decision;
    return { ...rest, ...said, ...seen };
  });
  return `${toJson({ schemaVersion: 1, decisions }, 2)}\n`;
}

function printCounts(listed: readonly ListedDecision[], { format, lang }: ApprovalsOptions): string {
  const { rules, total } = countByRule(listed);
  return format === 'json' ? `${toJson({ schemaVersion: 1, rules, total }, 2)}\n` : printStats(rules, total, lang);
}
