/** Where a review stands and the size of the terminal → the lines of the screen, and where the cursor is. */
import { APPROVAL_WORDS } from '../../report/approval-words.js';
import { choosePaint, type Paint } from '../../report/paint.js';
import { columnsOf, widthOf } from '../../report/width.js';
import { type Run, run, type Style } from '../../report/wrap.js';
import { type Look, printBody } from './body.js';
import { layRows } from './editor.js';
import { type Draft, isAsked, isDecided, listStops, mayMoveBaseline, type Review, stopAt } from './state.js';
import { REVIEW_WORDS, type ReviewWords } from './words.js';

export interface Screen {
  /** One a row, painted; as many as there are rows at most. */
  readonly lines: readonly string[];
  /** The row from 0, and the text before it: the terminal itself knows how wide that is. Null: no cursor. */
  readonly cursor: { readonly row: number; readonly before: string } | null;
  /** For the state: what was shown of the body. */
  readonly shown: Review['shown'];
}

export interface ScreenLook extends Look {
  readonly rows: number;
  /** Who decides. */
  readonly by: string;
}

export function drawScreen(state: Review, look: ScreenLook): Screen {
  const paint = choosePaint(look.colour);
  const words = REVIEW_WORDS[look.lang];
  const head = drawHead(state, look, paint, words);
  const editor = state.draft === null ? null : drawEditor(state.draft, state, look, paint, words);
  // One line for the place in the text, or what was saved.
  const footRows = editor === null ? drawHints(state, look, paint, words) : editor.lines;
  const room = Math.max(1, look.rows - head.length - footRows.length - 1);
  const body = printBody(state, look, room);
  const most = Math.max(0, body.lines.length - room);
  const scroll = Math.min(state.scroll ?? body.from, most);
  const part = body.lines.slice(scroll, scroll + room);
  const filled = [...part, ...Array<string>(Math.max(0, room - part.length)).fill('')];
  const status = paint(drawStatus(state, { scroll, room, of: body.lines.length }, look, words));
  const lines = [...head, ...filled, status, ...footRows].slice(0, look.rows);
  const top = head.length + room + 1;
  return {
    lines,
    cursor: editor === null ? null : { row: Math.min(top + editor.row, look.rows - 1), before: editor.before },
    shown: { room, most, scroll },
  };
}

/** As much of a text as fits. */
function clipTo(text: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > room) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** The notice and its two days, how much is done, and a sign a finding. */
function drawHead(state: Review, look: ScreenLook, paint: Paint, words: ReviewWords): readonly string[] {
  const { report, findings, index, view } = state;
  const day = ({ capturedAt, ref }: typeof report.before): string => run(capturedAt?.slice(0, 10) ?? ref).text;
  const name = clipTo(run(state.checked.notice).text, look.width);
  const days = `  ${day(report.before)} → ${day(report.after)}`;
  const decided = findings.filter(isDecided).length;
  const done = words.left(decided, findings.length - decided);
  const gap = look.width - columnsOf(name) - columnsOf(days) - columnsOf(done);
  const shortGap = look.width - columnsOf(name) - columnsOf(done);
  const first: readonly Run[] =
    gap >= 2
      ? [run(name, 'heading'), run(days, 'dim'), run(' '.repeat(gap)), run(done, 'dim')]
      : [run(name, 'heading'), ...(shortGap >= 2 ? [run(' '.repeat(shortGap)), run(done, 'dim')] : [])];
  const stops = listStops(state);
  const place = index < stops.length ? words.place(index + 1, stops.length) : words.end;
  const title =
    view !== 'finding' ? `  ${words.title[view]}` : state.withCleared ? `  ${words.findingsAndCleared}` : '';
  const room = look.width - columnsOf(place) - columnsOf(title) - 2;
  return [
    paint(first),
    paint([run(place, 'strong'), run(title, 'heading'), run('  '), ...drawSigns(stops, index, room)]),
    '',
  ];
}

/** The keys by which they were decided, `.` where nothing is, `-` where nothing is asked; the one that is shown between brackets. Those nearest to it, where not all fit. */
function drawSigns(stops: ReturnType<typeof listStops>, index: number, room: number): readonly Run[] {
  const fits = Math.max(1, room - 2);
  const from = Math.max(0, Math.min(index - Math.floor(fits / 2), stops.length - fits));
  return stops.slice(from, from + fits).flatMap((stop, offset): readonly Run[] => {
    const verdict = isDecided(stop) ? stop.approval?.verdict : undefined;
    const sign = verdict === undefined ? (isAsked(stop) ? '.' : '-') : verdict.charAt(0);
    const style: Style = verdict === undefined ? 'dim' : verdict === 'rejected' ? 'high' : 'raises';
    return from + offset === index ? [run('[', 'strong'), run(sign, style), run(']', 'strong')] : [run(sign, style)];
  });
}

function drawStatus(
  state: Review,
  { scroll, room, of }: { readonly scroll: number; readonly room: number; readonly of: number },
  look: ScreenLook,
  words: ReviewWords,
): readonly Run[] {
  const more = of > room ? words.lines(scroll + 1, Math.min(scroll + room, of), of) : '';
  const { saved } = state;
  const said = saved === null ? '' : words.saved(saved.id, APPROVAL_WORDS[look.lang].verdict[saved.verdict]);
  const gap = look.width - columnsOf(said) - columnsOf(more);
  if (gap < 2) return [run(clipTo(said === '' ? more : said, look.width), said === '' ? 'dim' : 'raises')];
  return [run(said, 'raises'), run(' '.repeat(gap)), run(more, 'dim')];
}

type Hint = readonly [key: string, does: string];

function drawHints(state: Review, look: ScreenLook, paint: Paint, words: ReviewWords): readonly string[] {
  if (state.asking) {
    const when = state.report.after.capturedAt?.slice(0, 10) ?? '';
    return [
      paint([run(clipTo(words.askMove(when), look.width), 'strong')]),
      ...flow([words.yes, words.no], look.width, paint),
    ];
  }
  const stop = stopAt(state);
  const all: readonly Hint[] =
    stop !== null
      ? [...(isAsked(stop) ? words.decide : words.decideCleared), words.back, ...words.look, words.help, words.quit]
      : [
          ...(mayMoveBaseline(state) ? [words.move] : []),
          ...(state.findings.every(isDecided) ? [] : [words.nextOpen]),
          ...(listStops(state).length > 0 ? [words.back] : []),
          ...words.look.slice(-2),
          words.help,
          words.quit,
        ];
  const lines = flow(all, look.width, paint);
  // On a screen of few rows the text comes first.
  return look.rows < 14 ? flow([words.help, words.quit], look.width, paint) : lines;
}

/** Keys with what they do, as many a line as fit; none is broken. */
function flow(hints: readonly Hint[], width: number, paint: Paint): readonly string[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const [key, does] of hints) {
    const columns = columnsOf(key) + 1 + columnsOf(does);
    if (used > 0 && used + 2 + columns > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(run(used > 0 ? '  ' : ''), run(key, 'strong'), run(` ${does}`, 'dim'));
    used += columns + (used > 0 ? 2 : 0);
  }
  return lines.map(paint);
}

const PROMPT = '> ';

function drawEditor(
  draft: Draft,
  state: Review,
  look: ScreenLook,
  paint: Paint,
  words: ReviewWords,
): { readonly lines: readonly string[]; readonly row: number; readonly before: string } {
  const { text, cursor, refused } = draft;
  const id = stopAt(state)?.id ?? '';
  const question = draft.isOwn ? words.askOwn(id) : words.ask[draft.verdict](id);
  const note = clipTo(`  ${words.public(look.by)}`, look.width - columnsOf(question));
  const rows = layRows(text, look.width - PROMPT.length - 1);
  const at = rows.findLastIndex(({ start }) => start <= cursor);
  // A third of the screen at most, around the cursor.
  const fits = Math.max(1, Math.floor(look.rows / 3));
  const from = Math.max(0, Math.min(at - fits + 1, rows.length - fits));
  const shown = rows.slice(from, from + fits);
  const complaint =
    refused === null
      ? null
      : refused === 'blank'
        ? words.blank
        : refused === 'unread'
          ? words.unread
          : words.notSaved(refused.message);
  const hints: readonly Hint[] = [
    words.save,
    words.cancel,
    ...(state.lastReason === null || draft.isOwn ? [] : [words.again]),
  ];
  const gutter = (index: number): string => (from + index === 0 ? PROMPT : '  ');
  return {
    lines: [
      paint([run(question, 'strong'), run(note, 'dim')]),
      ...shown.map(({ start, end }, index) => paint([run(gutter(index), 'strong'), run(text.slice(start, end))])),
      ...(complaint === null ? [] : [paint([run(clipTo(run(complaint).text, look.width), 'high')])]),
      ...flow(hints, look.width, paint),
    ],
    row: 1 + at - from,
    before: paint([run(gutter(at - from), 'strong'), run(text.slice(rows[at]?.start ?? 0, cursor))]),
  };
}
