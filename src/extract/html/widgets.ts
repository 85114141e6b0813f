/** Flat blocks → the same without the small furniture that stands among the text: skip links, "was this helpful?", language pickers. */
import type { FlowBlock } from '../flow.js';

const WIDGET =
  /^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|back to (?:the )?top|(?:scroll|return) to top|print(?: this page)?|share(?: this (?:page|article))?|copy link|download (?:as )?pdf|(?:was|did) (?:this|you find this|the)\s?(?:page|article|information|content|answer)?.{0,25}(?:helpful|useful|question)\??|did this (?:answer|solve).{0,30}\?|(?:how )?(?:can|could) we improve.{0,20}\?|thank(?:s| you) for (?:your|the) feedback[.!]?|跳(?:至|到|转至|转到)(?:主要?)?(?:内容|正文)|返回(?:顶部|首页|上一页)|回到顶部|打印(?:本页)?|分享(?:到|至)?|复制链接|(?:以上|本文|本页|此|这篇|该)?.{0,6}(?:内容|文章|信息|页面|回答).{0,6}(?:对您|对你)?(?:是否)?(?:有所?帮助|有用)吗?[?？]?|zum (?:haupt)?inhalt(?: springen)?|nach oben|seite drucken|drucken|war (?:dieser|diese|dieses) .{0,20}hilfreich\??|aller au contenu(?: principal)?|haut de (?:la )?page|retour en haut|imprimer|(?:cet|cette) .{0,20}utile ?\?)$/i;
/** Only right after a question of the above. */
const ANSWER = /^(?:👍|👎|yes|no|是|否|有帮助|没有?帮助|有用|没用|ja|nein|oui|non|submit|提交|\d{1,6}(?: people)?|.{0,30}found this helpful)$/i;
const LANGUAGES = new Set(
  (
    'english|english (us)|english (uk)|deutsch|français|español|italiano|português|português (brasil)|nederlands|polski|svenska|dansk|norsk|suomi|' +
    'čeština|magyar|română|türkçe|русский|українська|العربية|עברית|हिन्दी|ไทย|tiếng việt|bahasa indonesia|bahasa melayu|日本語|한국어|中文|简体中文|' +
    '繁體中文|繁体中文|中文 (简体)|中文（简体）|ελληνικά|български|hrvatski|slovenčina|slovenščina|en|de|fr|es|it|pt|zh|ja|ko|pl|nl|ru'
  ).split('|'),
);
const MIN_LANGUAGES = 2;

export function dropWidgets(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  const kept: FlowBlock[] = [];
  let asked = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as FlowBlock;
    const languages = languagesFrom(blocks, i);
    if (languages >= MIN_LANGUAGES) {
      i += languages - 1;
      continue;
    }
    asked = block.text.length <= 90 && (WIDGET.test(block.text) || (asked && ANSWER.test(block.text)));
    if (!asked) kept.push(block);
  }
  return kept;
}

/** How many blocks in a row are names of languages and nothing else. */
function languagesFrom(blocks: readonly FlowBlock[], from: number): number {
  let count = 0;
  while (from + count < blocks.length && LANGUAGES.has((blocks[from + count]?.text ?? '').toLowerCase())) count++;
  return count;
}
