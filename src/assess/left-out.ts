/**
 * Changes of the page's text that is not the notice's → findings, where a sentence came, went or changed that says something of people's
 * data or rights. Which way it goes is for a person to say: what it stands beside is not known.
 */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import { foldForReading } from '../normalise/reading.js';
import { type Place, placesIn, printed } from './places.js';
import { readStatements } from './read.js';
import { unclearAt } from './unclear.js';
import type { Lexicon } from './words/lexicon.js';
import { hasTrait, type Trait } from './words/traits.js';

export function findLeftOut({ sections, leftOut, after }: Comparison): readonly Finding[] {
  if (leftOut.length === 0) return [];
  const wordings = (place: Place): readonly string[] => [printed(place, 'before'), printed(place, 'after')];
  // what is said in the notice too, on either side, is the notice's to tell
  const said = new Set(placesIn(sections).flatMap((place) => (place.block === null ? [] : wordings(place).map(keyOf))));
  const isTold = (text: string): boolean => text !== '' && isAboutData(text, after.language) && !said.has(keyOf(text));
  return placesIn(leftOut)
    .filter((place) => place.block !== null && place.status !== 'unchanged' && !place.isElsewhere)
    .filter((place) => wordings(place).some(isTold))
    .map((place) => ({ ...unclearAt('left-out-changed', place), scope: 'left-out' }));
}

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
/** Shorter than this is a label, unless it says what is done. */
const SHORTEST: Readonly<Record<Lexicon | 'other', number>> = { en: 16, zh: 6, other: 40 };
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
  const says = (trait: Trait): boolean => facets.some(({ id }) => hasTrait(id, trait));
  const between = (): boolean => BETWEEN[own].test(said);
  if (says('pointer') && !says('doneWithData')) return false;
  if (!DATA[own].test(said)) return between() && says('doneByUs');
  return statements.some((s) => s.act !== null || s.bearing !== 0) || says('doneWithData');
}

/** A sentence has a language of its own: a notice of one quotes another. */
function lexiconOf(text: string, language: string): Lexicon | 'other' {
  const han = text.match(HAN)?.length ?? 0;
  if (han * 4 > text.length && language !== 'ja') return 'zh';
  return /^(?:en|zh)\b/.test(language) ? 'en' : 'other';
}
