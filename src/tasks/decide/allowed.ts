/**
 * The decisions on a notice → those that count where the configuration says who may decide, and for how long. It guards against
 * mistakes: whoever can push a commit can write any author into it. The lock is the review by code owners.
 */
import { join } from 'node:path';
import type { Config } from '../../model/config.js';
import type { Decision, Decisions, DecisionWarning } from '../../model/decision.js';
import { usage } from '../../model/fault.js';
import type { Author } from '../../source/git-authors.js';
import { pathFrom } from '../../source/place.js';
import type { Surroundings } from '../process/surroundings.js';
import type { KeptFiles } from './kept-files.js';
import { readDecisions } from './store.js';

type Policy = Pick<Config, 'approvals' | 'approvers' | 'longestUntil' | 'root' | 'rules'>;
type At = Pick<Surroundings, 'env'>;

/** What a rejection says counts whoever wrote it: it approves nothing. */
export async function readAllowed(policy: Policy, notice: string, { env }: At, files?: KeptFiles): Promise<Decisions> {
  const all = await readDecisions(policy, notice, files);
  if (policy.approvers.length === 0 && policy.longestUntil === null) return all;
  const authorOf = policy.approvers.length === 0 ? null : await openAuthors(policy, notice, env);
  const warnings: DecisionWarning[] = [...all.warnings];
  const byFingerprint = new Map<string, Decision>();
  for (const [fingerprint, decision] of all.byFingerprint) {
    const name = `${fingerprint}.json`;
    const wrong =
      decision.verdict === 'rejected'
        ? null
        : (tooLong(decision, policy.longestUntil) ?? (authorOf && notBy(decision, authorOf(name), policy.approvers)));
    if (wrong === null) byFingerprint.set(fingerprint, decision);
    else warnings.push({ code: 'not-allowed', file: `${notice}/${name}`, detail: wrong });
  }
  return { ...all, byFingerprint, warnings };
}

/** Before it is written: it would approve nothing. */
export function refuseTooLong(
  decision: Pick<Decision, 'verdict' | 'on' | 'until'>,
  { longestUntil }: Pick<Policy, 'longestUntil'>,
): void {
  const wrong = decision.verdict === 'rejected' ? null : tooLong(decision, longestUntil);
  if (wrong === null || longestUntil === null) return;
  const last = new Date(Date.parse(decision.on) + longestUntil * DAY).toISOString().slice(0, 10);
  throw usage(
    `Such a decision would approve nothing: ${wrong} ("longestUntil" in the configuration).`,
    `Give --until ${last}, or an earlier day.`,
    'not-allowed',
  );
}

const DAY = 86_400_000;

function tooLong({ on, until }: Pick<Decision, 'on' | 'until'>, longest: number | null): string | null {
  if (longest === null) return null;
  if (until === null) return `it has no end; the longest is ${longest} days`;
  const days = (Date.parse(until) - Date.parse(on)) / DAY;
  return days > longest ? `it counts for ${days} days; the longest is ${longest}` : null;
}

function notBy({ by }: Decision, author: Author | string, approvers: readonly string[]): string | null {
  if (typeof author === 'string') return author;
  const { name, address } = author;
  if (!isSame(parse(by), author)) return `it is by ${by}, and was committed by ${name} <${address}>`;
  return approvers.some((approver) => isSame(parse(approver), author)) ? null : `${name} <${address}> is no approver`;
}

/** `Name <address>`, an address, or a name. */
function parse(text: string): Author {
  const [, name = '', address = ''] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  if (address !== '') return { name: name.trim(), address };
  return text.includes('@') ? { name: '', address: text.trim() } : { name: text.trim(), address: '' };
}

/** By the address where one is given; the name alone is what else there is. */
const isSame = (said: Author, author: Author): boolean =>
  said.address !== ''
    ? said.address.toLowerCase() === author.address.toLowerCase()
    : said.name.toLowerCase() === author.name.toLowerCase();

async function openAuthors(
  { approvals, root }: Policy,
  notice: string,
  env: At['env'],
): Promise<(name: string) => Author | string> {
  const folder = root === null ? null : pathFrom(root, join(approvals, notice));
  if (root === null || folder === null) return () => 'it lies in no git repository, which would tell who committed it';
  const { listAuthors, nextAuthor } = await import('../../source/git-authors.js');
  const at = { cwd: root, env, ref: folder };
  const [authors, next] = [await listAuthors(at, folder), await nextAuthor(at)];
  return (name) => authors.get(`${folder}/${name}`) ?? next ?? 'it is not committed, and git has no identity here';
}
