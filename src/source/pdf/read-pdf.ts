/**
 * A PDF → HTML text that `extract` reads like any page. A thread reads it, within bounds of time and memory: what is called off, scanned,
 * encrypted or damaged is a Fault that says so. The library is in that thread's bundle, which is loaded only here, when it is called.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../model/fault.js';
import { type Problem, problem } from '../../model/problem.js';
import { printRef } from '../print-ref.js';
import type { PdfAnswer } from './page.js';

export interface ReadPdf {
  readonly html: string;
  readonly problems: readonly Problem[];
}

export interface PdfLimits {
  /** Milliseconds. 100 pages take 2 s. */
  readonly time: number;
  /** Bytes that the process may grow by meanwhile: what a packed stream unpacks to is outside of the thread's own heap. */
  readonly memory: number;
}

const LIMITS: PdfLimits = { time: 60_000, memory: 1024 * 1024 * 1024 };
/** Between two looks at the memory, in milliseconds. */
const PAUSE = 50;

export async function readPdf(bytes: Buffer, ref: string, limits: PdfLimits = LIMITS): Promise<ReadPdf> {
  const answer = await parse(bytes, ref, limits);
  switch (answer.kind) {
    case 'read':
      return check(answer, ref);
    case 'encrypted':
      throw fault(
        'pdf-encrypted',
        `${printRef(ref)} is a PDF that opens with a password only.`,
        'Save it again without a password.',
      );
    case 'form':
      throw unreadable(ref, 'it is a form that only its own program draws (XFA)');
    case 'too-large':
      throw fault(
        'too-large',
        `${printRef(ref)} is a PDF that is too large: ${answer.what}.`,
        'Save the pages that hold the notice as a document of their own.',
      );
    case 'damaged':
      throw unreadable(ref, answer.what);
  }
}

const fault = (code: string, message: string, hint: string): Fault =>
  new Fault({ code, message, hint, exit: 'unjudged' });

const unreadable = (ref: string, what: string): Fault =>
  fault(
    'pdf-unreadable',
    `${printRef(ref)} is a PDF that cannot be read: ${printRef(what.replace(/\.$/, ''))}.`,
    'Open it in a viewer and print it into a new PDF, or give the notice as .html or .docx.',
  );

function parse(bytes: Buffer, ref: string, { time, memory }: PdfLimits): Promise<PdfAnswer> {
  const program = createRequire(import.meta.url).resolve('#pdf-reader');
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, {
      workerData: { bytes: new Uint8Array(bytes), cmaps: join(dirname(program), 'cmaps') },
      env: {},
      // The library warns of what a browser has.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 1024 / 1024) },
    });
    const end = (settle: () => void): void => {
      clearTimeout(clock);
      clearInterval(watch);
      settle();
      void thread.terminate();
    };
    const stop = (what: string) => () => end(() => reject(unreadable(ref, what)));
    const full = stop(`parsing it takes more than ${Math.round(memory / 1024 / 1024)} MB of memory`);
    const clock = setTimeout(stop(`parsing it takes more than ${time / 1000} s`), time);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memory) full();
    }, PAUSE);
    thread.once('message', (answer: PdfAnswer) => end(() => resolve(answer)));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? full() : end(() => reject(unreadable(ref, error.message))),
    );
    thread.once('exit', stop('its parser ended without an answer'));
  });
}

/** Letters a page: a scan has none, but for a stamp or the number that a program put on it. */
const FEWEST_LETTERS = 20;
/** Of all letters: fonts that do not say which letters they show come out as characters of no script. */
const MOST_UNKNOWN = 0.1;

function check({ html, pages }: PdfAnswer & { readonly kind: 'read' }, ref: string): ReadPdf {
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (unknown > MOST_UNKNOWN * (letters + unknown))
    throw unreadable(ref, 'its fonts do not say which letters they show');
  if (letters < FEWEST_LETTERS * pages.length)
    throw fault(
      'pdf-scanned',
      `${printRef(ref)} is a PDF without text: its ${pages.length} pages are pictures, as of a scan.`,
      'Have its text recognised (OCR), or give the notice as .html or .docx.',
    );
  const pictures = pages.flatMap((page, index) => (page.drawn && page.letters === 0 ? [index + 1] : []));
  return {
    html,
    problems:
      pictures.length === 0 ? [] : [problem('unread-part', `pages without text: ${pictures.slice(0, 20).join(', ')}`)],
  };
}
