/** How far a long run is, on standard error, only where that is a terminal. */
import { fstatSync } from 'node:fs';
import type { UiLanguage } from '../../model/finding.js';
import type { Output } from './surroundings.js';

const words = {
  en: {
    failed: (count: number) => `, ${count} failed`,
    done: (done: number, failed: number, rate: string) => `${done} done, ${failed} failed, ${rate}/s`,
  },
  zh: {
    failed: (count: number) => `，失败 ${count}`,
    done: (done: number, failed: number, rate: string) => `已完成 ${done}，失败 ${failed}，每秒 ${rate}`,
  },
} as const satisfies Record<UiLanguage, unknown>;

export interface Progress {
  /** A line of so many bytes was answered. */
  step(failed: boolean, bytes: number): void;
  end(): void;
}

const BAR = 24;

function barOf(share: number): string {
  const filled = Math.round(share * BAR);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
}

/** Milliseconds between two drawings. */
const PACE = 100;

export function openProgress(quiet: boolean, lang: UiLanguage, out: Output): Progress {
  if (quiet || out.isTTY !== true) return { step() {}, end() {} };
  const size = inputSize();
  const started = performance.now();
  let [bytes, done, failed, drawn] = [0, 0, 0, 0];
  const draw = (): void => {
    const share = size > 0 ? Math.min(1, bytes / size) : null;
    const bar = share === null ? '' : `${barOf(share)} ${Math.floor(share * 100)} %  `;
    const rate = (done * 1000) / Math.max(1, performance.now() - started);
    out.write(`\r\u001b[K${bar}${words[lang].done(done, failed, rate.toFixed(1))}`);
  };
  return {
    step(isFailed, count) {
      bytes += count;
      done++;
      if (isFailed) failed++;
      const now = performance.now();
      if (now - drawn < PACE) return;
      drawn = now;
      draw();
    },
    end() {
      draw();
      out.write('\n');
    },
  };
}

/** Bytes of the input where it is a file; 0 where it cannot be known. */
function inputSize(): number {
  try {
    const stat = fstatSync(0);
    return stat.isFile() ? stat.size : 0;
  } catch {
    return 0;
  }
}

export interface Counter {
  /** So many more are to be done. */
  expect(count: number): void;
  step(failed: boolean, count?: number): void;
  /** Away while lines are written to the terminal. */
  hide(): void;
  show(): void;
  end(): void;
}

/** So many of so many; nothing for a single one. */
export function openCounter(quiet: boolean, lang: UiLanguage, out: Output): Counter {
  if (quiet || out.isTTY !== true) return { expect() {}, step() {}, hide() {}, show() {}, end() {} };
  let [total, done, failed, drawn] = [0, 0, 0, 0];
  let hidden = false;
  const draw = (): void => {
    if (hidden || total < 2) return;
    drawn = performance.now();
    // The cursor stays at the beginning: what a library or the system prints there covers the count.
    out.write(
      `\r\u001b[K${barOf(Math.min(1, done / total))} ${done}/${total}${failed > 0 ? words[lang].failed(failed) : ''}\r`,
    );
  };
  const hide = (): void => {
    if (!hidden && total > 1) out.write('\r\u001b[K');
    hidden = true;
  };
  return {
    expect(count) {
      total += count;
      draw();
    },
    step(isFailed, count = 1) {
      done += count;
      if (isFailed) failed += count;
      if (performance.now() - drawn >= PACE) draw();
    },
    hide,
    show() {
      hidden = false;
      draw();
    },
    end: hide,
  };
}
