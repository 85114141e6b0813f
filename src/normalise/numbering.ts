/**
 * Leading numbers and markers of lists and headings: `1.`, `（二）`, `第三条`, `§ 5`, `(a)`, `•`; told apart from text that starts with a
 * number. Which of them number anything, and which are content, is in `sequences.ts`.
 */

const HAN_NUMBER = '[〇零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{1,6}';
const MARKERS: readonly RegExp[] = [
  /^[•·‣▪▫◦●○■□◆◇★☆►▶※✦➤*–—-]\s+/u,
  /^[•·‣▪▫◦●○■□◆◇★☆►▶※✦➤]\s*/u,
  /^[\u2460-\u24ff\u2776-\u2793]\s*[.、．]?\s*/u,
  new RegExp(
    `^第\\s?(?:${HAN_NUMBER}|\\d{1,3})\\s?[条章节部分款篇]{1,2}(?:[\\s、：:.．]|(?=[^\\s的至和及到款规所中之约项]))\\s*`,
    'u',
  ),
  new RegExp(`^[（(【[]\\s?(?:${HAN_NUMBER}|\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\\s?[）)】\\]]\\s*[、.．:：]?\\s*`, 'u'),
  new RegExp(`^(?:${HAN_NUMBER})\\s?[、.．]\\s*`, 'u'),
  new RegExp(`^(?:${HAN_NUMBER})[：:）)\\s]\\s*`, 'u'),
  /^(?:§|(?:section|article|part|chapter|annex)\s)\s?\d{1,3}(?:\.\d{1,3}){0,5}\.?(?:\s?[-–—:.]|\s)\s*/iu,
  /^(?:section|article|part)\s[ivx]{1,5}(?:\s?[-–—:.]\s*|\s(?=\p{Lu}))/iu,
  /^\d{1,3}(?:[.．]\d{1,3}){1,5}(?:[.．、)）]\s*|\s?[-–—:：]\s+|\s+(?=\p{Lu}|[“"（(《]))/u,
  /^\d{1,3}(?:[.．]\d{1,3}){1,5}\s*(?=[\p{Script=Han}])(?![万亿百千元年月日倍级个版米公])/u,
  /^\d{1,3}\s?(?:[.．](?!\d)|[、)）])\s*/u,
  /^\d{1,3}\s?[-–—:：]\s+/u,
  /^\d{1,2}\s+(?=\p{Lu}\p{Ll})/u,
  /^[a-zA-Z][.)）、]\s*(?=\S)/u,
  /^[ivxIVX]{1,5}[.)）、]\s*(?=\S)/u,
];

/** What every marker begins with: most texts do not, and need not be asked for each. */
const MAY_BE_NUMBERED =
  /^(?:[•·‣▪▫◦●○■□◆◇★☆►▶※✦➤*–—\u2460-\u24ff\u2776-\u2793第（(【[〇零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾§\d-]|(?:section|article|part|chapter|annex)\s|[a-z]{1,5}[.)）、])/iu;

/** A box that is ticked or not says something. */
const TICK_BOX = /^\s{0,4}[[【][ xX✓✔✗✘]?[\]】]/;

/** Length of the numbering at the start of the text, white space behind it included; 0 where there is none or nothing else. */
export function numberingLength(text: string): number {
  const head = text.slice(0, 60);
  const lead = head.length - head.trimStart().length;
  const start = lead === 0 ? head : head.slice(lead);
  if (!MAY_BE_NUMBERED.test(start) || TICK_BOX.test(head)) return 0;
  for (const marker of MARKERS) {
    const found = marker.exec(start);
    if (found && lead + found[0].length < text.length) return lead + found[0].length;
  }
  return 0;
}

/** The text without its leading number or marker. */
export const withoutNumbering = (text: string): string => text.slice(numberingLength(text));
