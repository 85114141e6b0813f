/** Names of folders and files → the language that they say their texts are in. */

/** `zh-CN`, `pt_BR`, `sr-Latn-RS`, `en`; two small letters first, as in ISO 639-1. */
const TAG = /^([a-z]{2})(?:[-_](?:[A-Za-z]{2}|[A-Z][a-z]{3}|\d{3})){0,2}$/;
/** Other two letters are names of something else. */
const LANGUAGES = new Set(
  (
    'aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo ' +
    'fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb ' +
    'lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa ' +
    'sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** The first part of a tag, `zh` of `zh-CN`; null where it is none. */
export function languageTag(name: string): string | null {
  const [, language] = TAG.exec(name) ?? [];
  return language !== undefined && LANGUAGES.has(language) ? language : null;
}

/** `locales/en.json`, `privacy.zh-CN.yaml`, `zh_CN/privacy.json`, `de/LC_MESSAGES/site.po`, `fr.lproj/Localizable.strings`: the nearest name. */
export function languageOfPath(path: string): string | null {
  const [file = '', ...folders] = path.split(/[/\\]/).reverse();
  const names = [
    ...file.split('.').slice(0, -1).reverse(),
    ...folders.slice(0, 2).map((name) => name.replace(/\.lproj$/, '')),
  ];
  for (const name of names) {
    const language = languageTag(name) ?? languageTag(/[-_]([a-z]{2}(?:[-_][A-Z]{2})?)$/.exec(name)?.[1] ?? '');
    if (language !== null) return language;
  }
  return null;
}
