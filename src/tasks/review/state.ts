/** Where a review stands, and a key → where it stands then, and what is to be done. Nothing here knows a terminal. */
import type { CheckedNotice } from '../../model/check.js';
import type { FailOn } from '../../model/config.js';
import type { DecisionVerdict, OwnFinding } from '../../model/decision.js';
import { CATEGORIES, SEVERITIES } from '../../model/finding.js';
import type { Report, ReportFinding } from '../../model/report.js';
import type { WrittenDecision } from '../../report/approval-pages.js';
import type { Change } from '../../review/decide.js';
import { isVisible } from '../../review/decision-file.js';
import { applyGate } from '../../review/gate.js';
import { withDecisions } from '../decide/record.js';
import { editLine, insert, type Line, lineOf } from './editor.js';
import type { Key } from './keys.js';

export type View = 'finding' | 'section' | 'rule' | 'notice' | 'changes' | 'help';

/** A reason while it is written. */
export interface Draft extends Line {
  readonly verdict: DecisionVerdict;
  /** Says what a change is that the rules cleared or found to raise: `sharing high because …`. */
  readonly isOwn: boolean;
  /** Why it was not taken. */
  readonly refused: 'blank' | 'unread' | { readonly message: string } | null;
}

export interface Review {
  readonly checked: CheckedNotice;
  readonly report: Report;
  /** Those that ask for a decision, the gravest first: what raises protection asks for none. */
  readonly findings: readonly ReportFinding[];
  /** Whether what the rules cleared, or found to raise, is stepped through too, behind the findings. */
  readonly withCleared: boolean;
  /** Of the change that is shown, among those that are stepped through; their number for the end. */
  readonly index: number;
  readonly view: View;
  /** Lines of the view that lie above the screen; null where it has not been shown yet. */
  readonly scroll: number | null;
  /** What the screen last had: lines that fit, and how far it can be scrolled. */
  readonly shown: { readonly room: number; readonly most: number; readonly scroll: number };
  readonly draft: Draft | null;
  /** Whether it is being asked if the baseline shall move. */
  readonly asking: boolean;
  /** What was decided last, until another key is pressed. */
  readonly saved: { readonly id: string; readonly verdict: DecisionVerdict } | null;
  readonly lastReason: string | null;
  /** Whether what comes is pasted, and means no keys. */
  readonly pasting: boolean;
  /** Decisions of this review. */
  readonly decided: number;
}

export type Wish =
  | {
      readonly kind: 'decide';
      readonly change: Change;
      readonly verdict: DecisionVerdict;
      readonly reason: string;
      readonly own?: OwnFinding;
    }
  | { readonly kind: 'sign-off' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'interrupt' };

export interface Step {
  readonly state: Review;
  readonly wish: Wish | null;
}

/** Begins at the first finding that nobody decided on; at the end where there is none. */
export function beginReview(checked: CheckedNotice, report: Report): Review {
  const findings = report.findings.filter(({ direction }) => direction !== 'raises');
  const first = findings.findIndex((finding) => !isDecided(finding));
  return {
    checked,
    report,
    findings,
    withCleared: false,
    index: first < 0 ? findings.length : first,
    view: 'finding',
    scroll: null,
    shown: { room: 1, most: 0, scroll: 0 },
    draft: null,
    asking: false,
    saved: null,
    lastReason: null,
    pasting: false,
    decided: 0,
  };
}

/** A rejection is a decision; one that has expired is none any more. */
export const isDecided = ({ approval }: Pick<Change, 'approval'>): boolean =>
  approval !== null && (approval.inForce || approval.verdict === 'rejected');

/** What the rules cleared, or found to raise: a person may see a finding in it. */
const listClearable = ({ report }: Review): readonly Change[] => [
  ...report.findings.filter(({ direction }) => direction === 'raises'),
  ...report.cleared,
];

/** What is stepped through. */
export const listStops = (state: Review): readonly Change[] =>
  state.withCleared ? [...state.findings, ...listClearable(state)] : state.findings;

export const stopAt = (state: Review): Change | null => listStops(state)[state.index] ?? null;

/** Whether it asks for a decision by itself. */
export const isAsked = (change: Change): change is ReportFinding =>
  'direction' in change && change.direction !== 'raises';

/** How many findings fail the gate as it stands. */
export function countFailing({ report, findings }: Review, failOn: FailOn): number {
  return applyGate({ ...report, findings }, failOn).unapproved.length;
}

/** The baseline can move: everything is decided, nothing that the gate asks for is rejected, and there is a newer version of the archive. */
export function mayMoveBaseline(state: Review): boolean {
  const { before, after, notice } = state.report;
  const isArchived = (state.checked.again ?? []).every((word) => word !== '--before');
  return (
    isArchived &&
    notice !== null &&
    before.capturedAt !== after.capturedAt &&
    state.findings.every(isDecided) &&
    listClearable(state).every(({ approval }) => approval?.verdict !== 'rejected') &&
    countFailing(state, state.checked.failOn) === 0
  );
}

/** After a decision was saved: on to the next finding without one, from here on and then from the first; else to the end. */
export function noteSaved(state: Review, change: Change, written: readonly WrittenDecision[]): Review {
  const findings = withDecisions(state.findings, written);
  const report = {
    ...state.report,
    findings: withDecisions(state.report.findings, written),
    cleared: withDecisions(state.report.cleared, written),
  };
  const known = { ...state, findings, report };
  return {
    // who decides on what was cleared goes on among what was cleared
    ...turnTo(known, isAsked(change) ? nextOpen(findings, state.index) : state.index + 1),
    saved: { id: change.id, verdict: written[0]?.decision.verdict ?? 'rejected' },
    lastReason: written[0]?.decision.reason ?? null,
    decided: state.decided + 1,
  };
}

function nextOpen(findings: readonly ReportFinding[], from: number): number {
  const open = findings.flatMap((finding, index) => (isDecided(finding) ? [] : [index]));
  return open.find((index) => index > from) ?? open[0] ?? findings.length;
}

const turnTo = (state: Review, index: number): Review => ({
  ...state,
  index: Math.min(Math.max(index, 0), listStops(state).length),
  view: 'finding',
  scroll: null,
  draft: null,
  asking: false,
  saved: null,
});

export function press(state: Review, key: Key, longestReason: number): Step {
  if (key.name === 'ctrl-c') return { state, wish: { kind: 'interrupt' } };
  if (key.name === 'paste-start' || key.name === 'paste-end')
    return stay({ ...state, pasting: key.name === 'paste-start' });
  if (state.draft !== null) return write(state, state.draft, key, longestReason);
  if (state.pasting) return stay(state);
  if (key.name === 'ctrl-d') return { state, wish: { kind: 'quit' } };
  if (state.asking) {
    if (key.name === 'y') return { state, wish: { kind: 'sign-off' } };
    return stay({ ...state, asking: false });
  }
  return walk({ ...state, saved: null }, key);
}

const stay = (state: Review): Step => ({ state, wish: null });

const VERDICTS: Readonly<Record<string, DecisionVerdict>> = { a: 'approved', r: 'rejected', f: 'false-positive' };
const VIEWS: Readonly<Record<string, View>> = {
  w: 'section',
  e: 'rule',
  '?': 'rule',
  i: 'notice',
  h: 'help',
  f1: 'help',
};

/** From the findings on to what was cleared, on to a page of everything that changed, and back to the findings. */
function goRound(state: Review): Review {
  const { findings, index, view, withCleared } = state;
  if (view === 'changes')
    return turnTo({ ...state, withCleared: false }, index < findings.length ? index : nextOpen(findings, -1));
  if (withCleared || listClearable(state).length === 0) return { ...state, view: 'changes', scroll: null };
  return turnTo({ ...state, withCleared: true }, findings.length);
}

function walk(state: Review, key: Key): Step {
  const { index, findings, view, shown } = state;
  const stop = stopAt(state);
  const verdict = VERDICTS[key.name];
  if (verdict !== undefined && stop !== null)
    // no rule speaks there that could be wrong
    return stay(verdict === 'false-positive' && !isAsked(stop) ? state : { ...state, draft: openDraft(stop, verdict) });
  const other = VIEWS[key.name];
  if (other !== undefined) return stay(show(state, other, stop));
  const scrollTo = (line: number): Step => stay({ ...state, scroll: Math.min(Math.max(line, 0), shown.most) });
  switch (key.name) {
    case 'q':
      // A page is closed first: who reads one wants it away, not the review to end.
      if (view !== 'finding') return stay({ ...state, view: 'finding', scroll: null });
      return { state, wish: { kind: 'quit' } };
    case 'c':
      return stay(goRound(state));
    case 'escape':
      return stay({ ...state, view: 'finding', scroll: null });
    case 's':
    case 'right':
      return stay(turnTo(state, index + 1));
    case 'b':
    case 'left':
      return stay(view === 'finding' ? turnTo(state, index - 1) : turnTo(state, index));
    case 'n':
      return stay(turnTo(state, nextOpen(findings, index)));
    case 'm':
      return stay(stop === null && mayMoveBaseline(state) ? { ...state, asking: true } : state);
    case 'space':
    case 'pagedown':
      return scrollTo(shown.scroll + Math.max(1, shown.room - 1));
    case 'pageup':
      return scrollTo(shown.scroll - Math.max(1, shown.room - 1));
    case 'down':
    case 'j':
      return scrollTo(shown.scroll + 1);
    case 'up':
    case 'k':
      return scrollTo(shown.scroll - 1);
    case 'home':
      return scrollTo(0);
    case 'end':
      return scrollTo(shown.most);
    default:
      return stay(state);
  }
}

/** The same key again closes it. At the end there is no section and no rule to show, of what was cleared no rule. */
function show(state: Review, view: View, stop: Change | null): Review {
  if (stop === null && view === 'section') return state;
  if ((stop === null || !('rule' in stop)) && view === 'rule') return state;
  return { ...state, view: state.view === view ? 'finding' : view, scroll: null };
}

/** The same decision again is opened with its reason, to be mended. */
function openDraft(change: Change, verdict: DecisionVerdict): Draft {
  const { approval } = change;
  // what the rules cleared has no weight by which it could be rejected: whoever does says which
  const isOwn = verdict === 'rejected' && !isAsked(change);
  return { ...lineOf(approval?.verdict === verdict && !isOwn ? approval.reason : ''), verdict, isOwn, refused: null };
}

/** `sharing high because …`; a category by its beginning, where that is enough. Null where a part is missing or not known. */
function readOwn(text: string): (OwnFinding & { readonly reason: string }) | null {
  const [, subject = '', weight, reason = ''] = /^(\S+)\s+(\S+)\s+([\s\S]+)$/.exec(text) ?? [];
  const categories = CATEGORIES.filter((one) => subject !== '' && one.startsWith(subject.toLowerCase()));
  const [category] = categories;
  const severity = SEVERITIES.find((one) => one === weight?.toLowerCase());
  if (category === undefined || categories.length > 1 || severity === undefined || !isVisible(reason)) return null;
  return { category, severity, reason: reason.trim() };
}

function write(state: Review, draft: Draft, key: Key, longest: number): Step {
  const edited = (line: Line): Step => stay({ ...state, draft: { ...draft, ...line, refused: null } });
  if (state.pasting)
    return edited(insert(draft, key.name === 'return' || key.name === 'tab' ? ' ' : key.text, longest));
  switch (key.name) {
    case 'escape':
      return stay({ ...state, draft: null });
    case 'return': {
      const change = stopAt(state);
      const { verdict } = draft;
      const reason = draft.text.trim();
      if (change === null || !isVisible(reason)) return stay({ ...state, draft: { ...draft, refused: 'blank' } });
      if (!draft.isOwn) return { state, wish: { kind: 'decide', change, verdict, reason } };
      const said = readOwn(reason);
      if (said === null) return stay({ ...state, draft: { ...draft, refused: 'unread' } });
      const { category, severity } = said;
      return { state, wish: { kind: 'decide', change, verdict, reason: said.reason, own: { category, severity } } };
    }
    case 'ctrl-d':
      if (draft.text === '') return { state, wish: { kind: 'quit' } };
      break;
    case 'up':
      return state.lastReason === null || draft.isOwn ? stay(state) : edited(lineOf(state.lastReason));
  }
  const line = editLine(draft, key, longest);
  return line === null ? stay(state) : edited(line);
}
