/**
 * Texts of a notice's blocks, in order → the day the notice says it was last changed, as ISO, or null. "Last updated"
 * comes before "effective", and that before a date that stands alone near the top or at the end.
 */
import { type DateMention, findDates } from '../language/dates.js';

/** Blocks longer than this state no date of the notice: their dates belong to what they tell. */
const LONGEST_LINE = 400;
/** How far before (or after) the date its label may end. */
const REACH = 60;
/** A bare date counts only among this many first or last blocks. */
const EDGE = 8;

const IN_FORCE = new RegExp(
  [
    '生效(?:日期|时间|時間|日)?|(?:自|从)(?=.{0,24}(?:起)?(?:正式)?(?:生效|施行|实施|執行|执行))|施行(?:日期|日)|实施日期|有效日期|発効日|施行日|制定日|시행일|시행 일자',
    '\\beffective(?: date| as of| from| on|:|\\b)|\\b(?:in effect|in force|takes? effect|valid)(?: since| as of| from| on)?\\b|\\bcame into (?:effect|force)\\b',
    "(?:date d'|date d’|)(?:entrée en vigueur|prise d'effet)|en vigueur|applicable (?:à compter|depuis)|gültig (?:ab|seit)|inkrafttreten|in kraft (?:seit|ab)|wirksam (?:ab|seit)",
    'fecha de (?:entrada en vigor|vigencia)|en vigor|vigente (?:desde|a partir)|in vigore|data di entrata|em vigor|ingangsdatum|van kracht',
  ].join('|'),
  'gi',
);

/** Labels, the stronger first. */
const LABELS: readonly RegExp[] = [
  // last updated
  new RegExp(
    [
      '最[后後近新](?:一次)?(?:更新|修[订訂改]|修正|变更|變更|发布|發布|改定|編集)|(?:更新|修[订訂改]|修正|变更|變更)(?:日期|时间|時間|日)|(?:本版|版本)(?:更新|修订)',
      '最終(?:更新|改定|改訂)|改[定訂]日|最近(?:更新|修订|修改)|(?:已|被)?(?:更新|修[订訂改])(?:于|於)',
      '최종 ?(?:수정|업데이트|개정)|개정일|시행일 및 개정',
      '\\blast[ -](?:updated?|modified|revised|revision|changed?|amended|edited|reviewed|review date)\\b',
      '\\b(?:updated|revised|modified|amended)(?: on| as of| date)?[ :]',
      '\\b(?:date of (?:the )?(?:last|latest|most recent) (?:update|revision|change|modification)|(?:revision|update|modification) date|(?:latest|most recent) (?:update|revision)|version date|date of (?:revision|update))\\b',
      'derni[èe]re (?:mise à jour|modification|r[ée]vision|actualisation)|mis[e]? à jour (?:le|au)|date de (?:mise à jour|r[ée]vision)',
      '(?:zuletzt|letztmals) (?:aktualisiert|ge[äa]ndert|überarbeitet|bearbeitet)|letzte (?:aktualisierung|änderung|überarbeitung|bearbeitung)|stand(?: vom)?\\b ?:?|aktualisiert am',
      '(?:última|ultima) (?:actualizaci[óo]n|modificaci[óo]n|revisi[óo]n|atualiza[çc][ãa]o)|actualizado (?:el|a)|atualizad[oa] em',
      'ultimo aggiornamento|ultima (?:modifica|revisione)|laatst (?:bijgewerkt|gewijzigd|aangepast)|senast uppdaterad|sidst opdateret|ostatnia aktualizacja',
    ].join('|'),
    'gi',
  ),
  IN_FORCE,
  // published, version, dated
  new RegExp(
    [
      '(?:发布|發布|公布|公佈|颁布|頒布|公示|发表|版本|版次)(?:日期|时间|時間|日|号)?|日期|公開日|게시일|공고일',
      '\\b(?:published|posted|issued|dated|date|version|release date|publication date|as of|created)\\b',
      'publié le|date de publication|version du|datum|veröffentlicht|fassung vom|version vom|fecha|publicad[oa]|pubblicat[oa]|versão de|datum van',
    ].join('|'),
    'gi',
  ),
];

interface Candidate {
  readonly iso: string;
  readonly weight: number;
}

/** `language` decides the order of `01/03/2022` (see `findDates`): month first in English, day first in French and its like. */
export function findStatedDate(texts: readonly string[], language = 'en'): string | null {
  let best: Candidate | null = null;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (text.length > LONGEST_LINE || !/[0-9０-９〇一二三]/.test(text)) continue;
    const dates = findDates(text, { language });
    if (dates.length === 0) continue;
    const atEdge = index < EDGE || index >= texts.length - EDGE;
    const found = bestOf(text, dates, atEdge);
    // Weights fall from label to label; of two of one weight the first one stands.
    if (found !== null && (best === null || found.weight < best.weight)) best = found;
    if (best?.weight === 0) break;
  }
  return best?.iso ?? null;
}

/** The day from which a line near the top or at the end says that the notice is in force, as ISO; null where none does. */
export function findEffectiveDate(texts: readonly string[], language = 'en'): string | null {
  for (const [index, text] of texts.entries()) {
    if ((index >= EDGE && index < texts.length - EDGE) || text.length > LONGEST_LINE) continue;
    const spans = spansOf(IN_FORCE, text);
    if (spans.length === 0) continue;
    // Of two days on a line, the one that follows its label: "Last updated 1 May, effective 1 June".
    const dates = findDates(text, { language });
    const date = dates.find((each) =>
      spans.some(
        (span) =>
          span.end <= each.start &&
          isNear(text, span, each) &&
          !dates.some((other) => other !== each && other.start >= span.end && other.start < each.start),
      ),
    );
    if (date !== undefined) return date.iso;
  }
  return null;
}

function bestOf(text: string, dates: readonly DateMention[], atEdge: boolean): Candidate | null {
  for (let weight = 0; weight < LABELS.length; weight++) {
    const label = LABELS[weight];
    if (label === undefined) continue;
    const spans = spansOf(label, text);
    const date = dates.find((each) => spans.some((span) => isNear(text, span, each)));
    // A sentence in the middle of the text that tells of a day in passing is not the notice's date.
    if (date !== undefined && (atEdge || weight === 0 || text.length < 80))
      return { iso: date.iso, weight: atEdge ? weight : weight + 0.5 };
  }
  const only = dates[0];
  return only !== undefined && dates.length === 1 && atEdge && isBare(text, only) ? { iso: only.iso, weight: 5 } : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spansOf = (label: RegExp, text: string): readonly Span[] =>
  [...text.matchAll(label)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** The label stands before its date, or close behind it (`2022年1月18日更新`), with no sentence end between. */
function isNear(text: string, label: Span, date: DateMention): boolean {
  if (label.end <= date.start) {
    const gap = text.slice(label.end, date.start);
    return gap.length <= REACH && !/[。！？!?；;]/.test(gap);
  }
  if (label.start >= date.end)
    return label.start - date.end <= 12 && !/[。.,，；;:：]/.test(text.slice(date.end, label.start));
  return false;
}

/** The text is the date and little else. */
const isBare = (text: string, date: DateMention): boolean => text.length - (date.end - date.start) <= 12;
