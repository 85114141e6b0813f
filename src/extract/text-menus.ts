/** Lines of a page that was saved as text → the notice's lines: site menus before its title and links after it are left out. */
import { isProse, isShort, SENTENCE_END, type TextLine } from './text-lines.js';

export interface Trimmed {
  readonly lines: readonly TextLine[];
  /** The lines before and after them. */
  readonly left: readonly TextLine[];
  readonly title: string | null;
}

/** Short lines before the first prose that make a menu; a notice of its own has a title, a date and a line or two. */
const FEWEST_MENU_LINES = 12;

export function trimMenus(lines: readonly TextLine[]): Trimmed {
  const prose = lines.findIndex(isProse);
  if (prose < FEWEST_MENU_LINES) return { lines, left: [], title: null };
  const start = startOfNotice(lines, prose);
  const end = endOfNotice(lines, start);
  const title = lines[start]?.text ?? null;
  return { lines: lines.slice(start, end), left: [...lines.slice(0, start), ...lines.slice(end)], title };
}

const NOTICE_WORDS =
  /隐私|隱私|个人信息|個人資料|政策|声明|聲明|协议|協議|条款|條款|privacy|policy|notice|terms|datenschutz|confidentialit|privacidad/i;

/** The page's title stands in its first line (`Privacy notice - Shop`); the notice begins where its first part stands alone. */
function startOfNotice(lines: readonly TextLine[], prose: number): number {
  const names = (lines[0]?.text ?? '')
    .split(/\s+[-|–—_:·•]\s+|[|_｜]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  for (let index = prose; index > 0; index--) {
    if (names.includes(lines[index]?.text ?? '')) return index;
  }
  for (let index = prose - 1; index >= Math.max(0, prose - 6); index--) {
    if (NOTICE_WORDS.test(lines[index]?.text ?? '')) return index;
  }
  return prose;
}

/** "Was this helpful?": what follows is the site's. */
const WIDGET =
  /^(?:此|本|这|這|以上|该)?[^。]{0,12}(?:信息|内容|資訊|文章|页面|頁面|回答)?[^。]{0,6}(?:有帮助|有幫助|有用|解决了|解決)[^。]{0,8}[?？]$|^(?:was|is|did) (?:this|you find)\b[^.]{0,60}(?:helpful|useful|help)\b[^.]{0,30}\?$/i;

function endOfNotice(lines: readonly TextLine[], start: number): number {
  let end = lines.length;
  const widget = lines.findIndex((line, index) => index > start && isShort(line) && WIDGET.test(line.text));
  if (widget > 0) {
    const rest = lines.slice(widget);
    if (rest.filter((line) => isShort(line)).length >= rest.length * 0.7) end = widget;
  }
  let last = end - 1;
  while (last > start && !endsNotice(lines[last])) last -= 1;
  return end - 1 - last >= 6 ? last + 1 : end;
}

const endsNotice = (line: TextLine | undefined): boolean =>
  line !== undefined &&
  !/[©®]|\bICP\b|ICP备|公网安备|许可证/.test(line.text) &&
  (isProse(line) || SENTENCE_END.test(line.text));
