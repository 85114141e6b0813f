/**
 * What base and head say of the gate → what counts, the stricter of both, and what changed: whoever changes the gate is judged by the one
 * that stood. A setting joins by an entry in one of the two tables.
 */
import { findRule } from '../../assess/settings.js';
import { type Config, FAIL_ON, type NoticeConfig } from '../../model/config.js';
import { SEVERITIES } from '../../model/finding.js';

type Gate = Omit<Config, 'file' | 'root' | 'archive' | 'approvals' | 'readings'>;

/** Of each key the stricter of two values: the first is the base's. */
type Stricter<T> = { readonly [Key in keyof T]?: (base: T[Key], head: T[Key]) => T[Key] };

const failOn = (base: NoticeConfig['failOn'], head: NoticeConfig['failOn']): NoticeConfig['failOn'] =>
  FAIL_ON.indexOf(base) < FAIL_ON.indexOf(head) ? base : head;

const OF_NOTICE: Stricter<NoticeConfig> = {
  failOn,
  // More text is the stricter: what either takes, without what both leave out.
  select: (base, head) => (base.length === 0 || head.length === 0 ? [] : [...new Set([...base, ...head])]),
  remove: (base, head) => base.filter((css) => head.includes(css)),
  keys: (base, head) => (base.length === 0 || head.length === 0 ? [] : [...new Set([...base, ...head])]),
  // What the site shows is what the command printed that stood; one that came or went says itself what the page is.
  render: (base, head) => (base.length > 0 && head.length > 0 ? base : head),
  languages: (base, head) => (Object.keys(base).length > Object.keys(head).length ? base : head),
};

const OF_ALL: Stricter<Gate> = {
  // Those whom both name; whoever the head alone names could be its author.
  approvers: (base, head) => {
    if (base.length === 0) return head;
    const both = base.filter((one) => head.includes(one));
    return both.length === 0 ? base : both;
  },
  longestUntil: (base, head) => (base === null || head === null ? (base ?? head) : Math.min(base, head)),
  failOn,
  reader: (base, head) => ({
    clears: base.clears && head.clears,
    require: base.require || head.require,
    all: base.all || head.all,
  }),
  rules: (base, head) =>
    Object.fromEntries(
      [...new Set([...Object.keys(base), ...Object.keys(head)])].map((id) => {
        const [one, other] = [base[id] ?? defaultOf(id), head[id] ?? defaultOf(id)];
        return [id, RANKS.indexOf(one) < RANKS.indexOf(other) ? one : other];
      }),
    ),
};

/** The gravest first. */
const RANKS = [...SEVERITIES, 'off'] as const;

/** A rule of the notice as a whole has no weight of its own: any but `off` says the same of it. */
function defaultOf(id: string): (typeof SEVERITIES)[number] {
  const rule = findRule(id);
  return 'severity' in rule ? rule.severity : 'high';
}

export interface SettingChange {
  readonly key: string;
  /** As JSON: the same value has the same text. */
  readonly before: string;
  readonly after: string;
}

export interface Strictest {
  readonly gate: Gate;
  /** Of each notice of the head. */
  readonly changes: ReadonlyMap<string, readonly SettingChange[]>;
  /** Of those that neither lists. */
  readonly others: readonly SettingChange[];
}

export function takeStricter(base: Gate, head: Gate): Strictest {
  const all = compare(OF_ALL, base, head);
  const changes = new Map<string, readonly SettingChange[]>();
  const notices = head.notices.map((notice) => {
    const before = base.notices.find(({ id }) => id === notice.id) ?? newcomer(notice, base, head);
    const own = compare(OF_NOTICE, before, notice);
    // Its own gate says what the common one is to it.
    changes.set(notice.id, [...own.changes, ...all.changes.filter(({ key }) => !(key in OF_NOTICE))]);
    return own.value;
  });
  return { gate: { ...all.value, notices }, changes, others: all.changes };
}

/** A notice that the base does not list brings its own settings, and none of the common ones. */
const newcomer = (notice: NoticeConfig, base: Gate, head: Gate): NoticeConfig =>
  notice.failOn === head.failOn ? { ...notice, failOn: base.failOn } : notice;

function compare<T extends object>(
  table: Stricter<T>,
  base: T,
  head: T,
): { readonly value: T; readonly changes: readonly SettingChange[] } {
  const changes: SettingChange[] = [];
  const value = { ...head };
  for (const key of Object.keys(table) as (keyof T & string)[]) {
    const [before, after] = [print(base[key]), print(head[key])];
    if (before === after) continue;
    changes.push({ key, before, after });
    value[key] = table[key]?.(base[key], head[key]) ?? head[key];
  }
  return { value, changes };
}

/** The order of keys says nothing. */
const print = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? 'null';
