/**
 * Changes of the page's text that is not the notice's → findings, where a sentence came, went or changed that says something of people's
 * data or rights. Which way it goes is for a person to say: what it stands beside is not known.
 */
import type { BlockChange, Comparison, PassageChange, SectionChange } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { foldForReading } from '../normalise/reading.js';
import { quoteOf } from './quote.js';
import { readStatements } from './read.js';
import type { Lexicon } from './words/lexicons.js';

export function findLeftOut(comparison: Comparison): readonly Finding[] {
  if (comparison.leftOut.length === 0) return [];
  const said = sentencesOf(comparison.sections);
  const { language } = comparison.after;
  return comparison.leftOut.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.passages
        .filter((passage) => passage.status !== 'unchanged' && passage.elsewhere !== true)
        .filter((passage) => isTold(passage, block, said, language))
        .map((passage) => findingOf(section, block, passage)),
    ),
  );
}

/** What is said in the notice too, on either side, is the notice's to tell. */
function isTold(
  { before, after }: PassageChange,
  block: BlockChange,
  said: ReadonlySet<string>,
  language: string,
): boolean {
  const texts = [cut(block.beforeText, before), cut(block.afterText, after)];
  return texts.some((text) => text !== '' && isAboutData(text, language) && !said.has(keyOf(text)));
}

const cut = (text: string, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));

function sentencesOf(sections: readonly SectionChange[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { blocks } of sections) {
    for (const { passages, beforeText, afterText } of blocks) {
      for (const { before, after } of passages)
        for (const text of [cut(beforeText, before), cut(afterText, after)]) keys.add(keyOf(text));
    }
  }
  return keys;
}

const findingOf = (section: SectionChange, block: BlockChange, { before, after }: PassageChange): Finding => ({
  rule: 'left-out-changed',
  category: 'transparency',
  direction: 'unclear',
  severity: null,
  scope: 'left-out',
  section: section.id,
  before: before && quoteOf(block.id, block.beforeText, before, []),
  after: after && quoteOf(block.id, block.afterText, after, []),
  values: {},
});

const DATA: Readonly<Record<Lexicon | 'other', RegExp>> = {
  en: /\b(?:data|personal|information|privacy|cookies?|identif\w+|profil\w+|location|biometric\w*|recordings?|footage|photos?|messages?|(?:phone|mobile) numbers?|(?:order|browsing|search|purchase) history|health|face|voice|track\w*|(?:your|their|users?|customers?|people|visitors?|children)['’]?s? (?:[\w-]+ ){0,3}(?:name|address|phone|photos?|messages?|contacts?|accounts?|records?|rights?|consent|details|history|orders?|faces?|voice))\b|\b(?:opt[- ]?out|opt[- ]?in|consent)\b/i,
  zh: /信息|资讯|数据|资料|[记纪]录|录音|隐私|个人|位置|画像|人脸|同意|授权|权利|Cookie|账号|帐号|通讯录|相册|照片|手机号/i,
  other:
    /dat[aoi]s?\b|daten|données|privacy|cookies?|confidentialit|privacidad|riservatezza|個人情報|개인정보|персональн/i,
};
/** Who does it, to whom: "we keep your list" is about data, whatever the list is called. */
const BETWEEN: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:we|us|our)\b[^.]{0,200}\b(?:you|your|their|users?|customers?|visitors?)\b|\byour?\b[^.]{0,200}\b(?:we|us)\b/i,
  zh: /(?:我们|我司|公司|平台).{0,100}(?:您|你|用户)|(?:您|你).{0,100}(?:我们|我司|公司|平台)/,
};
/** Ends a line that says who owns the page. */
const COPYRIGHT = /(?:©|\(c\)|copyright|版[权權]所有).{0,160}$/i;
/** Done with data: without `use`, which is said of anything. */
const OF_DATA = /^act\/(?:collect|share|sell|transfer|retain|delete|ask|decide|track|monitor|profile|train|publish)$/;
/** Of them those that no reader of a page does with a page. */
const OF_OURS = /^act\/(?:share|sell|transfer|retain|delete|publish|train)$/;
/** Shorter than this is a label, unless it says what is done. */
const SHORTEST: Readonly<Record<Lexicon | 'other', number>> = { en: 16, zh: 6, other: 40 };
/** Only points elsewhere, defines, or is about the notice itself. */
const SAYS_NOTHING = /^(?:logic\/(?:see|means)|contact|notice\/this)/;
const HAN = /[\u3400-\u9fff]/g;

/** Whether a sentence says something about people's data or rights: what is done with it, promised or left to them. */
export function isAboutData(text: string, language: string): boolean {
  const own = lexiconOf(text, language);
  const printed = text.replace(COPYRIGHT, '').trim();
  // A question says nothing yet.
  if (printed.length < SHORTEST[own] || /[?？]$/.test(printed)) return false;
  if (own === 'other') return DATA.other.test(printed);
  const said = foldForReading(printed);
  const statements = readStatements(said);
  const facets = statements.flatMap((s) => s.facets);
  const does = (those: RegExp): boolean => facets.some(({ id }) => those.test(id));
  const between = (): boolean => BETWEEN[own].test(said);
  if (does(SAYS_NOTHING) && !does(OF_DATA)) return false;
  if (!DATA[own].test(said)) return between() && does(OF_OURS);
  return statements.some((s) => s.act !== null || s.bearing !== 0) || does(OF_DATA);
}

/** A sentence has a language of its own: a notice of one quotes another. */
function lexiconOf(text: string, language: string): Lexicon | 'other' {
  const han = text.match(HAN)?.length ?? 0;
  if (han * 4 > text.length && language !== 'ja') return 'zh';
  return /^(?:en|zh)\b/.test(language) ? 'en' : 'other';
}
