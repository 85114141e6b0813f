/** A capture → the notice in it: its pages read by their media type, joined, and cut into sections. */
import { detectLanguage } from '../language/detect.js';
import type { Capture, Page } from '../model/capture.js';
import type { Notice } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import type { Flow } from './flow.js';
import { readHtml } from './html/read-html.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { buildSections } from './sections.js';
import { findStatedDate } from './stated-date.js';

export interface ExtractOptions {
  /** CSS selectors of the elements to read; the main text is looked for where none are given. */
  readonly select?: readonly string[];
  /** CSS selectors of elements to leave out. */
  readonly remove?: readonly string[];
}

export function extract(capture: Capture, _options: ExtractOptions = {}): Notice {
  const problems: Problem[] = [...capture.problems];
  const flows = capture.pages.map((page) => readPage(page, problems));
  const flow: Flow = {
    blocks: flows.flatMap((one) => one.blocks),
    title: flows.find((one) => one.title !== null)?.title ?? null,
    language: flows.find((one) => one.language !== null)?.language ?? null,
  };
  const { title, sections } = buildSections(flow);
  const texts = flow.blocks.map((block) => block.text);
  return {
    title,
    statedDate: findStatedDate(texts),
    language: detectLanguage(texts.join('\n'), flow.language),
    sections,
    problems,
  };
}

function readPage(page: Page, problems: Problem[]): Flow {
  if (page.mediaType === 'markdown') return readMarkdown(page.text);
  if (page.mediaType === 'text') return readPlainText(page.text);
  const reading = readHtml(page.text);
  if (reading.hidden) problems.push(problem('hidden-characters', 'control or bidirectional characters were removed'));
  return reading.flow;
}
