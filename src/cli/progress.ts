/** How far `batch` and `fetch` are, on standard error, only where that is a terminal. */
import { fstatSync } from 'node:fs';

export interface Progress {
  /** A line of so many bytes was answered. */
  step(failed: boolean, bytes: number): void;
  end(): void;
}

const BAR = 24;
/** Milliseconds between two drawings. */
const PACE = 100;

export function openProgress(quiet: boolean): Progress {
  const out = process.stderr;
  if (quiet || !out.isTTY) return { step() {}, end() {} };
  const size = inputSize();
  const started = performance.now();
  let [bytes, done, failed, drawn] = [0, 0, 0, 0];
  const draw = (): void => {
    const share = size > 0 ? Math.min(1, bytes / size) : null;
    const filled = Math.round((share ?? 0) * BAR);
    const bar =
      share === null ? '' : `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${Math.floor(share * 100)} %  `;
    const rate = (done * 1000) / Math.max(1, performance.now() - started);
    out.write(`\r\u001b[K${bar}${done} done, ${failed} failed, ${rate.toFixed(1)}/s`);
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
  step(failed: boolean): void;
  end(): void;
}

/** So many of so many; nothing for a single one. */
export function openCounter(total: number, quiet: boolean): Counter {
  const out = process.stderr;
  if (quiet || !out.isTTY || total < 2) return { step() {}, end() {} };
  let [done, failed] = [0, 0];
  const draw = (): void => void out.write(`\r\u001b[K${done}/${total}${failed > 0 ? `, ${failed} failed` : ''}\r`);
  draw();
  return {
    step(isFailed) {
      done++;
      if (isFailed) failed++;
      draw();
    },
    end() {
      out.write('\r\u001b[K');
    },
  };
}
