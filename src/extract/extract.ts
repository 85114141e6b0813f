/** A capture → the notice in it: its pages read by their media type, joined, and cut into sections. */
import { detectLanguage } from '../language/detect.js';
import type { Capture, Dialect, LocaleText, Page } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import type { Notice } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import { lookalikeIn } from '../normalise/lookalikes.js';
import type { Flow, FlowBlock } from './flow.js';
import { readHtml } from './html/read-html.js';
import { dropLoadTokens } from './load-tokens.js';
import { readLocaleTexts } from './locale-texts.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { findProblems } from './problems.js';
import { buildSections } from './sections.js';
import { findEffectiveDate, findStatedDate } from './stated-date.js';
import { readTemplate } from './templates/read-template.js';
import { findUnreadable } from './unreadable.js';

export interface ExtractOptions {
  /** CSS selectors of the elements to read; the main text is looked for where none are given. */
  readonly select?: readonly string[];
  /** CSS selectors of elements to leave out. */
  readonly remove?: readonly string[];
  /** Of locale files, the keys whose texts are the notice: `privacy.*`; all where none are given. */
  readonly keys?: readonly string[];
}

interface PageReading {
  readonly flow: Flow;
  readonly problems: readonly Problem[];
  readonly selected: boolean;
}

/** Paragraphs, items and rows. The longest published notices have a few thousand; all of so many changed takes 15 s of CPU to compare. */
const MOST_BLOCKS = 100_000;

/** Throws a `Fault` only where a page is beyond the bounds of the parser or of `MOST_BLOCKS`, or a selector is none. */
export function extract(capture: Capture, options: ExtractOptions = {}): Notice {
  const pages = capture.pages.map((page, index) => onPage(readPage(page, options), index + 1));
  refuseEndless(pages.reduce((sum, { flow }) => sum + flow.blocks.length + (flow.leftOut?.length ?? 0), 0));
  const flow: Flow = {
    blocks: dropLoadTokens(pages.flatMap((page) => page.flow.blocks)),
    title: pages.find((page) => page.flow.title !== null)?.flow.title ?? null,
    language: pages.find((page) => page.flow.language !== null)?.flow.language ?? null,
  };
  const { title, sections } = buildSections(flow);
  const leftOut = buildSections({
    ...flow,
    blocks: dropLoadTokens(pages.flatMap((page) => page.flow.leftOut ?? [])),
    title: null,
  });
  const texts = flow.blocks.map((block) => block.text);
  const language = detectLanguage(texts.join('\n'), flow.language);
  const statedDate = findStatedDate(texts, language);
  const effectiveDate = findEffectiveDate(texts, language);
  return {
    title,
    statedDate,
    ...(effectiveDate !== null && effectiveDate !== statedDate && { effectiveDate }),
    language,
    sections,
    leftOut: leftOut.sections,
    problems: distinct([
      ...capture.problems,
      ...findLookalikes(texts),
      ...missedSelection(pages, options),
      ...pages.flatMap((page) => page.problems),
    ]),
  };
}

function refuseEndless(blocks: number): void {
  if (blocks <= MOST_BLOCKS) return;
  throw new Fault({
    code: 'too-large',
    message: `The notice has ${blocks} paragraphs, list items and rows; the limit is ${MOST_BLOCKS}.`,
    hint: 'Give the page of the notice itself; --select takes a part of it.',
    exit: 'unjudged',
  });
}

/** Places count in the file of their page: on the second and later ones they name it. */
function onPage(reading: PageReading, page: number): PageReading {
  if (page === 1) return reading;
  return {
    ...reading,
    flow: mapBlocks(reading.flow, ({ lines, position, ...block }) => ({
      ...block,
      position: position && { ...position, page },
      ...(lines && { lines: lines.map((line) => ({ ...line, position: { ...line.position, page } })) }),
    })),
  };
}

const withoutPlaces = (flow: Flow): Flow => mapBlocks(flow, ({ lines: _, ...block }) => ({ ...block, position: null }));

const mapBlocks = (flow: Flow, map: (block: FlowBlock) => FlowBlock): Flow => ({
  ...flow,
  blocks: flow.blocks.map(map),
  ...(flow.leftOut && { leftOut: flow.leftOut.map(map) }),
});

function readPage(page: Page, options: ExtractOptions): PageReading {
  if (page.convertedFrom !== undefined) return readConverted(page, options);
  if (page.texts !== undefined) return readLocalePage(page, page.texts, options);
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

function readLocalePage(
  { text, language = null }: Page,
  texts: readonly LocaleText[],
  options: ExtractOptions,
): PageReading {
  const blocks = readLocaleTexts(texts, options.keys ?? []);
  const lines = blocks.map((block) => block.text);
  const unreadable = findUnreadable(text, lines, false);
  const problems = unreadable === null ? findProblems({ lines, facts: null }) : [unreadable];
  return { flow: { blocks, title: null, language }, problems, selected: true };
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
  if (reading.contradiction !== null)
    problems.push(problem('readings-disagree', `it carries the words “${phraseOf(reading.contradiction)}”`));
  return { flow: reading.flow, problems: reading.selected ? problems : [], selected: reading.selected };
}

const phraseOf = (text: string): string =>
  text.length <= 60 ? text : `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…`;

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
