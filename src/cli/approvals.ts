/** `noticediff approvals`: the decisions of the repository, as a list (all, unused, about to expire) or as each rule's precision. */
import { NOTICE_RULES } from '../assess/notice-rules.js';
import { RULES } from '../assess/rules/catalogue.js';
import type { Config } from '../model/config.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { nearestName } from '../model/nearest.js';
import { type ListedDecision, printDecisions, printStats, type RuleStats } from '../report/approval-pages.js';
import { toJson } from '../report/json.js';
import { findDecision, isPast } from '../review/decide.js';
import { listDecided, readDecisions } from '../review/store.js';
import { listNotices } from '../source/archive.js';
import { printRef } from '../source/parse-ref.js';
import { loadConfig } from '../work/config/load.js';
import { readCurrent } from '../work/decide/current.js';
import { openSink } from '../work/process/streams.js';
import { today } from '../work/process/today.js';
import { chooseLook } from './arguments/look.js';

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

export async function runApprovals(notice: string | undefined, options: ApprovalsOptions): Promise<number> {
  const asked = [options.unused, options.expiring, options.stats].filter((one) => one !== undefined);
  if (asked.length > 1)
    throw new Fault({
      code: 'two-lists',
      exit: 'usage',
      message: '--unused, --expiring and --stats are different lists.',
      hint: 'Give one of them.',
    });
  const config = await loadConfig(options.config === undefined ? {} : { config: options.config });
  const day = today();
  const notices = await chooseDecided(notice, config);
  const all = (await Promise.all(notices.map((name) => listDecisions(name, config, day)))).flat();
  const text = options.stats === true ? tellStats(all, options) : await tellList(all, config, day, options);
  const sink = openSink(options.output);
  await sink.write(text);
  sink.finish();
  return EXIT.ok;
}

/** All on which something was decided, or the one that is named. */
export async function chooseDecided(notice: string | undefined, config: Config): Promise<readonly string[]> {
  const decided = await listDecided(config.approvals);
  if (notice === undefined) return decided;
  const archived = await listNotices({ snapshots: config.archive, approvals: config.approvals });
  const known = [...decided, ...config.notices.map(({ id }) => id), ...archived];
  if (known.includes(notice)) return [notice];
  const nearest = nearestName(notice, known);
  throw new Fault({
    code: 'no-such-notice',
    exit: 'usage',
    message: `There is no notice "${printRef(notice)}": nothing was decided on it, and neither the configuration nor the archive has it.`,
    hint: nearest === null ? 'noticediff init declares notices.' : `The nearest is ${nearest}.`,
  });
}

/** In the order of the files' names. */
export async function listDecisions(notice: string, config: Config, day: string): Promise<readonly ListedDecision[]> {
  const { byFingerprint, warnings } = await readDecisions(config.approvals, notice);
  const listed = [...byFingerprint].map(([fingerprint, decision]): ListedDecision => {
    const file = `${notice}/${fingerprint}.json`;
    const held = decision.verdict === 'rejected' ? 'rejected' : 'in-force';
    return { notice, file, decision, standing: isPast(decision, day) ? 'expired' : held, detail: null };
  });
  const unread = warnings.map(
    ({ code, file, detail }): ListedDecision => ({ notice, file, decision: null, standing: code, detail }),
  );
  return [...listed, ...unread].sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function tellList(
  all: readonly ListedDecision[],
  config: Config,
  day: string,
  options: ApprovalsOptions,
): Promise<string> {
  const { expiring } = options;
  let listed = all;
  if (options.unused === true) listed = await keepUnused(all, config, day, options);
  if (expiring !== undefined) {
    const last = addDays(day, expiring === true ? SOON : expiring);
    listed = all
      .filter(({ decision }) => decision?.until != null && decision.until >= day && decision.until <= last)
      .sort((one, other) => ((one.decision?.until ?? '') < (other.decision?.until ?? '') ? -1 : 1));
  }
  if (options.format === 'text') return printDecisions(listed, chooseLook(options), options.lang);
  const decisions = listed.map(({ decision, ...rest }) => ({ ...rest, ...decision }));
  return `${toJson({ schemaVersion: 1, decisions }, 2)}\n`;
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Those that match no finding between the baseline and the newest version. Where these cannot be compared, that is said. */
async function keepUnused(
  all: readonly ListedDecision[],
  config: Config,
  day: string,
  { lang, quiet }: ApprovalsOptions,
): Promise<readonly ListedDecision[]> {
  const used = new Set<string>();
  const unknown = new Set<string>();
  for (const notice of new Set(all.map((one) => one.notice))) {
    try {
      const { report, decisions } = await readCurrent(notice, { config, lang, today: day });
      for (const finding of report.findings) {
        const found = findDecision(finding, decisions);
        if (found !== null) used.add(`${notice}/${found.fingerprint}.json`);
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      unknown.add(notice);
      if (quiet !== true) process.stderr.write(`noticediff: ${notice}: ${error.message}\n`);
    }
  }
  return all.filter(({ notice, file }) => !used.has(file) && !unknown.has(notice));
}

function tellStats(all: readonly ListedDecision[], { format, lang }: ApprovalsOptions): string {
  const { rules, total } = countByRule(all);
  return format === 'json' ? `${toJson({ schemaVersion: 1, rules, total }, 2)}\n` : printStats(rules, total, lang);
}

/** Under the ids that rules have now; most decided first. Expired decisions say as much of a rule as others. */
function countByRule(all: readonly ListedDecision[]): {
  readonly rules: readonly RuleStats[];
  readonly total: RuleStats;
} {
  const former = new Map(
    [...RULES, ...NOTICE_RULES].flatMap((rule) => (rule.formerly ?? []).map((id) => [id, rule.id])),
  );
  const counts = new Map<string, { confirmed: number; falsePositives: number }>();
  const sum = { confirmed: 0, falsePositives: 0 };
  for (const { decision } of all) {
    if (decision === null) continue;
    const rule = former.get(decision.rule) ?? decision.rule;
    const count = counts.get(rule) ?? { confirmed: 0, falsePositives: 0 };
    const kind = decision.verdict === 'false-positive' ? 'falsePositives' : 'confirmed';
    count[kind]++;
    sum[kind]++;
    counts.set(rule, count);
  }
  const stats = [...counts].map(([rule, count]) => statsOf(rule, count));
  stats.sort((one, other) => other.decisions - one.decisions || (one.rule < other.rule ? -1 : 1));
  return { rules: stats, total: statsOf('*', sum) };
}

function statsOf(
  rule: string,
  { confirmed, falsePositives }: { confirmed: number; falsePositives: number },
): RuleStats {
  const decisions = confirmed + falsePositives;
  return { rule, decisions, confirmed, falsePositives, precision: decisions === 0 ? 1 : confirmed / decisions };
}
