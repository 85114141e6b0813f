/** A capture → the notice in it: its pages read by their media type, joined, and cut into sections. */
import { detectLanguage } from '../language/detect.js';
import type { Capture, Dialect, Page } from '../model/capture.js';
import type { Notice } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import { lookalikeIn } from '../normalise/lookalikes.js';
import type { Flow } from './flow.js';
import { readHtml } from './html/read-html.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { findProblems } from './problems.js';
import { buildSections } from './sections.js';
import { findStatedDate } from './stated-date.js';
import { readTemplate } from './templates/read-template.js';
import { findUnreadable } from './unreadable.js';

export interface ExtractOptions {
  /** CSS selectors of the elements to read; the main text is looked for where none are given. */
  readonly select?: readonly string[];
  /** CSS selectors of elements to leave out. */
  readonly remove?: readonly string[];
}

interface PageReading {
  readonly flow: Flow;
  readonly problems: readonly Problem[];
  readonly selected: boolean;
}

/** Throws a `Fault` only where a page is beyond the bounds of the parser or a selector is none. */
export function extract(capture: Capture, options: ExtractOptions = {}): Notice {
  const pages = capture.pages.map((page, index) => onPage(readPage(page, options), index + 1));
  const flow: Flow = {
    blocks: pages.flatMap((page) => page.flow.blocks),
    title: pages.find((page) => page.flow.title !== null)?.flow.title ?? null,
    language: pages.find((page) => page.flow.language !== null)?.flow.language ?? null,
  };
  const { title, sections } = buildSections(flow);
  const texts = flow.blocks.map((block) => block.text);
  const language = detectLanguage(texts.join('\n'), flow.language);
  return {
    title,
    statedDate: findStatedDate(texts, language),
    language,
    sections,
    problems: distinct([
      ...capture.problems,
      ...findLookalikes(texts),
      ...missedSelection(pages, options),
      ...pages.flatMap((page) => page.problems),
    ]),
  };
}

/** Places count in the file of their page: on the second and later ones they name it. */
function onPage(reading: PageReading, page: number): PageReading {
  if (page === 1) return reading;
  const blocks = reading.flow.blocks.map(({ lines, position, ...block }) => ({
    ...block,
    position: position && { ...position, page },
    ...(lines && { lines: lines.map((line) => ({ ...line, position: { ...line.position, page } })) }),
  }));
  return { ...reading, flow: { ...reading.flow, blocks } };
}

const withoutPlaces = (flow: Flow): Flow => ({
  ...flow,
  blocks: flow.blocks.map(({ lines: _, ...block }) => ({ ...block, position: null })),
});

function readPage(page: Page, options: ExtractOptions): PageReading {
  if (page.convertedFrom !== undefined) return readConverted(page, options);
  const text = page.text.replace(TERMINAL_SEQUENCE, '');
  const reading =
    page.dialect === undefined
      ? readPlainPage(text, page, options)
      : readTemplatePage(text, page, page.dialect, options);
  const lines = reading.flow.blocks.map((block) => block.text);
  const unreadable = findUnreadable(page.text, lines, page.mediaType === 'html');
  if (unreadable !== null) return { ...reading, problems: [unreadable] };
  return text === page.text ? reading : { ...reading, problems: [...reading.problems, HIDDEN] };
}

const readPlainPage = (text: string, { mediaType }: Page, options: ExtractOptions): PageReading =>
  mediaType === 'html' ? readHtmlPage(text, options) : readTextPage(text, mediaType);

function readTemplatePage(source: string, page: Page, dialect: Dialect, options: ExtractOptions): PageReading {
  const { text, restore } = readTemplate(dialect, page.mediaType, source);
  const reading = readPlainPage(text, page, options);
  return { ...reading, flow: restore(reading.flow) };
}

/** Colours of a terminal, as programs print them: without its first character the rest would be read as text. */
const TERMINAL_SEQUENCE = /\u001b\[[0-9;?]{0,40}[A-Za-z]/g;

function readTextPage(text: string, mediaType: 'markdown' | 'text'): PageReading {
  const flow = mediaType === 'markdown' ? readMarkdown(text) : readPlainText(text);
  const problems = [...findProblems({ lines: flow.blocks.map((block) => block.text), facts: null })];
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))
    problems.push(HIDDEN);
  return { flow, problems, selected: true };
}

const HIDDEN = problem('hidden-characters', 'control or bidirectional characters were removed');

function readHtmlPage(text: string, options: ExtractOptions): PageReading {
  const reading = readHtml(text, { select: options.select ?? [], remove: options.remove ?? [] });
  const problems = [...findProblems({ lines: reading.flow.blocks.map((block) => block.text), facts: reading.facts })];
  if (reading.doubled) problems.push(problem('doubled', 'the page holds its text more than once; one copy was kept'));
  if (reading.hidden) problems.push(HIDDEN);
  return { flow: reading.flow, problems: reading.selected ? problems : [], selected: reading.selected };
}

/** A document has no furniture around its text; and places in what was made of it are not places in the file. */
function readConverted(page: Page, options: ExtractOptions): PageReading {
  const { flow, ...rest } = readHtmlPage(page.text, { select: ['main'], ...options });
  return { ...rest, flow: withoutPlaces(flow) };
}

/** Of several pages, one on which a selector matches is enough. */
function missedSelection(pages: readonly PageReading[], options: ExtractOptions): readonly Problem[] {
  if (pages.length === 0 || pages.some((page) => page.selected)) return [];
  return [problem('select-missed', `no element matched ${(options.select ?? []).join(', ').slice(0, 100)}`)];
}

function findLookalikes(texts: readonly string[]): readonly Problem[] {
  for (const text of texts) {
    const word = lookalikeIn(text);
    if (word !== null) return [problem('lookalike-characters', `the first is in "${word}"`)];
  }
  return [];
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code }) => !seen.has(code) && seen.add(code));
}
