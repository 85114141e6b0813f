/** Text and its declared language → ISO 639-1 code by the share of scripts and by stop words, or `und`. */

/** Characters that are looked at; a notice's language shows in fewer. */
const SAMPLE = 60_000;
/** Words that are looked at, and characters of each. */
const [SAMPLE_WORDS, LONGEST_WORD] = [16_000, 40];
/** Letters below which nothing can be told from the text alone. */
const FEWEST_LETTERS = 12;

const SCRIPTS = {
  han: /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g,
  kana: /[\u3041-\u30ff]/g,
  hangul: /[\uac00-\ud7af\u1100-\u11ff]/g,
  latin: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/g,
  cyrillic: /[\u0400-\u04ff]/g,
  greek: /[\u0370-\u03ff]/g,
  arabic: /[\u0600-\u06ff]/g,
  hebrew: /[\u0590-\u05ff]/g,
  thai: /[\u0e00-\u0e7f]/g,
  devanagari: /[\u0900-\u097f]/g,
} as const;

/** Frequent words that few other languages share. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to we you your our or that with for are this may is not by be have any will can from information',
  fr: 'le la les des et vous nous votre vos que pour dans une du est par sur avec ou nos sont données pas ne ces',
  de: 'der die das und wir sie ihre von zu den mit ist für auf eine werden oder nicht im des daten ein durch sowie unsere',
  es: 'el los las y que de su para con usted una por nosotros nuestro del se sus como datos información puede o en la al',
  it: 'il che di per con una dei gli della sono nostro dati le e i del non si suo può nel da tuoi alla',
  pt: 'os que para com uma não por seus nossos dados você são do da em e ou sua das dos ao informações pode nós',
  nl: 'het een van wij uw voor met zijn dat niet op aan door gegevens worden kunnen deze of ons wordt bij',
  sv: 'och att vi som för med av du din är det den inte till på kan eller dina vår uppgifter om',
  da: 'og at vi som for med af du din er det den ikke til på kan eller dine vores oplysninger om',
  no: 'og å vi som for med av du din er det den ikke til på kan eller dine våre opplysninger om',
  pl: 'i w na do z że się nie jest przez oraz lub dla danych od o są możemy nas twoje państwa',
  tr: 've bir bu için ile veya olarak olan kişisel verilerin biz sizin daha gibi tarafından da de',
  id: 'yang dan di untuk dengan anda kami atau dari ini dapat pada tidak akan informasi data oleh kepada',
  vi: 'của và các chúng tôi bạn cho thông tin không được với là trong có khi hoặc này để',
  cs: 'a na že se je jsou pro nebo údajů osobních vaše které jako aby ve my s v od dle',
  fi: 'ja on tai että voi sekä tietoja käyttää kun se ei ovat henkilötietoja joka mukaan olla sinun',
  ro: 'și de la în pentru cu sau care nu este dumneavoastră datele noastre un prin din sunt',
  hu: 'a az és hogy nem vagy egy az ön is adatok személyes által meg ezt lehet azt',
};

const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of new Set(words.split(' '))) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}
const LONGEST_STOP_WORD = Math.max(...[...WORDS.keys()].map(({ length }) => length));

const CYRILLIC_LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['uk', /[іїєґІЇЄҐ]/],
  ['ru', /[ыэъёЫЭЪЁ]/],
  ['bg', /ъ/],
];

/** `zh-Hant-TW` → `zh`, `EN_us` → `en`; null where it is no language tag. Cantonese and Mandarin tags are Chinese. */
export function primaryLanguage(declared: string | null): string | null {
  const primary = /^[ \t]*([A-Za-z]{2,3})(?:[-_,]|[ \t]*$)/.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  if (primary === 'cmn' || primary === 'yue' || primary === 'zho' || primary === 'chi') return 'zh';
  if (primary === 'nb' || primary === 'nn') return 'no';
  return primary === 'und' || primary === 'mul' || primary === 'zxx' ? null : primary;
}

/** Letters of each script; the plain Latin and Han ones, most of every text, are counted without the expressions. */
function countLetters(sample: string): readonly (readonly [name: string, count: number])[] {
  let [latin, han, rest] = [0, 0, ''];
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0x80) latin += (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? 1 : 0;
    else if (code >= 0x4e00 && code <= 0x9fff) han += 1;
    else rest += sample.charAt(at);
  }
  return Object.entries(SCRIPTS).map(([name, script]) => [
    name,
    (rest.match(script)?.length ?? 0) + (name === 'latin' ? latin : name === 'han' ? han : 0),
  ]);
}

/** The text decides; the declaration decides only where the text leaves it open. */
export function detectLanguage(text: string, declared: string | null): string {
  const sample = text.length <= SAMPLE ? text : sampleOf(text);
  const said = primaryLanguage(declared);
  const shares = countLetters(sample);
  const of = (name: keyof typeof SCRIPTS): number => shares.find(([each]) => each === name)?.[1] ?? 0;
  const letters = shares.reduce((sum, [, n]) => sum + n, 0);
  if (letters < FEWEST_LETTERS) return said ?? shortText(of('han'), of('kana'), of('hangul'));
  // A Han character or a syllable of kana or hangul carries about as much as two to three Latin letters.
  const east = (of('han') + of('kana') + of('hangul')) * 2.5;
  const rest = letters - of('han') - of('kana') - of('hangul');
  const eastern = of('hangul') > (of('han') + of('kana')) / 2 ? 'ko' : of('kana') > of('han') / 10 ? 'ja' : 'zh';
  if (east >= rest) return eastern;
  const [script] = shares
    .filter(([name]) => !['han', 'kana', 'hangul'].includes(name))
    .sort((a, b) => b[1] - a[1])[0] ?? ['latin'];
  const western = byScript(script, sample, null);
  // A list of product names and addresses has no stop words: the language is that of the words between them.
  if (western === 'und' && east * 4 >= rest) return eastern;
  return said === null ? western : byScript(script, sample, said);
}

const shortText = (han: number, kana: number, hangul: number): string =>
  hangul > 0 ? 'ko' : kana > 0 ? 'ja' : han > 0 ? 'zh' : 'und';

/** Beginning, middle and end: a page may open with a menu in another language. */
function sampleOf(text: string): string {
  const third = SAMPLE / 3;
  const middle = Math.floor(text.length / 2 - third / 2);
  return `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`;
}

function byScript(script: string, sample: string, said: string | null): string {
  switch (script) {
    case 'latin':
      return byStopWords(sample, said);
    case 'cyrillic':
      return CYRILLIC_LANGUAGES.find(([, letters]) => letters.test(sample))?.[0] ?? said ?? 'ru';
    case 'greek':
      return 'el';
    case 'arabic':
      return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
    case 'hebrew':
      return 'he';
    case 'thai':
      return 'th';
    case 'devanagari':
      return 'hi';
    default:
      return said ?? 'und';
  }
}

function byStopWords(sample: string, said: string | null): string {
  const { words, stopWords } = countWords(sample.toLowerCase());
  const scores = new Map<string, number>();
  for (const [languages, count] of stopWords)
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + count);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] === said ? -1 : b[0] === said ? 1 : 0));
  if (best === undefined || best[1] < 2 || best[1] < words / 25) return said ?? 'und';
  // Danish and Norwegian, Spanish and Portuguese share words: a near tie goes to what the page says of itself.
  const near = said !== null && next !== undefined && (scores.get(said) ?? 0) >= best[1] * 0.9;
  return near ? said : best[0];
}

const LETTER = /\p{L}/u;

/**
 * Words as `\p{L}{1,40}` finds them in lower-case text (that expression took a twentieth of the time of a small diff), and how often a
 * stop word stands among them, by its languages.
 */
function countWords(text: string) {
  const stopWords = new Map<readonly string[], number>();
  let words = 0;
  let [start, length] = [0, 0];
  for (let at = 0; at <= text.length && words < SAMPLE_WORDS; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const point = code < 0x80 ? code : (text.codePointAt(at) ?? 0);
    const isLetter = point < 0x80 ? point >= 0x61 && point <= 0x7a : LETTER.test(String.fromCodePoint(point));
    if (length > 0 && (!isLetter || length === LONGEST_WORD)) {
      words++;
      const languages = at - start > LONGEST_STOP_WORD ? undefined : WORDS.get(text.slice(start, at));
      if (languages !== undefined) stopWords.set(languages, (stopWords.get(languages) ?? 0) + 1);
      length = 0;
    }
    if (isLetter && length++ === 0) start = at;
    if (point > 0xffff) at++;
  }
  return { words, stopWords };
}
