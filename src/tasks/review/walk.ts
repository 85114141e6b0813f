/** A person at a terminal, and the findings of a notice → decisions, each in its own file at once; and what the person wished at the end. */
import type { ReadStream, WriteStream } from 'node:tty';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import { LONGEST_REASON, record } from '../decide/record.js';
import type { Look } from '../process/look.js';
import { explainRule } from '../rules/list.js';
import { drawScreen } from './screen.js';
import { noteSaved, press, type Review, type Wish } from './state.js';
import { openTerminal } from './terminal.js';

export interface Setting {
  readonly approvals: string;
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly by: string;
  /** The day in UTC: past midnight, another. */
  readonly today: () => string;
  readonly lang: UiLanguage;
  /** Asked for each screen: the terminal may have another size. */
  readonly look: () => Look;
}

/** Until the person leaves; the terminal is then as it was. */
export async function walkThrough(
  first: Review,
  setting: Setting,
): Promise<{ readonly state: Review; readonly wish: Wish }> {
  const terminal = openTerminal(setting.input, setting.output);
  let state = first;
  try {
    for (;;) {
      // What is pasted comes as a thousand keys: one screen is enough.
      if (!terminal.isWaiting()) {
        const screen = drawScreen(state, lookOf(setting));
        terminal.draw(screen);
        state = { ...state, shown: screen.shown };
      }
      const happening = await terminal.next();
      if (happening.kind === 'gone') return { state, wish: { kind: 'quit' } };
      if (happening.kind === 'resize') continue;
      const step = press(state, happening.key, LONGEST_REASON);
      state = step.state;
      if (step.wish === null) continue;
      if (step.wish.kind !== 'decide') return { state, wish: step.wish };
      state = await decide(state, step.wish, setting);
    }
  } finally {
    terminal.leave();
  }
}

const lookOf = ({ output, by, lang, look }: Setting) => ({
  ...look(),
  lang,
  rows: output.rows,
  by,
  explain: explainRule,
});

/** Saved before anything else is shown. What cannot be saved is told, and the reason stays to be saved again. */
async function decide(
  state: Review,
  said: Wish & { readonly kind: 'decide' },
  { approvals, by, today }: Setting,
): Promise<Review> {
  const { change, verdict, reason, own } = said;
  const earlier = change.approval;
  // The same decision with another reason keeps its end.
  const until = earlier?.inForce === true && earlier.verdict === verdict ? earlier.until : null;
  const decided = { verdict, by, on: today(), reason, until, ...(own !== undefined && { own }) };
  try {
    const written = await record({ notice: state.checked.notice, report: state.report }, [change], decided, approvals);
    return noteSaved(state, change, written);
  } catch (error) {
    if (!(error instanceof Fault) || state.draft === null) throw error;
    return { ...state, draft: { ...state.draft, refused: { message: error.message } } };
  }
}
