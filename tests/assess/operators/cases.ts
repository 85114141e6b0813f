/** The shipped notices and our own → every change that an operator can make to a sentence of them, in the page that it stands in. */
import { readdirSync, readFileSync } from 'node:fs';
import { align } from '../../../src/align/align.js';
import { assess, type Judgment } from '../../../src/assess/assess.js';
import type { Lexicon } from '../../../src/assess/words/lexicons.js';
import { diff } from '../../../src/diff/diff.js';
import { extract } from '../../../src/extract/extract.js';
import { splitSentences } from '../../../src/language/sentences.js';
import type { Capture } from '../../../src/model/capture.js';
import type { ClearedReason } from '../../../src/model/finding.js';
import type { Notice } from '../../../src/model/notice.js';
import { captureOf } from '../judge-pair.js';
import { en } from './en.js';
import type { Effect } from './operator.js';
import { zh } from './zh.js';

interface Page {
  readonly capture: Capture;
  readonly notice: Notice;
}

export interface Case {
  readonly page: Page;
  readonly kind: string;
  readonly effect: Effect;
  /** What the page says, and one of the next two. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

const OPERATORS = { en, zh };
const SHIPPED: Readonly<Record<Lexicon, string>> = { en: 'inkwarren', zh: 'canger-market' };

const at = (path: string): URL => new URL(path, import.meta.url);
const pageOf = (capture: Capture): Page => ({ capture, notice: extract(capture) });

function pagesIn(language: Lexicon): readonly Page[] {
  const folder = `../../../snapshots/${SHIPPED[language]}/`;
  const shipped = readdirSync(at(folder)).map((version) =>
    pageOf(captureOf(readFileSync(at(`${folder}${version}/1.html`), 'utf8'), 'html')),
  );
  const own = readFileSync(at(`${language}.md`), 'utf8').split(/^(?=# )/m);
  return [...shipped, ...own.map((text) => pageOf(captureOf(text)))];
}

const textOf = (capture: Capture): string => capture.pages[0]?.text ?? '';

/** Sentences and headings that the page has once, as they are printed. */
function sentencesOf({ capture, notice }: Page): readonly string[] {
  const printed = [...headingsOf(notice), ...notice.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))];
  return printed
    .flatMap((text) => splitSentences(text, notice.language).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => textOf(capture).split(sentence).length === 2);
}

const headingsOf = ({ sections }: Notice): readonly string[] => sections.flatMap(({ heading }) => heading ?? []);

interface Cases {
  readonly substance: readonly Case[];
  readonly harmless: readonly Case[];
}

/** Each sentence once, in the first page that has it. */
export function casesIn(language: Lexicon): Cases {
  const seen = new Set<string>();
  const found = pagesIn(language).flatMap((page) =>
    sentencesOf(page)
      .filter((sentence) => !seen.has(sentence) && seen.add(sentence))
      .map((sentence) => ({ substance: substanceOf(page, sentence), harmless: harmlessOf(page, sentence) })),
  );
  return { substance: found.flatMap((one) => one.substance), harmless: found.flatMap((one) => one.harmless) };
}

function substanceOf(page: Page, sentence: string): readonly Case[] {
  const seen = new Set<string>();
  return OPERATORS[page.notice.language as Lexicon].substance.flatMap(({ kind, effect, apply }) =>
    apply(sentence)
      .filter((changed) => !seen.has(changed) && seen.add(changed))
      // the way back is a change of substance too
      .flatMap((changed): Case[] => [
        { page, kind, effect, sentence, before: sentence, after: changed },
        { page, kind, effect: 'either', sentence, before: changed, after: sentence },
      ]),
  );
}

function harmlessOf(page: Page, sentence: string): readonly Case[] {
  const { harmless, misspelt } = OPERATORS[page.notice.language as Lexicon];
  // a heading that says the same has another name
  const isHeading = headingsOf(page.notice).includes(sentence);
  const effectOf = (reasons: readonly ClearedReason[]): Effect => (isHeading ? ['renamed'] : reasons);
  return [
    ...harmless.flatMap(({ kind, effect, apply }) =>
      apply(sentence).flatMap((changed): Case[] => [
        { page, kind, effect: effectOf(effect), sentence, before: sentence, after: changed },
        { page, kind, effect: effectOf(effect), sentence, before: changed, after: sentence },
      ]),
    ),
    ...misspelt.apply(sentence).map((changed): Case => {
      const [kind, effect] = ['typing error mended', effectOf(misspelt.effect)];
      return { page, kind, effect, sentence, before: changed, after: sentence };
    }),
  ];
}

export function judgeCase({ page, sentence, before, after }: Case): Judgment {
  const saying = (instead: string): Notice =>
    instead === sentence
      ? page.notice
      : extract(
          captureOf(
            textOf(page.capture).replace(sentence, () => instead),
            page.capture.pages[0]?.mediaType,
          ),
        );
  return assess(diff(align(saying(before), saying(after))));
}

/** What is wrong with how a change was judged; empty where nothing is. */
export function faultOf({ effect }: Case, { findings, cleared }: Judgment): string {
  const reasons = cleared.map(({ reason }) => reason);
  if (effect === 'lowers' || effect === 'either') {
    if (reasons.length > 0) return `cleared as ${reasons.join(', ')}`;
    if (findings.length === 0) return 'not seen';
    return effect === 'lowers' && findings.every(({ direction }) => direction === 'raises')
      ? 'announced as raises'
      : '';
  }
  const [finding] = findings;
  if (finding) return `said to be ${finding.direction}`;
  const other = reasons.find((reason) => !effect.includes(reason));
  return other === undefined ? '' : `cleared as ${other}`;
}
